import type { Day } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { barProfile, clippedProfile, type ProfilePoint } from './bar-profile.ts';
import type { RowMetrics } from './row-metrics.ts';
import { linePath, polygonPath, rectPath, rounded, type Ink, type Shape } from './shapes.ts';
import { knownUntil, type Edge, type Span } from './span.ts';
import type { TimeScale } from './time-window.ts';

/** How a bar is drawn, so that its status is told without colour too. */
type BarLook = 'solid' | 'hollow' | 'dashed' | 'barred' | 'struck';
export const barLook: Record<ActivityStatusCode, BarLook> = {
  completed: 'solid',
  onTrack: 'solid',
  atRisk: 'solid',
  delayed: 'solid',
  overdue: 'solid',
  planned: 'hollow',
  noRecentReport: 'dashed',
  suspended: 'barred',
  dropped: 'struck',
};

export interface Bar {
  readonly shapes: readonly Shape[];
  /** What the bar takes, fades and arrows included, whether in view or not. */
  readonly left: number;
  readonly right: number;
}

/** The length of an open end, and of the piece that is drawn of a bar known by one end only. */
const fadeLength = 48;
const stub = 16;
const piece = 6;
const gap = 2;
/** Half the height of a tip: a point would vanish. */
const tip = 0.9;

/** The bar of the current dates, cut to what is in view. */
export function barShapes(
  span: Span,
  status: ActivityStatusCode,
  asOf: Day,
  scale: TimeScale,
  metrics: RowMetrics,
): Bar {
  const { start, end } = openSpan(span, status, asOf, scale);
  const points =
    barProfile(start.edge, end.edge) ?? barProfile({ from: end.edge.from, to: end.edge.from }, end.edge) ?? [];
  const left = points[0]?.x ?? start.edge.from;
  const right = points.at(-1)?.x ?? end.edge.to;
  const visible = clippedProfile(points, 0, scale.width);
  const ink = `fill:${status}` as const;
  const box = { top: metrics.middle - metrics.barHeight / 2, height: metrics.barHeight };
  return {
    shapes: [
      ...(visible.length === 0 ? [] : body(visible, status, metrics, start.edge, end.edge)),
      ...(start.isOpen ? fadedEnd(left, -1, ink, scale, box) : []),
      ...(end.isOpen ? fadedEnd(right, 1, ink, scale, box) : []),
      ...(span.end === null && span.openEnd === 'goesOn' ? goesOn(right, status, scale, metrics) : []),
    ],
    left: start.isOpen ? left - fadeLength : left,
    right: end.isOpen ? right + fadeLength : span.end === null ? Math.max(right, scale.width) : right,
  };
}

interface OpenEdge {
  readonly edge: Edge;
  readonly isOpen: boolean;
}

/** Where the drawn bar begins and ends; an end without a date is put where it is last known, and left open. */
function openSpan(
  { start, end, openEnd }: Span,
  status: ActivityStatusCode,
  asOf: Day,
  scale: TimeScale,
): { start: OpenEdge; end: OpenEdge } {
  if (start !== null && end !== null)
    return { start: { edge: start, isOpen: false }, end: { edge: end, isOpen: false } };
  if (end !== null) {
    const from = Math.min(end.from, end.to - stub);
    return { start: { edge: { from, to: from }, isOpen: true }, end: { edge: end, isOpen: false } };
  }
  const begin = start ?? { from: 0, to: 0 };
  const hasBegun = status !== 'planned' && status !== 'dropped';
  const until = hasBegun ? Math.max(begin.to + 2, knownUntil(begin, asOf, scale)) : begin.to + stub;
  return {
    start: { edge: begin, isOpen: false },
    end: { edge: { from: until, to: until }, isOpen: openEnd === 'fades' },
  };
}

function body(
  points: readonly ProfilePoint[],
  status: ActivityStatusCode,
  metrics: RowMetrics,
  start: Edge,
  end: Edge,
): Shape[] {
  const { middle, barHeight } = metrics;
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
  const top = middle - barHeight / 2;
  const fill = `fill:${status}` as const;
  const ground: Shape = { d: rectPath(first, top, last - first, barHeight), fill: `soft:${status}` };
  const isUncertain = start.to > start.from || end.to > end.from;
  const inset = outlined(status) ? 0.6 : 0;
  const outline = polygonPath([
    ...points.map(({ x, height }) => [x, middle - halfHeight(height, barHeight) + inset] as const),
    ...points.toReversed().map(({ x, height }) => [x, middle + halfHeight(height, barHeight) - inset] as const),
  ]);
  const grounds = isUncertain || barLook[status] === 'barred' || barLook[status] === 'struck' ? [ground] : [];
  switch (barLook[status]) {
    case 'solid':
      return [...grounds, { d: outline, fill }];
    case 'hollow':
      return [...grounds, { d: outline, fill: 'paper', stroke: fill, width: 1.2 }];
    case 'dashed':
      return [...grounds, { d: outline, fill: 'paper', stroke: fill, width: 1.2, dash: '3 2' }];
    case 'barred':
      return [...grounds, { d: linePath(first, middle, last, middle), stroke: fill, width: barHeight, dash: '3 3' }];
    case 'struck':
      return [...grounds, { d: linePath(first, middle, last, middle), stroke: fill, width: 1.5 }];
  }
}

const outlined = (status: ActivityStatusCode) => barLook[status] === 'hollow' || barLook[status] === 'dashed';

const halfHeight = (height: number, barHeight: number) => Math.max(tip, (height * barHeight) / 2);

/** An end that nobody knows: pieces that grow paler. */
export function fadedEnd(
  from: number,
  direction: 1 | -1,
  fill: Ink,
  scale: TimeScale,
  { top, height }: { readonly top: number; readonly height: number },
): Shape[] {
  const count = fadeLength / (piece + gap);
  return Array.from({ length: count }, (_, index): Shape | null => {
    const near = from + direction * (index * (piece + gap) + gap);
    const far = near + direction * piece;
    const left = Math.max(0, Math.min(near, far));
    const right = Math.min(scale.width, Math.max(near, far));
    if (right <= left) return null;
    return {
      d: rectPath(left, top, right - left, height),
      fill,
      opacity: rounded(0.7 * (1 - index / count) ** 1.6),
    };
  }).filter((shape) => shape !== null);
}

/** What goes on without an end: a thin line to the edge of the drawing, with an open arrow. */
function goesOn(from: number, status: ActivityStatusCode, scale: TimeScale, { middle }: RowMetrics): Shape[] {
  const { width } = scale;
  const left = Math.max(0, from);
  if (left > width - 12) return [];
  const stroke = `fill:${status}` as const;
  const line: Shape = { d: linePath(left, middle, width - 2, middle), stroke, width: 1.5 };
  const arrow: Shape = { d: `M${rounded(width - 6.5)} ${rounded(middle - 4)}l4.5 4l-4.5 4`, stroke, width: 1.5 };
  return [line, arrow];
}
