import type { Database } from 'better-sqlite3';
import { extentOf, type TimeExtent } from '#shared/charts/timeline/time-window.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { keptViews } from '../activities/activity-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/** The days between the first and the last date of the plan's activities on the day; null where none has a date. */
export const planExtent = (database: Database, context: PlanContext): TimeExtent | null =>
  extentOf(datesIn(database, context));

function* datesIn(database: Database, context: PlanContext): Generator<PartialDate | null> {
  // Most activities of a plan share their dates: each is reckoned once.
  const seen = new Set<PartialDate>();
  for (const { status, baselineStart } of keptViews(database, context).inOrder) {
    const { start, due, baselineDue, actualStart, lifecycle, lifecycleSince } = status.facts;
    const endedOn = lifecycle === 'done' || lifecycle === 'dropped' ? lifecycleSince : null;
    for (const date of [start, due, baselineStart, baselineDue, actualStart, endedOn])
      if (date !== null && !seen.has(date)) {
        seen.add(date);
        yield date;
      }
  }
}
