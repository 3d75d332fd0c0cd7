import type { Day, PartialDate } from '#shared/model/values.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import type { TimelineFacts } from './timeline-facts.ts';
import type { TimeScale } from './time-window.ts';

/** Where a date stands: all of the time that it may mean. `from` equals `to` for what is known to the day. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** A start is known where its day begins, an end where its day is over; what is less precise covers its whole period. */
export function edgeOf(date: PartialDate, as: 'start' | 'end', scale: TimeScale): Edge | null {
  const first = firstDay(date);
  const last = lastDay(date);
  if (first === null || last === null) return null;
  if (first !== last) return { from: scale.startOf(first), to: scale.endOf(last) };
  const at = as === 'start' ? scale.startOf(first) : scale.endOf(last);
  return { from: at, to: at };
}

/** How an end of a bar that has no date goes on. */
export type OpenEnd = 'fades' | 'goesOn';

/** The time that an activity takes, as far as it is known. */
export interface Span {
  /** Null: nobody has said when it starts. */
  readonly start: Edge | null;
  readonly end: Edge | null;
  /** What stands where there is no end. */
  readonly openEnd: OpenEnd;
}

/**
 * The span of the current dates. Without a planned start the actual one counts; without a due date it ends when it was
 * completed or dropped. Null where nothing is known: then the term is told in words.
 */
export function spanOf(facts: TimelineFacts, scale: TimeScale): Span | null {
  const begin = facts.start ?? facts.actualStart;
  const finish = facts.due === null || (facts.due === 'ongoing' && facts.endedOn !== null) ? facts.endedOn : facts.due;
  const start = begin === null ? null : edgeOf(begin, 'start', scale);
  const end = finish === null ? null : edgeOf(finish, 'end', scale);
  if (start === null && end === null) return null;
  return { start, end, openEnd: finish === 'ongoing' ? 'goesOn' : 'fades' };
}

/** Every date of a row that the drawing must have room for. */
export function* datesOf(facts: TimelineFacts): Generator<PartialDate | null> {
  yield facts.start;
  yield facts.due;
  yield facts.baselineStart;
  yield facts.baselineDue;
  yield facts.actualStart;
  yield facts.endedOn;
  for (const { from, to } of facts.moves) {
    yield from;
    yield to;
  }
  for (const { date, due } of facts.milestones) {
    yield date;
    yield due;
  }
}

/** The day as it is known for what began and has no end. */
export const knownUntil = (start: Edge, asOf: Day, scale: TimeScale): number => Math.max(start.to, scale.endOf(asOf));
