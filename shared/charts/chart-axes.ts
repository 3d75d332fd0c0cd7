import { ticks as d3Ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';

export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** A count whose top divides into a few whole steps ends exactly there: 24 districts read as 0, 6, 12, 18, 24. */
function wholeSteps(high: number): number[] | null {
  if (!Number.isInteger(high) || high < 2 || high > 120) return null;
  const parts = [4, 3, 5, 2].find((count) => high % count === 0 && high / count <= 30);
  if (high <= 5) return d3Ticks(0, high, high);
  return parts === undefined ? null : Array.from({ length: parts + 1 }, (_, index) => (high / parts) * index);
}

/**
 * The value axis. It starts at zero (a cut axis makes a small change look large), ends at or just above the largest value,
 * and has whole ticks where the values are counts.
 */
export function valueAxis(
  values: readonly number[],
  { whole, endsAt, fits = false }: { whole: boolean; endsAt: number | null; fits?: boolean },
): ValueAxis {
  // A line of a few pixels without an axis tells only its course: there the scale is that of its values.
  if (fits && values.length > 0) return fittingAxis(Math.min(...values), Math.max(...values));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === 0 && whole && endsAt === high) {
    const steps = wholeSteps(high);
    if (steps) return { low, high, ticks: steps };
  }
  if (low === high) return { low: 0, high: 1, ticks: [0, 1] };
  const scale = scaleLinear().domain([low, high]).nice(4);
  const [niceLow = low, niceHigh = high] = scale.domain();
  const ticks = scale.ticks(4).filter((tick) => !whole || Number.isInteger(tick));
  return { low: niceLow, high: niceHigh, ticks };
}

function fittingAxis(low: number, high: number): ValueAxis {
  const room = low === high ? Math.abs(low) || 1 : 0;
  return { low: low - room, high: high + room, ticks: [] };
}

/** The axis of grades, or of no and yes: a level for each, and half of one above the highest. */
export function levelAxis(levels: readonly number[]): ValueAxis {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return { low, high: high + 0.5, ticks: levels };
}

export type TimeUnit = 'month' | 'year';

export interface TimeTick {
  /** An ISO day, the first of its month. */
  readonly day: string;
  readonly unit: TimeUnit;
  /** The first tick, and January, name the year too. */
  readonly withYear: boolean;
}

const steps = [
  { unit: 'month', every: 1, months: 1 },
  { unit: 'month', every: 2, months: 2 },
  { unit: 'month', every: 3, months: 3 },
  { unit: 'month', every: 6, months: 6 },
  { unit: 'year', every: 1, months: 12 },
  { unit: 'year', every: 2, months: 24 },
  { unit: 'year', every: 5, months: 60 },
] as const;
const decades = { unit: 'year', every: 10, months: 120 } as const;

const monthLength = 30.44 * 86_400_000;

/** Ticks on the first days of months or years, at most `limit` of them. `from` and `to` are milliseconds of UTC days. */
export function timeTicks(from: number, to: number, limit: number): TimeTick[] {
  const months = (to - from) / monthLength;
  const step = steps.find((candidate) => months / candidate.months <= limit) ?? decades;
  const interval = step.unit === 'month' ? utcMonth.every(step.every) : utcYear.every(step.every);
  const days = (interval ?? utcYear).range(new Date(from), new Date(to + 1));
  return days.map((date, index) => ({
    day: date.toISOString().slice(0, 10),
    unit: step.unit,
    withYear: step.unit === 'year' || index === 0 || date.getUTCMonth() === 0,
  }));
}

/** Milliseconds of a calendar day in UTC: an axis position only, no time zone takes part. */
export function dayToTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
