import type { Deliverable, DeliverableStatus, DeliverableStep } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';
import { isTrueBy } from './partial-date.ts';

export type StepFact = Pick<DeliverableStep, 'id' | 'from' | 'to' | 'on'>;

/** What the record itself says: the present step, and the days of the last submission and approval. */
export type PresentStep = Pick<Deliverable, 'status' | 'statusSince' | 'submittedOn' | 'approvedOn'>;

/** `owed` was never handed over; `inRevision` was, and was sent back. */
export type DeliverableStanding = 'approved' | 'submitted' | 'inRevision' | 'owed';

/** Where a deliverable stood on a day. */
export interface DeliverableOnDay {
  readonly standing: DeliverableStanding;
  /** The step itself; null on a past day of a record without steps, where only the standing is known. */
  readonly step: DeliverableStatus | null;
  /** The submission that counted on the day: of one that was sent back, the one it was sent back after. */
  readonly submittedOn: PartialDate | null;
  readonly approvedOn: PartialDate | null;
}

/** The steps in the order in which they were taken: as they were recorded (ids are UUIDv7). */
export const stepsInOrder = <Step extends StepFact>(steps: readonly Step[]): Step[] =>
  steps.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/**
 * MODEL, "Two times": from its steps, each counted from the last day of its date, so that a rejection and a second
 * submission leave the past as it was. A record of the time before steps were kept says what it always said: it knows the
 * days of its present step, of submission and of approval, and no others.
 */
export function deliverableOnDay(record: PresentStep, steps: readonly StepFact[], on: Day): DeliverableOnDay {
  const taken = stepsInOrder(steps);
  if (taken.length === 0) return withoutSteps(record, on);
  const known = taken.slice(0, taken.findLastIndex((step) => isTrueBy(step.on, on)) + 1);
  const step = known.at(-1)?.to ?? 'pending';
  const submission = known.findLast(({ to }) => to === 'submitted');
  const standing = standingAt(step, submission !== undefined);
  return {
    standing,
    step,
    submittedOn: submission?.on ?? null,
    approvedOn: standing === 'approved' ? (known.findLast(({ to }) => to === 'approved')?.on ?? null) : null,
  };
}

function standingAt(step: DeliverableStatus, wasSubmitted: boolean): DeliverableStanding {
  switch (step) {
    case 'approved':
      return 'approved';
    case 'submitted':
      return 'submitted';
    case 'revisionRequested':
      return 'inRevision';
    case 'draft':
    case 'internalReview':
      return wasSubmitted ? 'inRevision' : 'owed';
    case 'pending':
      return 'owed';
    default:
      return assertNever(step);
  }
}

function withoutSteps(record: PresentStep, on: Day): DeliverableOnDay {
  const { status, statusSince, submittedOn, approvedOn } = record;
  const standing = presentStandingOn(record, on);
  return {
    standing,
    step: isTrueBy(statusSince, on) ? status : null,
    submittedOn: submittedOn !== null && isTrueBy(submittedOn, on) ? submittedOn : null,
    approvedOn: standing === 'approved' ? approvedOn : null,
  };
}

function presentStandingOn(record: PresentStep, on: Day): DeliverableStanding {
  const { status, statusSince, submittedOn, approvedOn } = record;
  const wasSubmitted = submittedOn !== null && isTrueBy(submittedOn, on);
  switch (status) {
    case 'approved':
      if (isTrueBy(approvedOn ?? statusSince, on)) return 'approved';
      return wasSubmitted ? 'submitted' : 'owed';
    case 'submitted':
      return isTrueBy(submittedOn ?? statusSince, on) ? 'submitted' : 'owed';
    case 'revisionRequested':
    case 'draft':
    case 'internalReview':
      if (!wasSubmitted) return status === 'revisionRequested' && isTrueBy(statusSince, on) ? 'inRevision' : 'owed';
      return isTrueBy(statusSince, on) ? 'inRevision' : 'submitted';
    case 'pending':
      return 'owed';
    default:
      return assertNever(status);
  }
}

/**
 * The steps that a record of the time before them had come through, as far as it knows: they are kept when the next one is
 * taken. `from` stays empty: nobody recorded the way there.
 */
export function openingSteps({ status, statusSince, submittedOn }: PresentStep): Pick<StepFact, 'to' | 'on'>[] {
  if (status === 'pending') return [];
  if (status === 'submitted') return [{ to: status, on: submittedOn ?? statusSince }];
  return [
    ...(submittedOn === null ? [] : [{ to: 'submitted' as const, on: submittedOn }]),
    { to: status, on: statusSince },
  ];
}
