import type { Day } from '#shared/model/values.ts';

/**
 * Arithmetic on calendar days as ISO strings. A day has no time zone: this is whole numbers only, so the machine's zone and
 * its summer time cannot move a date (date-fns reckons in the machine's zone, so it is not used for days here), and lists
 * of tens of thousands stay quick. ISO days of the years 0000–9999 sort as text; `a < b` is the comparison.
 */

export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const daysInEra = 146_097;
/** From 0000-03-01, where the reckoning begins, to 1970-01-01. */
const daysToEpoch = 719_468;

/**
 * Days since 1970-01-01. Years are reckoned from March, so that the leap day comes last, in eras of 400 years.
 * Throws RangeError for text that is not a day.
 */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - daysToEpoch;
}

/** The day that is so many days after 1970-01-01: the inverse. Throws RangeError outside the years 0000–9999. */
export function dayFromNumber(number: number): Day {
  const shifted = number + daysToEpoch;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (daysInEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = makeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
  if (day === null) throw new RangeError(`Outside the years 0000–9999: day ${number}`);
  return day;
}

/** Year, month and day of month of a day. Throws RangeError for text that is not a day. */
export function dayParts(text: Day): DayParts {
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7);
  const day = digitsOf(text, 8, 10);
  const isShaped = text.length === 10 && text[4] === '-' && text[7] === '-';
  if (!isShaped || !(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) {
    throw new RangeError(`Not a day: ${text}`);
  }
  return { year, month, day };
}

/** The digits of a text from one place to another as a number; NaN when one is no digit. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
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
