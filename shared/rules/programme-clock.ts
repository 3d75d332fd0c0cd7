import type { Amendment, Programme } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dueAsOf, type Move } from './date-moves.ts';
import { daysBetween } from './day.ts';
import { firstDay, isTrueBy, lastDay, precisionOf } from './partial-date.ts';
import { projectMonthOf } from './project-month.ts';

/** `pastDuration`: its months have passed and no source states an end. `unknown`: nothing is known of its time. */
export type ProgrammePhaseOfLife = 'notBegun' | 'running' | 'ended' | 'pastDuration' | 'unknown';

export interface ProgrammeClock {
  readonly state: ProgrammePhaseOfLife;
  /** The project month the day lies in (1…); null unless it runs and its first day is known. */
  readonly month: number | null;
  readonly ofMonths: number | null;
  readonly from: PartialDate | null;
  /** The end that stood on the day, at its own precision. */
  readonly until: PartialDate | null;
  /** Days to the last day of `until`; null when it has ended or the end is not known at least to the month. */
  readonly daysLeft: number | null;
  /** The part of its time that has gone, 0 to 1; null where the beginning or the end is not known to the month. */
  readonly timeGone: number | null;
}

export type ClockFacts = Pick<
  Programme,
  'periodFrom' | 'periodToOriginal' | 'periodTo' | 'durationMonths' | 'monthOneStartsOn'
> & {
  readonly amendments: readonly Pick<Amendment, 'on'>[];
  /** Moves of the end, each decided by an amendment. */
  readonly periodMoves: readonly Move[];
};

/**
 * UX, Programmes: the clock of a programme on a day. M1 is counted from its stated first day, or from a period that begins
 * on a known day; from a month or a year no month is made up. An end known only to the year gives no number of days.
 */
export function programmeClock(facts: ClockFacts, on: Day): ProgrammeClock {
  const from = facts.monthOneStartsOn ?? facts.periodFrom;
  const until = periodToAsOf(facts, on);
  const startsOn = from !== null && precisionOf(from) === 'day' ? from : null;
  const begins = from === null ? null : firstDay(from);
  const ends = until === null ? null : lastDay(until);
  const month = startsOn === null ? null : projectMonthOf(startsOn, on);
  const ofMonths = monthsOn(facts, startsOn, until);

  const state = ((): ProgrammePhaseOfLife => {
    if (ends !== null && ends < on) return 'ended';
    if (begins !== null && begins > on) return 'notBegun';
    if (ends === null && month !== null && ofMonths !== null && month > ofMonths) return 'pastDuration';
    return begins === null && ends === null ? 'unknown' : 'running';
  })();

  return {
    state,
    month: state === 'running' ? month : null,
    ofMonths,
    from,
    until,
    daysLeft: state !== 'ended' && ends !== null && isKnownToTheMonth(until) ? daysBetween(on, ends) : null,
    timeGone: isKnownToTheMonth(from) && isKnownToTheMonth(until) ? shareGone(begins, ends, on) : null,
  };
}

const isKnownToTheMonth = (date: PartialDate | null) =>
  date !== null && (precisionOf(date) === 'day' || precisionOf(date) === 'month');

function shareGone(begins: Day | null, ends: Day | null, on: Day): number | null {
  if (begins === null || ends === null || ends < begins) return null;
  // The first day counts whole, as the last does.
  const [gone, whole] = [daysBetween(begins, on) + 1, daysBetween(begins, ends) + 1];
  return Math.min(1, Math.max(0, gone / whole));
}

/** As it was agreed; once the end has moved, the months to the end that stands. */
function monthsOn({ durationMonths, periodToOriginal }: ClockFacts, start: Day | null, until: PartialDate | null) {
  const last = until === null ? null : lastDay(until);
  const hasMoved = until !== null && periodToOriginal !== null && until !== periodToOriginal;
  if (!hasMoved || start === null || last === null || !isKnownToTheMonth(until)) return durationMonths;
  return projectMonthOf(start, last);
}

/**
 * The end that stood on the day. Where its moves are recorded they tell; an end that is only stated to have been amended,
 * by amendments of which none was in force on the day, is taken back to the original.
 */
function periodToAsOf(facts: ClockFacts, on: Day): PartialDate | null {
  const { periodTo, periodToOriginal, amendments, periodMoves } = facts;
  if (periodMoves.length > 0) return dueAsOf(periodTo ?? periodToOriginal, periodToOriginal, periodMoves, on);
  const isNotYetMoved = amendments.length > 0 && !amendments.some((amendment) => isTrueBy(amendment.on, on));
  return isNotYetMoved ? (periodToOriginal ?? periodTo) : (periodTo ?? periodToOriginal);
}
