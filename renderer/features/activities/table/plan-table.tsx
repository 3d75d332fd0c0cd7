import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { DataTable, TableBody, TableHead, TableScroller } from '#renderer/ui/data-table.tsx';
import type { PlanViewProps } from '../plan-view.ts';
import { ActivityRow } from './activity-row.tsx';
import { BlankRow } from './blank-row.tsx';
import { useCellWords } from './cell-words.ts';
import { GroupHead } from './group-head.tsx';
import { PlanHead } from './plan-head.tsx';
import { ScrolledRows } from './scrolled-rows.tsx';
import { isInSpan, isOneCell, type CellRange } from '#renderer/ui/cell-range.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { useCellClipboard } from './use-cell-clipboard.ts';
import { usePlanGrid, type AfterEdit, type GridPlace } from './use-plan-grid.ts';
import { usePlanColumns } from './use-plan-columns.ts';
import { useSaveCell } from './use-save-cell.ts';

/** Of a row (`--row`), of a group's head and of the table's head, in pixels. */
const lineHeights = { comfortable: { activity: 36, group: 44 }, compact: { activity: 28, group: 44 } } as const;
const headHeight = 36;

/** The plan as a table. It scrolls in itself; only the rows in view, and the one that has the focus, are in the page. */
export function PlanTable(props: PlanViewProps) {
  const { handle, items, rows, question, onAsk, layout, onLayout, selection, isReadOnly } = props;
  const { currentId, onOpen, onClose, onFold, onDialog } = props;
  const { t } = useTranslation('activities');
  const onReport = (id: string) => onDialog({ kind: 'report', id });
  const onDue = useCallback((id: string, to: string | null) => onDialog({ kind: 'due', id, to }), [onDialog]);
  const onSave = useSaveCell(rows.put, onDue);
  const heights = lineHeights[usePreferences().preferences.density];
  const words = useCellWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { table, shown } = usePlanColumns({ question, onAsk, layout, onLayout });
  const columns = useMemo(() => shown.map(({ id }) => id), [shown]);
  const pinnedWidth = shown.reduce((total, { isPinned, size }) => total + (isPinned ? size : 0), 0);
  const pageRows = () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / heights.activity) - 1);
  const onLifecycle = useCallback((id: string) => onDialog({ kind: 'lifecycle', id }), [onDialog]);
  const onClear = (range: CellRange) => clipboard.onClear(range);
  const actions = { onOpen, onClose, onFold, onReport, onLifecycle, onClear };
  const grid = usePlanGrid({ items, rows, selection, columns, scroller, isReadOnly, pageRows, ...actions });
  const { range, isEditing } = grid;
  const clipboard = useCellClipboard({ items, rows, columns, range, isEditing, isReadOnly, words });
  const markedColumns = range === null || isOneCell(range) ? null : range.columns;

  const { goTo } = grid;
  useImperativeHandle(handle, () => ({ focusActivity: (id) => goTo({ key: id, column: 'code' }) }), [goTo]);

  const currentIndex = useMemo(
    () => (currentId === null ? -1 : items.findIndex(({ key }) => key === currentId)),
    [items, currentId],
  );

  // Rows are remembered: what they are given must not change with every draw.
  const latest = useRef(grid.finishEdit);
  useEffect(() => {
    latest.current = grid.finishEdit;
  });
  const finishEdit = useCallback((after: AfterEdit) => latest.current(after), []);

  const pressed = useRef<GridPlace | null>(null);
  const isMarking = useRef(false);
  const placeOf = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-place]') : null;
    const column = columns.find((id) => id === cell?.dataset['column']);
    const key = cell?.dataset['place'];
    return key === undefined || column === undefined ? null : { key, column };
  };
  const isInEditor = (place: { key: string; column: ColumnId }) =>
    grid.isEditing && grid.place?.key === place.key && grid.place.column === place.column;
  const itemAt = (key: string | undefined) => items.find((item) => item.key === key);
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event);
    // Marking cells, or a text to copy it, is not a wish to open the record.
    if (isMarking.current || place === null || isInEditor(place)) return;
    if (!event.shiftKey && document.getSelection()?.isCollapsed === false) return;
    const item = itemAt(place.key);
    if (item?.kind !== 'activity') return;
    grid.goTo(place);
    if (event.shiftKey) selection.extendTo(item.id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(item.id);
    else {
      selection.startAt(item.id);
      onOpen(item.id);
    }
  };
  // With Shift a browser would mark the text up to here; rows are chosen instead.
  const onMouseDown = (event: MouseEvent) => {
    const place = event.shiftKey ? placeOf(event) : null;
    if (place !== null && !isInEditor(place)) event.preventDefault();
  };
  const onDoubleClick = (event: MouseEvent) => {
    // The first click opened the record and may have moved the columns: what was clicked then is meant.
    if (placeOf(event) === null || grid.place === null || grid.isEditing) return;
    document.getSelection()?.removeAllRanges();
    grid.edit(grid.place);
  };

  const onPointerDown = (event: PointerEvent) => {
    isMarking.current = false;
    pressed.current = event.shiftKey || event.ctrlKey ? null : placeOf(event);
  };

  // Said when the pointer comes to a cell: written on every cell it would cost more than the cells themselves.
  const onPointerOver = ({ target, buttons }: PointerEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
    const column = columns.find((id) => id === cell?.dataset['column']);
    const item = cell ? itemAt(cell.dataset['place']) : undefined;
    // The pointer that was pressed in one cell and drawn to another marks what is between them.
    if (buttons === 1 && pressed.current && column && item && !isSamePlace(pressed.current, item.key, column)) {
      document.getSelection()?.removeAllRanges();
      if (!isMarking.current) grid.goTo(pressed.current);
      isMarking.current = true;
      grid.markTo({ key: item.key, column });
    }
    const activity = item?.kind === 'activity' ? rows.get(item.id) : undefined;
    if (cell && column && activity) cell.title = words.tip(column, activity);
  };

  return (
    <>
      <TableScroller ref={scroller} className="scroll-pt-9" scrollPaddingLeft={pinnedWidth}>
        <DataTable
          label={t('tableLabel')}
          rowCount={items.length + 1}
          columnCount={columns.length}
          widths={shown.map(({ width }) => width)}
          minWidth={shown.reduce((total, { size }) => total + size, 0)}
          isMultiselectable
          onKeyDown={grid.onKeyDown}
          onFocus={grid.onFocus}
          onPointerDown={onPointerDown}
          onPointerOver={onPointerOver}
          onMouseDown={onMouseDown}
          onCopy={clipboard.onCopy}
          onPaste={clipboard.onPaste}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          <TableHead>
            <PlanHead columns={shown} table={table} sorts={question.sorts} layout={layout} onLayout={onLayout} />
          </TableHead>
          <TableBody>
            <ScrolledRows
              items={items}
              heights={heights}
              scroller={scroller}
              above={headHeight}
              focused={grid.rowIndex}
              currentId={currentId}
              current={currentIndex}
              columnCount={columns.length}
              wanted={[rows]}
            >
              {(index) => {
                const item = items[index];
                if (item === undefined) return null;
                const isFocused = grid.place?.key === item.key;
                if (item.kind === 'group')
                  return (
                    <GroupHead
                      key={item.key}
                      item={item}
                      grouping={question.grouping}
                      columnCount={columns.length}
                      rowIndex={index + 2}
                      isFocused={isFocused}
                      onFold={onFold}
                    />
                  );
                const activity = rows.get(item.id);
                const row = {
                  place: item.key,
                  rowIndex: index + 2,
                  columns: shown,
                  focused: isFocused ? (grid.place?.column ?? null) : null,
                  isSelected: selection.ids.has(item.id),
                };
                if (activity === undefined) return <BlankRow key={item.key} {...row} />;
                return (
                  <ActivityRow
                    key={item.key}
                    {...row}
                    activity={activity}
                    words={words}
                    isCurrent={item.id === currentId}
                    isReadOnly={isReadOnly}
                    marked={markedColumns !== null && isInSpan(range?.rows ?? null, index) ? markedColumns : null}
                    isEditing={isFocused && isEditing}
                    first={isFocused ? grid.typed : null}
                    onSave={onSave}
                    onDone={finishEdit}
                  />
                );
              }}
            </ScrolledRows>
          </TableBody>
        </DataTable>
      </TableScroller>
      {clipboard.asked && (
        <PasteDialog paste={clipboard.asked} onWrite={clipboard.onWrite} onClose={clipboard.onGiveUp} />
      )}
    </>
  );
}

const isSamePlace = (place: GridPlace, key: string, column: ColumnId) => place.key === key && place.column === column;
