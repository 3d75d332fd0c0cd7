import { DomainError } from '#shared/contract/errors.ts';
import type { Deliverable, DeliverableStatus } from '#shared/model/programme.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { canTransition } from '#shared/rules/deliverable-transitions.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord } from '../workbook/records.ts';

export interface DeliverableStatusInput {
  id: string;
  status: DeliverableStatus;
  /** The day the step was true. */
  on: PartialDate;
  justification?: BilingualPatch | undefined;
  reference?: string | undefined;
}

/**
 * One step of a deliverable. The days of submission and approval stay when it goes on; a second submission takes the place
 * of the first, whose day stays in the history. Throws TRANSITION_REFUSED, IN_THE_FUTURE, or INVALID_FIELD for an approval
 * or a request for revision before the submission.
 */
export function setDeliverableStatus(core: Core, input: DeliverableStatusInput): void {
  const { id, status, on, justification, reference } = input;
  const workbook = core.session.workbook();
  const deliverable = readRecord(workbook.database, 'deliverable', id);
  if (deliverable === null) throw new DomainError('RECORD_MISSING', { entity: 'deliverable' });
  if (!canTransition(deliverable.status, status))
    throw new DomainError('TRANSITION_REFUSED', { from: deliverable.status, to: status });
  if (on === 'ongoing') throw new DomainError('INVALID_FIELD', { entity: 'deliverable', field: 'statusSince' });
  refuseFuture(core, on, 'statusSince');
  refuseBeforeSubmission(deliverable, status, on);
  workbook.write({ kind: 'deliverable.setStatus', actor: actorOf(core) }, (tx) => {
    tx.update('deliverable', id, {
      status,
      statusSince: on,
      ...(status === 'submitted' ? { submittedOn: on } : {}),
      ...(status === 'approved' ? { approvedOn: on } : {}),
      ...(justification === undefined ? {} : { delayJustification: justification }),
      ...(reference === undefined ? {} : { revisionReference: reference === '' ? null : reference }),
    });
  });
}

function refuseBeforeSubmission({ submittedOn }: Deliverable, status: DeliverableStatus, on: PartialDate): void {
  if (submittedOn === null || (status !== 'approved' && status !== 'revisionRequested')) return;
  const submitted = firstDay(submittedOn);
  const last = lastDay(on);
  if (submitted === null || last === null || last >= submitted) return;
  throw new DomainError('INVALID_FIELD', {
    entity: 'deliverable',
    field: status === 'approved' ? 'approvedOn' : 'statusSince',
  });
}
