import type { i18n } from 'i18next';
import type { Language } from '#shared/model/values.ts';
import type { PlanSum } from '#shared/rules/plan-question/plan-sum.ts';
import { formatMoney, formatMoneyBeside } from './format.ts';

/** Sums in words: how many, how many of those that owe a report gave one, how old the oldest is, and the budgets. */
export function planSumSentence(sum: PlanSum, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, ['activities', 'common']);
  const { total, owing, reported, oldestReportAgeDays, budgets, budgeted } = sum;
  return [
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
}
