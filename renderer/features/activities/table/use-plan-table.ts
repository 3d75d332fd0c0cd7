import { useMemo, useState } from 'react';
import { useTable, type ColumnSizingState, type ColumnVisibilityState, type SortingState } from '@tanstack/react-table';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { Language } from '#shared/model/values.ts';
import type { SortDirection } from '#renderer/ui/header-cell.tsx';
import { activityColumns, hiddenAtFirst, isColumnId, planFeatures, type ColumnId } from './activity-columns.ts';

export interface PlanColumn {
  readonly id: ColumnId;
  readonly size: number;
  /** As the table is laid out: null takes what the others leave. */
  readonly width: number | null;
  readonly sort: SortDirection | null;
  /** Its place among several sorts, from 1; only when there are several. */
  readonly sortPlace: number | undefined;
}

export interface PlanTableState {
  /** In the order chosen, sorted. */
  readonly activities: readonly ActivityRow[];
  readonly columns: readonly PlanColumn[];
  /** Every column, with whether it is shown and may be hidden. */
  readonly choices: readonly { readonly id: ColumnId; readonly isShown: boolean; readonly canHide: boolean }[];
  readonly minWidth: number;
  sortBy: (id: ColumnId, addsToOthers: boolean) => void;
  resize: (id: ColumnId, width: number) => void;
  showOnly: (ids: ReadonlySet<string>) => void;
}

/** Sorting, widths and choice of columns of the plan's table, by TanStack Table. */
export function usePlanTable(data: readonly ActivityRow[], language: Language): PlanTableState {
  const columns = useMemo(() => activityColumns(language), [language]);
  const rows = useMemo(() => [...data], [data]);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [columnVisibility, setColumnVisibility] = useState<ColumnVisibilityState>(hiddenAtFirst);
  const [columnSizing, setColumnSizing] = useState<ColumnSizingState>({});
  const table = useTable({
    features: planFeatures,
    columns,
    data: rows,
    getRowId: ({ id }) => id,
    sortDescFirst: false,
    state: { sorting, columnVisibility, columnSizing },
    onSortingChange: setSorting,
    onColumnVisibilityChange: setColumnVisibility,
    onColumnSizingChange: setColumnSizing,
  });
  const sorted = table.getRowModel();
  const activities = useMemo(() => sorted.rows.map(({ original }) => original), [sorted]);

  const shown = useMemo(
    () =>
      columns.flatMap(({ id = '', size = 0 }): PlanColumn[] => {
        if (!isColumnId(id) || columnVisibility[id] === false) return [];
        const place = sorting.findIndex((sort) => sort.id === id);
        const chosenSize = columnSizing[id];
        return [
          {
            id,
            size: chosenSize ?? size,
            width: id === 'title' ? (chosenSize ?? null) : (chosenSize ?? size),
            sort: place < 0 ? null : sorting[place]?.desc ? 'descending' : 'ascending',
            sortPlace: sorting.length > 1 && place >= 0 ? place + 1 : undefined,
          },
        ];
      }),
    [columns, columnVisibility, columnSizing, sorting],
  );

  return {
    activities,
    columns: shown,
    choices: columns.flatMap(({ id = '', enableHiding }) =>
      isColumnId(id) ? [{ id, isShown: columnVisibility[id] !== false, canHide: enableHiding !== false }] : [],
    ),
    minWidth: shown.reduce((total, { size }) => total + size, 0),
    sortBy: (id, addsToOthers) => table.getColumn(id)?.toggleSorting(undefined, addsToOthers),
    resize: (id, width) => setColumnSizing((sizes) => ({ ...sizes, [id]: width })),
    showOnly: (ids) => setColumnVisibility(Object.fromEntries(columns.map(({ id = '' }) => [id, ids.has(id)]))),
  };
}
