import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** Says of what was recorded for a day after the one looked at that it does not count yet; empty for what counts. */
export function useCountsLater(): (on: PartialDate | null) => string {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  return (on) => (isTrueBy(on, asOf) ? '' : t('countsLater', { date: formatDate(asOf, language) }));
}

/** What was done, and after it what has to be known of it. */
export const withNote = (told: string, note: string): string =>
  note === '' ? told : `${/[.!?…]$/.test(told) ? told : `${told}.`} ${note}`;
