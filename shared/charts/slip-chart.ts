import type { SlipPoint, SlipSeries } from '#shared/rules/slip-series.ts';
import { dayToTime, timeTicks, type TimeTick } from './chart-axes.ts';

export interface SlipChartSize {
  readonly width: number;
  readonly height: number;
}

export interface PlacedTick extends TimeTick {
  readonly at: number;
}

export interface PlacedPoint extends SlipPoint {
  readonly x: number;
  readonly y: number;
}

export interface SlipLine {
  readonly id: string;
  readonly points: readonly PlacedPoint[];
  /** In steps: a date stands until it is moved. */
  readonly path: string;
  /** Where its name stands, at the right of the plot; never nearer to the next than a line of text. */
  readonly labelY: number;
  readonly endX: number;
  readonly endY: number;
}

export interface SlipChart extends SlipChartSize {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly across: readonly PlacedTick[];
  readonly upwards: readonly PlacedTick[];
  /** Where the day of the decision is the day expected: a line that reaches it is done, or overdue from there. */
  readonly diagonal: string | null;
  readonly lines: readonly SlipLine[];
}

const margin = { top: 12, right: 96, bottom: 26, left: 72 } as const;
const labelHeight = 15;
const dayLength = 86_400_000;

/**
 * The slip chart: to the right the day of the decision, upwards the date that was expected from it. A level line holds its
 * date; one that climbs slips. Null where nothing moved.
 */
export function slipChart(series: readonly SlipSeries[], { width, height }: SlipChartSize): SlipChart | null {
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return null;
  const plot = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const on = points.map((point) => dayToTime(point.on));
  const expected = points.map((point) => dayToTime(point.day));
  const across = axis([...on, ...series.map(({ until }) => dayToTime(until))], plot.left, plot.right);
  const upwards = axis(expected, plot.bottom, plot.top);
  const lines = series.map((one): Omit<SlipLine, 'labelY'> => {
    const placed = one.points.map((point) => ({
      ...point,
      x: across.at(dayToTime(point.on)),
      y: upwards.at(dayToTime(point.day)),
    }));
    const endX = across.at(dayToTime(one.until));
    const endY = placed.at(-1)?.y ?? plot.bottom;
    const steps = placed.map(({ x, y }, index) => (index === 0 ? `M${n(x)} ${n(y)}` : `H${n(x)}V${n(y)}`));
    return { id: one.id, points: placed, path: `${steps.join('')}H${n(endX)}`, endX, endY };
  });
  const labels = spread(
    lines.map(({ endY }) => endY),
    plot.top,
    plot.bottom,
  );
  return {
    width,
    height,
    plot,
    across: ticksOf(across, Math.max(3, Math.floor((plot.right - plot.left) / 90))),
    upwards: ticksOf(upwards, Math.max(3, Math.floor((plot.bottom - plot.top) / 34))),
    diagonal: diagonalOf(across, upwards),
    lines: lines.map((line, index) => ({ ...line, labelY: labels[index] ?? line.endY })),
  };
}

interface Axis {
  readonly from: number;
  readonly to: number;
  at(time: number): number;
}

/** With some days of room on both sides; a single day is in the middle of two weeks. */
function axis(times: readonly number[], first: number, last: number): Axis {
  const [low, high] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((high - low) * 0.04, 7 * dayLength);
  const [from, to] = [low - room, high + room];
  return { from, to, at: (time) => first + ((time - from) / (to - from)) * (last - first) };
}

const ticksOf = (scale: Axis, limit: number): PlacedTick[] =>
  timeTicks(scale.from, scale.to, limit).map((tick) => ({ ...tick, at: scale.at(dayToTime(tick.day)) }));

function diagonalOf(across: Axis, upwards: Axis): string | null {
  const [from, to] = [Math.max(across.from, upwards.from), Math.min(across.to, upwards.to)];
  if (from >= to) return null;
  return `M${n(across.at(from))} ${n(upwards.at(from))}L${n(across.at(to))} ${n(upwards.at(to))}`;
}

/** Names beside their lines, pushed apart where they would touch, and kept within the plot where there is room for all. */
function spread(wanted: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y);
  const placed: number[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const { y, index } of order) {
    above = Math.max(y, above + labelHeight, top);
    placed[index] = above;
  }
  let below = Math.max(bottom, top + (wanted.length - 1) * labelHeight);
  for (const { index } of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? below, below);
    below = (placed[index] ?? below) - labelHeight;
  }
  return placed;
}

const n = (value: number) => String(Math.round(value * 10) / 10);
