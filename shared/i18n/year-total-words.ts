import type { i18n } from 'i18next';
import type { Day, Language } from '#shared/model/values.ts';
import type { YearTotal } from '#shared/rules/kpi-totals.ts';
import { formatPartialDate } from './format.ts';

/** More periods are counted, not named. */
const namedAtMost = 3;

/** What is to be known of a year's total: which of its periods have no value, and that the year is not over. */
export function yearTotalNotes(
  { missing, measured, expected }: Pick<YearTotal, 'missing' | 'measured' | 'expected'>,
  { year, asOf }: { year: number; asOf: Day },
  i18n: i18n,
  language: Language,
): string[] {
  const t = i18n.getFixedT(language, 'kpis');
  const names = missing.map(({ name }) => formatPartialDate(name, language)).join(', ');
  const gaps =
    missing.length <= namedAtMost
      ? t('totals.without', { periods: names })
      : t('totals.partly', { measured, expected });
  return [...(missing.length === 0 ? [] : [gaps]), ...(asOf < `${year}-12-31` ? [t('totals.running')] : [])];
}
