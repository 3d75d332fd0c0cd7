import type { KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { Language, Quantity } from '#shared/model/values.ts';
import { decimalsOf, type KpiMeasure } from '#shared/rules/kpi-values.ts';
import { toEuro, toLev } from '#shared/rules/money.ts';
import { formatDue, formatNumber, textIn } from './format.ts';

const noBreakSpace = '\u00A0';
const signs = { exactly: '', atLeast: '≥', atMost: '≤', about: '≈' } as const;
const yesNo = { bg: ['не', 'да'], en: ['no', 'yes'] } as const;

const magnitudes = [
  { from: 1e9, bg: 'млрд.', en: 'billion' },
  { from: 1e6, bg: 'млн.', en: 'million' },
] as const;

/** A large round amount in millions or billions, where that loses nothing; otherwise the number as it is. */
function shortNumber(value: number, language: Language, decimals: number): string {
  const magnitude = magnitudes.find(({ from }) => Math.abs(value) >= from);
  const scaled = magnitude === undefined ? value : value / magnitude.from;
  const isRound = magnitude !== undefined && Math.round(scaled * 100) * (magnitude.from / 100) === value;
  if (!isRound) return formatNumber(value, language, decimals);
  return `${formatNumber(scaled, language)}${noBreakSpace}${magnitude[language]}`;
}

function amount(value: string, currency: 'BGN' | 'EUR', language: Language): string {
  if (language === 'en') return currency === 'BGN' ? `BGN${noBreakSpace}${value}` : `€${value}`;
  return `${value}${noBreakSpace}${currency === 'BGN' ? 'лв.' : '€'}`;
}

/** Never fewer decimals than the value has: a figure is not rounded away. */
const shownDecimals = (value: number, { decimals }: KpiMeasure) => Math.max(decimals ?? 0, decimalsOf(value));

/** The value with its qualifier, and with what cannot be left off: `≥ 70`, `≈ 20 %`, `≥ 3,23 млрд. лв.`, `да`. */
export function kpiFigure({ value, qualifier }: Quantity, kpi: KpiMeasure, language: Language): string {
  if (kpi.valueType === 'yesNo') return yesNo[language][value === 0 ? 0 : 1];
  const grade = gradeName(value, kpi, language);
  if (grade !== null) return grade;
  const number = kpiNumber(value, kpi, language);
  return qualifier === 'exactly' ? number : `${signs[qualifier]}${noBreakSpace}${number}`;
}

/** The words of a grade; null where the value is no grade of the indicator. */
function gradeName(value: number, { valueType, grades }: KpiMeasure, language: Language): string | null {
  const grade = valueType === 'grade' ? grades?.[value - 1] : undefined;
  return grade === undefined ? null : textIn(grade, language);
}

function kpiNumber(value: number, kpi: KpiMeasure, language: Language): string {
  const decimals = shownDecimals(value, kpi);
  if (kpi.valueType === 'money') return amount(shortNumber(value, language, decimals), kpi.currency ?? 'BGN', language);
  const number = formatNumber(value, language, decimals);
  if (kpi.valueType !== 'percent') return number;
  return language === 'bg' ? `${number}${noBreakSpace}%` : `${number}%`;
}

/** A value on the axis of a chart: short, and without the unit, which the labels carry. */
export function kpiTick(value: number, kpi: KpiMeasure, language: Language): string {
  if (kpi.valueType === 'grade') return gradeName(value, kpi, language) ?? '';
  const number = shortNumber(value, language, decimalsOf(value));
  if (kpi.valueType !== 'percent') return number;
  return language === 'bg' ? `${number}${noBreakSpace}%` : `${number}%`;
}

/** The value with its qualifier alone, for a column of values whose unit stands beside them. */
export function kpiBareFigure(quantity: Quantity, kpi: KpiMeasure, language: Language): string {
  if (kpi.valueType !== 'money') return kpiFigure(quantity, kpi, language);
  const number = kpiTick(quantity.value, kpi, language);
  return quantity.qualifier === 'exactly' ? number : `${signs[quantity.qualifier]}${noBreakSpace}${number}`;
}

/** The same written out, so that a spreadsheet takes it for a number: no millions, no currency. */
export function kpiCellFigure({ value, qualifier }: Quantity, kpi: KpiMeasure, language: Language): string {
  if (kpi.valueType !== 'money') return kpiFigure({ value, qualifier }, kpi, language);
  const number = formatNumber(value, language, shownDecimals(value, kpi));
  return qualifier === 'exactly' ? number : `${signs[qualifier]}${noBreakSpace}${number}`;
}

/** The unit that stands after the figure; empty where the figure carries it. */
export function kpiUnit({ unit, valueType }: KpiMeasure, language: Language): string {
  return valueType === 'number' || valueType === 'ratio' ? textIn(unit, language) : '';
}

/** The figure with its unit: `≥ 70 услуги`. */
export function kpiValue(quantity: Quantity, kpi: KpiMeasure, language: Language): string {
  const unit = kpiUnit(kpi, language);
  const figure = kpiFigure(quantity, kpi, language);
  return unit === '' ? figure : `${figure}${noBreakSpace}${unit}`;
}

/** An amount in the other currency, to stand beside it: rounded to what one reads. Null where it is no amount. */
export function kpiMoneyBeside({ value, qualifier }: Quantity, kpi: KpiMeasure, language: Language): string | null {
  if (kpi.valueType !== 'money') return null;
  const minor = Math.round(value * 100);
  if (!Number.isSafeInteger(minor)) return null;
  const [other, currency] =
    kpi.currency === 'EUR' ? ([toLev(minor), 'BGN'] as const) : ([toEuro(minor), 'EUR'] as const);
  const major = other / 100;
  const magnitude = magnitudes.find(({ from }) => Math.abs(major) >= from);
  const rounded = magnitude === undefined ? major : Number((major / magnitude.from).toFixed(2)) * magnitude.from;
  const text = amount(shortNumber(rounded, language, magnitude === undefined ? 2 : 0), currency, language);
  const sign = qualifier === 'exactly' ? (magnitude === undefined ? '' : '≈') : signs[qualifier];
  return sign === '' ? text : `${sign}${noBreakSpace}${text}`;
}

/**
 * „4 от 24“ where a count stands against the whole it is to reach: an exact number upwards, not beyond its target. Else
 * null: then the figure stands alone.
 */
export function kpiOfWhole(
  quantity: Quantity,
  target: Pick<KpiTarget, 'quantity' | 'upper'> | null,
  kpi: KpiMeasure & { direction: string },
  language: Language,
): string | null {
  if (target === null || target.upper !== null || kpi.valueType !== 'number' || kpi.direction !== 'up') return null;
  const isExact = quantity.qualifier === 'exactly' && target.quantity.qualifier === 'exactly';
  if (!isExact || quantity.value > target.quantity.value || quantity.value < 0) return null;
  const [part, whole] = [quantity, target.quantity].map((one) => kpiFigure(one, kpi, language));
  return `${part} ${language === 'bg' ? 'от' : 'of'} ${whole}`;
}

/** What a reading says: its value with unit, or its words; empty where there is neither. */
export function readingValue(
  reading: Pick<Reading, 'quantity' | 'valueText'>,
  kpi: KpiMeasure,
  language: Language,
): string {
  const words = textIn(reading.valueText, language);
  if (reading.quantity !== null) return kpiValue(reading.quantity, kpi, language);
  const unit = kpiUnit(kpi, language);
  return words === '' || unit === '' ? words : `${words} ${unit}`;
}

/** What is aimed at: `24 района`, or `20–30 %` of a range. */
export function targetValue(
  target: Pick<KpiTarget, 'quantity' | 'upper'>,
  kpi: KpiMeasure,
  language: Language,
): string {
  if (target.upper === null) return kpiValue(target.quantity, kpi, language);
  const [low, high] = [target.quantity, target.upper].map((one) =>
    formatNumber(one.value, language, shownDecimals(one.value, kpi)),
  );
  const unit = kpi.valueType === 'percent' ? '%' : textIn(kpi.unit, language);
  return `${low}–${high}${unit === '' ? '' : noBreakSpace}${unit}`;
}

/** „до края на 2020 г.“; empty for a target without a term. */
export function targetTerm({ due }: Pick<KpiTarget, 'due'>, language: Language): string {
  if (due === null || due === 'ongoing') return '';
  const text = formatDue(due, language);
  if (language === 'bg') return `до ${text}`;
  return `by ${text.startsWith('end of') ? 'the ' : ''}${text}`;
}

/** „24 района до края на 2020 г.“ */
export function targetText(
  target: Pick<KpiTarget, 'quantity' | 'upper' | 'due'>,
  kpi: KpiMeasure,
  language: Language,
): string {
  return [targetValue(target, kpi, language), targetTerm(target, language)].filter(Boolean).join(' ');
}
