import type { Day, PartialDate } from '#shared/model/values.ts';
import { addDays } from './day.ts';
import { firstDay, lastDay, partialDateParts } from './partial-date.ts';

/** A reporting period of the Board: a quarter as the model writes it, `2020-Q4`. Quarters sort as text. */
export type Quarter = PartialDate;

/** The quarter that a day lies in. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter that a partial date counts in, by its last day; null for ongoing. */
export function quarterOfPartialDate(partial: PartialDate): Quarter | null {
  const last = lastDay(partial);
  return last === null ? null : quarterOf(last);
}

/** Year and number (1–4), for a label. Throws RangeError for text that is no quarter. */
export function quarterParts(quarter: Quarter): { readonly year: number; readonly quarter: number } {
  const parts = partialDateParts(quarter);
  if (parts.precision !== 'quarter') throw new RangeError(`Not a quarter: ${quarter}`);
  return { year: parts.year, quarter: parts.quarter };
}

/** The first day of a quarter. Throws RangeError for text that is no quarter. */
export function quarterFirstDay(quarter: Quarter): Day {
  return dayOf(quarter, firstDay(quarter));
}

/** The last day of a quarter. Throws RangeError for text that is no quarter. */
export function quarterLastDay(quarter: Quarter): Day {
  return dayOf(quarter, lastDay(quarter));
}

/** The quarter after. Throws RangeError for text that is no quarter. */
export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(quarterLastDay(quarter), 1));
}

/** The quarter before. Throws RangeError for text that is no quarter. */
export function previousQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(quarterFirstDay(quarter), -1));
}

/** Whether the quarter is over on that day, so that its reports and readings are due. */
export function isDue(quarter: Quarter, on: Day): boolean {
  return quarterLastDay(quarter) < on;
}

/** The quarters from one to the other, both included; empty when `to` is earlier. */
export function quartersBetween(from: Quarter, to: Quarter): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = from; quarter <= to; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/** Whether a report or reading true on `asOf` belongs to a locked quarter (MODEL, Periods), and is then only superseded. */
export function isLocked(asOf: PartialDate, lockedQuarters: ReadonlySet<Quarter>): boolean {
  const quarter = quarterOfPartialDate(asOf);
  return quarter !== null && lockedQuarters.has(quarter);
}

function dayOf(quarter: Quarter, day: Day | null): Day {
  quarterParts(quarter);
  if (day === null) throw new RangeError(`Not a quarter: ${quarter}`);
  return day;
}
