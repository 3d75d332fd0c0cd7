import { activitiesTables } from './001-first/activities.ts';
import { boardTables } from './001-first/board.ts';
import { kpisTables } from './001-first/kpis.ts';
import { logTables } from './001-first/log.ts';
import { peopleTables } from './001-first/people.ts';
import { planTables } from './001-first/plan.ts';
import { programmesTables } from './001-first/programmes.ts';
import { strategyTables } from './001-first/strategy.ts';
import type { Migration } from '../migrate.ts';

export const first: Migration = {
  version: 1,
  sql: [
    logTables,
    planTables,
    peopleTables,
    boardTables,
    strategyTables,
    activitiesTables,
    programmesTables,
    kpisTables,
  ].join('\n'),
};
