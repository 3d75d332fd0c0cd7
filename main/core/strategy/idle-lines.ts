import type { Database } from 'better-sqlite3';
import type { IdleLine, MapLine } from '#shared/contract/strategy.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { byId } from '../records/by-id.ts';
import { idleRecords } from './idle.ts';
import { activityLine, kpiLine, programmeLine } from './map-lines.ts';
import { strategyLook } from './strategy-look.ts';

/** What contributes to nothing, the first `limit` of each kind, and how many there are. */
export function idleLines(database: Database, context: PlanContext, limit: number) {
  const look = strategyLook(database, context);
  const { activity, programme, kpi } = idleRecords(database, context.asOf, look);
  const activities = byId(look.activities);
  const supports = new Map<string, number>();
  for (const { from, relation } of look.links)
    if (relation === 'supports') supports.set(from, (supports.get(from) ?? 0) + 1);
  const withSupport = (line: MapLine): IdleLine => ({ ...line, supports: supports.get(line.record.id) ?? 0 });
  return {
    asOf: context.asOf,
    lines: [
      ...activity.slice(0, limit).flatMap(({ id }) => {
        const view = activities.get(id);
        return view === undefined ? [] : activityLine(view);
      }),
      ...programme.slice(0, limit).map((one) => programmeLine(one)),
      ...kpi.slice(0, limit).flatMap(({ id }) => kpiLine(database, context.asOf, id, null) ?? []),
    ].map(withSupport),
    totals: { activity: activity.length, programme: programme.length, kpi: kpi.length },
  };
}
