import type { Day, PartialDate } from '#shared/model/values.ts';
import type { Move } from './date-moves.ts';
import { addMonths } from './day.ts';
import { lastDay, precisionOf } from './partial-date.ts';
import { monthEnd, projectMonthOf } from './project-month.ts';
import { shiftPartialDate, type ShiftUnit } from './shift-partial-date.ts';

/** Something that is due under a contract, as it stands before an amendment. */
export interface DueInContract {
  /** The month of the funder's table, which belongs to the original date. */
  readonly dueMonth: number | null;
  readonly dueOriginal: PartialDate | null;
  /** The date that stands. */
  readonly due: PartialDate | null;
  /** Achieved, submitted or approved by the day of the amendment: it is behind us and does not move. */
  readonly isSettled: boolean;
  /** Every move of its due date. */
  readonly dueMoves: readonly Move[];
}

export interface AmendmentShift {
  readonly on: Day;
  /** Day one of M1; null where the programme has no months. */
  readonly start: Day | null;
  /** What is due in an earlier month stays. */
  readonly fromMonth: number | null;
  /** Null: nothing moves with the amendment. */
  readonly months: number | null;
}

/** Why it cannot move: a later decision moved it already; a quarter by a month; out of the years that can be recorded. */
export type StaysBecause = 'movedLater' | 'tooCoarse' | 'outOfYears';

export interface ProposedMove {
  readonly month: number | null;
  readonly monthAfter: number | null;
  readonly from: PartialDate;
  /** Null where it stays. */
  readonly to: PartialDate | null;
  readonly stays: StaysBecause | null;
}

const monthsOfUnit: Readonly<Record<Exclude<ShiftUnit, 'day'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The date so many project months later. The last day of a project month goes to the last day of the other month, wherever
 * the programme starts; any other day keeps its day of the month; a quarter, a half or a year moves only by whole ones.
 * Null where it cannot move.
 */
export function shiftedByMonths(date: PartialDate, months: number, start: Day | null): PartialDate | null {
  const precision = precisionOf(date);
  if (precision === 'ongoing') return null;
  if (months === 0) return date;
  if (precision === 'day') {
    const month = start === null ? null : projectMonthOf(start, date);
    if (start !== null && month !== null && month + months >= 1 && monthEnd(start, month) === date)
      return recordable(monthEnd(start, month + months));
    return recordable(addMonths(date, months));
  }
  const step = months / monthsOfUnit[precision];
  return Number.isInteger(step) ? shiftPartialDate(date, precision, step) : null;
}

const recordable = (day: Day): Day | null => (day >= '1900-01-01' && day < '2200-01-01' ? day : null);

/** By how many project months the first date goes to the second, by their last days; null where that is no whole number. */
export function monthsBetween(from: PartialDate, to: PartialDate, start: Day | null): number | null {
  const [first, second] = [lastDay(from), lastDay(to)];
  if (first === null || second === null) return null;
  const year = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const about = year(second) - year(first);
  const isIt = (months: number) => {
    const shifted = shiftedByMonths(from, months, start);
    return shifted !== null && lastDay(shifted) === second;
  };
  return [about, about - 1, about + 1].find(isIt) ?? null;
}

/** The project month in which something is due: of the funder's table, or of the date that stands in its place. */
export function dueMonthOf(
  { dueMonth, dueOriginal, due }: Pick<DueInContract, 'dueMonth' | 'dueOriginal' | 'due'>,
  start: Day | null,
): number | null {
  if (dueMonth !== null && (due === null || due === dueOriginal)) return dueMonth;
  return due === null ? null : monthOfDate(due, start);
}

/** The project month of a date that is known at least to the month; null before M1, and for anything less precise. */
export function monthOfDate(date: PartialDate, start: Day | null): number | null {
  const precision = precisionOf(date);
  const last = lastDay(date);
  if (start === null || last === null || (precision !== 'day' && precision !== 'month')) return null;
  return projectMonthOf(start, last);
}

/**
 * What an amendment would do to something that is due: null where it is not concerned (it is behind us, due in an earlier
 * month, without a date, or nothing moves with the amendment).
 */
export function proposedMove(item: DueInContract, shift: AmendmentShift): ProposedMove | null {
  const { on, start, fromMonth, months } = shift;
  const { due } = item;
  const month = dueMonthOf(item, start);
  if (item.isSettled || due === null || due === 'ongoing' || months === null || months === 0) return null;
  if (month === null || (fromMonth !== null && month < fromMonth)) return null;
  const stays = (why: StaysBecause): ProposedMove => ({ month, monthAfter: month, from: due, to: null, stays: why });
  if (item.dueMoves.some(({ decidedOn }) => decidedOn > on)) return stays('movedLater');
  const to = shiftedByMonths(due, months, start);
  if (to !== null) return { month, monthAfter: month + months, from: due, to, stays: null };
  const unit = precisionOf(due);
  const isCoarse = unit !== 'day' && unit !== 'ongoing' && months % monthsOfUnit[unit] !== 0;
  return stays(isCoarse ? 'tooCoarse' : 'outOfYears');
}
