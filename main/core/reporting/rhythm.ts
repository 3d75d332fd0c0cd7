import type { Database } from 'better-sqlite3';
import type { Period } from '#shared/model/plan.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import type { ReportingRhythm } from '#shared/rules/report-round.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { readRecords } from '../workbook/records.ts';

/** What is recorded of a quarter; two desktops may have made it each, then the first one is it. */
export function periodOf(database: Database, quarter: Quarter): Period | null {
  return readRecords(database, 'period', 'archived = 0 AND quarter = @quarter', { quarter })[0] ?? null;
}

/** The plan's rhythm of reporting, with the deadlines that were set for single rounds. */
export function reportingRhythm(database: Database, { cadence, graceDays }: PlanContext): ReportingRhythm {
  const set = new Map(
    readRecords(database, 'period', 'archived = 0 AND reports_due IS NOT NULL').map((period) => [
      period.quarter,
      period.reportsDue,
    ]),
  );
  return { cadence, graceDays, deadlineOf: (quarter) => set.get(quarter) ?? null };
}
