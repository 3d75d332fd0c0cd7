import type { i18n } from 'i18next';
import type { Lifecycle, priorities, readinessLevels } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import { anyDistrict, type PlanDateChoice, type PlanFacet } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { textIn } from './format.ts';

interface NamedChoice {
  readonly value: string;
  /** The record that the choice is, when it is one. */
  readonly named: { readonly code: string | null; readonly title: { readonly bg: string; readonly en: string } } | null;
}

/** What a choice of a facet is called, as a list of choices or the head of a group says it. */
export function planChoiceName(
  facet: PlanFacet,
  { value, named }: NamedChoice,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, ['activities', 'status', 'fields']);
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
}
