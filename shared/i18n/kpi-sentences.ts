import type { i18n } from 'i18next';
import type { Kpi, LightRule, Reading } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import { defaultLightRules, type KpiLight } from '#shared/rules/kpi.ts';
import type { FormulaResult } from '#shared/rules/formula/formula-values.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import { capitalised } from './capitalised.ts';
import { formatDate, formatNumber, formatPartialDate, formatShare } from './format.ts';
import { missingReasonWords } from './formula-sentence.ts';
import { kpiOfWhole, kpiUnit, kpiValue, readingValue, targetTerm, targetValue } from './kpi-value.ts';

/** What of an indicator its sentences speak of. */
export type KpiWords = KpiMeasure &
  Pick<Kpi, 'direction' | 'baseline' | 'baselineOn' | 'pathShape' | 'retiredOn' | 'lightRules'> & {
    /** What a formula gave, where it is worked out of others. */
    readonly computed?: FormulaResult | null;
    /** How its reading is written, where that was made under another definition. */
    readonly readingMeasure?: KpiMeasure | null;
  };

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
    case 'value':
    case 'change':
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
  // „4 of 24“ is said only where both are of the same thing.
  const ofWhole = quantity === null || kpi.readingMeasure != null ? null : kpiOfWhole(quantity, target, kpi, language);
  const unit = kpiUnit(kpi, language);
  const alone =
    reading === null
      ? ''
      : readingValue({ quantity, valueText: reading.valueText }, kpi.readingMeasure ?? kpi, language);
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
    condition: ownRule === undefined ? '' : (conditionOf(ownRule, kpi, i18n, language) ?? ''),
    previous: facts.previous?.quantity == null ? '' : kpiValue(facts.previous.quantity, kpi, language),
    previousOn: facts.previous === null ? '' : formatDate(facts.previous.asOf, language),
  };
  const withSegment = (sentence: string) => `${sentence} ${segmentSentence(facts.segment, kpi, i18n, language)}`.trim();
  switch (rule) {
    case 'missedDue':
      return t(facts.met === 'unknown' ? 'why.missedDueUnknown' : 'why.missedDue', values);
    case 'value':
      return t('why.byRule', values);
    case 'change':
      return t('why.byChange', values);
    case 'notComparable':
      return t(
        facts.pathValue === null || facts.attainment !== null ? 'why.notComparableRule' : 'why.notComparable',
        values,
      );
    case 'attainment':
      return withSegment(t('why.attainment', values));
    case 'otherwise':
      // Rules of an indicator may have no way to measure; then there is nothing to say of a path.
      return facts.attainment === null ? t('why.otherwiseNoPath', values) : withSegment(t('why.otherwise', values));
    case 'noPath':
      return t('why.noPath', { ...values, missing: missingForPath(kpi, target, i18n, language) });
    case 'noReading':
      return kpi.computed?.reason == null
        ? t('why.noReading', values)
        : t('why.notComputed', { reason: missingReasonWords(kpi.computed.reason, i18n, language) });
    case 'noRule':
    case 'tooOld':
    case 'reached':
    case 'retired':
    case 'monitor':
    case 'noTarget':
    case 'noNumber':
    case 'noPrevious':
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
    computedAge(kpi, i18n, language),
    reading.quality === 'provisional' && t('caveat.provisional'),
    reading.quality === 'estimate' && t('caveat.estimate'),
    facts.otherDefinition && t('caveat.otherDefinition'),
    reading.quantity !== null &&
      reading.quantity.qualifier !== 'exactly' &&
      kpi.valueType !== 'yesNo' &&
      t(`caveat.${reading.quantity.qualifier}`),
  ].filter((text) => text !== false);
}

/** A result is as old as the oldest value in it, and says so where the others are newer. */
function computedAge({ computed }: KpiWords, i18n: i18n, language: Language): string | false {
  if (computed == null || computed.oldest === null) return false;
  if (computed.inputs.every(({ asOf }) => asOf === null || asOf === computed.asOf)) return false;
  const date = formatPartialDate(computed.asOfPrecision ?? computed.asOf, language);
  return i18n.t('kpis:formula.oldest', { lng: language, code: computed.oldest, date });
}

/** The stretch of the path that a value was measured against, where it is not the one way from the baseline to the target. */
function segmentSentence(segment: KpiLight['facts']['segment'], kpi: KpiWords, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'kpis');
  if (segment === null || (segment.from.target === null && kpi.pathShape === 'line')) return '';
  const { from, to } = segment;
  const valueAt = ({ value }: { value: number }) => kpiValue({ value, qualifier: 'exactly' }, kpi, language);
  const dateOf = ({ on }: { on: string | null }) => (on === null ? '' : formatDate(on, language));
  const words = { from: valueAt(from), fromOn: dateOf(from) };
  if (to === null) return from.on === null ? '' : t('segment.after', words);
  return t(kpi.pathShape === 'steps' ? 'segment.steps' : 'segment.between', {
    ...words,
    to: valueAt(to),
    toOn: dateOf(to),
  });
}

/** What a rule of a value or a change asks for: „стойността е поне 20 %“. Null for the others, whose sentence is their own. */
function conditionOf(rule: LightRule, kpi: KpiMeasure, i18n: i18n, language: Language): string | null {
  const t = i18n.getFixedT(language, 'kpis');
  if (rule.when === 'value')
    return t(`condition.value.${rule.is}`, {
      limit: kpiValue({ value: rule.value, qualifier: 'exactly' }, kpi, language),
    });
  if (rule.when !== 'change') return null;
  if (rule.by === 0) return t(rule.is === 'atLeast' ? 'condition.change.notWorse' : 'condition.change.notBetter');
  // At least so much better (−5) is at most so much worse (5).
  const isBetter = rule.by > 0;
  const bound = (rule.is === 'atLeast') === isBetter ? 'AtLeast' : 'AtMost';
  const amount = Math.abs(rule.by);
  const by = rule.in === 'percent' ? formatShare(amount / 100, language) : changeAmount(amount, kpi, i18n, language);
  return t(`condition.change.${isBetter ? 'better' : 'worse'}${bound}`, { by });
}

/** A share that changes from 40 % to 45 % is 5 points better, not 5 per cent. */
function changeAmount(amount: number, kpi: KpiMeasure, i18n: i18n, language: Language): string {
  if (kpi.valueType === 'percent')
    return i18n.t('kpis:points', { lng: language, count: amount, number: formatNumber(amount, language) });
  if (kpi.valueType === 'grade') return formatNumber(amount, language);
  return kpiValue({ value: amount, qualifier: 'exactly' }, kpi, language);
}

/** The rules of an indicator's light in words, first match first. */
export function lightRuleSentences(
  rules: readonly LightRule[] | null,
  kpi: KpiMeasure,
  i18n: i18n,
  language: Language,
): string[] {
  const t = i18n.getFixedT(language, 'kpis');
  return (rules ?? defaultLightRules).map((rule) => {
    const light = capitalised(t(`colour.${rule.light}`));
    switch (rule.when) {
      case 'attainment':
        return t('rule.attainment', { light, share: formatShare(rule.atLeast, language) });
      case 'value':
      case 'change':
        return t('rule.when', { light, condition: conditionOf(rule, kpi, i18n, language) ?? '' });
      case 'reached':
      case 'missedDue':
      case 'otherwise':
        return t(`rule.${rule.when}`, { light });
    }
  });
}

/** A date ends with „г.“ and a term may be missing: one full stop ends a sentence, one space parts its words. */
export const tidySentences = (text: string): string =>
  text
    .replaceAll(/г\.\.(?=\s|$)/g, 'г.')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ (?=[.;])/g, '');
