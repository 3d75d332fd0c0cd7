import type { Activity, Subtask } from '#shared/model/activity.ts';
import type { Report } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { isTrueBy, lastDay } from './partial-date.ts';

type ProgressReport = Pick<Report, 'id' | 'asOf' | 'progressPercent' | 'supersedes'>;

export interface ProgressFacts extends Pick<Activity, 'progressMethod' | 'progressPercent'> {
  /** The activity is done on that day. */
  readonly isDone: boolean;
  readonly reports: readonly ProgressReport[];
  /** Live on that day, and how many there are. */
  readonly liveDistricts: number;
  readonly allDistricts: number;
  /** Those of the activity that are not archived. */
  readonly subtasks: readonly ProgressSubtask[];
}

export type ProgressSubtask = Pick<Subtask, 'doneOn' | 'weight'>;

/**
 * How far an activity is on a day, 0–100, or null where nobody has said. What is done is whole. By districts it is the
 * share of those live; by sub-tasks, the share of their weight that is done. By hand it is the record's own number, unless a report for a later day made it so: then it is what
 * the last report by that day said, because a number from the future is not known yet.
 */
export function activityProgress(facts: ProgressFacts, on: Day): number | null {
  if (facts.isDone) return 100;
  if (facts.progressMethod === 'byDistricts' && facts.allDistricts > 0)
    return Math.floor((facts.liveDistricts * 100) / facts.allDistricts + 0.5);
  if (facts.progressMethod === 'bySubtasks') return subtaskProgress(facts.subtasks, on);
  const dated = datedProgress(facts.reports);
  const isFromLaterReport = dated.some(({ day }) => day > on);
  return isFromLaterReport ? (dated.findLast(({ day }) => day <= on)?.percent ?? null) : facts.progressPercent;
}

/** Whether a sub-task was done by the day. One without a day is open, unlike other facts without a date. */
export const isDoneBy = ({ doneOn }: Pick<Subtask, 'doneOn'>, on: Day): boolean =>
  doneOn !== null && isTrueBy(doneOn, on);

/** The weight that a sub-task counts with: 1 where nobody has said. */
export const weightOf = ({ weight }: Pick<Subtask, 'weight'>): number => weight ?? 1;

/**
 * The share of weight done by the day, 0–100. Null where there is no sub-task, or none that counts for anything. Rounding
 * never says that nothing was begun, or that all is done, where it is not so.
 */
export function subtaskProgress(subtasks: readonly ProgressSubtask[], on: Day): number | null {
  const sum = (some: readonly ProgressSubtask[]) => some.reduce((total, one) => total + weightOf(one), 0);
  const all = sum(subtasks);
  if (all <= 0) return null;
  const done = sum(subtasks.filter((one) => isDoneBy(one, on)));
  const isAll = subtasks.every((one) => weightOf(one) === 0 || isDoneBy(one, on));
  if (isAll) return 100;
  const isNone = subtasks.every((one) => weightOf(one) === 0 || !isDoneBy(one, on));
  return isNone ? 0 : Math.min(99, Math.max(1, Math.floor((done * 100) / all + 0.5)));
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
