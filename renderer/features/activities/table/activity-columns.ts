import type { PlanLayout, PlanSortField } from '#shared/model/plan-question.ts';

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
] as const satisfies readonly PlanSortField[];
export type ColumnId = (typeof columnIds)[number];
export const isColumnId = (id: string): id is ColumnId => columnIds.some((known) => known === id);

interface ActivityColumn {
  readonly id: ColumnId;
  /** In CSS pixels. */
  readonly size: number;
  /** Numbers stand at the end. */
  readonly align?: 'end';
  /** Shown until a person chooses: what fits beside an open record comes first. */
  readonly isShownAtFirst?: true;
}

/** The columns of the plan in their first order; each sorts by the field of its name. */
export const activityColumns: readonly ActivityColumn[] = [
  { id: 'code', size: 106, isShownAtFirst: true },
  { id: 'title', size: 189, isShownAtFirst: true },
  { id: 'status', size: 166, isShownAtFirst: true },
  { id: 'due', size: 195, isShownAtFirst: true },
  { id: 'progress', size: 86, align: 'end', isShownAtFirst: true },
  { id: 'responsible', size: 146, isShownAtFirst: true },
  { id: 'lastReport', size: 178, isShownAtFirst: true },
  { id: 'owner', size: 160 },
  { id: 'focusArea', size: 180 },
  { id: 'start', size: 150 },
  { id: 'baselineDue', size: 170 },
  { id: 'slip', size: 120, align: 'end' },
  { id: 'readiness', size: 130 },
  { id: 'priority', size: 110 },
  { id: 'lifecycle', size: 140 },
  { id: 'budget', size: 160, align: 'end' },
  { id: 'spent', size: 160, align: 'end' },
  { id: 'source', size: 190 },
];
const columnById = new Map(activityColumns.map((column) => [column.id, column]));
export const alignmentOf = (id: ColumnId) => columnById.get(id)?.align;

export const columnWidths = { min: 64, max: 640 } as const;
/** Without its number and its title nobody knows which activity a row is. */
export const alwaysShown: ReadonlySet<ColumnId> = new Set(['code', 'title']);

export interface PlanColumn {
  readonly id: ColumnId;
  readonly size: number;
  /** As the table is laid out: null takes what the others leave. */
  readonly width: number | null;
  readonly isPinned: boolean;
}

/** The columns that a layout shows, in its order; a layout that names none shows the first ones. */
export function columnsOf({ columns }: PlanLayout): readonly PlanColumn[] {
  const named = columns.flatMap(({ id, width, isPinned }) => (isColumnId(id) ? [{ id, width, isPinned }] : []));
  const chosen =
    named.length > 0
      ? named
      : activityColumns
          .filter(({ isShownAtFirst }) => isShownAtFirst)
          .map(({ id }) => ({ id, width: null, isPinned: id === 'code' }));
  return chosen.map(({ id, width, isPinned }) => {
    const usual = columnById.get(id)?.size ?? 120;
    return { id, isPinned, size: width ?? usual, width: id === 'title' ? width : (width ?? usual) };
  });
}

const laidOut = (columns: readonly PlanColumn[], usual: PlanLayout): Pick<PlanLayout, 'columns'> => {
  const chosen = new Map(usual.columns.map(({ id, width }) => [id, width]));
  return { columns: columns.map(({ id, isPinned }) => ({ id, width: chosen.get(id) ?? null, isPinned })) };
};

/** The layout with one column as wide as this. */
export function withWidth(layout: PlanLayout, id: ColumnId, width: number): Pick<PlanLayout, 'columns'> {
  const { columns } = laidOut(columnsOf(layout), layout);
  return { columns: columns.map((column) => (column.id === id ? { ...column, width } : column)) };
}

/** The layout with these columns: those shown stay where they are, others come after them in the usual order. */
export function withColumns(layout: PlanLayout, shown: ReadonlySet<ColumnId>): Pick<PlanLayout, 'columns'> {
  const kept = columnsOf(layout).filter(({ id }) => shown.has(id) || alwaysShown.has(id));
  const added = activityColumns
    .filter(({ id }) => shown.has(id) && !kept.some((column) => column.id === id))
    .map(({ id, size }) => ({ id, size, width: null, isPinned: false }));
  return laidOut([...kept, ...added], layout);
}
