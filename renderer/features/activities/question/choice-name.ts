import { useTranslation } from 'react-i18next';
import type { PlanChoice } from '#shared/contract/plan-answer.ts';
import { planChoiceName } from '#shared/i18n/plan-choice-name.ts';
import type { PlanFacet } from '#shared/model/plan-question.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** What a choice of a facet is called, as a list of choices or the head of a group says it. */
export function useChoiceName(): (facet: PlanFacet, choice: Pick<PlanChoice, 'value' | 'named'>) => string {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return (facet, choice) => planChoiceName(facet, choice, i18n, language);
}
