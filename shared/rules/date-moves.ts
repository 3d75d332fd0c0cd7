import type { DateMove } from '#shared/model/activity.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { compareDays } from './day.ts';

/** One move of a date. Of the same record and the same field; in any order, those of one day as they were recorded. */
export type Move = Pick<DateMove, 'from' | 'to' | 'decidedOn'>;

/**
 * The due date that stood on a day (MODEL, "Two times"): moves decided after it are taken back. Where the first later move
 * does not say from what it moved, the last move before it says to what, and failing that the baseline. The same serves a
 * forecast or a baseline that moved (pass null as its baseline).
 */
export function dueAsOf(
  currentDue: PartialDate | null,
  baselineDue: PartialDate | null,
  moves: readonly Move[],
  on: Day,
): PartialDate | null {
  const inOrder = moves.toSorted((a, b) => compareDays(a.decidedOn, b.decidedOn));
  const nextIndex = inOrder.findIndex(({ decidedOn }) => decidedOn > on);
  const next = inOrder[nextIndex];
  if (next === undefined) return currentDue;
  if (next.from !== null) return next.from;
  const previous = inOrder[nextIndex - 1];
  return previous === undefined ? baselineDue : previous.to;
}

/** How many moves were decided by that day. Moves that changed nothing do not count. */
export function movesBy(moves: readonly Move[], on: Day): number {
  return moves.filter(({ decidedOn, from, to }) => decidedOn <= on && from !== to).length;
}
