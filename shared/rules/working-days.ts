import type { Day } from '#shared/model/values.ts';
import { addDays } from './day.ts';
import { type DeclaredDay, holidaysOfYear, isWeekend } from './holidays.ts';

/**
 * MODEL: working days by the Bulgarian calendar (FACTS 4.3), with the days a workbook declares off or working. A declared
 * day outweighs the law and the weekend.
 */

const lawfulSetByYear = new Map<string, ReadonlySet<Day>>();

function isOffByLaw(day: Day): boolean {
  const year = day.slice(0, 4);
  let days = lawfulSetByYear.get(year);
  if (days === undefined) {
    days = new Set(holidaysOfYear(Number(year)).map((off) => off.day));
    lawfulSetByYear.set(year, days);
  }
  return days.has(day);
}

/** Whether the Municipality works on that day. */
export function isWorkingDay(day: Day, declared: readonly DeclaredDay[] = []): boolean {
  const word = declared.findLast((entry) => entry.day === day);
  return word === undefined ? !isWeekend(day) && !isOffByLaw(day) : word.kind === 'working';
}

/**
 * The working day so many working days after `day` (before it when negative); `day` itself is not counted and need not be
 * a working day. 0 gives `day` unchanged. Throws RangeError unless `count` is an integer.
 */
export function addWorkingDays(day: Day, count: number, declared: readonly DeclaredDay[] = []): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current, declared)) left -= 1;
  }
  return current;
}

/**
 * How many working days come after `from` up to and with `to`: 1 from a Friday to the next Monday. Negative when `to` is
 * earlier, and the same count; 0 on the same day. It takes a step for each day between.
 */
export function workingDaysBetween(from: Day, to: Day, declared: readonly DeclaredDay[] = []): number {
  if (to < from) return -workingDaysBetween(to, from, declared);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, declared)) count += 1;
  }
  return count;
}

/** The last day that counts as "due soon" (MODEL: the next 10 working days, adjustable): compute once, use for every record. */
export function dueSoonUntil(on: Day, workingDays: number, declared: readonly DeclaredDay[] = []): Day {
  return addWorkingDays(on, workingDays, declared);
}
