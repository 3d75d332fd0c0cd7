import type { Report } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { lastDay } from './partial-date.ts';

export type StatusReport = Pick<Report, 'id' | 'asOf' | 'light' | 'supersedes'>;

/** A report with the day it counts by: the last day of its as-of date. */
export interface DatedReport {
  readonly report: StatusReport;
  readonly day: Day;
}

/**
 * The report that speaks for a day: of those true by then (last day of as-of on or before it) the one with the greatest
 * as-of; of equals the one recorded last (ids are UUIDv7, so they sort by time). Whether it carries a light plays no part:
 * a newer report without a light silences the light of an older one. Left out: reports without an as-of date, and reports
 * that another one supersedes, whatever day that one is for, because what it said is withdrawn.
 */
export function latestReport(reports: readonly StatusReport[], on: Day): DatedReport | null {
  const withdrawn = new Set(reports.map(({ supersedes }) => supersedes));
  let latest: DatedReport | null = null;
  for (const report of reports) {
    const day = report.asOf === null ? null : lastDay(report.asOf);
    if (day === null || day > on || withdrawn.has(report.id)) continue;
    if (latest === null || day > latest.day || (day === latest.day && report.id > latest.report.id)) {
      latest = { report, day };
    }
  }
  return latest;
}
