import type { Day } from '#shared/model/values.ts';

/**
 * Arithmetic on calendar days as ISO strings. A day has no time zone: everything goes through UTC, so the machine's zone
 * and its summer time cannot move a date (date-fns reckons in the machine's zone, so it is not used for days here).
 * ISO days of the years 0000–9999 sort as text; `a < b` is the comparison.
 */

const millisecondsInDay = 86_400_000;

export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Days since 1970-01-01. Throws RangeError for text that is not a day. */
export function dayNumber(day: Day): number {
  const milliseconds = day.length === 10 ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a day: ${day}`);
  return milliseconds / millisecondsInDay;
}

/** The day that is so many days after 1970-01-01. Throws RangeError outside the years 0000–9999. */
export function dayFromNumber(number: number): Day {
  const text = new Date(number * millisecondsInDay).toISOString();
  if (text.length !== 24) throw new RangeError(`Outside the years 0000–9999: ${text}`);
  return text.slice(0, 10);
}

/** Year, month and day of month of a day. Throws RangeError for text that is not a day. */
export function dayParts(day: Day): DayParts {
  dayNumber(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** 28–31; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO day of these numbers, or null when there is no such day (31 February). */
export function makeDay(year: number, month: number, day: number): Day | null {
  const inRange = year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  if (!inRange || day > daysInMonth(year, month)) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The last day of a month; `month` is 1–12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(daysInMonth(year, month), 2)}`;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from one day to another: positive when `to` is later, 0 on the same day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day of the month so many months later (earlier when negative). Where that month is shorter, its last day:
 * 31 January and one month is 28 or 29 February. Throws RangeError outside the years 0000–9999.
 */
export function addMonths(day: Day, months: number): Day {
  const parts = dayParts(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const result = makeDay(year, month, Math.min(parts.day, daysInMonth(year, month)));
  if (result === null) throw new RangeError(`Outside the years 0000–9999: ${day} and ${months} months`);
  return result;
}

/** Whether it is the last day of its month. */
export function isMonthEnd(day: Day): boolean {
  const parts = dayParts(day);
  return parts.day === daysInMonth(parts.year, parts.month);
}

/** ISO day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  const sinceMonday = (dayNumber(day) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** Order of days, earliest first. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A number with leading zeros, as ISO dates have it. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
