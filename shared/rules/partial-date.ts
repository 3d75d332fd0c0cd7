import type { Day, PartialDate } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';
import { compareDays, daysBetween, lastDayOfMonth, padded } from './day.ts';

/**
 * MODEL, "Values that need care": a partial date compares, sorts and becomes overdue by its last day; it is shown at its
 * own precision and never invented more precise.
 */

export const precisions = ['day', 'month', 'quarter', 'half', 'year', 'ongoing'] as const;
export type Precision = (typeof precisions)[number];

export type PartialDateParts =
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | { readonly precision: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly precision: 'half'; readonly year: number; readonly half: number }
  | { readonly precision: 'year'; readonly year: number }
  | { readonly precision: 'ongoing' };

/** How precise it is. Throws RangeError for text that is no partial date. */
export function precisionOf(partial: PartialDate): Precision {
  if (partial === 'ongoing') return 'ongoing';
  if (partial.length === 10) return 'day';
  if (partial.length === 4) return 'year';
  if (partial.length === 7) {
    if (partial[5] === 'Q') return 'quarter';
    return partial[5] === 'H' ? 'half' : 'month';
  }
  throw new RangeError(`Not a partial date: ${partial}`);
}

/** Its parts as numbers (month 1–12, quarter 1–4, half 1–2): what a label is made from. Throws like `precisionOf`. */
export function partialDateParts(partial: PartialDate): PartialDateParts {
  const precision = precisionOf(partial);
  const year = Number(partial.slice(0, 4));
  switch (precision) {
    case 'day':
      return { precision, year, month: Number(partial.slice(5, 7)), day: Number(partial.slice(8, 10)) };
    case 'month':
      return { precision, year, month: Number(partial.slice(5, 7)) };
    case 'quarter':
      return { precision, year, quarter: Number(partial.slice(6)) };
    case 'half':
      return { precision, year, half: Number(partial.slice(6)) };
    case 'year':
      return { precision, year };
    case 'ongoing':
      return { precision };
    default:
      return assertNever(precision);
  }
}

/** The first day that it may mean; null for ongoing. Throws like `precisionOf`. */
export function firstDay(partial: PartialDate): Day | null {
  const precision = precisionOf(partial);
  const year = partial.slice(0, 4);
  switch (precision) {
    case 'day':
      return partial;
    case 'month':
      return `${partial}-01`;
    case 'quarter':
      return `${year}-${padded(Number(partial[6]) * 3 - 2, 2)}-01`;
    case 'half':
      return `${year}-${padded(Number(partial[6]) * 6 - 5, 2)}-01`;
    case 'year':
      return `${year}-01-01`;
    case 'ongoing':
      return null;
    default:
      return assertNever(precision);
  }
}

/**
 * The last day that it may mean (month → last day, quarter → its last day, year → 31 December); null for ongoing.
 * Throws like `precisionOf`.
 */
export function lastDay(partial: PartialDate): Day | null {
  const precision = precisionOf(partial);
  switch (precision) {
    case 'day':
      return partial;
    case 'month':
      return lastDayOfMonth(Number(partial.slice(0, 4)), Number(partial.slice(5)));
    case 'quarter':
      return lastDayOfMonth(Number(partial.slice(0, 4)), Number(partial[6]) * 3);
    case 'half':
      return lastDayOfMonth(Number(partial.slice(0, 4)), Number(partial[6]) * 6);
    case 'year':
      return `${partial}-12-31`;
    case 'ongoing':
      return null;
    default:
      return assertNever(precision);
  }
}

/**
 * Order by last day, ongoing after everything. Of those that end on the same day the more precise comes first
 * (2020-12-31, 2020-12, 2020-Q4, 2020-H2, 2020). A total order: 0 only for the same partial date.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a === b) return 0;
  const lastOfA = lastDay(a);
  const lastOfB = lastDay(b);
  if (lastOfA === null) return 1;
  if (lastOfB === null) return -1;
  return compareDays(lastOfA, lastOfB) || precisions.indexOf(precisionOf(a)) - precisions.indexOf(precisionOf(b));
}

/** Whether its last day is before `on`. On its last day it is not past yet; ongoing never is. */
export function isPast(partial: PartialDate, on: Day): boolean {
  const last = lastDay(partial);
  return last !== null && last < on;
}

/**
 * Whether a fact dated so was true by `on` (MODEL, "Two times"): its last day is on or before it. A fact without a date,
 * or with `ongoing`, has always been true as far as the record says.
 */
export function isTrueBy(partial: PartialDate | null, on: Day): boolean {
  const last = partial === null ? null : lastDay(partial);
  return last === null || last <= on;
}

/**
 * Days by which one date is later than the other, both by their last days; null when it is not later, or when either is
 * missing or ongoing. Exact only where both are days.
 */
export function daysLate(due: PartialDate | null, actual: PartialDate | null): number | null {
  const dueDay = due === null ? null : lastDay(due);
  const actualDay = actual === null ? null : lastDay(actual);
  return dueDay !== null && actualDay !== null && actualDay > dueDay ? daysBetween(dueDay, actualDay) : null;
}
