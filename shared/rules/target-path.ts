import type { Kpi } from '#shared/model/kpi.ts';
import type { Day, Quantity } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';
import { daysBetween } from './day.ts';
import { standingTargets, type TargetFacts } from './kpi-readings.ts';
import { lastDay } from './partial-date.ts';
import { provenBounds, type TargetDirection, type TargetQuantity } from './quantity.ts';

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

export type PathKpi = Pick<Kpi, 'baseline' | 'baselineOn' | 'pathShape'> & { readonly direction: TargetDirection };

/**
 * How the path goes by what was decided by a day: the shape that was set last (valid from the latest day, of equals recorded
 * last), also by a target that was superseded since; before any was, that of the indicator.
 */
export function pathShapeOn(
  { pathShape }: Pick<Kpi, 'pathShape'>,
  targets: readonly TargetFacts[],
  on: Day,
): Kpi['pathShape'] {
  const last = targets
    .filter((target) => target.pathShape && (target.validFrom === null || target.validFrom <= on))
    .toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '') || (a.id < b.id ? -1 : 1))
    .at(-1);
  return last?.pathShape ?? pathShape;
}

/** A dated value that the path goes through; the first of all is the baseline, which is no target. */
export interface PathPoint {
  readonly on: Day | null;
  readonly value: number;
  readonly target: string | null;
}

/** The stretch of the path that a day lies on: from a dated value to the next, or (`to` null) level after the last. */
export interface PathSegment {
  readonly from: PathPoint;
  readonly to: PathPoint | null;
}

export interface PathPlace {
  /** What the path asks for on the day. */
  readonly value: number;
  /** Which way is good there, and for a range how far is too far. */
  readonly goal: Goal;
  readonly segment: PathSegment;
}

/**
 * Where the path is on a day. All dated targets that stand on `standingOn` make one path from the baseline, each on the last
 * day of its date: in a straight line from one to the next (`line`), or level until the day and all at once on it (`steps`);
 * level before the baseline's date and after the last target. A target that was superseded is in it until its successor is
 * valid.
 *
 * Null where nothing tells a way: no baseline, none with a date where a line is drawn, no dated target ahead, or a path that
 * leads to the wrong side of the baseline. A range is approached at the end nearer to the baseline.
 */
export function pathPlace(kpi: PathKpi, targets: readonly TargetFacts[], standingOn: Day, on: Day): PathPlace | null {
  if (kpi.baseline === null) return null;
  const baseline = kpi.baseline.value;
  const standing = standingTargets(targets, standingOn);
  const dated = datedTargets(standing);
  const next = dated.find(({ day }) => day > on);
  const last = dated.findLast(({ day }) => day <= on);
  // A target without a date is still ahead when the last dated one has passed, and nothing tells how far it should be.
  if (next === undefined && standing.length > dated.length) return null;
  const towards = next ?? last;
  if (towards === undefined) return null;
  const goal = goalOf(baseline, towards.target, kpi.direction);
  if (goal === null) return null;
  const pointOf = ({ target, day }: DatedTarget): PathPoint => ({
    on: day,
    value: edgeOf(target, kpi.direction, goal),
    target: target.id,
  });
  const baselineOn = kpi.baselineOn === null ? null : lastDay(kpi.baselineOn);
  const from: PathPoint = last === undefined ? { on: baselineOn, value: baseline, target: null } : pointOf(last);
  const to = next === undefined ? null : pointOf(next);
  const value = valueBetween(pathShapeOn(kpi, targets, standingOn), from, to, on);
  if (value === null || (goal.direction === 'up' ? value < baseline : value > baseline)) return null;
  return { value, goal, segment: { from, to } };
}

function valueBetween(shape: Kpi['pathShape'], from: PathPoint, to: PathPoint | null, on: Day): number | null {
  if (to === null || shape === 'steps') return from.value;
  if (from.on === null || to.on === null) return null;
  if (on <= from.on) return from.value;
  return from.value + ((to.value - from.value) * daysBetween(from.on, on)) / daysBetween(from.on, to.on);
}

interface DatedTarget {
  readonly target: TargetFacts;
  readonly day: Day;
}

function datedTargets(standing: readonly TargetFacts[]): readonly DatedTarget[] {
  return standing
    .flatMap((target) => {
      const day = target.due === null ? null : lastDay(target.due);
      return day === null ? [] : [{ target, day }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

function edgeOf({ quantity, upper }: TargetQuantity, direction: TargetDirection, goal: Goal): number {
  return direction === 'range' && goal.direction === 'down' ? (upper ?? quantity).value : quantity.value;
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
