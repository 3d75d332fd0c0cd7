import { planSortFields, type PlanLayout, type PlanSortField } from '#shared/model/plan-question.ts';

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

interface ActivityColumn {
  readonly id: ColumnId;
  /** In CSS pixels. */
  readonly size: number;
  /** Numbers stand at the end. */
  readonly align?: 'end';
  /** Shown until a person chooses: what fits beside an open record comes first. */
  readonly isShownAtFirst?: true;
}

/** A column that the plan can be sorted by. */
export const isSortable = (id: ColumnId): id is ColumnId & PlanSortField =>
  planSortFields.some((field) => field === id);

/** The columns of the plan in their first order; one sorts by the field of its name. */
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
  { id: 'actualStart', size: 150 },
  { id: 'subtasks', size: 110, align: 'end' },
  { id: 'districts', size: 130, align: 'end' },
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
  /** Of a pinned column: how far from the edge it stays, in CSS pixels. */
  readonly pinnedAt: number | undefined;
}

type ChosenColumn = PlanLayout['columns'][number] & { readonly id: ColumnId };

const firstColumns: readonly ChosenColumn[] = activityColumns
  .filter(({ isShownAtFirst }) => isShownAtFirst)
  .map(({ id }) => ({ id, width: null, isPinned: id === 'code' }));

/** What a layout chose, pinned columns before the others; a layout that names none shows the first ones. */
function chosenColumns({ columns }: PlanLayout): readonly ChosenColumn[] {
  const named = columns.flatMap(({ id, ...rest }) => (isColumnId(id) ? [{ id, ...rest }] : []));
  const chosen = named.length > 0 ? named : firstColumns;
  return [...chosen.filter(({ isPinned }) => isPinned), ...chosen.filter(({ isPinned }) => !isPinned)];
}

/** The columns that a layout shows, in its order. */
export function columnsOf(layout: PlanLayout): readonly PlanColumn[] {
  let edge = 0;
  return chosenColumns(layout).map(({ id, width, isPinned }) => {
    const size = width ?? columnById.get(id)?.size ?? 120;
    const pinnedAt = isPinned ? edge : undefined;
    edge += size;
    // The title takes what the others leave, unless it must stay where it is.
    return { id, isPinned, pinnedAt, size, width: id === 'title' && !isPinned ? width : size };
  });
}

type LaidOut = Pick<PlanLayout, 'columns'>;
const laidOut = (columns: readonly ChosenColumn[]): LaidOut => ({ columns: [...columns] });

/** The layout with one column as wide as this. */
export const withWidth = (layout: PlanLayout, id: ColumnId, width: number): LaidOut =>
  laidOut(chosenColumns(layout).map((column) => (column.id === id ? { ...column, width } : column)));

/** The layout with a column kept in sight at the start while the others scroll, or let go. */
export const withPin = (layout: PlanLayout, id: ColumnId, isPinned: boolean): LaidOut =>
  laidOut(chosenColumns(layout).map((column) => (column.id === id ? { ...column, isPinned } : column)));

/** The layout with these columns: those shown stay where they are, others come after them in the usual order. */
export function withColumns(layout: PlanLayout, shown: ReadonlySet<ColumnId>): LaidOut {
  const kept = chosenColumns(layout).filter(({ id }) => shown.has(id) || alwaysShown.has(id));
  const added = activityColumns
    .filter(({ id }) => shown.has(id) && !kept.some((column) => column.id === id))
    .map(({ id }) => ({ id, width: null, isPinned: false }));
  return laidOut([...kept, ...added]);
}

/** The layout with one column at a place among the others: before a pinned one it is pinned, after one that is not it is let go. */
function withPlace(layout: PlanLayout, id: ColumnId, at: number): LaidOut {
  const chosen = chosenColumns(layout);
  const moved = chosen.find((column) => column.id === id);
  if (moved === undefined) return laidOut(chosen);
  const others = chosen.filter((column) => column !== moved);
  const isPinned = others[at]?.isPinned === true || (moved.isPinned && others[at - 1]?.isPinned !== false);
  return laidOut(others.toSpliced(at, 0, { ...moved, isPinned }));
}

/** The layout with one column put before or after another. */
export function withMoved(layout: PlanLayout, id: ColumnId, to: ColumnId, side: 'before' | 'after'): LaidOut {
  if (id === to) return laidOut(chosenColumns(layout));
  const others = chosenColumns(layout).filter((column) => column.id !== id);
  return withPlace(layout, id, others.findIndex((column) => column.id === to) + (side === 'after' ? 1 : 0));
}

/** The layout with its columns in this order, one of which was moved. */
export function withOrder(layout: PlanLayout, ids: readonly string[]): LaidOut {
  const order = chosenColumns(layout).map((column) => column.id);
  const without = (list: readonly string[], id: string) => list.filter((other) => other !== id).join(' ');
  const moved = order.find((id, index) => ids[index] !== id && without(ids, id) === without(order, id));
  return moved === undefined ? laidOut(chosenColumns(layout)) : withPlace(layout, moved, ids.indexOf(moved));
}

/** The layout with one column a place nearer to the start (-1) or to the end (1). */
export function withStep(layout: PlanLayout, id: ColumnId, by: -1 | 1): LaidOut {
  const order = columnsOf(layout).map((column) => column.id);
  const neighbour = order[order.indexOf(id) + by];
  return neighbour === undefined
    ? laidOut(chosenColumns(layout))
    : withMoved(layout, id, neighbour, by < 0 ? 'before' : 'after');
}
