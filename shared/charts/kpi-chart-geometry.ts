import type { ChartGeometry, ChartPoint, ChartPosition } from '#shared/model/pack-document/chart.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day, Qualifier } from '#shared/model/values.ts';
import { addDays, daysBetween } from '#shared/rules/day.ts';
import { dayToTime, levelAxis, timeTicks, valueAxis, type TimeTick, type ValueAxis } from './chart-axes.ts';
import { bandAreas } from './kpi/band-areas.ts';
import { chartLabels } from './kpi/chart-labels.ts';
import { clusterMarks } from './kpi/cluster-marks.ts';
import { measuredLines, targetPath } from './kpi/chart-lines.ts';
import { approximateTextWidth } from './text-width.ts';

export interface ChartReading {
  readonly on: Day;
  /** Null where the value of the period is not available: the line breaks there. */
  readonly value: number | null;
  readonly qualifier: Qualifier;
  /** `waiting`: entered, and not yet approved. It stands by itself: no line leads to what does not count. */
  readonly quality: ChartPoint['kind'];
  /** As written, with qualifier and unit: "≥ 70 услуги". */
  readonly label: PackText;
  /** The version of the definition it was made under; values of two versions are never joined. Missing: the first. */
  readonly version?: number;
  /** What it is the value of, where values of periods are drawn as bars. */
  readonly period?: ChartPeriod;
}

export interface ChartPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** A value that no longer counts, and what took its place. */
export interface ChartSuperseded {
  readonly on: Day;
  readonly value: number;
  readonly label: PackText;
  readonly by: { readonly on: Day; readonly value: number; readonly period?: ChartPeriod } | null;
  readonly period?: ChartPeriod;
}

/** Where a rule gives a light: from day to day between two paths of dated values; without one it is open to that side. */
export interface ChartLightBand {
  readonly light: 'green' | 'amber' | 'red';
  readonly from: Day;
  readonly to: Day;
  readonly lower: readonly ChartStep[] | null;
  readonly upper: readonly ChartStep[] | null;
  readonly label: PackText;
}

export interface ChartStep {
  readonly on: Day;
  readonly value: number;
}

export interface ChartTargetPath {
  /** From the baseline (or the day the target was set) over interim targets to the target. It stays level after its end. */
  readonly steps: readonly ChartStep[];
  /** The upper edge where the target is a range. */
  readonly upperSteps?: readonly ChartStep[];
  readonly superseded: boolean;
  /** In a straight line from value to value (as where missing), or all at once on the day. */
  readonly shape?: 'line' | 'steps';
  /** "цел 24 · края на 2020 г." */
  readonly label: PackText;
}

/** Milliseconds of UTC days, and values. */
export interface ChartFrame {
  readonly from: number;
  readonly to: number;
  readonly axis: ValueAxis;
}

export interface KpiChartInput {
  /** Those that count, and those that wait for approval; order does not matter. */
  readonly readings: readonly ChartReading[];
  /**
   * `line` for what is measured at a moment (as where missing), `bars` for what each period has a value of, `steps` for what
   * adds up, `levels` for no and yes and for grades, whose values are among `levels`.
   */
  readonly form?: 'line' | 'bars' | 'steps' | 'levels';
  readonly levels?: readonly number[];
  readonly superseded?: readonly ChartSuperseded[];
  /** Where another version of the definition begins. */
  readonly breaks?: readonly { readonly on: Day; readonly label: PackText }[];
  readonly bands?: readonly ChartLightBand[];
  /** What was said, decided or noted, by the number it has in the list below the chart. */
  readonly marks?: readonly { readonly on: Day; readonly number: number }[];
  /** Scales that several charts share; missing: those of its own values. */
  readonly frame?: ChartFrame;
  /** The scale is that of its values, without zero: for a line so small that it tells only its course. */
  readonly fits?: boolean;
  readonly targets: readonly ChartTargetPath[];
  readonly baseline: { readonly value: number; readonly on: Day | null; readonly label: PackText } | null;
  /** The day of the data; labelled only where it is well after the last reading. */
  readonly asOf: { readonly on: Day; readonly label: PackText } | null;
  /** The values are counts: ticks are whole numbers. */
  readonly whole: boolean;
  readonly tickLabels: { readonly value: (value: number) => PackText; readonly time: (tick: TimeTick) => PackText };
  /** The plot in points (on screen: CSS pixels), without the margins for tick labels, and the size of its text. */
  readonly size: {
    readonly width: number;
    readonly height: number;
    readonly fontSize: number;
    /** Room for the names on the value axis, where it is short: wider ones are left out. */
    readonly leftRoom?: number;
  };
}

/** The plot of a chart in a pack, in points: the size for which Freeze computes geometry and the template draws it. */
export const packChartSize = { width: 282, height: 94, fontSize: 7.6, leftRoom: 19 } as const;

const halfYear = 182 * 86_400_000;

function round(value: number): number {
  // Four decimals are a hundredth of a point; it keeps the frozen document short and free of rounding noise.
  return Math.round(value * 10_000) / 10_000;
}

function timeDomain(input: KpiChartInput): { from: number; to: number } {
  const days = [
    ...input.readings.flatMap(({ on, period }) => [on, ...(period ? [period.from, period.to] : [])]),
    ...input.targets.flatMap(({ steps, upperSteps }) => [...steps, ...(upperSteps ?? [])].map(({ on }) => on)),
    ...(input.baseline?.on ? [input.baseline.on] : []),
    ...(input.asOf ? [input.asOf.on] : []),
  ].map(dayToTime);
  if (days.length === 0) throw new RangeError('a chart needs at least one dated value');
  const first = Math.min(...days);
  const last = Math.max(...days);
  if (input.fits && last > first) return { from: first, to: last };
  if (last - first < halfYear / 3) return { from: first - halfYear / 2, to: last + halfYear / 2 };
  // Room after the last day, so that its label and an open end are seen.
  return { from: first, to: last + (last - first) * 0.06 };
}

function valueDomain(input: KpiChartInput): ValueAxis {
  if (input.form === 'levels' && input.levels && input.levels.length > 0) return levelAxis(input.levels);
  const targetValues = input.targets.flatMap(({ steps, upperSteps }) =>
    [...steps, ...(upperSteps ?? [])].map(({ value }) => value),
  );
  const finalTarget = input.targets.findLast(({ superseded }) => !superseded)?.steps.at(-1)?.value ?? null;
  return valueAxis(
    [
      ...input.readings.flatMap(({ value }) => (value === null ? [] : [value])),
      ...targetValues,
      ...(input.baseline ? [input.baseline.value] : []),
    ],
    { whole: input.whole, endsAt: finalTarget, fits: input.fits ?? false },
  );
}

export interface KpiChartScales extends ChartFrame {
  /** Shares of the plot, y from the top; outside 0–1 for what lies beyond the chart's own values. */
  readonly xOf: (day: Day) => number;
  readonly yOf: (value: number) => number;
}

/** Where days and values stand in the chart of this input: for charts that are to share their scales. */
export function kpiChartScales(input: KpiChartInput): KpiChartScales {
  const { from, to, axis } = input.frame ?? { ...timeDomain(input), axis: valueDomain(input) };
  return {
    from,
    to,
    axis,
    xOf: (day) => round((dayToTime(day) - from) / (to - from)),
    yOf: (value) => round(1 - (value - axis.low) / (axis.high - axis.low)),
  };
}

const isWithin = (share: number) => share >= 0 && share <= 1;
const clamped = (share: number) => Math.min(1, Math.max(0, share));

/**
 * The geometry of a KPI's chart, for any renderer. All positions are shares of the plot, y from the top; labels are placed
 * clear of one another, of points and, where possible, of lines, for a plot of the given size.
 * Throws RangeError when there is nothing dated to draw.
 */
export function kpiChartGeometry(input: KpiChartInput): ChartGeometry {
  const { width, height, fontSize, leftRoom } = input.size;
  const scales = kpiChartScales(input);
  const { from, to, axis, xOf, yOf } = scales;
  const readings = sharingPeriods(input.readings.toSorted((a, b) => dayToTime(a.on) - dayToTime(b.on)));
  const isBars = input.form === 'bars';
  const xAt = ({ on, period }: { on: Day; period?: ChartPeriod }): number =>
    isBars && period ? round((xOf(period.from) + xOf(period.to)) / 2) : xOf(on);
  const at = (step: ChartStep & { period?: ChartPeriod }): ChartPosition => ({ x: xAt(step), y: yOf(step.value) });

  const points = readings.map((reading): ChartPoint | null => {
    const { value, quality, qualifier, label } = reading;
    return value === null ? null : { ...at({ ...reading, value }), kind: quality, qualifier, label };
  });
  const drawn = points.filter((point) => point !== null);
  const bars = isBars
    ? readings.flatMap(({ period, quality, value }) => {
        if (value === null || period === undefined) return [];
        return [
          {
            ...barSides(xOf(period.from), xOf(period.to)),
            foot: yOf(clampedTo(axis, 0)),
            head: yOf(value),
            kind: quality,
          },
        ];
      })
    : [];
  const lines = isBars ? [] : measuredLines(readings, points, input.form === 'steps' || input.form === 'levels');
  const targets = input.targets.map(({ steps, upperSteps, superseded, shape }) => ({
    path: targetPath(steps, at, shape),
    upperPath: upperSteps ? targetPath(upperSteps, at, shape) : null,
    superseded,
  }));
  const baseline = input.baseline ? yOf(input.baseline.value) : null;
  const asOf = input.asOf ? xOf(input.asOf.on) : null;
  const superseded = (input.superseded ?? []).flatMap(({ label, by, ...old }) => {
    const position = at(old);
    // A wrong value may lie far off the chart; it is in the list of readings all the same.
    if (!isWithin(position.x) || !isWithin(position.y)) return [];
    const tie = by === null ? null : at(by);
    return [{ ...position, label, tie: tie !== null && isWithin(tie.x) && isWithin(tie.y) ? tie : null }];
  });
  const breaks = (input.breaks ?? [])
    .map(({ on, label }) => ({ at: xOf(on), label }))
    .filter((one) => isWithin(one.at));
  const bands = bandAreas(input.bands ?? [], scales);
  const marks = clusterMarks(
    (input.marks ?? []).map(({ on, number }) => ({ at: clamped(xOf(on)), number })),
    { width, fontSize },
  );
  const annotations = chartLabels(input, {
    scales,
    points,
    drawn,
    lines,
    targets,
    baseline,
    asOf,
    superseded,
    breaks,
    bands,
    bars,
  });

  return {
    width,
    height,
    xTicks: timeTicks(from, to, Math.max(2, Math.floor(width / (fontSize * 5)))).map((tick) => ({
      at: xOf(tick.day),
      label: input.tickLabels.time(tick),
    })),
    yTicks: axis.ticks.map((value) => ({
      at: yOf(value),
      label: fitting(input.tickLabels.value(value), fontSize, leftRoom),
    })),
    lines,
    points: drawn,
    targets,
    baseline,
    asOf,
    annotations,
    // Left out where there is none, so that what had none before stays as it was.
    ...(bars.length > 0 && { bars }),
    ...(superseded.length > 0 && { superseded }),
    ...(breaks.length > 0 && { breaks: breaks.map((one) => one.at) }),
    ...(bands.length > 0 && { bands: bands.map(({ light, upper, lower }) => ({ light, upper, lower })) }),
    ...(marks.length > 0 && { marks }),
  };
}

/** Several values of one period stand side by side in it. */
function sharingPeriods(readings: readonly ChartReading[]): readonly ChartReading[] {
  const inPeriod = (from: Day) => readings.filter(({ period, value }) => period?.from === from && value !== null);
  return readings.map((reading) => {
    const { period } = reading;
    const others = period === undefined ? [] : inPeriod(period.from);
    if (period === undefined || others.length < 2) return reading;
    const share = Math.floor(daysBetween(period.from, period.to) / others.length);
    const from = addDays(period.from, share * others.indexOf(reading));
    return { ...reading, period: { from, to: addDays(from, share) } };
  });
}

const clampedTo = ({ low, high }: ValueAxis, value: number) => Math.min(high, Math.max(low, value));

/** A bar leaves some of its period free, so that neighbours are told apart. */
function barSides(from: number, to: number): { left: number; right: number } {
  const inset = (to - from) * 0.14;
  return { left: clamped(round(from + inset)), right: clamped(round(to - inset)) };
}

const nothing: PackText = { bg: '', en: '' };

/** The name of a tick, or nothing where the axis has no room for it; direct labels then carry the words. */
function fitting(label: PackText, fontSize: number, room: number | undefined): PackText {
  if (room === undefined) return label;
  const isWider = [label.bg, label.en].some((text) => approximateTextWidth(text, fontSize * 0.97) > room + 2);
  return isWider ? nothing : label;
}
