import { format as formatDay } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import { parseISO } from 'date-fns/parseISO';
import { formatPartialDate } from './format.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';

const patterns = {
  day: { bg: 'dd.MM.yy', en: 'd MMM yy' },
  month: { bg: 'MM.yy', en: 'MMM yy' },
} as const;

/** A date for a narrow column: `04.01.21`, `06.20`; what is less precise than a month stays in words. */
export function shortDate(date: PartialDate, language: Language): string {
  const precision = precisionOf(date);
  if (precision !== 'day' && precision !== 'month') return formatPartialDate(date, language);
  const first = precision === 'day' ? date : `${date}-01`;
  return formatDay(parseISO(first), patterns[precision][language], { locale: enGB });
}
