import type { Activity } from '#shared/model/activity.ts';
import type { Report } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { lastDay } from './partial-date.ts';

type ProgressReport = Pick<Report, 'id' | 'asOf' | 'progressPercent' | 'supersedes'>;

export interface ProgressFacts extends Pick<Activity, 'progressMethod' | 'progressPercent'> {
  /** The activity is done on that day. */
  readonly isDone: boolean;
  readonly reports: readonly ProgressReport[];
  /** Live on that day, and how many there are. */
  readonly liveDistricts: number;
  readonly allDistricts: number;
}

/**
 * How far an activity is on a day, 0–100, or null where nobody has said. What is done is whole. By districts it is the
 * share of those live. By hand it is the record's own number, unless a report for a later day made it so: then it is what
 * the last report by that day said, because a number from the future is not known yet.
 */
export function activityProgress(facts: ProgressFacts, on: Day): number | null {
  if (facts.isDone) return 100;
  if (facts.progressMethod === 'byDistricts' && facts.allDistricts > 0)
    return Math.floor((facts.liveDistricts * 100) / facts.allDistricts + 0.5);
  const dated = datedProgress(facts.reports);
  const isFromLaterReport = dated.some(({ day }) => day > on);
  return isFromLaterReport ? (dated.findLast(({ day }) => day <= on)?.percent ?? null) : facts.progressPercent;
}

/** Whether a report for that day is the newest to say how far it is, so that its number becomes the record's. */
export function speaksLast(reports: readonly ProgressReport[], asOf: Day): boolean {
  return datedProgress(reports).every(({ day }) => day <= asOf);
}

/** Earliest first; of one day in the order they were recorded (ids are UUIDv7). Withdrawn reports say nothing. */
function datedProgress(reports: readonly ProgressReport[]): { day: Day; percent: number }[] {
  const withdrawn = new Set(reports.map(({ supersedes }) => supersedes));
  return reports
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(({ id, asOf, progressPercent }) => {
      const day = asOf === null ? null : lastDay(asOf);
      return day === null || progressPercent === null || withdrawn.has(id) ? [] : [{ day, percent: progressPercent }];
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
