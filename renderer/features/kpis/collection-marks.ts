import type { CollectionState } from '#shared/rules/collection-calendar.ts';
import type { StatusName } from '#renderer/ui/status.ts';

/** The state of a period by the shapes and colours that states have everywhere; the worst first. */
export const collectionMarks = [
  ['late', 'overdue'],
  ['returned', 'delayed'],
  ['due', 'atRisk'],
  ['waiting', 'onTrack'],
  ['unavailable', 'noRecentReport'],
  ['approved', 'completed'],
  ['coming', 'planned'],
] as const satisfies readonly (readonly [CollectionState, StatusName])[];

const markByState = new Map<CollectionState, StatusName>(collectionMarks);
export const markOf = (state: CollectionState): StatusName => markByState.get(state) ?? 'planned';

const place = (state: CollectionState) => collectionMarks.findIndex(([name]) => name === state);

/** Of several periods in one month (weeks), the one that asks for most. */
export const worstOf = <Period extends { state: CollectionState }>(periods: readonly Period[]): Period | undefined =>
  periods.toSorted((a, b) => place(a.state) - place(b.state))[0];
