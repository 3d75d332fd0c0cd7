import type { Quantity } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';
import { provenBounds, type Bounds, type TargetDirection, type TargetQuantity } from './quantity.ts';

/** By how much a reading is better than the one before: what the qualifiers of both leave possible. Below zero: worse. */
export interface Improvement {
  /** In the indicator's unit. */
  readonly unit: Bounds;
  /** In per cent of the reading before; nothing is known where that one is zero or not exact. */
  readonly percent: Bounds;
}

const unknown: Bounds = { low: -Infinity, high: Infinity };

/**
 * The improvement from one quantity to the next: the rise of what shall go up, the fall of what shall go down, and for a
 * range by how much nearer to it the value has come (within it there is nothing to improve).
 */
export function improvementOf(
  before: Quantity,
  now: Quantity,
  direction: TargetDirection,
  target: TargetQuantity,
): Improvement {
  const [was, is] = [provenBounds(before), provenBounds(now)];
  const unit = inUnit(was, is, direction, target);
  const isExact = before.qualifier === 'exactly' && before.value !== 0;
  const share = (bound: number) => (bound / Math.abs(before.value)) * 100;
  return { unit, percent: isExact ? { low: share(unit.low), high: share(unit.high) } : unknown };
}

function inUnit(was: Bounds, is: Bounds, direction: TargetDirection, target: TargetQuantity): Bounds {
  switch (direction) {
    case 'up':
      return difference(is, was);
    case 'down':
      return difference(was, is);
    case 'range': {
      const upper = target.upper?.value;
      if (upper === undefined) return unknown;
      const range = { low: target.quantity.value, high: upper };
      return difference(distanceTo(range, was), distanceTo(range, is));
    }
    default:
      return assertNever(direction);
  }
}

/** Rounded to what a decimal of the model can hold: 0.3 − 0.1 is 0.2. */
const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(6)) : value);

function difference(a: Bounds, b: Bounds): Bounds {
  const [low, high] = [a.low - b.high, a.high - b.low];
  return { low: Number.isNaN(low) ? -Infinity : tidy(low), high: Number.isNaN(high) ? Infinity : tidy(high) };
}

/** How far off a range the possible values are: 0 within it. */
function distanceTo(range: Bounds, { low, high }: Bounds): Bounds {
  const off = (value: number) => Math.max(range.low - value, value - range.high, 0);
  const touches = low <= range.high && high >= range.low;
  return { low: touches ? 0 : Math.min(off(low), off(high)), high: Math.max(off(low), off(high)) };
}
