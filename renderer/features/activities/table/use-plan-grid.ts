import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { moveInGrid } from '#renderer/ui/grid-keys.ts';
import type { PlanItem } from '../plan-items.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import type { PlanSelection } from '../question/use-plan-selection.ts';
import { isOneCell, spanOf, type CellRange } from '#renderer/ui/cell-range.ts';
import { canBeEmpty, cellKind, type CellKind } from './cell-values.ts';

export interface GridPlace {
  /** The key of an item: an activity, or the head of a group. */
  readonly key: string;
  readonly column: ColumnId;
}

/** Where the focus goes when an edit is over; null leaves it where the person put it. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left' | null;

interface PlanGridOptions {
  items: readonly PlanItem[];
  rows: RecordRows;
  selection: PlanSelection;
  columns: readonly ColumnId[];
  scroller: RefObject<HTMLElement | null>;
  isReadOnly: boolean;
  /** Rows in view, for Page Up and Page Down. */
  pageRows: () => number;
  onOpen: (id: string) => void;
  onClose: () => void;
  onFold: (group: string) => void;
  onReport: (id: string) => void;
  onLifecycle: (id: string) => void;
  /** Empties the marked cells. */
  onClear: (range: CellRange) => void;
}

const isVertical = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/**
 * The keyboard of the plan's table: one cell has the focus, arrows move it, with Shift they mark a block; Enter, F2 or
 * typing edits it, Delete empties it, Ctrl Enter opens its record, Space chooses it.
 * Rows out of view are not in the page, so the place is kept here and the focus follows it.
 */
export function usePlanGrid(options: PlanGridOptions) {
  const { items, rows, selection, columns, scroller, isReadOnly, pageRows } = options;
  const { onOpen, onClose, onFold, onReport, onLifecycle, onClear } = options;
  const [chosen, setChosen] = useState<GridPlace | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  /** The other corner of the marked block; null marks the place alone. */
  const [corner, setCorner] = useState<GridPlace | null>(null);
  const wantsFocus = useRef(false);
  /** Looked for and not kept for all: a few keys are asked about, of tens of thousands. */
  const indexOf = useCallback((key: string) => items.findIndex((item) => item.key === key), [items]);
  const chosenIndex = useMemo(() => (chosen === null ? -1 : indexOf(chosen.key)), [chosen, indexOf]);

  const first: GridPlace | null = items[0] && columns[0] ? { key: items[0].key, column: columns[0] } : null;
  const isThere = chosen !== null && chosenIndex >= 0 && columns.includes(chosen.column);
  const place = isThere ? chosen : first;
  const rowIndex = isThere ? chosenIndex : place === null ? -1 : 0;

  /** The marked block, at least the cell that has the focus; null where nothing has it. */
  const range = useMemo((): CellRange | null => {
    if (place === null || rowIndex < 0) return null;
    const other = corner ?? place;
    const otherIndex = corner === null ? rowIndex : indexOf(corner.key);
    return {
      rows: spanOf(rowIndex, otherIndex < 0 ? rowIndex : otherIndex),
      columns: spanOf(columns.indexOf(place.column), columns.indexOf(other.column)),
    };
  }, [place, rowIndex, corner, indexOf, columns]);

  /** Marks from the place up to here. */
  const markTo = useCallback((wanted: GridPlace) => setCorner(wanted), []);

  const goTo = useCallback((wanted: GridPlace) => {
    wantsFocus.current = true;
    setChosen(wanted);
    setIsEditing(false);
    setCorner(null);
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || place === null || isEditing) return;
    wantsFocus.current = false;
    const cell = cellOf(scroller.current, place);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const step = (key: string, ctrlKey = false): boolean => {
    if (place === null) return false;
    const size = { rows: items.length, columns: columns.length, pageRows: pageRows() };
    const next = moveInGrid({ key, ctrlKey }, { row: rowIndex, column: columns.indexOf(place.column) }, size);
    const item = next && items[next.row];
    const column = next && columns[next.column];
    if (!item || !column) return false;
    goTo({ key: item.key, column: isVertical.has(key) ? place.column : column });
    return true;
  };

  const extend = (key: string, ctrlKey: boolean): boolean => {
    const from = corner ?? place;
    if (from === null) return false;
    const size = { rows: items.length, columns: columns.length, pageRows: pageRows() };
    const row = indexOf(from.key);
    const at = { row: row < 0 ? rowIndex : row, column: columns.indexOf(from.column) };
    const next = moveInGrid({ key, ctrlKey }, at, size);
    const item = next && items[next.row];
    const column = next && columns[next.column];
    if (!item || !column) return false;
    setCorner({ key: item.key, column });
    return true;
  };

  const edit = useCallback(
    (wanted: GridPlace, over: string | null = null): boolean => {
      const item = items[indexOf(wanted.key)];
      const kind = item === undefined ? null : kindAt(rows, item, wanted.column);
      if (isReadOnly || kind === null || item?.kind !== 'activity') return false;
      setCorner(null);
      setChosen(wanted);
      if (kind === 'lifecycle') {
        onLifecycle(item.id);
        return true;
      }
      setTyped(over);
      setIsEditing(true);
      return true;
    },
    [items, rows, indexOf, isReadOnly, onLifecycle],
  );

  const finishEdit = (after: AfterEdit) => {
    setIsEditing(false);
    if (after === null || place === null) return;
    wantsFocus.current = true;
    if (after === 'down') step('ArrowDown');
    else if (after !== 'stay') {
      const editable = columns.filter((column) => kindAt(rows, items[rowIndex], column) !== null);
      const next = editable[editable.indexOf(place.column) + (after === 'right' ? 1 : -1)];
      if (next) goTo({ key: place.key, column: next });
    }
  };

  /** The place follows a focus that came by other ways: the pointer, a screen reader. */
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { place: key, column } = target.dataset;
    if (key === undefined || (key === place?.key && column === place.column)) return;
    const found = columns.find((id) => id === column) ?? place?.column;
    setCorner(null);
    if (found) setChosen({ key, column: found });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isEditing || place === null || event.defaultPrevented || event.metaKey) return;
    // Alt goes with the arrow that opens a choice, and with keys of the browser's own.
    if (event.altKey && event.key !== 'ArrowDown') return;
    // Keys pressed in a head or in a list opened from a cell are theirs.
    if (!(event.target instanceof Element) || event.target.closest('[data-place]') === null) return;
    if (act(event)) event.preventDefault();
  };

  const act = (event: KeyboardEvent): boolean => {
    const item = items[rowIndex];
    if (place === null || item === undefined) return false;
    if (item.kind === 'group') {
      const folds = { ArrowLeft: !item.isFolded, ArrowRight: item.isFolded, Enter: true, ' ': true }[event.key];
      if (folds === undefined) return step(event.key, event.ctrlKey);
      if (folds) onFold(item.group.key);
      return true;
    }
    if (event.altKey) return edit(place);
    if (event.shiftKey && isArrow(event.key)) return extend(event.key, event.ctrlKey);
    if (event.key === 'Enter' && event.ctrlKey) {
      onOpen(item.id);
      return true;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      if (!edit(place)) onOpen(item.id);
      return true;
    }
    if (event.key === ' ') {
      if (event.shiftKey) selection.extendTo(item.id);
      else selection.toggle(item.id);
      return true;
    }
    if (event.key === 'Escape') {
      if (corner !== null) setCorner(null);
      else if (selection.ids.size > 0) selection.clear();
      else onClose();
      return true;
    }
    if (event.code === 'KeyA' && event.ctrlKey && !event.shiftKey) {
      selection.chooseAll();
      return true;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && range !== null) {
      if (isReadOnly) return false;
      if (isOneCell(range) && !canBeEmpty(place.column)) return edit(place, '');
      onClear(range);
      return true;
    }
    if (!event.ctrlKey && event.key.length === 1 && isWrittenIn(kindAt(rows, item, place.column)))
      return edit(place, event.key);
    // By its place on the keyboard, so that the Cyrillic layout has it too.
    if (event.code === 'KeyR' && !event.ctrlKey && !event.shiftKey) {
      if (!isReadOnly) onReport(item.id);
      return true;
    }
    return step(event.key, event.ctrlKey);
  };

  return { place, rowIndex, range, isEditing, typed, goTo, markTo, edit, finishEdit, onKeyDown, onFocus };
}

const isArrow = (key: string) => /^Arrow|^Home$|^End$|^Page/.test(key);

/** Cells whose edit typing begins; a choice is opened by its own keys. */
const isWrittenIn = (kind: CellKind | null) =>
  kind === 'text' || kind === 'date' || kind === 'due' || kind === 'percent' || kind === 'money';

function kindAt(rows: RecordRows, item: PlanItem | undefined, column: ColumnId): CellKind | null {
  const activity = item?.kind === 'activity' ? rows.get(item.id) : undefined;
  return activity === undefined ? null : cellKind(column, activity);
}

/** The element of a place: a cell, or the button that folds a group. */
function cellOf(root: HTMLElement | null, { key, column }: GridPlace): HTMLElement | null {
  const cells = root?.querySelectorAll<HTMLElement>(`[data-place="${CSS.escape(key)}"]`) ?? [];
  const all = [...cells];
  return all.find((cell) => cell.dataset['column'] === column) ?? all[0] ?? null;
}
