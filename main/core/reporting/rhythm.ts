import type { Database } from 'better-sqlite3';
import type { Period } from '#shared/model/plan.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import type { ReportingRhythm } from '#shared/rules/report-round.ts';
import { usualRhythm } from '../plan/usual-rhythm.ts';
import { readParts, readRecords } from '../workbook/records.ts';

/** What is recorded of a quarter; two desktops may have made it each, then the first one is it. */
export function periodOf(database: Database, quarter: Quarter): Period | null {
  return readRecords(database, 'period', 'archived = 0 AND quarter = @quarter', { quarter })[0] ?? null;
}

/** The plan's rhythm of reporting, with the deadlines that were set for single rounds and the days on which they closed. */
export function reportingRhythm(database: Database): ReportingRhythm {
  const [plan] = readParts(database, 'plan', ['reportingCadence', 'graceDays']);
  const periods = new Map(readRecords(database, 'period', 'archived = 0').map((period) => [period.quarter, period]));
  return {
    cadence: plan?.reportingCadence ?? usualRhythm.cadence,
    graceDays: plan?.graceDays ?? usualRhythm.graceDays,
    deadlineOf: (quarter) => periods.get(quarter)?.reportsDue ?? null,
    closedOn: (quarter) => periods.get(quarter)?.roundClosedOn ?? null,
  };
}
