import type { Milestone } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dueAsOf, type Move, movesBy } from './date-moves.ts';
import { addDays, daysBetween } from './day.ts';
import { daysLate, firstDay, isTrueBy, lastDay } from './partial-date.ts';

export const milestoneStatuses = ['achieved', 'partly', 'overdue', 'dueSoon', 'planned', 'noDate'] as const;
export type MilestoneStatusCode = (typeof milestoneStatuses)[number];

/** Which rule decided; the catalogue says it in words with the facts. */
export type MilestoneStatusRule =
  | 'achieved'
  | 'achievedLate'
  | 'partlyAchieved'
  | 'partlyAchievedDuePassed'
  | 'duePassed'
  | 'underWay'
  | 'dueWithinWindow'
  | 'dueLater'
  | 'noDueDate';

export type MilestoneFacts = Pick<
  Milestone,
  'kind' | 'due' | 'endsOn' | 'dueOriginal' | 'forecast' | 'achieved' | 'achievedOn'
> & {
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
    /** Of an event that lasts beyond its due date: the end, at which it is due. Null otherwise. */
    readonly end: PartialDate | null;
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
 * `achievedOn`). An event is due at its end, and soon when it soon begins. *Partly* comes before *overdue*, and says with `late` and `overdueDays` that the rest is owed. `soonUntil`
 * comes from `dueSoonUntil`. A milestone without a due date, or with `ongoing`, is never overdue.
 */
export function milestoneStatus(record: MilestoneFacts, on: Day, soonUntil: Day): MilestoneStatus {
  const achieved = isTrueBy(record.achievedOn, on) ? record.achieved : 'no';
  const due = dueAsOf(record.due ?? record.dueOriginal, record.dueOriginal, record.dueMoves, on);
  const end = endOf(record, due);
  const deadline = end ?? due;
  const lastOf = (date: PartialDate | null) => (date === null ? null : lastDay(date));
  const [dueDay, lastDue] = [lastOf(due), lastOf(deadline)];
  const overdueDays = achieved !== 'yes' && lastDue !== null && lastDue < on ? daysBetween(lastDue, on) : null;
  const lateDays = achieved === 'yes' ? daysLate(deadline, record.achievedOn) : null;
  const slippedDays = daysLate(record.dueOriginal, due);

  const [status, rule] = ((): readonly [MilestoneStatusCode, MilestoneStatusRule] => {
    if (achieved === 'yes') return ['achieved', lateDays === null ? 'achieved' : 'achievedLate'];
    if (achieved === 'partly') return ['partly', overdueDays === null ? 'partlyAchieved' : 'partlyAchievedDuePassed'];
    if (overdueDays !== null) return ['overdue', 'duePassed'];
    if (due === null) return ['noDate', 'noDueDate'];
    if (end !== null && dueDay !== null && dueDay < on) return ['dueSoon', 'underWay'];
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
      end,
      achievedOn: achieved === 'no' ? null : record.achievedOn,
      overdueDays,
      lateDays,
      slipped: slippedDays === null ? null : { days: slippedDays, moves: movesBy(record.dueMoves, on) },
      forecastLateDays: achieved === 'yes' ? null : daysLate(due, record.forecast),
    },
  };
}

/**
 * The last day of an event that begins on its due date; null where it is a milestone, says no end, or ends no later. Moves
 * are recorded of the due date alone: where another one stood on the day, the event lasted as long from there.
 */
function endOf({ kind, endsOn, due: dueNow }: MilestoneFacts, due: PartialDate | null): PartialDate | null {
  if (kind !== 'event' || endsOn === null || due === null) return null;
  const [last, lastDue] = [lastDay(endsOn), lastDay(due)];
  if (last === null || lastDue === null) return null;
  if (dueNow === null || dueNow === due) {
    // Within a month that is all that is known of its beginning, the end is still the better known day.
    const first = firstDay(due);
    return endsOn !== due && first !== null && last >= first ? endsOn : null;
  }
  const lastDueNow = lastDay(dueNow);
  const days = lastDueNow === null || last <= lastDueNow ? 0 : daysBetween(lastDueNow, last);
  return days === 0 ? null : addDays(lastDue, days);
}
