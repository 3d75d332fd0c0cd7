import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { planSumSentence } from '#shared/i18n/plan-sum-sentence.ts';
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

/** Sums in words, and the shares of their statuses. */
export function useSumWords() {
  const { t, i18n } = useTranslation('activities');
  const language = useLanguage();
  const sentence = (sum: PlanSum): string => planSumSentence(sum, i18n, language);
  const parts = ({ counts }: PlanSum): MixPart[] =>
    attentionOrder.map((status) => ({
      status,
      count: counts[status],
      label: t(`counted.${status}`, { count: counts[status] }),
    }));
  return { sentence, parts };
}
