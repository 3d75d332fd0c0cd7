import type { Database } from 'better-sqlite3';
import type { MilestoneView } from '#shared/contract/programmes.ts';
import type { Milestone } from '#shared/model/programme.ts';
import { milestoneStatus } from '#shared/rules/milestone-status.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { readRecords } from '../workbook/records.ts';
import { namesById, nameIn } from './names.ts';
import { movesByRecord } from './record-moves.ts';

/** Milestones and dated events with their status on the day and why, in the order of the funder's tables. */
export function milestoneViews(
  database: Database,
  { asOf, soonUntil }: PlanContext,
  programme?: string,
): MilestoneView[] {
  const moves = movesByRecord(database, 'milestone');
  const programmes = namesById(database, 'programme');
  const activities = namesById(database, 'activity');
  const phases = namesById(database, 'phase');
  return milestonesOf(database, programme).map((milestone) => {
    const { dateMoves, dueMoves, forecastOn } = moves(milestone.id);
    const forecastAsOf = forecastOn(milestone.forecast, asOf);
    const status = milestoneStatus({ ...milestone, forecast: forecastAsOf, dueMoves }, asOf, soonUntil);
    return {
      ...milestone,
      status,
      dueAsOf: status.facts.due,
      forecastAsOf,
      dateMoves,
      programmeName: nameIn(programmes, milestone.programme),
      activityName: nameIn(activities, milestone.activity),
      phaseName: nameIn(phases, milestone.phase),
    };
  });
}

function milestonesOf(database: Database, programme: string | undefined): Milestone[] {
  return programme === undefined
    ? readRecords(database, 'milestone', 'archived = 0')
    : readRecords(database, 'milestone', 'archived = 0 AND programme = @programme', { programme });
}
