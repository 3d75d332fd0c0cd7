import type { Day } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';

/** A day as it was typed; null where it is no whole day. */
export function dayTyped(text: string): Day | null {
  const date = parsePartialDate(text);
  return date !== null && precisionOf(date) === 'day' ? date : null;
}
