import type { PartialDate } from '#shared/model/values.ts';
import { addDays, addMonths, padded } from './day.ts';
import { partialDateParts, precisionOf, precisions, type Precision } from './partial-date.ts';

/** What a date can be moved by. */
export type ShiftUnit = Exclude<Precision, 'ongoing'>;

const monthsIn: Record<Exclude<ShiftUnit, 'day'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The date so many units later (earlier when negative), as precise as it was: a quarter moves by whole quarters, never to
 * a day inside one. A unit finer than the date counts as the date's own; ongoing does not move. A day of a month that is
 * too short for it becomes its last day. Null outside the years that can be recorded (1900–2199).
 */
export function shiftPartialDate(partial: PartialDate, unit: ShiftUnit, count: number): PartialDate | null {
  const parts = partialDateParts(partial);
  if (parts.precision === 'ongoing' || count === 0) return partial;
  if (parts.precision === 'day') {
    const shifted = unit === 'day' ? addDays(partial, count) : addMonths(partial, monthsIn[unit] * count);
    return isRecordable(Number(shifted.slice(0, 4))) ? shifted : null;
  }
  const step = monthsIn[coarserUnit(parts.precision, unit)] * count;
  const month = monthOf(parts) + step;
  const index = parts.year * 12 + month;
  const year = Math.floor(index / 12);
  if (!isRecordable(year)) return null;
  return written(parts.precision, year, index - year * 12);
}

type Parts = ReturnType<typeof partialDateParts>;

/** From 0, the first month that the date may mean. */
function monthOf(parts: Exclude<Parts, { precision: 'ongoing' | 'day' }>): number {
  switch (parts.precision) {
    case 'month':
      return parts.month - 1;
    case 'quarter':
      return (parts.quarter - 1) * 3;
    case 'half':
      return (parts.half - 1) * 6;
    case 'year':
      return 0;
  }
}

function written(precision: Exclude<ShiftUnit, 'day'>, year: number, month: number): PartialDate {
  switch (precision) {
    case 'month':
      return `${year}-${padded(month + 1, 2)}`;
    case 'quarter':
      return `${year}-Q${Math.floor(month / 3) + 1}`;
    case 'half':
      return `${year}-H${Math.floor(month / 6) + 1}`;
    case 'year':
      return String(year);
  }
}

const isRecordable = (year: number) => year >= 1900 && year < 2200;

function coarserUnit(one: Exclude<ShiftUnit, 'day'>, other: ShiftUnit): Exclude<ShiftUnit, 'day'> {
  if (other === 'day') return one;
  return monthsIn[one] >= monthsIn[other] ? one : other;
}

/** The unit that all of these dates can be moved by together, each keeping its precision; null where none can move. */
export function sharedShiftUnit(dates: readonly (PartialDate | null)[]): ShiftUnit | null {
  const units = dates
    .filter((date) => date !== null)
    .map(precisionOf)
    .filter((precision) => precision !== 'ongoing');
  return (
    (precisions.findLast((precision) => precision !== 'ongoing' && units.includes(precision)) as ShiftUnit | null) ??
    null
  );
}

const nextUnit: Record<ShiftUnit, ShiftUnit> = {
  day: 'month',
  month: 'quarter',
  quarter: 'year',
  half: 'year',
  year: 'year',
};

/** The next larger step for a date that moves by this unit. */
export const largerShiftUnit = (unit: ShiftUnit): ShiftUnit => nextUnit[unit];

/** Whether a date of this precision would have to become more precise to move by the unit: a quarter by days. */
export const isFinerUnit = (unit: ShiftUnit, precision: ShiftUnit): boolean => monthsOf(unit) < monthsOf(precision);

const monthsOf = (unit: ShiftUnit): number => (unit === 'day' ? 0 : monthsIn[unit]);
