import type { Database } from 'better-sqlite3';
import type { RoundLine } from '#shared/contract/reporting.ts';
import type { Report } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { groupBy } from '../records/by-id.ts';
import { deletedField } from '../workbook/change-log.ts';
import { readRecords } from '../workbook/records.ts';

export interface CountedReport {
  readonly report: Report;
  /** The day it counts by. */
  readonly day: Day;
}

/** The reports that count by a day, of each record the latest first: those that another one corrects are left out. */
export function countedReports(database: Database, on: Day): Map<string, CountedReport[]> {
  const reports = readRecords(database, 'report', 'archived = 0');
  const withdrawn = new Set(reports.map(({ supersedes }) => supersedes));
  const counted = reports.flatMap((report) => {
    const day = report.asOf === null ? null : lastDay(report.asOf);
    return day === null || day > on || withdrawn.has(report.id) ? [] : [{ report, day }];
  });
  const latestFirst = counted.toSorted((a, b) => b.day.localeCompare(a.day) || b.report.id.localeCompare(a.report.id));
  return groupBy(latestFirst, ({ report }) => report.record);
}

/** What the application itself wrote when it made the workbook came in whenever it did: nobody knows. */
const withTheWorkbook = 'workbook.create';

/** Reports as a round shows them. */
export function asAnswers(
  database: Database,
  reports: readonly Report[],
  until: Day,
): Map<string, NonNullable<RoundLine['report']>> {
  const recordings = database
    .prepare<[string, string], { id: string; recorded_at: string; kind: string }>(
      `SELECT c.row_id AS id, a.recorded_at, a.kind FROM _change c JOIN _action a ON a.txn = c.txn
       WHERE c.row_id IN (SELECT value FROM json_each(?)) AND c.field = ? ORDER BY c.lseq DESC`,
    )
    .all(JSON.stringify(reports.map(({ id }) => id)), deletedField);
  // The first recording of each comes last: what was undone and brought back was recorded once.
  const recordingOf = new Map(recordings.map(({ id, ...recording }) => [id, recording]));
  return new Map(
    reports.map(({ id, asOf, light, author, supersedes, correctionReason }) => {
      const recording = recordingOf.get(id);
      if (recording === undefined || asOf === null) throw new Error(`${id} is not in the change log`);
      const { recorded_at: recordedAt, kind } = recording;
      const correction = supersedes === null ? null : { bg: correctionReason.bg, en: correctionReason.en };
      const isLate = kind !== withTheWorkbook && sofiaTime(recordedAt).day > until;
      return [id, { id, asOf, light, author, recordedAt, isLate, correction }];
    }),
  );
}
