import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import type { Day } from '#shared/model/values.ts';
import { dayNumber } from '#shared/rules/day.ts';
import { approximateTextWidth } from '../text-width.ts';
import { endOf, type TimeScale } from './time-window.ts';

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One period of the header, as much of it as is in view. */
export interface HeaderPeriod {
  /** The first day of the period, which may lie before the window. */
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  /** Where its label begins; null where there is no room for one. */
  readonly labelAt: number | null;
  readonly label: string;
}

export interface HeaderTicks {
  /** The coarser units: years, or months with their year. */
  readonly upper: readonly HeaderPeriod[];
  /** The finer units, each of which has a line in the grid. */
  readonly lower: readonly HeaderPeriod[];
  readonly unit: TickUnit;
  /** Lines of the grid; those where a period of the upper row begins are strong. */
  readonly lines: readonly { readonly x: number; readonly isStrong: boolean }[];
}

/** How a unit is called on the header, given its first day, the width there is for it, and the row it stands in. */
export type TickLabel = (unit: TickUnit, day: Day, space: number, isUpper: boolean) => string;

const quarter = utcMonth.every(3) ?? utcMonth;
const intervals: Record<TickUnit, TimeInterval> = {
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  quarter,
  year: utcYear,
};

/** The narrowest a unit may be, in pixels, and what stands above it. */
const tiers: readonly { unit: TickUnit; days: number; narrowest: number; upper: TickUnit }[] = [
  { unit: 'day', days: 1, narrowest: 16.5, upper: 'month' },
  { unit: 'week', days: 7, narrowest: 44, upper: 'month' },
  { unit: 'month', days: 30.4, narrowest: 34, upper: 'year' },
  { unit: 'quarter', days: 91.3, narrowest: 26, upper: 'year' },
];

const milliseconds = 86_400_000;
/** A number of a day takes nearly all of its day. */
const labelPadding: Record<TickUnit, number> = { day: 1.5, week: 6, month: 6, quarter: 6, year: 6 };
export const tickFontSize = 11;

/** The two rows of the header for what is in view: as fine as there is room for. */
export function headerTicks(scale: TimeScale, label: TickLabel): HeaderTicks {
  const tier = tiers.find(({ days, narrowest }) => days * scale.pixelsPerDay >= narrowest);
  const unit = tier?.unit ?? 'year';
  const upper = periods(scale, tier?.upper ?? 'year', label, true);
  const lower = unit === 'year' ? periods(scale, 'quarter', () => '', false) : periods(scale, unit, label, false);
  const strong = new Set(upper.map(({ day }) => day));
  return {
    upper,
    lower,
    unit,
    lines: lower.flatMap(({ day, from }) => (from > 0 ? [{ x: from, isStrong: strong.has(day) }] : [])),
  };
}

function periods(scale: TimeScale, unit: TickUnit, label: TickLabel, isUpper: boolean): HeaderPeriod[] {
  const interval = intervals[unit];
  const { window, width } = scale;
  const begin = interval.floor(new Date(window.from * milliseconds));
  const days = interval
    .range(begin, new Date(endOf(window) * milliseconds))
    .map((date) => date.toISOString().slice(0, 10));
  return days.map((day, index) => {
    const start = scale.startOf(day);
    const next = days[index + 1];
    const end =
      next === undefined
        ? scale.at(dayNumber(interval.offset(new Date(day), 1).toISOString().slice(0, 10)))
        : scale.startOf(next);
    const from = Math.max(0, start);
    const to = Math.min(width, end);
    const space = to - from - 2 * labelPadding[unit];
    const text = label(unit, day, space, isUpper);
    const isRoomy = text !== '' && approximateTextWidth(text, tickFontSize) <= space;
    return { day, from, to, label: text, labelAt: isRoomy ? from + labelPadding[unit] : null };
  });
}
