import type { ActivityStatusCode } from '../activity-status.ts';

/** What needs a person first stands first: in filters, in groups by status, in a column sorted by it. */
export const attentionOrder = [
  'overdue',
  'delayed',
  'atRisk',
  'noRecentReport',
  'onTrack',
  'planned',
  'suspended',
  'completed',
  'dropped',
] as const satisfies readonly ActivityStatusCode[];
