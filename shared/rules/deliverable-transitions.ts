import type { DeliverableStatus } from '#shared/model/programme.ts';

/**
 * MODEL, Deliverable: pending → draft → internal review → submitted → approved; submitted → revision requested → draft.
 *
 * One step may be skipped: pending → submitted, because of deliverables of the past often only the submission is known
 * (FACTS 2.8). Once a draft is recorded, the internal review is a step that somebody owes; and nothing is approved that
 * was not submitted. A wrong step is taken back by undo, not by a step backwards.
 */
export const deliverableTransitions: Readonly<Record<DeliverableStatus, readonly DeliverableStatus[]>> = {
  pending: ['draft', 'submitted'],
  draft: ['internalReview'],
  internalReview: ['submitted'],
  submitted: ['approved', 'revisionRequested'],
  revisionRequested: ['draft'],
  approved: [],
};

/** Whether a deliverable may go from one status to the other. Staying is not a step. */
export function canTransition(from: DeliverableStatus, to: DeliverableStatus): boolean {
  return deliverableTransitions[from].includes(to);
}
