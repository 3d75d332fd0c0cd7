import type { Milestone } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dueAsOf, type Move, movesBy } from './date-moves.ts';
import { daysBetween } from './day.ts';
import { daysLate, isTrueBy, lastDay } from './partial-date.ts';

export const milestoneStatuses = ['achieved', 'partly', 'overdue', 'dueSoon', 'planned', 'noDate'] as const;
export type MilestoneStatusCode = (typeof milestoneStatuses)[number];

/** Which rule decided; the catalogue says it in words with the facts. */
export type MilestoneStatusRule =
  | 'achieved'
  | 'achievedLate'
  | 'partlyAchieved'
  | 'partlyAchievedDuePassed'
  | 'duePassed'
  | 'dueWithinWindow'
  | 'dueLater'
  | 'noDueDate';

export type MilestoneFacts = Pick<Milestone, 'due' | 'dueOriginal' | 'forecast' | 'achieved' | 'achievedOn'> & {
  /** Moves of `due`, all of them. */
  readonly dueMoves: readonly Move[];
};

export interface MilestoneStatus {
  readonly status: MilestoneStatusCode;
  /** Achieved after its due date, or only partly achieved when that has passed. */
  readonly late: boolean;
  readonly rule: MilestoneStatusRule;
  readonly facts: {
    readonly on: Day;
    /** As it stood on that day; the original where no other is recorded. */
    readonly due: PartialDate | null;
    readonly dueOriginal: PartialDate | null;
    readonly achievedOn: PartialDate | null;
    /** Days since the due date passed while it is not wholly achieved; null otherwise. */
    readonly overdueDays: number | null;
    /** Days by which it was achieved late (by last days); null otherwise. */
    readonly lateDays: number | null;
    /** Days by which the due date is later than the original, and in how many moves; null when it is not later. */
    readonly slipped: { readonly days: number; readonly moves: number } | null;
    /** Days by which the forecast is later than the due date, while not achieved; null otherwise. */
    readonly forecastLateDays: number | null;
  };
}

/**
 * The status of a milestone as of a day (MODEL: Milestone; "Two times": an achievement counts from the last day of
 * `achievedOn`). *Partly* comes before *overdue*, and says with `late` and `overdueDays` that the rest is owed. `soonUntil`
 * comes from `dueSoonUntil`. A milestone without a due date, or with `ongoing`, is never overdue.
 */
export function milestoneStatus(record: MilestoneFacts, on: Day, soonUntil: Day): MilestoneStatus {
  const achieved = isTrueBy(record.achievedOn, on) ? record.achieved : 'no';
  const due = dueAsOf(record.due ?? record.dueOriginal, record.dueOriginal, record.dueMoves, on);
  const dueDay = due === null ? null : lastDay(due);
  const overdueDays = achieved !== 'yes' && dueDay !== null && dueDay < on ? daysBetween(dueDay, on) : null;
  const lateDays = achieved === 'yes' ? daysLate(due, record.achievedOn) : null;
  const slippedDays = daysLate(record.dueOriginal, due);

  const [status, rule] = ((): readonly [MilestoneStatusCode, MilestoneStatusRule] => {
    if (achieved === 'yes') return ['achieved', lateDays === null ? 'achieved' : 'achievedLate'];
    if (achieved === 'partly') return ['partly', overdueDays === null ? 'partlyAchieved' : 'partlyAchievedDuePassed'];
    if (overdueDays !== null) return ['overdue', 'duePassed'];
    if (due === null) return ['noDate', 'noDueDate'];
    return dueDay !== null && dueDay <= soonUntil ? ['dueSoon', 'dueWithinWindow'] : ['planned', 'dueLater'];
  })();

  return {
    status,
    late: lateDays !== null || rule === 'partlyAchievedDuePassed',
    rule,
    facts: {
      on,
      due,
      dueOriginal: record.dueOriginal,
      achievedOn: achieved === 'no' ? null : record.achievedOn,
      overdueDays,
      lateDays,
      slipped: slippedDays === null ? null : { days: slippedDays, moves: movesBy(record.dueMoves, on) },
      forecastLateDays: achieved === 'yes' ? null : daysLate(due, record.forecast),
    },
  };
}
