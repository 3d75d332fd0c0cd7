import type { Day } from '#shared/model/values.ts';
import { addDays, addMonths, dayParts } from './day.ts';

/**
 * MODEL: Mn of a programme that starts on a given day; a due month means its last day (M10 of a start on 1 October 2020
 * ends on 31 July 2021).
 *
 * Every month is counted from the start itself, not from the month before. A start in mid-month gives months in mid-month:
 * from 15 March, M1 is 15 March – 14 April. Where a month has no such day, the project month begins on its last day: from
 * 31 January 2020, M2 begins on 29 February and M1 ends on the 28th. The months touch and never overlap.
 */

/** The first day of Mn. Throws RangeError unless `n` is an integer of at least 1. */
export function monthStart(start: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a project month: M${n}`);
  return addMonths(start, n - 1);
}

/** The last day of Mn, which is what "due in Mn" means. Throws RangeError unless `n` is an integer of at least 1. */
export function monthEnd(start: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a project month: M${n}`);
  return addDays(addMonths(start, n), -1);
}

/** The n of the project month that a day lies in; null before the start. It goes on after the programme's end. */
export function projectMonthOf(start: Day, day: Day): number | null {
  if (day < start) return null;
  const from = dayParts(start);
  const to = dayParts(day);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  // In the calendar month where M(months + 1) begins, the days before that beginning are still the month before.
  return addMonths(start, months) <= day ? months + 1 : months;
}
