import { formatPartialDate } from '#shared/i18n/format.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import { partialDateParts } from '#shared/rules/partial-date.ts';
import { padded } from '#shared/rules/day.ts';

/** A date for a narrow column: `04.01.21`, `06.20`; what is less precise than a month stays in words. */
export function shortDate(date: PartialDate, language: Language): string {
  const parts = partialDateParts(date);
  if (parts.precision !== 'day' && parts.precision !== 'month') return formatPartialDate(date, language);
  const year = padded(parts.year % 100, 2);
  const month = padded(parts.month, 2);
  const separator = language === 'bg' ? '.' : '/';
  return parts.precision === 'day'
    ? [padded(parts.day, 2), month, year].join(separator)
    : [month, year].join(separator);
}
