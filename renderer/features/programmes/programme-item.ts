import type { DeliverableView, MilestoneView } from '#shared/contract/programmes.ts';

/** What stands in the two tables of a programme. */
export type ProgrammeItem = MilestoneView | DeliverableView;

export const isDeliverable = (item: ProgrammeItem): item is DeliverableView => 'recordedStatus' in item;
export const entityOf = (item: ProgrammeItem): 'milestone' | 'deliverable' =>
  isDeliverable(item) ? 'deliverable' : 'milestone';

/** Whether it is behind us on the day: achieved, submitted or approved. What is overdue is still to come. */
export function isPassed(item: ProgrammeItem): boolean {
  if (!isDeliverable(item)) return item.status.status === 'achieved';
  const { status } = item.status;
  return status === 'approved' || status === 'submitted' || status === 'submittedLate';
}

export const whens = ['coming', 'passed', 'all'] as const;
export type When = (typeof whens)[number];

export function ofWhen<Item extends ProgrammeItem>(items: readonly Item[], when: When): readonly Item[] {
  return when === 'all' ? items : items.filter((item) => isPassed(item) === (when === 'passed'));
}
