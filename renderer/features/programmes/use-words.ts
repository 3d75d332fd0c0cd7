import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deliverableSentence,
  deliverableStatusName,
  dueInWords,
  milestoneSentence,
  milestoneStatusName,
  whenItWas,
} from '#shared/i18n/programme-sentences.ts';
import { formatPartialDate, formatShortDate, textIn } from '#shared/i18n/format.ts';
import type { Named } from '#shared/contract/activities.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { isDeliverable, type ProgrammeItem } from './programme-item.ts';

/** What milestones and deliverables are called and how their statuses and dates are said, in the person's language. */
export function useWords() {
  const { i18n, t } = useTranslation(['programmes', 'common']);
  const language = useLanguage();
  return useMemo(() => {
    const status = (item: ProgrammeItem) =>
      isDeliverable(item) ? deliverableStatusName(item, i18n, language) : milestoneStatusName(item, i18n, language);
    /** By how many days, beside the word; empty where it says nothing more. */
    const measure = ({ status: { facts } }: ProgrammeItem): string => {
      if (facts.overdueDays !== null) return t('programmes:overdueBy', { count: facts.overdueDays });
      return facts.lateDays === null ? '' : t('programmes:late', { count: facts.lateDays });
    };
    /** „Подаден – 44 дни след срока“ needs no second word for being late. */
    const briefStatus = (item: ProgrammeItem) =>
      isDeliverable(item) && item.status.status === 'submittedLate'
        ? t('programmes:deliverable.submitted')
        : status(item);
    return {
      language,
      status,
      briefStatus,
      measure,
      sentence: (item: ProgrammeItem) =>
        isDeliverable(item) ? deliverableSentence(item, i18n, language) : milestoneSentence(item, i18n, language),
      due: (date: PartialDate, dueMonth: number | null) => dueInWords(date, dueMonth, i18n, language),
      date: (date: PartialDate | null) => (date === null ? '—' : formatPartialDate(date, language)),
      /** In a narrow column, beside the date that stands: `12.2019`, `28.09.20`. */
      shortDate: (date: PartialDate): string => {
        const precision = precisionOf(date);
        if (precision === 'day') return formatShortDate(date, language);
        return precision === 'month' ? `${date.slice(5)}.${date.slice(0, 4)}` : formatPartialDate(date, language);
      },
      when: (date: PartialDate) => whenItWas(date, i18n, language),
      title: ({ title, code }: Pick<Named, 'title' | 'code'>) => textIn(title, language) || (code ?? ''),
      month: (month: number) => t('programmes:projectMonth', { month }),
    };
  }, [i18n, t, language]);
}
