import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import {
  largerShiftUnit,
  sharedShiftUnit,
  shiftPartialDate,
  type ShiftUnit,
} from '#shared/rules/shift-partial-date.ts';

/** What of an activity is being moved. */
export type MovedPart = 'due' | 'start' | 'both';

/** A bar on its way: nothing is written until it is put down and the reason is given. */
export interface Moving {
  /** Of the line, which for an activity of two groups is not its id. */
  readonly key: string;
  readonly id: string;
  readonly part: MovedPart;
  readonly start: PartialDate | null;
  readonly due: PartialDate | null;
  /** By the keys, which are then all its own; else by the pointer. */
  readonly isByKey: boolean;
}

type Dates = Pick<TimelineFacts, 'start' | 'due'>;

const isMovable = (date: PartialDate | null): date is PartialDate => date !== null && date !== 'ongoing';

/** The parts that can be moved, what is moved most first. */
export function movableParts({ start, due }: Dates): readonly MovedPart[] {
  if (isMovable(start) && isMovable(due)) return ['due', 'start', 'both'];
  return [...(isMovable(due) ? (['due'] as const) : []), ...(isMovable(start) ? (['start'] as const) : [])];
}

/** The step that a part moves by: that of its own precision, for both dates that of the coarser one. */
export function unitOf({ start, due }: Dates, part: MovedPart): ShiftUnit {
  const dates = part === 'both' ? [start, due] : [part === 'due' ? due : start];
  return sharedShiftUnit(dates) ?? 'day';
}

export const largerUnitOf = (dates: Dates, part: MovedPart): ShiftUnit => largerShiftUnit(unitOf(dates, part));

/** The dates so many units later; where that would leave the calendar, as they were. */
export function shifted(dates: Dates, part: MovedPart, unit: ShiftUnit, count: number): Dates {
  const move = (date: PartialDate | null) => (date === null ? null : (shiftPartialDate(date, unit, count) ?? date));
  return {
    start: part === 'due' ? dates.start : move(dates.start),
    due: part === 'start' ? dates.due : move(dates.due),
  };
}

const daysIn: Record<ShiftUnit, number> = {
  day: 1,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  half: 365.25 / 2,
  year: 365.25,
};

/** How many units the pointer went, whole ones only: what is known to a quarter moves by quarters. */
export const unitsIn = (days: number, unit: ShiftUnit): number => Math.round(days / daysIn[unit]);

export const hasMoved = (moving: Dates, before: Dates): boolean =>
  moving.start !== before.start || moving.due !== before.due;

/** Whether the dates say that it would be due before it can have begun. */
export function isInverted({ start, due }: Dates): boolean {
  const first = start === null ? null : firstDay(start);
  const last = due === null ? null : lastDay(due);
  return first !== null && last !== null && last < first;
}

/** By how many days what is moved comes later; negative for earlier. */
export function daysMoved(before: Dates, moving: Moving): number {
  const isDue = moving.part === 'due';
  const [from, to] = isDue ? [before.due, moving.due] : [before.start, moving.start];
  const dayOf = isDue ? lastDay : firstDay;
  const [one, other] = [from === null ? null : dayOf(from), to === null ? null : dayOf(to)];
  return one === null || other === null ? 0 : daysBetween(one, other);
}
