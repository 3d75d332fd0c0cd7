import type { Database } from 'better-sqlite3';
import type { PlanContext } from '../plan/plan-context.ts';
import { idleRecords } from './idle.ts';
import { mapGroups } from './map-groups.ts';
import { nodeViews } from './node-views.ts';
import { strategyLook } from './strategy-look.ts';

/** The map of the strategy on a day, as small as a plan of thousands allows: see the contract. */
export function strategyMap(database: Database, context: PlanContext) {
  const look = strategyLook(database, context);
  const idle = idleRecords(database, context.asOf, look);
  return {
    asOf: context.asOf,
    nodes: nodeViews(database, context, look),
    ...mapGroups(database, context.asOf, look),
    idle: { activity: idle.activity.length, programme: idle.programme.length, kpi: idle.kpi.length },
    unserved: look.nodes.flatMap(({ id }) => (look.contributionsOf(id).length > 0 ? [] : [id])),
  };
}
