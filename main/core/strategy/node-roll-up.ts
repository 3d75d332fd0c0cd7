import type { Contribution } from '#shared/contract/strategy.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { rollUpCounts, rollUpLightWord, rollUpReason } from '#shared/i18n/roll-up-sentence.ts';
import type { Language } from '#shared/model/values.ts';
import { rollUp, type RollUp } from '#shared/rules/roll-up.ts';

/** The roll-up of what counts for a node, or of any activities that weigh the same. */
export const rollUpOf = (children: readonly Pick<Contribution, 'status' | 'weight'>[]): RollUp =>
  rollUp(
    children.map(({ status, weight }) => ({
      weight,
      status: status.status,
      lastReportAgeDays: status.facts.report?.ageDays ?? null,
    })),
  );

/** The same where each weighs the same. */
export const rollUpOfActivities = (activities: readonly Pick<Contribution, 'status'>[]): RollUp =>
  rollUpOf(activities.map(({ status }) => ({ status, weight: 1 })));

const i18nByLanguage = { bg: createI18n('bg'), en: createI18n('en') };

/** What lists and exports say of a roll-up: the light, how many of how many, and the rule with its numbers. */
export const rollUpInWords = (whole: RollUp) => ({ bg: inWords(whole, 'bg'), en: inWords(whole, 'en') });

function inWords(whole: RollUp, language: Language) {
  const i18n = i18nByLanguage[language];
  return {
    light: rollUpLightWord(whole, i18n, language),
    counts: rollUpCounts(whole, i18n, language),
    reason: rollUpReason(whole, i18n, language),
  };
}
