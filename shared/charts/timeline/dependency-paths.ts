import type { PartialDate } from '#shared/model/values.ts';
import { lastDay, firstDay } from '#shared/rules/partial-date.ts';
import { rounded } from './shapes.ts';
import type { TimelineDependency, TimelineFacts } from './timeline-facts.ts';
import type { TimeScale } from './time-window.ts';

/** A connector from what comes first to what waits for it, with an arrow at its end. */
export interface DependencyPath {
  readonly id: string;
  readonly successor: string;
  readonly d: string;
  readonly arrow: string;
  /** The predecessor keeps the successor waiting now, or will by the dates as they stand. */
  readonly threat: 'late' | 'clash' | null;
  /** The whole of it lies in view from left to right. */
  readonly isInside: boolean;
}

/** Where a row stands, from the top of the drawing; undefined where the activity is not among the rows. */
export type PlaceOfRow = (id: string) => RowPlace | undefined;

export interface RowPlace {
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly row: RowPlace;
  /** The way the line leaves or comes: 1 at an end of a bar, −1 at its start. */
  readonly side: 1 | -1;
}

const lead = 7;
const arrow = 4;
/**
 * The connectors of these rows: right angles only, out of the predecessor, over, and into the successor. Each is drawn once,
 * also when both of its ends are among the rows; one that has an end out of view goes on to where that end is.
 */
export function dependencyPaths(
  rows: readonly TimelineFacts[],
  placeOf: PlaceOfRow,
  scale: TimeScale,
): DependencyPath[] {
  const paths = new Map<string, DependencyPath>();
  for (const facts of rows)
    for (const dependency of facts.dependencies) {
      if (paths.has(dependency.id)) continue;
      const path = pathOf(facts, dependency, placeOf, scale);
      if (path !== null) paths.set(dependency.id, path);
    }
  return [...paths.values()];
}

function pathOf(
  facts: TimelineFacts,
  dependency: TimelineDependency,
  placeOf: PlaceOfRow,
  scale: TimeScale,
): DependencyPath | null {
  const own = { id: facts.id, start: facts.start ?? facts.actualStart, end: facts.due ?? facts.endedOn };
  const other = { id: dependency.other, start: dependency.otherStart, end: dependency.otherEnd };
  const [first, second] = dependency.isPredecessor ? [other, own] : [own, other];
  const { kind } = dependency;
  const from = endAt(first, kind === 'startToStart' ? 'start' : 'end', placeOf, scale);
  const to = endAt(second, kind === 'finishToFinish' ? 'end' : 'start', placeOf, scale);
  if (from === null || to === null || isOutside(from, to, scale)) return null;
  return {
    id: dependency.id,
    successor: second.id,
    d: connector(from, to),
    arrow: `M${rounded(to.x + to.side * arrow)} ${rounded(to.y - arrow)}L${rounded(to.x)} ${rounded(to.y)}L${rounded(to.x + to.side * arrow)} ${rounded(to.y + arrow)}`,
    threat: dependency.wait === null ? null : dependency.wait.reason === 'clash' ? 'clash' : 'late',
    isInside: Math.min(from.x, to.x) >= lead && Math.max(from.x, to.x) <= scale.width - lead,
  };
}

interface End {
  readonly id: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

/** Where a connector meets a bar; at the other end of it where the wanted one has no date. */
function endAt({ id, start, end }: End, wanted: 'start' | 'end', placeOf: PlaceOfRow, scale: TimeScale): Place | null {
  const row = placeOf(id);
  const first = start === null ? null : firstDay(start);
  const last = end === null ? null : lastDay(end);
  const atStart = first === null ? null : scale.startOf(first);
  const atEnd = last === null ? null : scale.endOf(last);
  const x = wanted === 'start' ? (atStart ?? atEnd) : (atEnd ?? atStart);
  return x === null || row === undefined ? null : { x, y: row.middle, row, side: wanted === 'start' ? -1 : 1 };
}

const isOutside = (from: Place, to: Place, { width }: TimeScale) =>
  Math.max(from.x, to.x) < -lead || Math.min(from.x, to.x) > width + lead;

function connector(from: Place, to: Place): string {
  const out = from.x + from.side * lead;
  const into = to.x + to.side * lead;
  const [x, y] = [rounded, rounded];
  const begin = `M${x(from.x)} ${y(from.y)}H${x(out)}`;
  const isDirect = from.side === to.side || (from.side === 1 ? out <= into : out >= into);
  if (isDirect) {
    // Both on one side: as far out as the farther of them needs.
    const over = from.side === to.side ? (from.side === 1 ? Math.max(out, into) : Math.min(out, into)) : out;
    return `M${x(from.x)} ${y(from.y)}H${x(over)}V${y(to.y)}H${x(to.x)}`;
  }
  // Back between two rows, where nothing else is drawn.
  const turn = to.y > from.y ? to.row.top : to.row.bottom;
  return `${begin}V${y(turn)}H${x(into)}V${y(to.y)}H${x(to.x)}`;
}
