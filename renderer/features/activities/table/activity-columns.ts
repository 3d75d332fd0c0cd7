import { numberColumns, type ColumnId } from '#shared/model/plan-columns.ts';
import { planSortFields, type PlanSortField } from '#shared/model/plan-question.ts';

export interface ActivityColumn {
  readonly id: ColumnId;
  /** In CSS pixels. */
  readonly size: number;
  /** Shown until a person chooses: what fits beside an open record comes first. */
  readonly isShownAtFirst?: true;
}

/** A column that the plan can be sorted by. */
export const isSortable = (id: ColumnId): id is ColumnId & PlanSortField =>
  planSortFields.some((field) => field === id);

/** The columns of the plan in their first order; one sorts by the field of its name. */
export const activityColumns: readonly ActivityColumn[] = [
  { id: 'code', size: 96, isShownAtFirst: true },
  { id: 'title', size: 236, isShownAtFirst: true },
  { id: 'status', size: 166, isShownAtFirst: true },
  { id: 'due', size: 172, isShownAtFirst: true },
  { id: 'progress', size: 86, isShownAtFirst: true },
  { id: 'responsible', size: 146, isShownAtFirst: true },
  { id: 'lastReport', size: 164, isShownAtFirst: true },
  { id: 'owner', size: 160 },
  { id: 'focusArea', size: 180 },
  { id: 'start', size: 150 },
  { id: 'baselineDue', size: 170 },
  { id: 'slip', size: 120 },
  { id: 'readiness', size: 130 },
  { id: 'priority', size: 110 },
  { id: 'lifecycle', size: 140 },
  { id: 'budget', size: 160 },
  { id: 'spent', size: 160 },
  { id: 'source', size: 190 },
  { id: 'actualStart', size: 150 },
  { id: 'subtasks', size: 110 },
  { id: 'districts', size: 130 },
];
export const alignmentOf = (id: ColumnId) => (numberColumns.has(id) ? 'end' : undefined);

export const columnWidths = { min: 64, max: 640 } as const;
/** Without its number and its title nobody knows which activity a row is. */
export const alwaysShown: ReadonlySet<ColumnId> = new Set(['code', 'title']);
