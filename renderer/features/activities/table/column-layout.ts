import type {
  ColumnOrderState,
  ColumnPinningState,
  ColumnSizingState,
  ColumnVisibilityState,
} from '@tanstack/react-table';
import type { PlanLayout } from '#shared/model/plan-question.ts';
import { isColumnId, type ColumnId } from '#shared/model/plan-columns.ts';
import { activityColumns, alwaysShown, columnWidths } from './activity-columns.ts';

/** How TanStack Table keeps what a layout says of the columns. */
export interface ColumnState {
  readonly columnOrder: ColumnOrderState;
  readonly columnPinning: ColumnPinningState;
  readonly columnSizing: ColumnSizingState;
  readonly columnVisibility: ColumnVisibilityState;
}

type LaidOut = Pick<PlanLayout, 'columns'>;
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

/** The columns of a layout, from the left. */
export const shownColumns = (layout: PlanLayout): ColumnId[] => chosenColumns(layout).map(({ id }) => id);

export interface PlanColumn {
  readonly id: ColumnId;
  readonly size: number;
  /** As the table is laid out: null takes what the others leave. */
  readonly width: number | null;
  readonly isPinned: boolean;
  /** Of a pinned column: how far from the edge it stays, in CSS pixels. */
  readonly pinnedAt: number | undefined;
}

const sizes = new Map(activityColumns.map(({ id, size }) => [id, size]));

/** The columns of a layout as they are drawn, from the left. */
export function drawnColumns(layout: PlanLayout): readonly PlanColumn[] {
  let left = 0;
  return chosenColumns(layout).map(({ id, width, isPinned }) => {
    const size = Math.min(columnWidths.max, Math.max(columnWidths.min, width ?? sizes.get(id) ?? columnWidths.min));
    const pinnedAt = isPinned ? left : undefined;
    if (isPinned) left += size;
    // The title takes what the others leave, unless it must stay where it is.
    const takesRest = id === 'title' && !isPinned && width === null;
    return { id, size, isPinned, width: takesRest ? null : size, pinnedAt };
  });
}

/** The table's state for a layout; columns that it does not show follow in their usual order. */
export function columnStateOf(layout: PlanLayout): ColumnState {
  const chosen = chosenColumns(layout);
  const shown = new Set<ColumnId>(chosen.map(({ id }) => id));
  const hidden = activityColumns.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  return {
    columnOrder: [...shown, ...hidden],
    columnPinning: { start: chosen.filter(({ isPinned }) => isPinned).map(({ id }) => id), end: [] },
    columnSizing: Object.fromEntries(chosen.flatMap(({ id, width }) => (width === null ? [] : [[id, width]]))),
    columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
  };
}

/** The layout of a state of the table. */
export function layoutOf({ columnOrder, columnPinning, columnSizing, columnVisibility }: ColumnState): LaidOut {
  const pinned = new Set(columnPinning.start);
  const order = [...columnPinning.start, ...columnOrder.filter((id) => !pinned.has(id))];
  const shown = order.filter((id) => columnVisibility[id] !== false || alwaysShown.has(id as ColumnId)); // a set takes no other
  return { columns: shown.map((id) => ({ id, width: columnSizing[id] ?? null, isPinned: pinned.has(id) })) };
}

/** The layout with one column at a place among the others: before a pinned one it is pinned, after one that is not it is let go. */
function withPlace(layout: PlanLayout, id: ColumnId, at: number): LaidOut {
  const chosen = chosenColumns(layout);
  const moved = chosen.find((column) => column.id === id);
  if (moved === undefined) return { columns: [...chosen] };
  const others = chosen.filter((column) => column !== moved);
  const isPinned = others[at]?.isPinned === true || (moved.isPinned && others[at - 1]?.isPinned !== false);
  return { columns: others.toSpliced(at, 0, { ...moved, isPinned }) };
}

/** The layout with one column put before or after another. */
export function withMoved(layout: PlanLayout, id: ColumnId, to: ColumnId, side: 'before' | 'after'): LaidOut {
  if (id === to) return { columns: [...chosenColumns(layout)] };
  const others = chosenColumns(layout).filter((column) => column.id !== id);
  return withPlace(layout, id, others.findIndex((column) => column.id === to) + (side === 'after' ? 1 : 0));
}

/** The layout with its columns in this order, one of which was moved. */
export function withOrder(layout: PlanLayout, ids: readonly string[]): LaidOut {
  const order = chosenColumns(layout).map((column) => column.id);
  const without = (list: readonly string[], id: string) => list.filter((other) => other !== id).join(' ');
  const moved = order.find((id, index) => ids[index] !== id && without(ids, id) === without(order, id));
  return moved === undefined ? { columns: [...chosenColumns(layout)] } : withPlace(layout, moved, ids.indexOf(moved));
}

/** The layout with one column a place nearer to the start (-1) or to the end (1). */
export function withStep(layout: PlanLayout, id: ColumnId, by: -1 | 1): LaidOut {
  const order = chosenColumns(layout).map((column) => column.id);
  const neighbour = order[order.indexOf(id) + by];
  return neighbour === undefined
    ? { columns: [...chosenColumns(layout)] }
    : withMoved(layout, id, neighbour, by < 0 ? 'before' : 'after');
}
