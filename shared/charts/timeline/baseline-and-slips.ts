import type { PartialDate } from '#shared/model/values.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import type { RowMetrics } from './row-metrics.ts';
import { linePath, rounded, type Ink, type Shape } from './shapes.ts';
import { edgeOf } from './span.ts';
import type { TimelineFacts, TimelineMove } from './timeline-facts.ts';
import type { TimeScale } from './time-window.ts';

/** Where the pointer meets something, and where its note stands. */
export interface HitBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One step by which a date moved, as it is drawn and told. */
export interface Slip {
  readonly key: string;
  readonly field: 'start' | 'due';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Positive where it moved later; by last days for a due date, by first days for a start; null where it cannot be told. */
  readonly days: number | null;
  /** Null where the dates differ and no move is recorded. */
  readonly move: TimelineMove | null;
  readonly shapes: readonly Shape[];
  /** Null out of view. */
  readonly hit: HitBox | null;
}

const tick = 3.5;
const arrow = 3.5;
const openLength = 20;

/** The line of the baseline, under the bar; its end is a tick on the last day by which it was promised. */
export function baselineShapes(
  { baselineStart, baselineDue }: TimelineFacts,
  scale: TimeScale,
  metrics: RowMetrics,
): { readonly shapes: readonly Shape[]; readonly left: number; readonly right: number } | null {
  const start = baselineStart === null ? null : edgeOf(baselineStart, 'start', scale);
  const end = baselineDue === null ? null : edgeOf(baselineDue, 'end', scale);
  if (start === null && end === null) return null;
  const y = metrics.baseline;
  const line = (from: number, to: number, dash?: string) => lineInView(from, to, y, scale, 'ink3', dash);
  const known = {
    from: start?.to ?? (end === null ? 0 : end.from - openLength),
    to: end?.from ?? Math.max(scale.width, start?.to ?? 0),
  };
  const shapes = [
    // The parts that are known only to a period are dashed, and so is an end that nobody gave.
    ...(start === null ? [] : line(start.from, start.to, '1.5 2')),
    ...(start === null || end === null ? line(known.from, known.to, '1.5 2') : line(known.from, known.to)),
    ...(end === null ? [] : line(Math.max(end.from, start?.from ?? end.from), end.to, '1.5 2')),
    ...(start === null ? [] : tickAt(start.from, y, scale, 'ink3')),
    ...(end === null ? [] : tickAt(end.to, y, scale, 'ink3')),
  ];
  return { shapes, left: start?.from ?? known.from, right: end?.to ?? known.to };
}

/** The moves of both dates; where the due date is not the promised one and no move says why, the difference itself. */
export function slipsOf(facts: TimelineFacts, scale: TimeScale, metrics: RowMetrics): Slip[] {
  const recorded = facts.moves.map((move) => ({ key: move.id, field: move.field, from: move.from, to: move.to, move }));
  const isUnexplained =
    facts.slipDays !== null && facts.slipDays > 0 && !facts.moves.some(({ field }) => field === 'due');
  const all = isUnexplained
    ? [...recorded, { key: 'slip', field: 'due' as const, from: facts.baselineDue, to: facts.due, move: null }]
    : recorded;
  return all.map((slip) => {
    const days = daysMoved(slip.field, slip.from, slip.to);
    return { ...slip, days, ...slipDrawing({ ...slip, days }, scale, metrics) };
  });
}

function daysMoved(field: 'start' | 'due', from: PartialDate | null, to: PartialDate | null): number | null {
  const dayOf = field === 'due' ? lastDay : firstDay;
  const [one, other] = [from === null ? null : dayOf(from), to === null ? null : dayOf(to)];
  return one === null || other === null ? null : daysBetween(one, other);
}

type Undrawn = Pick<Slip, 'field' | 'from' | 'to' | 'days'>;

function slipDrawing(
  { field, from, to, days }: Undrawn,
  scale: TimeScale,
  metrics: RowMetrics,
): Pick<Slip, 'shapes' | 'hit'> {
  const x1 = placeOf(from, field, scale);
  const x2 = placeOf(to, field, scale);
  if (x1 === null || x2 === null) return { shapes: [], hit: null };
  const y = field === 'due' ? metrics.baseline : metrics.middle;
  const isLater = days === null || days > 0;
  const dash = field === 'start' ? '2 2' : undefined;
  const shapes = moveShapes({ x1, x2, y, isLater, isOpen: to === 'ongoing', dash }, scale);
  return { shapes, hit: shapes.length === 0 ? null : hitBox(x1, x2, y, scale) };
}

interface DrawnMove {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** What comes later is told by its colour too. */
  readonly isLater: boolean;
  readonly isOpen?: boolean;
  readonly dash?: string | undefined;
}

/** A tick where a date stood and an arrow to where it stands; cut to what is in view. */
export function moveShapes({ x1, x2, y, isLater, isOpen = false, dash }: DrawnMove, scale: TimeScale): Shape[] {
  const ink: Ink = isLater ? 'slip' : 'ink3';
  const direction = x2 >= x1 ? 1 : -1;
  if (x1 === x2) return tickAt(x1, y, scale, ink);
  return [
    ...lineInView(Math.min(x1, x2), Math.max(x1, x2), y, scale, ink, dash, 1.4),
    ...tickAt(x1, y, scale, ink),
    ...(x2 < 0 || x2 > scale.width || isOpen ? [] : [headAt(x2, x2 - direction * arrow, y, scale, ink)]),
  ];
}

function placeOf(date: PartialDate | null, field: 'start' | 'due', scale: TimeScale): number | null {
  if (date === 'ongoing') return field === 'due' ? scale.width : null;
  const edge = date === null ? null : edgeOf(date, field === 'due' ? 'end' : 'start', scale);
  if (edge === null) return null;
  return field === 'due' ? edge.to : edge.from;
}

function hitBox(x1: number, x2: number, y: number, scale: TimeScale): HitBox {
  const left = Math.max(0, Math.min(x1, x2) - 6);
  const right = Math.min(scale.width, Math.max(x1, x2) + 6);
  return { left, top: y - 7, width: Math.max(12, right - left), height: 14 };
}

/** A line as far as it is in view. */
export function lineInView(
  from: number,
  to: number,
  y: number,
  scale: TimeScale,
  stroke: Ink,
  dash?: string,
  width = 1,
): Shape[] {
  const left = Math.max(0, from);
  const right = Math.min(scale.width, to);
  if (right <= left) return [];
  return [{ d: linePath(left, y, right, y), stroke, width, ...(dash === undefined ? {} : { dash }) }];
}

function headAt(x: number, from: number, y: number, scale: TimeScale, stroke: Ink): Shape {
  const tail = rounded(Math.min(scale.width, Math.max(0, from)));
  const d = `M${tail} ${rounded(y - arrow)}L${rounded(x)} ${rounded(y)}L${tail} ${rounded(y + arrow)}`;
  return { d, stroke, width: 1.4 };
}

export const tickAt = (x: number, y: number, scale: TimeScale, stroke: Ink): Shape[] =>
  x < 0 || x > scale.width ? [] : [{ d: linePath(x, y - tick, x, y + tick), stroke, width: 1 }];
