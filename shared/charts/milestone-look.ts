import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { MilestoneStatusCode } from '#shared/rules/milestone-status.ts';

/** The mark of a milestone. Green is never used: nothing reports that it goes well, only dates say that it is not late yet. */
export const milestoneLook: Record<MilestoneStatusCode, ActivityStatusCode> = {
  achieved: 'completed',
  partly: 'atRisk',
  overdue: 'overdue',
  dueSoon: 'planned',
  planned: 'planned',
  noDate: 'noRecentReport',
};
