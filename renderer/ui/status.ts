/** The effective statuses of the model, in the order in which a mix bar shows them: done, going well, in trouble, unknown. */
export const statusNames = [
  'completed',
  'onTrack',
  'planned',
  'atRisk',
  'delayed',
  'overdue',
  'noRecentReport',
  'suspended',
  'dropped',
] as const;
export type StatusName = (typeof statusNames)[number];

export const statusText: Record<StatusName, string> = {
  completed: 'text-completed',
  onTrack: 'text-on-track',
  planned: 'text-planned',
  atRisk: 'text-at-risk',
  delayed: 'text-delayed',
  overdue: 'text-overdue',
  noRecentReport: 'text-silent',
  suspended: 'text-suspended',
  dropped: 'text-dropped',
};

export const statusSoft: Record<StatusName, string> = {
  completed: 'bg-completed-soft',
  onTrack: 'bg-on-track-soft',
  planned: 'bg-planned-soft',
  atRisk: 'bg-at-risk-soft',
  delayed: 'bg-delayed-soft',
  overdue: 'bg-overdue-soft',
  noRecentReport: 'bg-silent-soft',
  suspended: 'bg-suspended-soft',
  dropped: 'bg-dropped-soft',
};

/** Solid where the status is known and moving; a texture where colour alone could be mistaken. */
export const statusFill: Record<StatusName, string> = {
  completed: 'bg-completed-fill',
  onTrack: 'bg-on-track-fill',
  planned: 'fill-hollow text-planned-fill',
  atRisk: 'fill-hatched text-at-risk-fill',
  delayed: 'bg-delayed-fill',
  overdue: 'bg-overdue-fill',
  noRecentReport: 'fill-dotted text-silent-fill',
  suspended: 'fill-barred text-suspended-fill',
  dropped: 'fill-struck text-dropped-fill',
};
