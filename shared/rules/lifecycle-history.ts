import type { Activity, Lifecycle, LifecycleStep } from '#shared/model/activity.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { lastDay } from './partial-date.ts';

/** One step of an activity's life. Ids are UUIDv7, so they sort as they were recorded. */
export type LifecycleFact = Pick<LifecycleStep, 'id' | 'from' | 'to' | 'since'>;

/** What the record itself says of its lifecycle, and the steps that led there; in any order. */
export interface LifecycleFacts extends Pick<Activity, 'lifecycle' | 'lifecycleSince'> {
  readonly lifecycleSteps: readonly LifecycleFact[];
}

export interface StandingLifecycle {
  readonly lifecycle: Lifecycle;
  readonly since: PartialDate | null;
  /** The step that says so; null where the record itself or what came before its first step does. */
  readonly step: string | null;
}

/** Before everything for a step that has no day: it was always so. */
const dayOf = (since: PartialDate | null) => (since === null ? '' : (lastDay(since) ?? ''));

/**
 * The lifecycle that stood on a day by the steps, or null where they do not reach back so far. A step says "from this day
 * on": it takes back what was recorded before it for later days, so the last one recorded is what the record says today. A
 * record whose own words differ from its last step (it was made, restored or imported without one) has the last word.
 */
export function lifecycleStanding(facts: LifecycleFacts, on: Day): StandingLifecycle | null {
  const { lifecycle, lifecycleSince, lifecycleSteps } = facts;
  const recorded = lifecycleSteps.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const standing: { to: Lifecycle; since: PartialDate | null; id: string | null }[] = [];
  const last = recorded.at(-1);
  const own = { to: lifecycle, since: lifecycleSince, id: null };
  const isToldByStep = last !== undefined && last.to === own.to && last.since === own.since;
  for (const step of isToldByStep ? recorded : [...recorded, own]) {
    while (standing.length > 0 && dayOf(standing.at(-1)?.since ?? null) > dayOf(step.since)) standing.pop();
    standing.push(step);
  }
  const step = standing.findLast(({ since }) => dayOf(since) <= on);
  if (step !== undefined) return { lifecycle: step.to, since: step.since, step: step.id };
  const before = recorded[0]?.from ?? null;
  return before === null ? null : { lifecycle: before, since: null, step: null };
}
