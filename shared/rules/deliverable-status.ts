import type { Deliverable } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dueAsOf, type Move } from './date-moves.ts';
import { daysBetween } from './day.ts';
import { deliverableOnDay, type StepFact } from './deliverable-history.ts';
import { daysLate, lastDay } from './partial-date.ts';

export const deliverableStates = ['approved', 'submitted', 'submittedLate', 'overdue', 'dueSoon', 'pending'] as const;
export type DeliverableState = (typeof deliverableStates)[number];

/** Which rule decided; the catalogue says it in words with the facts. */
export type DeliverableStatusRule =
  | 'approved'
  | 'approvedSubmittedLate'
  | 'submitted'
  | 'submittedAfterDue'
  | 'duePassed'
  | 'duePassedInRevision'
  | 'dueWithinWindow'
  | 'dueLater'
  | 'noDueDate';

export type DeliverableFacts = Pick<
  Deliverable,
  'dueOriginal' | 'dueRevised' | 'forecast' | 'status' | 'statusSince' | 'submittedOn' | 'approvedOn'
> & {
  /** Moves of the due date, all of them: from the original to the revised date. */
  readonly dueMoves: readonly Move[];
  /** The steps of its cycle, all of them; none in a record of the time before they were kept. */
  readonly steps: readonly StepFact[];
};

export interface DeliverableStatusOnDay {
  readonly status: DeliverableState;
  /** Submitted (and perhaps approved since) after its due date. */
  readonly late: boolean;
  readonly rule: DeliverableStatusRule;
  readonly facts: {
    readonly on: Day;
    /** As it stood on that day: the revised date, else the original. */
    readonly due: PartialDate | null;
    readonly dueOriginal: PartialDate | null;
    readonly submittedOn: PartialDate | null;
    readonly approvedOn: PartialDate | null;
    /** The funder asked for a revision, and it has not been submitted again. */
    readonly inRevision: boolean;
    /** Days since the due date passed while it is owed; null otherwise. */
    readonly overdueDays: number | null;
    /** Days by which it was submitted late (by last days); null otherwise. */
    readonly lateDays: number | null;
    /** Days by which the due date is later than the original; null when it is not later. */
    readonly slippedDays: number | null;
    /** Days by which the forecast is later than the due date, while it is owed; null otherwise. */
    readonly forecastLateDays: number | null;
  };
}

/**
 * The status of a deliverable as of a day (MODEL: Deliverable). Submission and approval count from the last day of their
 * dates. One that was sent back is owed again: it is overdue once its due date has passed, unless the funder's revision
 * moved that date. `soonUntil` comes from `dueSoonUntil`.
 */
export function deliverableStatus(record: DeliverableFacts, on: Day, soonUntil: Day): DeliverableStatusOnDay {
  const due = dueAsOf(record.dueRevised ?? record.dueOriginal, record.dueOriginal, record.dueMoves, on);
  const dueDay = due === null ? null : lastDay(due);
  const { standing, submittedOn, approvedOn } = deliverableOnDay(record, record.steps, on);
  const isOwed = standing === 'owed' || standing === 'inRevision';
  const overdueDays = isOwed && dueDay !== null && dueDay < on ? daysBetween(dueDay, on) : null;
  const lateDays = isOwed ? null : daysLate(due, submittedOn);
  const late = lateDays !== null;

  const [status, rule] = ((): readonly [DeliverableState, DeliverableStatusRule] => {
    if (standing === 'approved') return ['approved', late ? 'approvedSubmittedLate' : 'approved'];
    if (standing === 'submitted') return late ? ['submittedLate', 'submittedAfterDue'] : ['submitted', 'submitted'];
    if (overdueDays !== null) return ['overdue', standing === 'inRevision' ? 'duePassedInRevision' : 'duePassed'];
    if (due === null) return ['pending', 'noDueDate'];
    return dueDay !== null && dueDay <= soonUntil ? ['dueSoon', 'dueWithinWindow'] : ['pending', 'dueLater'];
  })();

  return {
    status,
    late,
    rule,
    facts: {
      on,
      due,
      dueOriginal: record.dueOriginal,
      submittedOn,
      approvedOn,
      inRevision: standing === 'inRevision',
      overdueDays,
      lateDays,
      slippedDays: daysLate(record.dueOriginal, due),
      forecastLateDays: isOwed ? daysLate(due, record.forecast) : null,
    },
  };
}
