import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';
import { daysBetween } from './day.ts';
import { lastDay } from './partial-date.ts';
import { provenBounds, type TargetDirection, type TargetQuantity } from './quantity.ts';

/**
 * The value on the straight line from the baseline on its date to the target on its due date (by last days): the baseline
 * before the line, the target after it. Null without a path: a date that is missing or ongoing.
 */
export function targetPathValue(
  baseline: number,
  baselineOn: PartialDate | null,
  target: number,
  due: PartialDate | null,
  on: Day,
): number | null {
  const from = baselineOn === null ? null : lastDay(baselineOn);
  const to = due === null ? null : lastDay(due);
  if (from === null || to === null) return null;
  if (on >= to) return target;
  if (on <= from) return baseline;
  return baseline + ((target - baseline) * daysBetween(from, on)) / daysBetween(from, to);
}

/** Where the path of a target leads, on which side of it is good, and (for a range) how far is too far. */
export interface Goal {
  readonly value: number;
  readonly direction: 'up' | 'down';
  readonly limit: number | null;
}

/**
 * The goal of a path. For a range it is the end nearer to the baseline, limited by the other end. Null when there is no way
 * to go that the direction allows: the baseline lies beyond the target already, or within the range, so that no share of a
 * way tells how far off a reading is.
 */
export function goalOf(baseline: number, target: TargetQuantity, direction: TargetDirection): Goal | null {
  const wanted = target.quantity.value;
  switch (direction) {
    case 'up':
      return baseline <= wanted ? { value: wanted, direction, limit: null } : null;
    case 'down':
      return baseline >= wanted ? { value: wanted, direction, limit: null } : null;
    case 'range': {
      const upper = target.upper?.value;
      if (upper === undefined) return null;
      if (baseline < wanted) return { value: wanted, direction: 'up', limit: upper };
      return baseline > upper ? { value: upper, direction: 'down', limit: wanted } : null;
    }
    default:
      return assertNever(direction);
  }
}

/**
 * How much of the way from the baseline to the path's value a reading is proven to have come: 1 on the path, more ahead
 * of it, below 0 when it went the other way, 0 when it went through a range and out of it. Of a qualified reading the less
 * favourable end counts ("≥ 70" is 70 upwards). Null when that end is not known ("≤ 30" upwards) or may lie beyond a range.
 * Where the path has not left the baseline yet: 1 at or beyond it, else 0.
 */
export function attainmentOf(
  reading: Quantity,
  baseline: number,
  pathValue: number,
  { direction, limit }: Goal,
): number | null {
  const { low, high } = provenBounds(reading);
  const isUp = direction === 'up';
  const proven = isUp ? low : high;
  const possible = isUp ? high : low;
  if (limit !== null && (isUp ? proven > limit : proven < limit)) return 0;
  if (limit !== null && (isUp ? possible > limit : possible < limit)) return null;
  if (!Number.isFinite(proven)) return null;
  if (pathValue === baseline) return (isUp ? proven >= baseline : proven <= baseline) ? 1 : 0;
  return (proven - baseline) / (pathValue - baseline);
}
