import type { Language } from '#shared/model/values.ts';
import { parseDecimal } from '#shared/rules/parse-decimal.ts';

/** A weight as people write it, with a decimal comma or point; null for what is none. From 0 up, six decimals at most. */
export function weightOf(text: string, language: Language): number | null {
  const typed = parseDecimal(text, language);
  if (typed === null || typed.negative || typed.fraction.length > 6) return null;
  return Number(`${typed.whole}.${typed.fraction || '0'}`);
}
