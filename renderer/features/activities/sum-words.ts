import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatMoney, formatMoneyBeside } from '#shared/i18n/format.ts';
import type { PlanGroup } from '#shared/contract/plan-answer.ts';
import type { PlanGrouping } from '#shared/model/plan-question.ts';
import { attentionOrder } from '#shared/rules/plan-question/attention-order.ts';
import type { PlanSum } from '#shared/rules/plan-question/plan-sum.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { MixPart } from '#renderer/ui/mix-bar.tsx';
import { useChoiceName } from './question/choice-name.ts';

/** What a group of activities is called: after its record or choice, or after what it lacks. */
export function useGroupTitle(): (group: Pick<PlanGroup, 'key' | 'named'>, grouping: PlanGrouping) => string {
  const { t } = useTranslation('activities');
  const nameOf = useChoiceName();
  return ({ key, named }, grouping) =>
    grouping === 'none' ? t('all') : capitalised(nameOf(grouping, { value: key, named }));
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
