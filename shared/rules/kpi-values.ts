import type { Kpi, KpiTarget } from '#shared/model/kpi.ts';
import { decimalSchema, type Language, type Quantity } from '#shared/model/values.ts';
import { parseQuantity } from './parse-quantity.ts';
import { aboutTolerance } from './quantity.ts';

/** What of an indicator decides which values it can have and how they are written. */
export type KpiMeasure = Pick<Kpi, 'unit' | 'decimals' | 'valueType' | 'currency' | 'grades'>;

/**
 * Why an indicator cannot have a value: more decimals than it is measured with, neither yes nor no, none of its grades, or
 * a share beyond the whole.
 */
export type QuantityProblem = 'tooManyDecimals' | 'notYesNo' | 'notGrade' | 'overHundred';

/** Null where the quantity is one that the indicator can have. */
export function quantityProblem(
  { valueType, decimals, grades }: KpiMeasure,
  { value, qualifier }: Quantity,
): QuantityProblem | null {
  if (valueType === 'grade' && grades !== null)
    return Number.isInteger(value) && value >= 1 && value <= grades.length && qualifier === 'exactly'
      ? null
      : 'notGrade';
  if (valueType === 'yesNo') return (value === 0 || value === 1) && qualifier === 'exactly' ? null : 'notYesNo';
  return decimals !== null && decimalsOf(value) > decimals ? 'tooManyDecimals' : null;
}

/** What of an indicator says how far its values may go: where it starts from, and what it aims at. */
export type KpiReach = Pick<Kpi, 'baseline'> & {
  readonly target: Pick<KpiTarget, 'quantity' | 'upper'> | null;
};

/**
 * Null where a reading of an indicator may have the quantity. A percentage is a share of a whole, so above 100 it is a slip,
 * unless the indicator itself goes beyond: its baseline or its target does.
 */
export function readingProblem(kpi: KpiMeasure & KpiReach, quantity: Quantity): QuantityProblem | null {
  const problem = quantityProblem(kpi, quantity);
  if (problem !== null || kpi.valueType !== 'percent' || quantity.value <= 100) return problem;
  const reach = [kpi.baseline, kpi.target?.quantity, kpi.target?.upper];
  return reach.some((one) => one != null && one.value > 100) ? null : 'overHundred';
}

/** What numerator and denominator make: a share in per cent, or a ratio. Null where there is nothing to divide by. */
export function valueOfParts(
  { valueType }: Pick<Kpi, 'valueType'>,
  numerator: number,
  denominator: number,
): number | null {
  if (denominator === 0) return null;
  const value = Number(((numerator / denominator) * (valueType === 'percent' ? 100 : 1)).toFixed(6));
  return decimalSchema.safeParse(value).success ? value : null;
}

/**
 * Whether a value is what its numerator and denominator make, as precisely as it is written: 33,3 and 1 of 3 agree, 34 and
 * 1 of 3 do not. A bound agrees on its own side of what they make.
 */
export function agreesWithParts(
  kpi: Pick<Kpi, 'valueType'>,
  { value, qualifier }: Quantity,
  numerator: number,
  denominator: number,
): boolean {
  const made = valueOfParts(kpi, numerator, denominator);
  if (made === null) return false;
  const slack = 0.5 * 10 ** -decimalsOf(value) + 1e-9;
  if (qualifier === 'atLeast') return made >= value - slack;
  if (qualifier === 'atMost') return made <= value + slack;
  const allowed = qualifier === 'about' ? Math.abs(value) * aboutTolerance + slack : slack;
  return Math.abs(made - value) <= allowed;
}

/** The digits after the decimal sign; a decimal of the model has at most six. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(value.toFixed(6).replace(/\.?0+$/, ''))?.[1]?.length ?? 0;
}

const magnitudes: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/ ?(?:млрд\.?|милиард[а-я]*|billion|bn)$/, 1e9],
  [/ ?(?:млн\.?|милион[а-я]*|million|mln|m)$/, 1e6],
  [/ ?(?:хил\.?|хиляди|хиляда|thousand|k)$/, 1e3],
];
const currencies = / ?(?:лв\.?|лева|bgn|€|евро|eur)$/;
const yes = new Set(['да', 'yes', '1']);
const no = new Set(['не', 'no', '0']);

/**
 * A value of an indicator as people type it: what `parseQuantity` reads, also with the indicator's own unit, a currency
 * sign or a magnitude after it (`4 района`, `над 3,23 млрд. лв.`), and yes or no. Null when it is not understood; whether
 * the indicator can have it is `quantityProblem`.
 */
export function parseReadingValue(text: string, kpi: KpiMeasure, language: Language): Quantity | null {
  const typed = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (kpi.valueType === 'yesNo') {
    if (!yes.has(typed) && !no.has(typed)) return null;
    return { value: yes.has(typed) ? 1 : 0, qualifier: 'exactly' };
  }
  if (kpi.valueType === 'grade' && kpi.grades !== null) {
    const place = kpi.grades.findIndex(({ bg, en }) => typed === bg.toLowerCase() || typed === en.toLowerCase());
    if (place !== -1) return { value: place + 1, qualifier: 'exactly' };
  }
  const bare = withoutUnit(typed, kpi);
  const magnitude = magnitudes.find(([pattern]) => pattern.test(bare));
  const quantity = parseQuantity(magnitude ? bare.replace(magnitude[0], '') : bare, language);
  if (quantity === null || magnitude === undefined) return quantity;
  const value = Number((quantity.value * magnitude[1]).toFixed(6));
  return decimalSchema.safeParse(value).success ? { ...quantity, value } : null;
}

function withoutUnit(typed: string, { unit, valueType }: KpiMeasure): string {
  if (valueType === 'money') return typed.replace(currencies, '');
  const own = [unit.bg, unit.en]
    .map((name) => name.toLowerCase())
    .find((name) => name !== '' && typed.endsWith(` ${name}`));
  return own === undefined ? typed : typed.slice(0, -own.length).trim();
}
