import { formatNumber } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';

/** `1,2 MB`: the size of a file, in thousands as systems show it. */
export function formatBytes(bytes: number, language: Language): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return `${formatNumber(Math.ceil(bytes / 1_000), language, 0)}\u00A0KB`;
  return `${formatNumber(megabytes, language, 1)}\u00A0MB`;
}
