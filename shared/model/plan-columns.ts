/** What the plan's table can say of an activity, in the order in which it is first offered. */
export const columnIds = [
  'code',
  'title',
  'status',
  'due',
  'progress',
  'responsible',
  'lastReport',
  'owner',
  'focusArea',
  'start',
  'baselineDue',
  'slip',
  'readiness',
  'priority',
  'lifecycle',
  'budget',
  'spent',
  'source',
  'actualStart',
  'subtasks',
  'districts',
] as const;
export type ColumnId = (typeof columnIds)[number];
export const isColumnId = (id: string): id is ColumnId => columnIds.some((known) => known === id);

/** Numbers stand at the end of their column. */
export const numberColumns: ReadonlySet<ColumnId> = new Set([
  'progress',
  'slip',
  'budget',
  'spent',
  'subtasks',
  'districts',
]);
