import { scaleLinear } from 'd3-scale';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dayFromNumber, dayNumber } from '#shared/rules/day.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';

/** A stretch of time in view. Positions on it are day numbers (days since 1970-01-01), whole at the beginning of a day. */
export interface TimeWindow {
  readonly from: number;
  /** 1–60; a month is 30.4375 days, so that the stretch does not change as one moves along it. */
  readonly months: number;
}

export const fewestMonths = 1;
export const mostMonths = 60;
const daysInMonth = 365.25 / 12;

/** What the keys and buttons step through. */
export const zoomSteps = [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60] as const;

/** Far enough for every date that can be recorded, so that no window leaves the calendar. */
const earliest = dayNumber('1899-01-01');
const latest = dayNumber('2201-01-01');

export const daysIn = (window: TimeWindow): number => window.months * daysInMonth;
export const endOf = (window: TimeWindow): number => window.from + daysIn(window);

/** A window that can be shown: 1 to 60 months, inside the calendar. */
export function timeWindow(from: number, months: number): TimeWindow {
  const allowed = Math.min(mostMonths, Math.max(fewestMonths, months));
  return { from: Math.min(latest - allowed * daysInMonth, Math.max(earliest, from)), months: allowed };
}

/** The window after zooming, with the moment at this share of its width (0 left, 1 right) staying where it is. */
export function zoomTo(window: TimeWindow, months: number, at = 0.5): TimeWindow {
  const kept = window.from + daysIn(window) * at;
  const { months: allowed } = timeWindow(window.from, months);
  return timeWindow(kept - allowed * daysInMonth * at, allowed);
}

/** One step of the keys: closer (+1) or farther (-1). */
export function zoomStep(window: TimeWindow, by: 1 | -1, at = 0.5): TimeWindow {
  // A window that was fitted lies between two steps: a little more or less than one of them counts as that one.
  const next =
    by > 0
      ? zoomSteps.findLast((step) => step < window.months - 0.05)
      : zoomSteps.find((step) => step > window.months + 0.05);
  return zoomTo(window, next ?? (by > 0 ? fewestMonths : mostMonths), at);
}

/** The window moved by a share of its width: 1 is one window later. */
export const panBy = (window: TimeWindow, share: number): TimeWindow =>
  timeWindow(window.from + daysIn(window) * share, window.months);

/** The window of the same length with this day at a share of its width. */
export const windowAround = (window: TimeWindow, day: Day, at = 0.5): TimeWindow =>
  timeWindow(dayNumber(day) + 0.5 - daysIn(window) * at, window.months);

/** The first and the last day of what is to be seen. */
export interface TimeExtent {
  readonly first: Day;
  readonly last: Day;
}

/** The days that these dates cover, each with the whole of its period; null where none of them is a time. */
export function extentOf(dates: Iterable<PartialDate | null>): TimeExtent | null {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const date of dates) {
    const from = date === null ? null : firstDay(date);
    const to = date === null ? null : lastDay(date);
    if (from === null || to === null) continue;
    if (first === null || from < first) first = from;
    if (last === null || to > last) last = to;
  }
  return first === null || last === null ? null : { first, last };
}

/** How many months a stretch of days takes. */
export const monthsOf = ({ first, last }: TimeExtent): number => (dayNumber(last) + 1 - dayNumber(first)) / daysInMonth;

/**
 * A window with the whole extent and a little room on both sides; where that is more than five years, five years around
 * the day looked at.
 */
export function fitted(extent: TimeExtent | null, asOf: Day): TimeWindow {
  if (extent === null) return windowAround(timeWindow(0, 24), asOf);
  const months = Math.max(3, monthsOf(extent) * 1.06);
  if (months > mostMonths) return windowAround(timeWindow(0, mostMonths), asOf, 0.4);
  const middle = (dayNumber(extent.first) + dayNumber(extent.last) + 1) / 2;
  return timeWindow(middle - (months * daysInMonth) / 2, months);
}

/** The window of an extent exactly, however long it is: for paper, which is not zoomed. */
export const windowOf = (extent: TimeExtent): TimeWindow => ({
  from: dayNumber(extent.first),
  months: monthsOf(extent),
});

/** Where days stand on a line of a width. */
export interface TimeScale {
  readonly window: TimeWindow;
  readonly width: number;
  /** Where a day begins. */
  readonly startOf: (day: Day) => number;
  /** Where a day is over: what is due on it is due here. */
  readonly endOf: (day: Day) => number;
  /** Where a moment stands, as a day number. */
  readonly at: (moment: number) => number;
  /** The moment at a place: the inverse. */
  readonly momentAt: (x: number) => number;
  readonly dayAt: (x: number) => Day;
  readonly pixelsPerDay: number;
}

export function createTimeScale(window: TimeWindow, width: number): TimeScale {
  const scale = scaleLinear()
    .domain([window.from, endOf(window)])
    .range([0, width]);
  return {
    window,
    width,
    startOf: (day) => scale(dayNumber(day)),
    endOf: (day) => scale(dayNumber(day) + 1),
    at: (moment) => scale(moment),
    momentAt: (x) => scale.invert(x),
    dayAt: (x) => dayFromNumber(Math.floor(scale.invert(x))),
    pixelsPerDay: width / daysIn(window),
  };
}
