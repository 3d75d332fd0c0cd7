import type { i18n } from 'i18next';
import type { Kpi, LightRule, Reading } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import { defaultLightRules, type KpiLight } from '#shared/rules/kpi.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import { capitalised } from './capitalised.ts';
import { formatDate, formatPartialDate, formatShare } from './format.ts';
import { kpiOfWhole, kpiUnit, kpiValue, readingValue, targetTerm, targetValue } from './kpi-value.ts';

/** What of an indicator its sentences speak of. */
export type KpiWords = KpiMeasure & Pick<Kpi, 'direction' | 'baseline' | 'baselineOn' | 'retiredOn' | 'lightRules'>;

/** What a light is told of: the light, the indicator, and how precisely its reading is dated. */
export interface LitKpi {
  light: KpiLight;
  kpi: KpiWords;
  reading: Pick<Reading, 'asOf' | 'asOfPrecision' | 'valueText'> | null;
}

/**
 * The light in a word or two, by what made it so: „Постигната“, „Непостигната в срок“, „По план“, „Изостава“. A stale
 * reading is never green: its word is „Остаряла“.
 */
export function kpiLightWord({ light, rule }: KpiLight, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'kpis');
  switch (rule) {
    case 'reached':
    case 'missedDue':
      return t(`word.${rule}`);
    case 'attainment':
    case 'otherwise':
      return light === 'none' ? t('word.noRule') : t(`word.${light}`);
    default:
      return t(`word.${rule}`);
  }
}

/** Why an indicator has its light, in full sentences: the value, the target, the rule, and what weakens the reading. */
export function kpiLightSentence(lit: LitKpi, i18n: i18n, language: Language): string {
  return tidySentences([ruleSentence(lit, i18n, language), ...caveats(lit, i18n, language)].join(' '));
}

function ruleSentence({ light: { light, rule, facts }, kpi, reading }: LitKpi, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'kpis');
  const { quantity } = facts.reading ?? { quantity: null };
  const { target } = facts;
  const ofWhole = quantity === null ? null : kpiOfWhole(quantity, target, kpi, language);
  const unit = kpiUnit(kpi, language);
  const alone = reading === null ? '' : readingValue({ quantity, valueText: reading.valueText }, kpi, language);
  const value = ofWhole === null ? alone : `${ofWhole}${unit && ' '}${unit}`;
  const ownRule = facts.ruleIndex === null ? undefined : (kpi.lightRules ?? defaultLightRules)[facts.ruleIndex];
  const values = {
    value,
    asOf: reading === null ? '' : formatPartialDate(reading.asOfPrecision ?? reading.asOf, language),
    on: formatDate(facts.on, language),
    target: target === null ? '' : targetValue(target, kpi, language),
    term: target === null ? '' : targetTerm(target, language),
    retired: kpi.retiredOn === null ? '' : formatDate(kpi.retiredOn, language),
    freshUntil: facts.freshUntil === null ? '' : formatDate(facts.freshUntil, language),
    path:
      facts.pathValue === null
        ? ''
        : kpiValue({ value: shownPathValue(facts.pathValue, kpi), qualifier: 'exactly' }, kpi, language),
    share: formatShare(facts.attainment ?? 0, language),
    atLeast: ownRule?.when === 'attainment' ? formatShare(ownRule.atLeast, language) : '',
  };
  switch (rule) {
    case 'missedDue':
      return t(facts.met === 'unknown' ? 'why.missedDueUnknown' : 'why.missedDue', values);
    case 'attainment':
      return t('why.attainment', values);
    case 'otherwise':
      // Rules of an indicator may have no way to measure; then there is nothing to say of a path.
      return t(facts.attainment === null ? 'why.otherwiseNoPath' : 'why.otherwise', values);
    case 'noPath':
      return t('why.noPath', { ...values, missing: missingForPath(kpi, target, i18n, language) });
    case 'noRule':
    case 'tooOld':
    case 'reached':
    case 'retired':
    case 'monitor':
    case 'noReading':
    case 'noTarget':
    case 'noNumber':
    case 'notComparable':
      return t(`why.${rule}`, { ...values, light: t(`colour.${light}`) });
  }
}

/** A path is a reckoning: one decimal more than the indicator has tells enough. */
const shownPathValue = (value: number, { decimals }: KpiMeasure) => Number(value.toFixed((decimals ?? 0) + 1));

function missingForPath(kpi: KpiWords, target: KpiLight['facts']['target'], i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'kpis');
  const missing = [
    kpi.baseline === null && t('missing.baseline'),
    kpi.baseline !== null && kpi.baselineOn === null && t('missing.baselineOn'),
    (target?.due == null || target.due === 'ongoing') && t('missing.due'),
  ].filter((part) => part !== false);
  return missing.length === 0
    ? t('missing.way')
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(missing);
}

function caveats({ light: { stale, rule, facts }, kpi }: LitKpi, i18n: i18n, language: Language): string[] {
  const t = i18n.getFixedT(language, 'kpis');
  const reading = facts.reading;
  if (reading === null || rule === 'retired') return [];
  const saysAgeItself = rule === 'tooOld';
  return [
    stale &&
      !saysAgeItself &&
      facts.freshUntil !== null &&
      t('caveat.stale', { date: formatDate(facts.freshUntil, language) }),
    reading.quality === 'provisional' && t('caveat.provisional'),
    reading.quality === 'estimate' && t('caveat.estimate'),
    facts.otherDefinition && t('caveat.otherDefinition'),
    reading.quantity !== null &&
      reading.quantity.qualifier !== 'exactly' &&
      kpi.valueType !== 'yesNo' &&
      t(`caveat.${reading.quantity.qualifier}`),
  ].filter((text) => text !== false);
}

/** The rules of an indicator's light in words, first match first. */
export function lightRuleSentences(rules: readonly LightRule[] | null, i18n: i18n, language: Language): string[] {
  const t = i18n.getFixedT(language, 'kpis');
  return (rules ?? defaultLightRules).map((rule) => {
    const light = capitalised(t(`colour.${rule.light}`));
    return rule.when === 'attainment'
      ? t('rule.attainment', { light, share: formatShare(rule.atLeast, language) })
      : t(`rule.${rule.when}`, { light });
  });
}

/** A date ends with „г.“ and a term may be missing: one full stop ends a sentence, one space parts its words. */
export const tidySentences = (text: string): string =>
  text
    .replaceAll(/г\.\.(?=\s|$)/g, 'г.')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ (?=[.;])/g, '');
