import type { Day } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { barShapes } from './bar-shapes.ts';
import { baselineShapes, slipsOf, type HitBox, type Slip } from './baseline-and-slips.ts';
import { milestoneMarks, type MilestoneMark } from './milestone-marks.ts';
import { rowLabels, type LabelWish } from './row-label.ts';
import type { RowMetrics } from './row-metrics.ts';
import { linePath, rounded, type Shape, type ShapeText } from './shapes.ts';
import { edgeOf, spanOf, type Span } from './span.ts';
import type { TimelineFacts } from './timeline-facts.ts';
import type { TimeScale } from './time-window.ts';

/** What a row says in words, made by the caller in its language. */
export interface RowWords {
  /** Beside the bar: the due date, the slip. */
  readonly beside: readonly LabelWish[];
  /** Instead of a bar, where no date is known. */
  readonly undated: string;
}

/** One activity as it is drawn, cut to what is in view. */
export interface RowDrawing {
  readonly shapes: readonly Shape[];
  readonly texts: readonly ShapeText[];
  readonly slips: readonly Slip[];
  readonly milestones: readonly MilestoneMark[];
  /** When it was completed, as a mark on the bar; null where that is not known or not in view. */
  readonly completedAt: { readonly x: number; readonly y: number; readonly size: number } | null;
  /** The bar as far as it is in view, to be taken by the pointer. */
  readonly bar: HitBox | null;
  readonly span: Span | null;
  /** Where the whole of it lies, when none of it is in view. */
  readonly outOfView: 'before' | 'after' | null;
}

export function timelineRow(
  facts: TimelineFacts,
  words: RowWords,
  asOf: Day,
  scale: TimeScale,
  metrics: RowMetrics,
): RowDrawing {
  const span = spanOf(facts, scale);
  const slips = slipsOf(facts, scale, metrics);
  const milestones = milestoneMarks(facts, scale, metrics);
  const baseline = baselineShapes(facts, scale, metrics);
  const completion = completionOf(facts, scale, metrics);
  const bar = span === null ? null : barShapes(span, facts.status, asOf, scale, metrics);
  const shapes = [
    ...(baseline?.shapes ?? []),
    ...(bar?.shapes ?? []),
    ...actualStartShapes(facts, scale, metrics),
    ...slips.flatMap((slip) => slip.shapes),
    ...milestones.flatMap((mark) => mark.shapes),
    ...completion.shapes,
  ];
  const isSeen = bar === null || (bar.right > 0 && bar.left < scale.width);
  const outOfView = bar === null || isSeen ? null : bar.right <= 0 ? 'before' : 'after';
  const undated =
    bar === null && words.undated !== ''
      ? [{ x: 8, y: metrics.middle, text: words.undated, tone: 'quiet', anchor: 'start' } as const]
      : [];
  return {
    shapes,
    texts:
      bar === null
        ? undated
        : isSeen
          ? rowLabels(words.beside, extentOfRow(facts, bar, baseline, slips, completion.mark), scale.width, metrics)
          : [],
    slips,
    milestones,
    completedAt: completion.mark,
    bar: bar === null || !isSeen ? null : barBox(bar, scale, metrics),
    span,
    outOfView,
  };
}

/** What the elbow and the arrow of a connector take at an end of a bar. */
const connectorRoom = 6;

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** What the labels must keep clear of: the bar, and the lines under it, whose ticks reach up to the letters. */
function extentOfRow(
  { dependencies }: TimelineFacts,
  bar: Stretch,
  baseline: Stretch | null,
  slips: readonly Slip[],
  mark: RowDrawing['completedAt'],
): Stretch {
  const boxes: Stretch[] = [
    bar,
    ...(baseline === null ? [] : [baseline]),
    ...slips.flatMap(({ hit }) => (hit === null ? [] : [{ left: hit.left, right: hit.left + hit.width }])),
    ...(mark === null ? [] : [{ left: mark.x - mark.size / 2, right: mark.x + mark.size / 2 }]),
  ];
  const elbow = dependencies.length > 0 ? connectorRoom : 0;
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - elbow,
    right: Math.max(...boxes.map(({ right }) => right)) + elbow,
  };
}

function barBox({ left, right }: Stretch, scale: TimeScale, { middle, barHeight }: RowMetrics): HitBox {
  const from = Math.max(0, left);
  const height = Math.max(barHeight, 16);
  return { left: from, top: middle - height / 2, width: Math.min(scale.width, right) - from, height };
}

/** When work really began, where that is not when it was to begin. */
function actualStartShapes(
  { start, actualStart }: TimelineFacts,
  scale: TimeScale,
  { middle, barHeight }: RowMetrics,
): Shape[] {
  if (actualStart === null || start === null || actualStart === start) return [];
  const edge = edgeOf(actualStart, 'start', scale);
  if (edge === null || edge.to < 0 || edge.from > scale.width) return [];
  const top = middle - barHeight / 2 - 2.5;
  const [left, right] = [Math.max(0, edge.from), Math.min(scale.width, edge.to)];
  const flag: Shape = {
    d: `M${rounded(left)} ${rounded(top + barHeight + 5)}V${rounded(top - 1)}h5l-5 4z`,
    fill: 'ink2',
    stroke: 'ink2',
    width: 1,
  };
  const isInView = edge.from >= 0 && edge.from <= scale.width - 5;
  return [
    ...(isInView ? [flag] : []),
    ...(right > left ? [{ d: linePath(left, top, right, top), stroke: 'ink2', width: 1, dash: '1.5 2' } as const] : []),
  ];
}

function completionOf({ status, endedOn }: TimelineFacts, scale: TimeScale, { middle, barHeight }: RowMetrics) {
  const none = { mark: null, shapes: [] as Shape[] };
  const last = endedOn === null ? null : lastDay(endedOn);
  if (status !== 'completed' || last === null) return none;
  const x = scale.endOf(last);
  const size = barHeight + 4;
  if (x < size / 2 || x > scale.width - size / 2) return none;
  return { mark: { x, y: middle, size }, shapes: [] as Shape[] };
}
