import type { Holiday } from '#shared/model/plan.ts';
import type { Day } from '#shared/model/values.ts';
import { holidaysOfYear, type DayOff } from '#shared/rules/holidays.ts';

export interface CalendarDay {
  day: Day;
  /** What the law, or the Council of Ministers as the application knows it, says of the day. */
  lawful: DayOff | null;
  /** What the workbook declares; the last word. */
  declared: Holiday | null;
}

/** The days of a year that are off, and those declared working, in order; each with where that comes from. */
export function calendarOfYear(year: number, declared: readonly Holiday[]): CalendarDay[] {
  const lawful = holidaysOfYear(year).map((day) => ({ day: day.day, lawful: day, declared: null }));
  const own = declared
    .filter(({ day }) => day.startsWith(String(year)))
    .map((holiday) => ({ day: holiday.day, lawful: null, declared: holiday }));
  return [...lawful, ...own].toSorted((a, b) => a.day.localeCompare(b.day));
}
