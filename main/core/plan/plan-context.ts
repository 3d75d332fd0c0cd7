import type { Database } from 'better-sqlite3';
import type { Plan } from '#shared/model/plan.ts';
import type { Day } from '#shared/model/values.ts';
import type { DeclaredDay } from '#shared/rules/holidays.ts';
import { dueSoonUntil } from '#shared/rules/working-days.ts';
import { todayOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import { usualRhythm } from './usual-rhythm.ts';

/** What every look at the plan needs: the day it is looked at, and the plan's own rhythm and calendar. */
export interface PlanContext {
  readonly asOf: Day;
  readonly cadence: Plan['reportingCadence'];
  /** Calendar days that a report may come late. */
  readonly graceDays: number;
  readonly declaredDays: readonly DeclaredDay[];
  /** The last day that counts as "due soon". */
  readonly soonUntil: Day;
}

const usualDueSoonWorkingDays = 10;

/** `asOf` is the day asked for, else the workbook's own day, else today in Sofia. */
export function planContext(core: Core, asOf?: Day): PlanContext {
  const { database } = core.session.workbook();
  return planContextOf(database, asOf, todayOf(core));
}

export function planContextOf(database: Database, asOf: Day | undefined, today: Day): PlanContext {
  const [plan] = readRecords(database, 'plan');
  const declaredDays = readRecords(database, 'holiday', 'archived = 0').map(({ day, kind }) => ({ day, kind }));
  const day = asOf ?? plan?.viewAsOf ?? today;
  return {
    asOf: day,
    cadence: plan?.reportingCadence ?? usualRhythm.cadence,
    graceDays: plan?.graceDays ?? usualRhythm.graceDays,
    declaredDays,
    soonUntil: dueSoonUntil(day, plan?.dueSoonWorkingDays ?? usualDueSoonWorkingDays, declaredDays),
  };
}
