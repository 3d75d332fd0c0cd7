import type { Day, PartialDate } from '#shared/model/values.ts';
import { lifecycleAsOf, type StatusFacts } from './activity-status.ts';
import { dueAsOf, movesBy } from './date-moves.ts';
import { daysBetween } from './day.ts';
import { latestReport } from './latest-report.ts';
import { daysLate, lastDay } from './partial-date.ts';

/** What the dates of an activity say, apart from its status. Null means that it is not so. */
export interface DueState {
  readonly overdue: { readonly days: number } | null;
  /** Due today or within the window. */
  readonly dueSoon: { readonly days: number } | null;
  /** The due date that stood is later than the baseline: by how many days (null where it is now ongoing), in how many moves. */
  readonly slipped: { readonly days: number | null; readonly moves: number } | null;
  /** Started after its planned start, or not started although that has passed. */
  readonly lateStart: { readonly days: number; readonly started: boolean } | null;
}

/**
 * MODEL: overdue, due soon (the next working days up to and with `soonUntil`, see `dueSoonUntil`), slipped, late start,
 * as of a day. What is done, dropped or on hold is neither overdue nor due soon; it may have slipped or started late. An
 * activity that reports or is active without a recorded start is not said to be late in starting.
 */
export function dueState(record: StatusFacts, on: Day, soonUntil: Day): DueState {
  const lifecycle = lifecycleAsOf(record, on);
  const isRunning = lifecycle !== 'done' && lifecycle !== 'dropped' && lifecycle !== 'onHold';
  const due = dueAsOf(record.due, record.baselineDue, record.dueMoves, on);
  const dueDay = due === null ? null : lastDay(due);

  return {
    overdue: isRunning && dueDay !== null && dueDay < on ? { days: daysBetween(dueDay, on) } : null,
    dueSoon:
      isRunning && dueDay !== null && dueDay >= on && dueDay <= soonUntil ? { days: daysBetween(on, dueDay) } : null,
    slipped: slipOf(record, due, on),
    lateStart: lateStartOf(record, on),
  };
}

function slipOf(record: StatusFacts, due: PartialDate | null, on: Day): DueState['slipped'] {
  const { baselineDue, dueMoves } = record;
  const days = daysLate(baselineDue, due);
  const becameOngoing = due === 'ongoing' && baselineDue !== null && baselineDue !== 'ongoing';
  return days !== null || becameOngoing ? { days, moves: movesBy(dueMoves, on) } : null;
}

function lateStartOf(record: StatusFacts, on: Day): DueState['lateStart'] {
  const planned = record.start === null ? null : lastDay(record.start);
  if (planned === null) return null;
  const actual = record.actualStart === null ? null : lastDay(record.actualStart);
  if (actual !== null && actual <= on) {
    return actual > planned ? { days: daysBetween(planned, actual), started: true } : null;
  }
  const lifecycle = lifecycleAsOf(record, on);
  const waits = lifecycle === 'indicative' || lifecycle === 'approved';
  const begun = !waits || latestReport(record.reports, on) !== null;
  return !begun && planned < on ? { days: daysBetween(planned, on), started: false } : null;
}
