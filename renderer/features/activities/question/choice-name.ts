import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { PlanChoice } from '#shared/contract/plan-answer.ts';
import type { Lifecycle, priorities, readinessLevels } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import { anyDistrict, type PlanDateChoice, type PlanFacet } from '#shared/model/plan-question.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** What a choice of a facet is called, as a list of choices or the head of a group says it. */
export function useChoiceName(): (facet: PlanFacet, choice: Pick<PlanChoice, 'value' | 'named'>) => string {
  const { t } = useTranslation(['activities', 'status', 'fields']);
  const language = useLanguage();
  return (facet, { value, named }) => {
    if (named !== null) return textIn(named.title, language) || (named.code ?? '');
    // The value comes from the facet's own list of choices, whose words are all in the catalogue.
    switch (facet) {
      case 'status':
        return t(`status:activity.${value as ActivityStatusCode}`);
      case 'dates':
        return t(`activities:dates.${value as PlanDateChoice}`);
      case 'lifecycle':
        return t(`fields:choice.lifecycle.${value as Lifecycle}`);
      case 'readiness':
        if (value === '') return t('activities:without.readiness');
        return t(`fields:choice.readiness.${value as (typeof readinessLevels)[number]}`);
      case 'priority':
        if (value === '') return t('activities:without.priority');
        return t(`fields:choice.priority.${value as (typeof priorities)[number]}`);
      case 'district':
        if (value === '') return t('activities:without.district');
        if (value === anyDistrict) return t('activities:withDistricts');
        return districts.find(({ code }) => code === value)?.[language] ?? value;
      default:
        return value === '' ? t(`activities:without.${facet}`) : t('activities:choiceGone');
    }
  };
}
