import type { Cadence } from '#shared/model/plan.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, addMonths } from './day.ts';
import { previousQuarter, type Quarter, quarterFirstDay, quarterLastDay, quarterOf, quarterParts } from './periods.ts';

/** How often reports are asked for, and until when. */
export interface ReportingRhythm {
  readonly cadence: Cadence;
  /** Calendar days after the end of a period in which its reports are still in time. */
  readonly graceDays: number;
  /** The day that was set for the round of a quarter; null leaves the rhythm. */
  readonly deadlineOf: (quarter: Quarter) => Day | null;
  /** The day on which the round of a quarter was closed; null while it is open. */
  readonly closedOn: (quarter: Quarter) => Day | null;
}

/** The reports of one period of the plan, collected at the end of a quarter of the Board. */
export interface ReportRound {
  /** The quarter with which the period ends. */
  readonly quarter: Quarter;
  /** The first and the last day of what is reported on. */
  readonly from: Day;
  readonly to: Day;
  /** A report answers this round when it is true from this day … */
  readonly opens: Day;
  /** … to this one: the deadline, or the day on which the round was closed where that came first. */
  readonly closes: Day;
  /** The deadline: the last day on which a report is in time. */
  readonly until: Day;
}

/** Monthly reports are collected for the Board once a quarter, like quarterly ones. */
const monthsOf = { monthly: 3, quarterly: 3, halfYearly: 6, yearly: 12 } as const satisfies Record<Cadence, number>;

/** Whether reports are collected at the end of this quarter: of all four, of the second and fourth, or of the fourth. */
export function endsPeriod(quarter: Quarter, cadence: Cadence): boolean {
  return (quarterParts(quarter).quarter * 3) % monthsOf[cadence] === 0;
}

/**
 * The round of a quarter that ends a period; null for any other quarter. Each day belongs to one round only: what is true
 * in the days of grace of a period answers it, and not the one that has begun.
 */
export function roundOf(quarter: Quarter, rhythm: ReportingRhythm): ReportRound | null {
  if (!endsPeriod(quarter, rhythm.cadence)) return null;
  const to = quarterLastDay(quarter);
  const from = addMonths(quarterFirstDay(quarter), 3 - monthsOf[rhythm.cadence]);
  return {
    quarter,
    from,
    to,
    opens: addDays(lastDayFor(previousQuarter(quarterOf(from)), rhythm), 1),
    closes: lastDayFor(quarter, rhythm),
    until: deadline(quarter, rhythm),
  };
}

const deadline = (quarter: Quarter, { graceDays, deadlineOf }: ReportingRhythm): Day =>
  deadlineOf(quarter) ?? addDays(quarterLastDay(quarter), graceDays);

/** A round that was closed collects no more, though days of grace be left. */
function lastDayFor(quarter: Quarter, rhythm: ReportingRhythm): Day {
  const until = deadline(quarter, rhythm);
  const closed = rhythm.closedOn(quarter);
  return closed !== null && closed < until ? closed : until;
}

/** The latest period that is over on a day. */
export function lastRound(on: Day, rhythm: ReportingRhythm): ReportRound {
  let quarter = previousQuarter(quarterOf(on));
  for (;;) {
    const round = roundOf(quarter, rhythm);
    if (round !== null) return round;
    quarter = previousQuarter(quarter);
  }
}

/**
 * The round whose reports are being collected on a day: of the period that is over, while its days of grace last and it is
 * not closed.
 */
export function reportRound(on: Day, rhythm: ReportingRhythm): ReportRound | null {
  const round = lastRound(on, rhythm);
  return on <= round.closes ? round : null;
}

/**
 * The quarter that a report belongs to by the day it is true: the one it answers while its days of grace last, else the
 * one the day lies in. The round, the lock and the marks of the lock all go by this.
 */
export const quarterOfReport = (on: Day, rhythm: ReportingRhythm): Quarter =>
  reportRound(on, rhythm)?.quarter ?? quarterOf(on);

/** The days whose reports belong to a quarter, both included: it gives up the days of grace of the one before. */
export function reportDaysOf(quarter: Quarter, rhythm: ReportingRhythm): { readonly from: Day; readonly to: Day } {
  const first = quarterFirstDay(quarter);
  const before = roundOf(previousQuarter(quarter), rhythm);
  return {
    from: before === null ? first : addDays(before.closes, 1),
    to: roundOf(quarter, rhythm)?.closes ?? quarterLastDay(quarter),
  };
}

/** The day that a report for a round is offered as of: the day looked at where it answers the round, else its last day. */
export const reportDay = ({ opens, to, closes }: Pick<ReportRound, 'opens' | 'to' | 'closes'>, on: Day): Day =>
  on < opens || on > closes ? to : on;
