import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type MouseEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DataTable, TableBody, TableHead, TableScroller } from '#renderer/ui/data-table.tsx';
import type { Grouping, PlanItem } from '../plan-groups.ts';
import type { ColumnId } from './activity-columns.ts';
import { ActivityRow } from './activity-row.tsx';
import type { CellEditorProps } from './cell-editor.tsx';
import { useCellWords } from './cell-words.ts';
import { GroupHead } from './group-head.tsx';
import { PlanHead } from './plan-head.tsx';
import { RowsInView } from './rows-in-view.tsx';
import type { PlanTableState } from './use-plan-table.ts';
import { usePlanGrid, type AfterEdit } from './use-plan-grid.ts';

export interface PlanTableHandle {
  focusRow: (id: string) => void;
}

interface PlanTableProps {
  ref: Ref<PlanTableHandle>;
  table: PlanTableState;
  items: readonly PlanItem[];
  grouping: Grouping;
  currentId: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
  onFold: (group: string) => void;
  onReport: (id: string) => void;
  onSave: CellEditorProps['onSave'];
}

/** Of `--row`, of a group's head and of the table's head, in pixels: rows of known height need no measuring. */
const rowHeights = { comfortable: 36, compact: 28 } as const;
const groupHeight = 44;
const headHeight = 36;

/** The plan as a table. It scrolls in itself; only the rows in view, and the one that has the focus, are in the page. */
export function PlanTable(props: PlanTableProps) {
  const { ref, table, items, grouping, currentId, onOpen, onClose, onFold, onReport, onSave } = props;
  const { t } = useTranslation('activities');
  const { isReadOnly } = useWorkbook();
  const rowHeight = rowHeights[usePreferences().preferences.density];
  const words = useCellWords();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => table.columns.map(({ id }) => id), [table.columns]);
  const pageRows = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  const grid = usePlanGrid({ items, columns, scroller, isReadOnly, pageRows, onOpen, onClose, onFold, onReport });

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return grid.rowIndex < 0 || inView.includes(grid.rowIndex)
        ? inView
        : [...inView, grid.rowIndex].toSorted((one, other) => one - other);
    },
  });

  const { goTo } = grid;
  useImperativeHandle(ref, () => ({ focusRow: (id) => goTo({ key: id, column: 'code' }) }), [goTo]);

  // The row of the open record is in view, also when it was reached from its neighbour.
  const currentIndex = currentId === null ? -1 : items.findIndex(({ key }) => key === currentId);
  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- when the record changes or appears, not when the list is sorted anew
  }, [virtualizer, currentId, currentIndex >= 0]);

  // Rows are remembered: what they are given must not change with every draw.
  const latest = useRef(grid.finishEdit);
  useEffect(() => {
    latest.current = grid.finishEdit;
  });
  const finishEdit = useCallback((after: AfterEdit) => latest.current(after), []);

  const placeOf = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-place]') : null;
    const column = columns.find((id) => id === cell?.dataset['column']);
    const key = cell?.dataset['place'];
    return key === undefined || column === undefined ? null : { key, column };
  };
  const isInEditor = (place: { key: string; column: ColumnId }) =>
    grid.isEditing && grid.place?.key === place.key && grid.place.column === place.column;
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event);
    // Marking a text to copy it is not a wish to open the record.
    if (place === null || isInEditor(place) || document.getSelection()?.isCollapsed === false) return;
    grid.goTo(place);
    onOpen(place.key);
  };
  const onDoubleClick = (event: MouseEvent) => {
    // The first click opened the record and may have moved the columns: what was clicked then is meant.
    if (placeOf(event) === null || grid.place === null || grid.isEditing) return;
    document.getSelection()?.removeAllRanges();
    grid.edit(grid.place);
  };

  // Said when the pointer comes to a cell: written on every cell it would cost more than the cells themselves.
  const onPointerOver = ({ target }: PointerEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
    const column = columns.find((id) => id === cell?.dataset['column']);
    const item = items.find(({ key }) => key === cell?.dataset['place']);
    if (cell && column && item?.kind === 'activity') cell.title = words.tip(column, item.activity);
  };

  return (
    <TableScroller ref={scroller} className="scroll-pt-9 scroll-pl-24">
      <DataTable
        label={t('tableLabel')}
        rowCount={items.length + 1}
        columnCount={columns.length}
        widths={table.columns.map(({ width }) => width)}
        minWidth={table.minWidth}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
        onPointerOver={onPointerOver}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <TableHead>
          <PlanHead table={table} />
        </TableHead>
        <TableBody>
          <RowsInView virtualizer={virtualizer} scrollMargin={headHeight} columnCount={columns.length}>
            {(index) => {
              const item = items[index];
              if (item === undefined) return null;
              const isFocused = grid.place?.key === item.key;
              if (item.kind === 'group')
                return (
                  <GroupHead
                    key={item.key}
                    item={item}
                    grouping={grouping}
                    columnCount={columns.length}
                    rowIndex={index + 2}
                    isFocused={isFocused}
                    onFold={onFold}
                  />
                );
              return (
                <ActivityRow
                  key={item.key}
                  activity={item.activity}
                  rowIndex={index + 2}
                  columns={columns}
                  words={words}
                  isCurrent={item.key === currentId}
                  isReadOnly={isReadOnly}
                  focused={isFocused ? (grid.place?.column ?? null) : null}
                  isEditing={isFocused && grid.isEditing}
                  onSave={onSave}
                  onDone={finishEdit}
                />
              );
            }}
          </RowsInView>
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}
