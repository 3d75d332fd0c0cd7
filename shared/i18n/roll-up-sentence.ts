import type { i18n } from 'i18next';
import type { Language } from '#shared/model/values.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { rollUpRulesV1, type RollUpRule } from '#shared/rules/roll-up-rules.ts';
import { formatShare } from './format.ts';

/** The light of a goal or focus area in a word or two: „Изостава“. */
export function rollUpLightWord({ light }: RollUp, i18n: i18n, language: Language): string {
  return i18n.getFixedT(language, 'strategy')(`light.${light}`);
}

/** „4 от 7 в график · 5 от 7 с отчет · най-старият отчет е на 140 дни“: never a share without what it is a share of. */
export function rollUpCounts(rollUp: RollUp, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'strategy');
  const { total, onTrack, counts, owing, reported, oldestReportAgeDays } = rollUp;
  if (total === 0) return t('counts.empty');
  const done = counts.completed === 0 ? '' : `, ${t('counts.completed', { count: counts.completed })}`;
  return [
    t('counts.onTrack', { onTrack, count: total }) + done,
    owing === 0 ? t('counts.noneOwes') : t('counts.reported', { reported, count: owing }),
    oldestReportAgeDays === null ? '' : t('counts.oldest', { count: oldestReportAgeDays }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Coverage and age alone, where the mix is drawn beside it: „9 от 12 с отчет · най-старият на 96 дни“. */
export function rollUpCoverage(
  { total, owing, reported, oldestReportAgeDays }: RollUp,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'strategy');
  if (total === 0) return t('counts.empty');
  return [
    owing === 0 ? t('counts.noneOwes') : t('counts.reported', { reported, count: owing }),
    oldestReportAgeDays === null ? '' : t('counts.oldestShort', { count: oldestReportAgeDays }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const troubled = ['overdue', 'delayed', 'atRisk', 'suspended'] as const;

/** Which rule made the light, with the numbers it looked at. */
export function rollUpReason(rollUp: RollUp, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'strategy');
  const { rule, rulesVersion, counts, owing, reported, total } = rollUp;
  const version = t('rulesVersion', { version: rulesVersion });
  const named = troubled
    .filter((status) => counts[status] > 0)
    .map((status) => t(`countOf.${status}`, { count: counts[status] }))
    .join(', ');
  const sentence = t(`why.${rule}`, {
    count: total,
    owing,
    reported,
    missing: owing - reported,
    named,
    share: formatShare(rollUp.troubledShare, language),
    coverage: formatShare(rollUp.coverage, language),
    limit: formatShare(limitOf(rule), language),
  });
  return `${sentence} ${version}`;
}

/** What a rule of the light asks, in words: „Просрочените и забавените носят поне 25 % от тежестта“. */
export function rollUpRuleSentence(rule: RollUpRule, i18n: i18n, language: Language): string {
  return i18n.getFixedT(language, 'strategy')(`rules.when.${rule.when}`, {
    limit: formatShare(limitOf(rule.when), language),
  });
}

/** The share that the rule compares with, so that the sentence never tells another one than the rule. */
function limitOf(code: RollUp['rule']): number {
  const rule = rollUpRulesV1.rules.find(({ when }) => when === code);
  if (rule?.when === 'troubledShare') return rule.atLeast;
  return rule?.when === 'lowCoverage' ? rule.below : 0;
}
