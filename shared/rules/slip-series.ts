import type { Day, PartialDate } from '#shared/model/values.ts';
import type { Move } from './date-moves.ts';
import { lastDay } from './partial-date.ts';

/** A milestone or a deliverable whose date moved. */
export interface SlippingItem {
  readonly id: string;
  /** Where the contract began. */
  readonly dueOriginal: PartialDate | null;
  /** Moves of the due date and of the forecast. */
  readonly moves: readonly (Move & { readonly id: string })[];
  /** When it was achieved or submitted, by the day looked at. */
  readonly doneOn: PartialDate | null;
}

/** What was expected from a day on. */
export interface SlipPoint {
  readonly on: Day;
  /** As it was decided, and its last day. */
  readonly date: PartialDate;
  readonly day: Day;
  readonly kind: 'original' | 'moved' | 'done';
  /** The move that it comes from. */
  readonly move: string | null;
}

export interface SlipSeries {
  readonly id: string;
  readonly points: readonly SlipPoint[];
  /** Until when its last expectation stood: the day looked at, or the day it was done. */
  readonly until: Day;
}

/**
 * Milestone trend analysis: how the date that was expected moved with time. Each decision counts from its day, those after
 * the day looked at are not known, and what never moved has no trend. `begins` is the day on which the original dates stood
 * first; of a programme whose beginning is not known it is the day of its first move.
 */
export function slipSeries(item: SlippingItem, begins: Day | null, asOf: Day): SlipSeries | null {
  const moves = item.moves
    .filter(({ decidedOn, to, from }) => decidedOn <= asOf && to !== null && to !== 'ongoing' && to !== from)
    .toSorted((a, b) => (a.decidedOn === b.decidedOn ? (a.id < b.id ? -1 : 1) : a.decidedOn < b.decidedOn ? -1 : 1));
  const [first] = moves;
  if (first === undefined) return null;
  const original = item.dueOriginal ?? first.from;
  const start = begins !== null && begins < first.decidedOn ? begins : first.decidedOn;
  const doneDay = item.doneOn === null ? null : lastDay(item.doneOn);
  const points = [
    ...pointOf(start, original, 'original', null),
    ...moves.flatMap(({ decidedOn, to, id }) => pointOf(decidedOn, to, 'moved', id)),
    ...(doneDay === null || doneDay > asOf ? [] : pointOf(doneDay, item.doneOn, 'done', null)),
  ];
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return null;
  return { id: item.id, points, until: last.kind === 'done' ? last.on : asOf };
}

function pointOf(on: Day, date: PartialDate | null, kind: SlipPoint['kind'], move: string | null): SlipPoint[] {
  const day = date === null ? null : lastDay(date);
  return date === null || day === null ? [] : [{ on, date, day, kind, move }];
}
