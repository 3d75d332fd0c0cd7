import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatMoney, formatMoneyBeside, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { MixPart } from '#renderer/ui/mix-bar.tsx';
import { attentionOrder } from './attention-order.ts';
import type { Grouping, PlanGroup, PlanSum } from './plan-groups.ts';

/** What a group of activities is called: after its record, its status or its lifecycle, or after what it lacks. */
export function useGroupTitle(): (group: PlanGroup, grouping: Grouping) => string {
  const { t } = useTranslation(['activities', 'status', 'fields']);
  const language = useLanguage();
  return ({ key, named }, grouping) => {
    if (grouping === 'status') return t(`status:activity.${key as 'overdue'}`); // the key of such a group is a status
    if (grouping === 'lifecycle') return capitalised(t(`fields:choice.lifecycle.${key as 'active'}`)); // or a lifecycle
    if (named !== null) return textIn(named.title, language) || (named.code ?? '');
    return grouping === 'none' ? t('all') : t(`without.${grouping}`);
  };
}

/** Sums in words: how many, how many of those that owe a report gave one, how old the oldest is, and the budgets. */
export function useSumWords() {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const sentence = ({ total, owing, reported, oldestReportAgeDays, budgets, budgeted }: PlanSum): string =>
    [
      t('common:activities', { count: total }),
      owing > 0 && t('activities:sum.reported', { reported, count: owing }),
      oldestReportAgeDays !== null && t('activities:sum.oldest', { count: oldestReportAgeDays }),
      budgeted > 0 &&
        t('activities:sum.budget', {
          amount: budgets
            .map((amount) => `${formatMoney(amount, language)} (${formatMoneyBeside(amount, language)})`)
            .join(' + '),
          count: budgeted,
        }),
    ]
      .filter(Boolean)
      .join(' · ');
  const parts = ({ counts }: PlanSum): MixPart[] =>
    attentionOrder.map((status) => ({
      status,
      count: counts[status],
      label: t(`activities:counted.${status}`, { count: counts[status] }),
    }));
  return { sentence, parts };
}
