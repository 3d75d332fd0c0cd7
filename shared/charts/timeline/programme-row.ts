import type { Day, PartialDate } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { approximateTextWidth } from '../text-width.ts';
import { barProfile, clippedProfile } from './bar-profile.ts';
import { fadedEnd } from './bar-shapes.ts';
import { lineInView, moveShapes, tickAt } from './baseline-and-slips.ts';
import { placeInLanes } from './lanes.ts';
import { polygonPath, type Ink, type Shape } from './shapes.ts';
import { edgeOf, knownUntil } from './span.ts';
import type { TimeScale } from './time-window.ts';

/** A milestone, an event or a deliverable with its dates as they stood on the day. */
export interface ProgrammeMark {
  readonly id: string;
  /** Beside the mark: its number at the funder; empty for events, which are many. */
  readonly label: string;
  readonly status: ActivityStatusCode;
  /** Where it stands: when it was done, else when it is expected, else when it is due. */
  readonly shown: PartialDate;
  /** Achieved or submitted: then it stands where it was. */
  readonly isDone: boolean;
  readonly original: PartialDate | null;
  /** After all amendments. */
  readonly due: PartialDate | null;
}

/** A phase, a work package, or the whole programme with what belongs to none. */
export interface ProgrammeRow {
  readonly id: string;
  readonly isWhole: boolean;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly marks: readonly ProgrammeMark[];
}

export interface DrawnMark {
  readonly mark: ProgrammeMark;
  readonly x: number;
  readonly y: number;
  /** Before the mark and its lines where there is no room after it. */
  readonly isLabelBefore: boolean;
  /** From the middle of the mark to its label. */
  readonly toLabel: number;
}

export interface ProgrammeRowDrawing {
  readonly height: number;
  /** The period, under the lines of the grid. */
  readonly band: readonly Shape[];
  readonly shapes: readonly Shape[];
  /** Those in view. */
  readonly marks: readonly DrawnMark[];
}

export const laneHeight = 22;
export const markSize = 11;
export const labelSize = 11;
/** Above the first lane and under the last one. */
const margin = 4;
const labelGap = 4;

/**
 * A row of a programme: the band of its period, and its marks in lanes. At each mark, a tick where it was due at first, an
 * arrow to where an amendment put it, and a line from there to where it is expected (dashed) or was done. Never lower than
 * `lanes`, so that rows do not change their height while one looks closer.
 */
export function programmeRow(row: ProgrammeRow, asOf: Day, scale: TimeScale, lanes = 1): ProgrammeRowDrawing {
  const placed = placeInLanes(row.marks.flatMap((mark) => stretchOf(mark, scale)));
  const count = Math.max(lanes, ...placed.map(({ lane }) => lane + 1));
  const height = count * laneHeight + 2 * margin;
  const drawn = placed.map(({ mark: { mark, x, isLabelBefore, toLabel }, lane }) => ({
    mark,
    x,
    isLabelBefore,
    toLabel,
    y: margin + lane * laneHeight + laneHeight / 2,
  }));
  return {
    height,
    band: bandShapes(row, asOf, scale, height),
    shapes: drawn.flatMap(({ mark, x, y }) => dateShapes(mark, x, y, scale)),
    marks: drawn.filter(({ x }) => x >= 0 && x <= scale.width),
  };
}

/** How many lanes a row takes: asked of the whole time, it is what it has at any. */
export const lanesOf = ({ marks }: ProgrammeRow, scale: TimeScale): number =>
  Math.max(1, ...placeInLanes(marks.flatMap((mark) => stretchOf(mark, scale))).map(({ lane }) => lane + 1));

const endAt = (date: PartialDate | null, scale: TimeScale): number | null => {
  const last = date === null ? null : lastDay(date);
  return last === null ? null : scale.endOf(last);
};

function stretchOf(mark: ProgrammeMark, scale: TimeScale) {
  const edge = edgeOf(mark.shown, 'end', scale);
  if (edge === null) return [];
  const x = edge.to;
  const places = [x, edge.from, ...[mark.original, mark.due].map((date) => endAt(date, scale))].filter(
    (place) => place !== null,
  );
  const label = mark.label === '' ? 0 : labelGap + approximateTextWidth(mark.label, labelSize);
  const half = markSize / 2 + 2;
  const isLabelBefore = x <= scale.width && x + half + label > scale.width;
  const left = Math.min(...places) - half - (isLabelBefore ? label : 0);
  const right = Math.max(isLabelBefore ? x + half : x + half + label, ...places) + 6;
  const toLabel = markSize / 2 + labelGap + (isLabelBefore ? x - Math.min(...places) : 0);
  return [{ mark, x, left, right, isLabelBefore, toLabel }];
}

function dateShapes({ original, due, shown, isDone }: ProgrammeMark, x: number, y: number, scale: TimeScale): Shape[] {
  const first = endAt(original, scale);
  const inForce = endAt(due, scale);
  const edge = edgeOf(shown, 'end', scale);
  const at = inForce ?? first;
  return [
    // All of the time that a date may mean.
    ...(edge === null || edge.from === edge.to
      ? []
      : lineInView(edge.from, edge.to, y, scale, 'lineStrong', undefined, 2)),
    ...(first === null ? [] : tickAt(first, y, scale, 'ink3')),
    ...(first === null || inForce === null || first === inForce
      ? []
      : moveShapes({ x1: first, x2: inForce, y, isLater: inForce > first }, scale)),
    ...(at === null || at === x ? [] : drift(at, x, y, isDone, scale)),
  ];
}

/** From where it is due to where it is expected, or was done. */
function drift(due: number, x: number, y: number, isDone: boolean, scale: TimeScale): Shape[] {
  const ink: Ink = x > due ? 'slip' : 'ink3';
  const [from, to] = [Math.min(due, x), Math.max(due, x)];
  return [...lineInView(from, to, y, scale, ink, isDone ? undefined : '2 2', 1.2), ...tickAt(due, y, scale, ink)];
}

/** The period: it rises and sinks where it is known only to a month or a year, and fades where nobody said. */
function bandShapes({ from, to, isWhole }: ProgrammeRow, asOf: Day, scale: TimeScale, height: number): Shape[] {
  const start = from === null ? null : edgeOf(from, 'start', scale);
  const end = to === null ? null : edgeOf(to, 'end', scale);
  if (start === null && end === null) return [];
  const fill: Ink = isWhole ? 'accentSoft' : 'soft:planned';
  const box = { top: 3, height: height - 6 };
  const stub = 24;
  const begin = start ?? { from: (end?.from ?? 0) - stub, to: (end?.from ?? 0) - stub };
  // What began and has no end is known to run until the day looked at.
  const until = start === null ? 0 : Math.max(start.to + stub, knownUntil(start, asOf, scale));
  const finish = end ?? { from: until, to: until };
  const points = clippedProfile(barProfile(begin, finish) ?? [], 0, scale.width);
  const side = (direction: 1 | -1) => (x: number, share: number) =>
    [x, box.top + box.height / 2 + (direction * box.height * share) / 2] as const;
  const outline = [
    ...points.map(({ x, height: share }) => side(-1)(x, share)),
    ...points.toReversed().map(({ x, height: share }) => side(1)(x, share)),
  ];
  return [
    ...(points.length < 2 ? [] : [{ d: polygonPath(outline), fill }]),
    ...(start === null ? fadedEnd(begin.from, -1, fill, scale, box) : []),
    ...(end === null ? fadedEnd(finish.to, 1, fill, scale, box) : []),
  ];
}

/** All dates that the drawing must have room for. */
export const datesOfRows = (rows: readonly ProgrammeRow[]): (PartialDate | null)[] =>
  rows.flatMap(({ from, to, marks }) => [
    from,
    to,
    ...marks.flatMap(({ shown, original, due }) => [shown, original, due]),
  ]);
