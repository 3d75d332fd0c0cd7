import { milestoneLook } from '#shared/charts/milestone-look.ts';
import type { DeliverableView, MilestoneView } from '#shared/contract/programmes.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { DeliverableState } from '#shared/rules/deliverable-status.ts';
import type { MilestoneStatusCode } from '#shared/rules/milestone-status.ts';

const deliverableLook: Record<DeliverableState, ActivityStatusCode> = {
  approved: 'completed',
  submitted: 'completed',
  submittedLate: 'delayed',
  overdue: 'overdue',
  dueSoon: 'planned',
  pending: 'planned',
};

export const lookOfMilestone = (status: MilestoneStatusCode): ActivityStatusCode => milestoneLook[status];
export const lookOfDeliverable = (status: DeliverableState): ActivityStatusCode => deliverableLook[status];

/** Achieved though late has the shape of what is late, as a deliverable has. */
export function lookOf(item: MilestoneView | DeliverableView): ActivityStatusCode {
  if ('recordedStatus' in item) return lookOfDeliverable(item.status.status);
  return item.status.rule === 'achievedLate' ? 'delayed' : lookOfMilestone(item.status.status);
}
