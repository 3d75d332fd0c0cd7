import type { Database } from 'better-sqlite3';
import type { TimelineDependency } from '#shared/charts/timeline/timeline-facts.ts';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { Dependency } from '#shared/model/activity.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';

/** Looks up what an activity waits for and what waits for it; an end that is not in the plan on the day is left out. */
export function timelineDependencies(
  database: Database,
  list: string,
  viewById: ReadonlyMap<string, ActivityView>,
): (activity: string) => TimelineDependency[] {
  const dependencies = readRecords(
    database,
    'dependency',
    `archived = 0 AND (predecessor IN (SELECT value FROM json_each(@list))
       OR successor IN (SELECT value FROM json_each(@list)))`,
    { list },
  );
  const predecessorsOf = groupBy(dependencies, ({ successor }) => successor);
  const successorsOf = groupBy(dependencies, ({ predecessor }) => predecessor);
  const drawn = (dependency: Dependency, isPredecessor: boolean): TimelineDependency[] => {
    const other = viewById.get(isPredecessor ? dependency.predecessor : dependency.successor);
    const successor = viewById.get(dependency.successor);
    if (other === undefined || successor === undefined) return [];
    const { id, kind, lagDays } = dependency;
    const { facts } = other.status;
    const wait = successor.waits.find(({ dependency: waiting }) => waiting === id);
    return [
      {
        id,
        other: other.id,
        otherCode: other.code,
        otherTitle: { bg: other.title.bg, en: other.title.en },
        isPredecessor,
        kind,
        lagDays: lagDays ?? 0,
        otherStart: facts.start ?? facts.actualStart,
        otherEnd: facts.due ?? (facts.lifecycle === 'done' ? facts.lifecycleSince : null),
        wait: wait === undefined ? null : { reason: wait.reason, lateDays: wait.lateDays, pushes: wait.pushes },
      },
    ];
  };
  return (activity) => [
    ...(predecessorsOf.get(activity) ?? []).flatMap((dependency) => drawn(dependency, true)),
    ...(successorsOf.get(activity) ?? []).flatMap((dependency) => drawn(dependency, false)),
  ];
}
