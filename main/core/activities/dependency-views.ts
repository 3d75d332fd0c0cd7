import type { Database } from 'better-sqlite3';
import type { ActivityView, DependencyView } from '#shared/contract/activities.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { nameOf } from '../records/linked.ts';
import { readRecords } from '../workbook/records.ts';
import { activityWait } from './activity-waits.ts';
import { viewInPlan } from './work-out-views.ts';

/** What an activity waits for and what waits for it, with how the other end stands and whether it is a threat. */
export function dependenciesOf(
  database: Database,
  context: PlanContext,
  view: ActivityView,
): { predecessors: DependencyView[]; successors: DependencyView[] } {
  const all = readRecords(database, 'dependency', 'archived = 0 AND (predecessor = @id OR successor = @id)', {
    id: view.id,
  });
  const shown = all.flatMap((dependency): DependencyView[] => {
    const isPredecessor = dependency.predecessor === view.id;
    const otherId = isPredecessor ? dependency.successor : dependency.predecessor;
    const name = nameOf(database, 'activity', otherId);
    if (name === null) return [];
    const other = viewInPlan(database, context, otherId);
    const ends = isPredecessor ? ([view, other] as const) : ([other, view] as const);
    const [predecessor, successor] = ends;
    const isInPlan = predecessor !== null && successor !== null;
    const wait = isInPlan ? activityWait(dependency, predecessor, successor, context.asOf) : null;
    return [{ ...dependency, other: name, otherStatus: other?.status ?? null, wait }];
  });
  return {
    predecessors: shown.filter(({ successor }) => successor === view.id),
    successors: shown.filter(({ predecessor }) => predecessor === view.id),
  };
}
