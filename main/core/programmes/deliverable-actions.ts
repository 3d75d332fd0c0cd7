import { DomainError } from '#shared/contract/errors.ts';
import type { Deliverable, DeliverableStatus } from '#shared/model/programme.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { openingSteps } from '#shared/rules/deliverable-history.ts';
import { canTransition } from '#shared/rules/deliverable-transitions.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';

export interface DeliverableStatusInput {
  id: string;
  status: DeliverableStatus;
  /** The day the step was true. */
  on: PartialDate;
  justification?: BilingualPatch | undefined;
  note?: BilingualPatch | undefined;
  reference?: string | undefined;
}

/**
 * One step of a deliverable, kept with its day, note and reference. The record's own fields tell the present: a second
 * submission takes the place of the first there, and both stay among the steps. Throws TRANSITION_REFUSED, IN_THE_FUTURE,
 * PERIOD_LOCKED, or INVALID_FIELD for a step before the one it follows.
 */
export function setDeliverableStatus(core: Core, input: DeliverableStatusInput): void {
  const { id, status, on } = input;
  const workbook = core.session.workbook();
  const deliverable = readRecord(workbook.database, 'deliverable', id);
  if (deliverable === null) throw new DomainError('RECORD_MISSING', { entity: 'deliverable' });
  if (!canTransition(deliverable.status, status))
    throw new DomainError('TRANSITION_REFUSED', { from: deliverable.status, to: status });
  if (on === 'ongoing') throw new DomainError('INVALID_FIELD', { entity: 'deliverable', field: 'statusSince' });
  refuseFuture(core, on, 'statusSince');
  refuseBeforeTheLastStep(deliverable, status, on);
  workbook.write({ kind: 'deliverable.setStatus', actor: actorOf(core) }, (tx) => {
    takeStep(tx, deliverable, input);
  });
}

/** Within an action that has checked it. */
function takeStep(tx: WriteTransaction, deliverable: Deliverable, input: DeliverableStatusInput): void {
  const { id, status, on, justification, note, reference } = input;
  const isFirst = readRecords(tx.database, 'deliverableStep', 'deliverable = @id', { id }).length === 0;
  if (isFirst) for (const step of openingSteps(deliverable)) tx.insert('deliverableStep', { deliverable: id, ...step });
  tx.insert('deliverableStep', {
    deliverable: id,
    from: deliverable.status,
    to: status,
    on,
    ...(note === undefined ? {} : { note }),
    ...(reference === undefined || reference === '' ? {} : { reference }),
  });
  tx.update('deliverable', id, {
    status,
    statusSince: on,
    ...(status === 'submitted' ? { submittedOn: on } : {}),
    ...(status === 'approved' ? { approvedOn: on } : {}),
    ...(justification === undefined ? {} : { delayJustification: justification }),
    // The letter that sent it back is also where a revised date comes from.
    ...(reference === undefined || status !== 'revisionRequested'
      ? {}
      : { revisionReference: reference === '' ? null : reference }),
  });
}

function refuseBeforeTheLastStep(
  { submittedOn, statusSince }: Deliverable,
  status: DeliverableStatus,
  on: PartialDate,
): void {
  const last = lastDay(on);
  const isBefore = (date: PartialDate | null) => {
    const first = date === null ? null : firstDay(date);
    return first !== null && last !== null && last < first;
  };
  if (!isBefore(submittedOn) && !isBefore(statusSince)) return;
  const field = status === 'approved' ? 'approvedOn' : status === 'submitted' ? 'submittedOn' : 'statusSince';
  throw new DomainError('INVALID_FIELD', { entity: 'deliverable', field });
}
