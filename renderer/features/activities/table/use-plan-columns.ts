import { useMemo } from 'react';
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
  type Updater,
} from '@tanstack/react-table';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { isColumnId } from '#shared/model/plan-columns.ts';
import type { PlanToolsProps } from '../plan-view.ts';
import { activityColumns, columnWidths, alwaysShown, isSortable } from './activity-columns.ts';
import { columnStateOf, drawnColumns, layoutOf, type ColumnState } from './column-layout.ts';

const planFeatures = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const helper = createColumnHelper<typeof planFeatures, ActivityRow>();
const definitions = activityColumns.map(({ id, size }) =>
  // What a cell shows is drawn from the row; the table wants a value only to know that a column can be sorted by.
  helper.accessor(({ code }): unknown => code, {
    id,
    size,
    minSize: columnWidths.min,
    maxSize: columnWidths.max,
    enableHiding: !alwaysShown.has(id),
    enableSorting: isSortable(id),
  }),
);

/** The rows are the answer's, and are drawn as they come into view: the table keeps only their columns. */
const noRows: ActivityRow[] = [];

type PlanColumnsOptions = Pick<PlanToolsProps, 'question' | 'onAsk' | 'layout' | 'onLayout'>;

/** The columns of the plan's table by TanStack Table, whose state stands in the layout and in the question. */
export function usePlanColumns({ question, onAsk, layout, onLayout }: PlanColumnsOptions) {
  const state = useMemo(() => columnStateOf(layout), [layout]);
  const sorting = useMemo(() => sortingOf(question), [question]);
  // The same options until something of them changes: with others the table is another one, and every row is drawn anew.
  const options = useMemo(() => {
    const change =
      <Key extends keyof ColumnState>(key: Key) =>
      (updater: Updater<ColumnState[Key]>) =>
        onLayout(layoutOf({ ...state, [key]: functionalUpdate(updater, state[key]) }));
    return {
      features: planFeatures,
      columns: definitions,
      data: noRows,
      manualSorting: true,
      sortDescFirst: false,
      state: { ...state, sorting },
      onColumnOrderChange: change('columnOrder'),
      onColumnPinningChange: change('columnPinning'),
      onColumnSizingChange: change('columnSizing'),
      onColumnVisibilityChange: change('columnVisibility'),
      onSortingChange: (updater: Updater<SortingState>) =>
        onAsk((latest) => ({ sorts: sortsOf(functionalUpdate(updater, sortingOf(latest))) }), 'quiet'),
    };
  }, [state, sorting, onAsk, onLayout]);
  const table = useTable(options);

  // Of the layout alone: another order of the plan leaves the columns as they are, and the rows that are drawn with them.
  const shown = useMemo(() => drawnColumns(layout), [layout]);
  return { table, shown };
}

export type PlanColumnTable = ReturnType<typeof usePlanColumns>['table'];

const sortingOf = ({ sorts }: PlanQuestion): SortingState =>
  sorts.map(({ by, isDescending }) => ({ id: by, desc: isDescending }));

const sortsOf = (sorting: readonly { id: string; desc: boolean }[]): PlanQuestion['sorts'] =>
  sorting.flatMap(({ id, desc }) => (isColumnId(id) && isSortable(id) ? [{ by: id, isDescending: desc }] : []));
