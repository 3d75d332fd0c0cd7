import type { Day, PartialDate } from '#shared/model/values.ts';
import { addDays, addMonths, dayParts, daysBetween, lastDayOfMonth } from '#shared/rules/day.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { monthEnd } from '#shared/rules/project-month.ts';

/** A stretch of days and where each of them stands on a line: 0 at its first day, 1 at the end of its last. */
export interface TimelineScale {
  readonly from: Day;
  readonly to: Day;
  readonly at: (day: Day) => number;
}

/** Whole months around the given dates; null when there are none. */
export function createTimelineScale(dates: readonly (PartialDate | null)[]): TimelineScale | null {
  const days = dates
    .flatMap((date) => (date === null ? [] : [firstDay(date), lastDay(date)]))
    .filter((day) => day !== null);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = `${first.slice(0, 7)}-01`;
  const { year, month } = dayParts(last);
  const to = lastDayOfMonth(year, month);
  const length = daysBetween(from, to) + 1;
  return { from, to, at: (day) => Math.min(1, Math.max(0, daysBetween(from, day) / length)) };
}

export interface TimelineTick {
  readonly day: Day;
  readonly at: number;
  readonly kind: 'year' | 'quarter';
}

/** The first day of every year and quarter inside the scale, its own first day left out. */
export function ticksOf(scale: TimelineScale): TimelineTick[] {
  const ticks: TimelineTick[] = [];
  for (let day = scale.from; day <= scale.to; day = addMonths(day, 1)) {
    const { month } = dayParts(day);
    if (day > scale.from && (month - 1) % 3 === 0)
      ticks.push({ day, at: scale.at(day), kind: month === 1 ? 'year' : 'quarter' });
  }
  return ticks;
}

/** The years the scale touches, each with the part of it that is seen. */
export function yearsOf(scale: TimelineScale): { year: number; from: number; to: number }[] {
  const years = [];
  const last = dayParts(scale.to).year;
  for (let year = dayParts(scale.from).year; year <= last; year += 1) {
    const end = `${year}-12-31` < scale.to ? addDays(`${year}-12-31`, 1) : null;
    years.push({ year, from: scale.at(`${year}-01-01`), to: end === null ? 1 : scale.at(end) });
  }
  return years;
}

/** Every sixth project month inside the scale, where it ends: what is due in it is due then. */
export function projectMonthsOf(scale: TimelineScale, monthOneStartsOn: Day): { month: number; at: number }[] {
  const months = [];
  for (let month = 6; monthEnd(monthOneStartsOn, month) <= scale.to; month += 6) {
    const end = addDays(monthEnd(monthOneStartsOn, month), 1);
    if (end > scale.from) months.push({ month, at: end > scale.to ? 1 : scale.at(end) });
  }
  return months;
}

export interface PlacedMark<Mark> {
  readonly mark: Mark;
  /** From 0, the top one. */
  readonly lane: number;
}

/**
 * Puts marks with their labels in as few lanes as keep them apart. `width` is what a mark with its label takes and `at` where
 * it stands, both as shares of the line.
 */
export function placeInLanes<Mark extends { at: number; width: number }>(marks: readonly Mark[]): PlacedMark<Mark>[] {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => a.at - b.at)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.at);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.at + mark.width;
      return { mark, lane };
    });
}
