import type { ActivityWait } from '#shared/contract/activities.ts';
import type { Dependency } from '#shared/model/activity.ts';
import type { Day } from '#shared/model/values.ts';
import { compareWaits, waitFor, type DependencyEnd } from '#shared/rules/dependencies.ts';
import { byId } from '../records/by-id.ts';
import type { ViewAlone } from './work-out-views.ts';

/**
 * What threatens each activity among what it waits for, by the activity's id, the gravest first. An end that is not among
 * the views (archived, or not in the plan on the day) threatens nothing.
 */
export function waitsAmong(
  dependencies: readonly Dependency[],
  views: readonly ViewAlone[],
  on: Day,
): Map<string, ActivityWait[]> {
  const waits = new Map<string, ActivityWait[]>();
  if (dependencies.length === 0) return waits;
  const viewById = byId(views);
  for (const dependency of dependencies) {
    const predecessor = viewById.get(dependency.predecessor);
    const successor = viewById.get(dependency.successor);
    if (predecessor === undefined || successor === undefined) continue;
    const wait = activityWait(dependency, predecessor, successor, on);
    if (wait === null) continue;
    const known = waits.get(successor.id);
    if (known === undefined) waits.set(successor.id, [wait]);
    else known.push(wait);
  }
  for (const list of waits.values()) list.sort(compareWaits);
  return waits;
}

export function activityWait(
  dependency: Dependency,
  predecessor: ViewAlone,
  successor: ViewAlone,
  on: Day,
): ActivityWait | null {
  const wait = waitFor(dependency, endOf(predecessor), endOf(successor), on);
  if (wait === null) return null;
  const { id, code, title } = predecessor;
  return { ...wait, dependency: dependency.id, predecessor: { id, code, title: { bg: title.bg, en: title.en } } };
}

/** Before it has begun an activity is only planned: indicative or approved, without an actual start or a report. */
function endOf({ status: { facts } }: ViewAlone): DependencyEnd {
  const isWaiting = facts.lifecycle === 'indicative' || facts.lifecycle === 'approved';
  return {
    lifecycle: facts.lifecycle,
    lifecycleSince: facts.lifecycleSince,
    hasBegun: !isWaiting || facts.actualStart !== null || facts.report !== null,
    start: facts.start,
    actualStart: facts.actualStart,
    due: facts.due,
  };
}
