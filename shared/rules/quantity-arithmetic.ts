import { decimalSchema, type Qualifier, type Quantity } from '#shared/model/values.ts';
import type { Bounds } from './quantity.ts';

/**
 * A number that is being reckoned with. Unlike a `Quantity` it may have more decimals than the model keeps; it is rounded
 * once, at the end (`roundedQuantity`).
 */
export interface Reckoned {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/**
 * Why two quantities give no third: nothing is proven of the result ("≥ 5" less "≥ 3"), an approximate number stands with
 * one that has a bound, or the divisor is zero.
 */
export type ArithmeticProblem = 'notComparable' | 'aboutWithBound' | 'zeroDivision';
export type Reckoning = Reckoned | ArithmeticProblem;

export type Operator = '+' | '-' | '×' | '÷';

export const exactly = (value: number): Reckoned => ({ value, qualifier: 'exactly' });
export const isReckoned = (result: Reckoning): result is Reckoned => typeof result !== 'string';

/**
 * One step of arithmetic with qualifiers: "≥ 5" and 3 make "≥ 8"; 10 less "≥ 3" is "≤ 7"; "≥ 5" less "≥ 3" is nothing that
 * could be said. About and about, or about and exactly, make about.
 */
export function reckon(operator: Operator, a: Reckoned, b: Reckoned): Reckoning {
  if (operator === '÷' && b.value === 0 && b.qualifier !== 'atLeast' && b.qualifier !== 'atMost') return 'zeroDivision';
  const value = apply(operator, a.value, b.value);
  if (a.qualifier === 'exactly' && b.qualifier === 'exactly') return exactly(value);
  if (a.qualifier === 'about' || b.qualifier === 'about') {
    const other = a.qualifier === 'about' ? b : a;
    if (other.qualifier === 'atLeast' || other.qualifier === 'atMost') return 'aboutWithBound';
    return { value, qualifier: 'about' };
  }
  return fromBounds(value, boundsAfter(operator, boundsOf(a), boundsOf(b)));
}

export const negative = (a: Reckoned): Reckoned => {
  const turned: Record<Qualifier, Qualifier> = {
    exactly: 'exactly',
    about: 'about',
    atLeast: 'atMost',
    atMost: 'atLeast',
  };
  return { value: a.value === 0 ? 0 : -a.value, qualifier: turned[a.qualifier] };
};

/** The sum of several; of none it is exactly zero. */
export function sumOf(parts: readonly Reckoned[]): Reckoning {
  return parts.reduce<Reckoning>((sum, part) => (isReckoned(sum) ? reckon('+', sum, part) : sum), exactly(0));
}

/**
 * As the model keeps it, with at most so many decimals: a bound is rounded to the side on which it stays true, and said to
 * be a bound still. Null where the number is too large for the model.
 */
export function roundedQuantity({ value, qualifier }: Reckoned, decimals: number): Quantity | null {
  const scale = 10 ** Math.min(decimals, 6);
  // 0.1 + 0.2 is 0.3 before it is rounded to any side.
  const scaled = Number((value * scale).toPrecision(12));
  const whole =
    qualifier === 'atLeast'
      ? Math.floor(scaled)
      : qualifier === 'atMost'
        ? Math.ceil(scaled)
        : halfAwayFromZero(scaled);
  const rounded = Number((whole / scale).toFixed(6));
  const kept = rounded === 0 ? 0 : rounded;
  return decimalSchema.safeParse(kept).success ? { value: kept, qualifier } : null;
}

const halfAwayFromZero = (value: number) => Math.sign(value) * Math.round(Math.abs(value));

function apply(operator: Operator, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  return operator === '×' ? a * b : a / b;
}

function boundsOf({ value, qualifier }: Reckoned): Bounds {
  return {
    low: qualifier === 'atMost' ? -Infinity : value,
    high: qualifier === 'atLeast' ? Infinity : value,
  };
}

function boundsAfter(operator: Operator, a: Bounds, b: Bounds): Bounds {
  if (operator === '+') return { low: a.low + b.low, high: a.high + b.high };
  if (operator === '-') return { low: a.low - b.high, high: a.high - b.low };
  if (operator === '×') return corners(a, b);
  // A divisor that may be zero leaves everything possible.
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity };
  return corners(a, { low: 1 / b.high, high: 1 / b.low });
}

/** Nothing times without end is nothing: a bound that is zero stays zero. */
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b);

function corners(a: Bounds, b: Bounds): Bounds {
  const products = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return { low: Math.min(...products), high: Math.max(...products) };
}

function fromBounds(value: number, { low, high }: Bounds): Reckoning {
  if (low === high) return exactly(low);
  const isAt = (bound: number) =>
    Number.isFinite(bound) && Math.abs(bound - value) <= 1e-9 * Math.max(1, Math.abs(value));
  if (isAt(low)) return { value, qualifier: 'atLeast' };
  return isAt(high) ? { value, qualifier: 'atMost' } : 'notComparable';
}
