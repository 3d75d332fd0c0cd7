import type { Dependency, DependencyKind, Lifecycle } from '#shared/model/activity.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { addDays, daysBetween } from './day.ts';
import { lastDay } from './partial-date.ts';

export type DependencyEnds = Pick<Dependency, 'predecessor' | 'successor'>;

/**
 * The shortest way along which one activity already waits for another: its ids from the first to the second; null where
 * there is none. A new dependency of `to` on `from` would close a circle exactly where there is one.
 */
export function waitingPath(dependencies: readonly DependencyEnds[], from: string, to: string): string[] | null {
  const predecessorsOf = new Map<string, string[]>();
  for (const { predecessor, successor } of dependencies)
    predecessorsOf.set(successor, [...(predecessorsOf.get(successor) ?? []), predecessor]);
  const reachedFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) return pathTo(reachedFrom, at);
    for (const next of predecessorsOf.get(at) ?? []) {
      if (reachedFrom.has(next)) continue;
      reachedFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function pathTo(reachedFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const path: string[] = [];
  for (let at: string | null = end; at !== null; at = reachedFrom.get(at) ?? null) path.unshift(at);
  return path;
}

/** What one end of a dependency is on the day looked at. */
export interface DependencyEnd {
  readonly lifecycle: Lifecycle;
  readonly lifecycleSince: PartialDate | null;
  /** It has an actual start, was reported on, or is active. */
  readonly hasBegun: boolean;
  readonly start: PartialDate | null;
  readonly actualStart: PartialDate | null;
  /** The due date that stood on the day. */
  readonly due: PartialDate | null;
}

/**
 * Why an activity waits for another:
 * - `dropped`, `suspended`: what it waits for will not come, or nobody knows when;
 * - `late`: what it waits for should have come already;
 * - `clash`: by the dates as they stand, it comes after the day on which it is needed.
 */
export const waitReasons = ['dropped', 'suspended', 'late', 'clash'] as const;
export type WaitReason = (typeof waitReasons)[number];

export interface Wait {
  readonly reason: WaitReason;
  /** What is waited for: that the predecessor ends, or that it starts. */
  readonly for: 'finish' | 'start';
  /** Days by which the predecessor is late on the day; null unless it is. */
  readonly lateDays: number | null;
  /** What cannot be kept, and by how many days at least; null where the dates do not say so. */
  readonly pushes: { readonly what: 'start' | 'due'; readonly days: number } | null;
}

/**
 * Whether the successor is threatened by its predecessor on a day, and how; null where it is not. Partial dates count by
 * their last day, a start too: a plan that can still be kept as it is written ("starts in Q2") is not called a clash.
 * `finishToStart` threatens the successor's start, and once that has begun or where it has no start, its due date;
 * `startToStart` its start; `finishToFinish` its due date. An activity that is done or dropped waits for nothing.
 */
export function waitFor(
  { kind, lagDays }: Pick<Dependency, 'kind' | 'lagDays'>,
  predecessor: DependencyEnd,
  successor: DependencyEnd,
  on: Day,
): Wait | null {
  const what = kind === 'startToStart' ? 'start' : 'finish';
  if (!isOpen(successor) || (kind === 'startToStart' && successor.hasBegun)) return null;
  const needed = neededBy(kind, successor);
  const wait = (reason: WaitReason, lateDays: number | null, comes: Day | null): Wait => {
    const ready = comes === null ? null : addDays(comes, lagDays ?? 0);
    const isTooLate = needed !== null && ready !== null && ready > needed.by;
    return {
      reason,
      for: what,
      lateDays,
      pushes: isTooLate ? { what: needed.what, days: daysBetween(needed.by, ready) } : null,
    };
  };

  if (predecessor.lifecycle === 'dropped') return wait('dropped', null, null);
  const come = hasCome(what, predecessor);
  const planned = lastOf(what === 'finish' ? predecessor.due : predecessor.start);
  if (come.has) {
    // It came, but what must pass after it may not have passed yet.
    const isOver = come.day === null || addDays(come.day, lagDays ?? 0) <= on;
    const waiting = isOver ? null : wait('clash', null, come.day);
    return waiting?.pushes ? waiting : null;
  }
  const lateDays = planned !== null && planned < on ? daysBetween(planned, on) : null;
  // What is late comes today at the earliest.
  const comes = lateDays === null ? planned : on;
  if (predecessor.lifecycle === 'onHold') return wait('suspended', lateDays, comes);
  if (lateDays !== null) return wait('late', lateDays, comes);
  const clash = wait('clash', null, comes);
  return clash.pushes === null ? null : clash;
}

const isOpen = ({ lifecycle }: DependencyEnd) => lifecycle !== 'done' && lifecycle !== 'dropped';

const lastOf = (date: PartialDate | null): Day | null => (date === null ? null : lastDay(date));

/** Whether what is waited for has happened, and on which day where that is known. */
function hasCome(what: 'finish' | 'start', end: DependencyEnd): { has: boolean; day: Day | null } {
  if (what === 'finish') return { has: end.lifecycle === 'done', day: lastOf(end.lifecycleSince) };
  return { has: end.hasBegun || end.lifecycle === 'done', day: lastOf(end.actualStart) };
}

function neededBy(kind: DependencyKind, successor: DependencyEnd): { what: 'start' | 'due'; by: Day } | null {
  const start = successor.hasBegun ? null : lastOf(successor.start);
  const due = lastOf(successor.due);
  if (kind !== 'finishToFinish' && start !== null) return { what: 'start', by: start };
  return kind !== 'startToStart' && due !== null ? { what: 'due', by: due } : null;
}

/** The gravest first; of those that are late the latest. */
export function compareWaits(one: Wait, other: Wait): number {
  const rank = waitReasons.indexOf(one.reason) - waitReasons.indexOf(other.reason);
  if (rank !== 0) return rank;
  return (other.lateDays ?? other.pushes?.days ?? 0) - (one.lateDays ?? one.pushes?.days ?? 0);
}
