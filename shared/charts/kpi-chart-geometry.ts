import type { ChartGeometry, ChartPoint, ChartPosition } from '#shared/model/pack-document/chart.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day, Qualifier } from '#shared/model/values.ts';
import { dayToTime, timeTicks, valueAxis, type TimeTick, type ValueAxis } from './chart-axes.ts';
import { placeLabels, type Box, type LabelRequest, type Segment, type Side } from './place-labels.ts';
import { approximateTextWidth } from './text-width.ts';

export interface ChartReading {
  readonly on: Day;
  /** Null where the value of the period is not available: the line breaks there. */
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly quality: 'final' | 'provisional' | 'estimate';
  /** As written, with qualifier and unit: "≥ 70 услуги". */
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
  /** "цел 24 · края на 2020 г." */
  readonly label: PackText;
}

export interface KpiChartInput {
  /** The counted readings; order does not matter. */
  readonly readings: readonly ChartReading[];
  readonly targets: readonly ChartTargetPath[];
  readonly baseline: { readonly value: number; readonly on: Day | null; readonly label: PackText } | null;
  /** The day of the data; labelled only where it is well after the last reading. */
  readonly asOf: { readonly on: Day; readonly label: PackText } | null;
  /** The values are counts: ticks are whole numbers. */
  readonly whole: boolean;
  readonly tickLabels: { readonly value: (value: number) => PackText; readonly time: (tick: TimeTick) => PackText };
  /** The plot in points (on screen: CSS pixels), without the margins for tick labels, and the size of its text. */
  readonly size: { readonly width: number; readonly height: number; readonly fontSize: number };
}

/** The plot of a chart in a pack, in points: the size for which Freeze computes geometry and the template draws it. */
export const packChartSize = { width: 282, height: 94, fontSize: 7.6 } as const;

const halfYear = 182 * 86_400_000;

function round(value: number): number {
  // Four decimals are a hundredth of a point; it keeps the frozen document short and free of rounding noise.
  return Math.round(value * 10_000) / 10_000;
}

function timeDomain(input: KpiChartInput): { from: number; to: number } {
  const days = [
    ...input.readings.map(({ on }) => on),
    ...input.targets.flatMap(({ steps, upperSteps }) => [...steps, ...(upperSteps ?? [])].map(({ on }) => on)),
    ...(input.baseline?.on ? [input.baseline.on] : []),
    ...(input.asOf ? [input.asOf.on] : []),
  ].map(dayToTime);
  if (days.length === 0) throw new RangeError('a chart needs at least one dated value');
  const first = Math.min(...days);
  const last = Math.max(...days);
  if (last - first < halfYear / 3) return { from: first - halfYear / 2, to: last + halfYear / 2 };
  // Room after the last day, so that its label and an open end are seen.
  return { from: first, to: last + (last - first) * 0.06 };
}

/** Extends a path level to the right edge: a target stays in force after its date. */
function targetPath(steps: readonly ChartStep[], at: (step: ChartStep) => ChartPosition): ChartPosition[] {
  const path = steps.toSorted((a, b) => dayToTime(a.on) - dayToTime(b.on)).map(at);
  const last = path.at(-1);
  return last && last.x < 1 ? [...path, { x: 1, y: last.y }] : path;
}

/** Stretches of consecutive values; a stretch is provisional where either end is. */
function measuredLines(
  readings: readonly ChartReading[],
  points: readonly (ChartPoint | null)[],
): ChartGeometry['lines'] {
  const lines: ChartGeometry['lines'] = [];
  for (let index = 1; index < readings.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (!from || !to) continue;
    const kind = from.kind === 'final' && to.kind === 'final' ? 'measured' : 'provisional';
    const last = lines.at(-1);
    const end = last?.points.at(-1);
    const continues = last?.kind === kind && end?.x === from.x && end.y === from.y;
    if (last && continues) last.points.push({ x: to.x, y: to.y });
    else
      lines.push({
        kind,
        points: [
          { x: from.x, y: from.y },
          { x: to.x, y: to.y },
        ],
      });
  }
  return lines;
}

function segmentsOf(path: readonly ChartPosition[], width: number, height: number): Segment[] {
  return path.slice(1).map((to, index) => {
    const from = path[index] ?? to;
    return { x1: from.x * width, y1: from.y * height, x2: to.x * width, y2: to.y * height };
  });
}

export interface KpiChartScales {
  /** Milliseconds of UTC days. */
  readonly from: number;
  readonly to: number;
  readonly axis: ValueAxis;
  /** Shares of the plot, y from the top; outside 0–1 for what lies beyond the chart's own values. */
  readonly xOf: (day: Day) => number;
  readonly yOf: (value: number) => number;
}

/** Where days and values stand in the chart of this input: for what is drawn beside its geometry (withdrawn values). */
export function kpiChartScales(input: KpiChartInput): KpiChartScales {
  const { from, to } = timeDomain(input);
  const currentTargets = input.targets.filter(({ superseded }) => !superseded);
  const targetValues = input.targets.flatMap(({ steps, upperSteps }) =>
    [...steps, ...(upperSteps ?? [])].map(({ value }) => value),
  );
  const finalTarget = currentTargets.at(-1)?.steps.at(-1)?.value ?? null;
  const axis = valueAxis(
    [
      ...input.readings.flatMap(({ value }) => (value === null ? [] : [value])),
      ...targetValues,
      ...(input.baseline ? [input.baseline.value] : []),
    ],
    { whole: input.whole, endsAt: finalTarget },
  );
  return {
    from,
    to,
    axis,
    xOf: (day) => round((dayToTime(day) - from) / (to - from)),
    yOf: (value) => round(1 - (value - axis.low) / (axis.high - axis.low)),
  };
}

/**
 * The geometry of a KPI's chart, for any renderer. All positions are shares of the plot, y from the top; labels are placed
 * clear of one another, of points and, where possible, of lines, for a plot of the given size.
 * Throws RangeError when there is nothing dated to draw.
 */
export function kpiChartGeometry(input: KpiChartInput): ChartGeometry {
  const { width, height, fontSize } = input.size;
  const { from, to, axis, xOf, yOf } = kpiChartScales(input);
  const readings = input.readings.toSorted((a, b) => dayToTime(a.on) - dayToTime(b.on));
  const at = ({ on, value }: ChartStep): ChartPosition => ({ x: xOf(on), y: yOf(value) });

  const points = readings.map(({ on, value, quality, qualifier, label }): ChartPoint | null =>
    value === null ? null : { x: xOf(on), y: yOf(value), kind: quality, qualifier, label },
  );
  const drawn = points.filter((point) => point !== null);
  const lines = measuredLines(readings, points);
  const targets = input.targets.map(({ steps, upperSteps, superseded }) => ({
    path: targetPath(steps, at),
    upperPath: upperSteps ? targetPath(upperSteps, at) : null,
    superseded,
  }));
  const baseline = input.baseline ? yOf(input.baseline.value) : null;
  const asOf = input.asOf ? xOf(input.asOf.on) : null;

  const last = drawn.at(-1);
  const currentIndex = input.targets.findLastIndex(({ superseded }) => !superseded);
  const targetLabel = input.targets[currentIndex]?.label;
  const targetEnd = input.targets[currentIndex]?.steps.at(-1);
  const requests: { role: ChartGeometry['annotations'][number]['role']; label: PackText; request: LabelRequest }[] = [];
  const ask = (
    role: ChartGeometry['annotations'][number]['role'],
    label: PackText,
    { x, y }: ChartPosition,
    sides: readonly Side[],
    optional: boolean,
  ): void => {
    const widest = Math.max(approximateTextWidth(label.bg, fontSize), approximateTextWidth(label.en, fontSize));
    const request = { key: role, x: x * width, y: y * height, width: widest, height: fontSize * 1.25, sides, optional };
    requests.push({ role, label, request });
  };
  if (last)
    ask(
      'value',
      last.label,
      last,
      ['right', 'aboveRight', 'above', 'belowRight', 'below', 'aboveLeft', 'left', 'belowLeft'],
      false,
    );
  if (targetLabel && targetEnd) {
    // Above the end of the path: at its date where there is room, otherwise against the right edge.
    const end = at(targetEnd);
    ask(
      'target',
      targetLabel,
      end.x > 0.5 ? { x: 1, y: end.y } : end,
      ['aboveLeft', 'aboveRight', 'above', 'belowLeft', 'belowRight', 'left'],
      false,
    );
  }
  if (input.baseline && baseline !== null)
    ask('baseline', input.baseline.label, { x: 0, y: baseline }, ['aboveRight', 'belowRight'], true);
  if (input.asOf && asOf !== null && asOf < 1 && (!last || asOf - last.x > 0.08)) {
    ask('asOf', input.asOf.label, { x: asOf, y: 1 }, ['aboveLeft', 'aboveRight'], true);
  }

  const mark: (point: ChartPoint) => Box = ({ x, y }) => ({
    left: x * width - 3,
    right: x * width + 3,
    top: y * height - 3,
    bottom: y * height + 3,
  });
  const placed = placeLabels(
    requests.map(({ request }) => request),
    {
      bounds: { left: 0, top: -fontSize * 2, right: width, bottom: height },
      boxes: drawn.map(mark),
      segments: [
        ...lines.flatMap((line) => segmentsOf(line.points, width, height)),
        ...targets.flatMap(({ path, upperPath }) => [
          ...segmentsOf(path, width, height),
          ...segmentsOf(upperPath ?? [], width, height),
        ]),
      ],
    },
  );
  const annotations = placed.flatMap(({ key, x, y, anchor }) => {
    const asked = requests.find(({ role }) => role === key);
    return asked ? [{ role: asked.role, anchor, label: asked.label, x: round(x / width), y: round(y / height) }] : [];
  });

  return {
    width,
    height,
    xTicks: timeTicks(from, to, Math.max(2, Math.floor(width / (fontSize * 5)))).map((tick) => ({
      at: xOf(tick.day),
      label: input.tickLabels.time(tick),
    })),
    yTicks: axis.ticks.map((value) => ({ at: yOf(value), label: input.tickLabels.value(value) })),
    lines,
    points: drawn,
    targets,
    baseline,
    asOf,
    annotations,
  };
}
