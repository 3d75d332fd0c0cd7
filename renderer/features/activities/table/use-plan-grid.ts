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
import { moveInGrid } from '#renderer/ui/grid-keys.ts';
import type { PlanItem } from '../plan-items.ts';
import type { PlanRows } from '../question/plan-rows.ts';
import type { PlanSelection } from '../question/use-plan-selection.ts';
import { cellKind } from './cell-values.ts';
import type { ColumnId } from './activity-columns.ts';

export interface GridPlace {
  /** The key of an item: an activity, or the head of a group. */
  readonly key: string;
  readonly column: ColumnId;
}

/** Where the focus goes when an edit is over; null leaves it where the person put it. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left' | null;

interface PlanGridOptions {
  items: readonly PlanItem[];
  rows: PlanRows;
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
}

const isVertical = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/**
 * The keyboard of the plan's table: one cell has the focus, arrows move it, Enter or F2 edits it, Ctrl Enter opens
 * its record, Space chooses it.
 * Rows out of view are not in the page, so the place is kept here and the focus follows it.
 */
export function usePlanGrid(options: PlanGridOptions) {
  const { items, rows, selection, columns, scroller, isReadOnly, pageRows, onOpen, onClose, onFold, onReport } =
    options;
  const [chosen, setChosen] = useState<GridPlace | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const wantsFocus = useRef(false);
  const indexByKey = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);

  const first: GridPlace | null = items[0] && columns[0] ? { key: items[0].key, column: columns[0] } : null;
  const isThere = chosen !== null && indexByKey.has(chosen.key) && columns.includes(chosen.column);
  const place = isThere ? chosen : first;
  const rowIndex = place === null ? -1 : (indexByKey.get(place.key) ?? -1);

  const goTo = useCallback((wanted: GridPlace) => {
    wantsFocus.current = true;
    setChosen(wanted);
    setIsEditing(false);
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

  const edit = useCallback(
    (wanted: GridPlace): boolean => {
      const item = items[indexByKey.get(wanted.key) ?? -1];
      if (isReadOnly || !isEditableAt(rows, item, wanted.column)) return false;
      setChosen(wanted);
      setIsEditing(true);
      return true;
    },
    [items, rows, indexByKey, isReadOnly],
  );

  const finishEdit = (after: AfterEdit) => {
    setIsEditing(false);
    if (after === null || place === null) return;
    wantsFocus.current = true;
    if (after === 'down') step('ArrowDown');
    else if (after !== 'stay') {
      const editable = columns.filter((column) => isEditableAt(rows, items[rowIndex], column));
      const next = editable[editable.indexOf(place.column) + (after === 'right' ? 1 : -1)];
      if (next) goTo({ key: place.key, column: next });
    }
  };

  /** The place follows a focus that came by other ways: the pointer, a screen reader. */
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { place: key, column } = target.dataset;
    if (key === undefined || (key === place?.key && column === place.column)) return;
    const found = columns.find((id) => id === column) ?? place?.column;
    if (found) setChosen({ key, column: found });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isEditing || place === null || event.defaultPrevented || event.altKey || event.metaKey) return;
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
      if (selection.ids.size > 0) selection.clear();
      else onClose();
      return true;
    }
    if (event.code === 'KeyA' && event.ctrlKey && !event.shiftKey) {
      selection.chooseAll();
      return true;
    }
    // By its place on the keyboard, so that the Cyrillic layout has it too.
    if (event.code === 'KeyR' && !event.ctrlKey && !event.shiftKey) {
      if (!isReadOnly) onReport(item.id);
      return true;
    }
    return step(event.key, event.ctrlKey);
  };

  return { place, rowIndex, isEditing, goTo, edit, finishEdit, onKeyDown, onFocus };
}

function isEditableAt(rows: PlanRows, item: PlanItem | undefined, column: ColumnId): boolean {
  const activity = item?.kind === 'activity' ? rows.get(item.id) : undefined;
  return activity !== undefined && cellKind(column, activity) !== null;
}

/** The element of a place: a cell, or the button that folds a group. */
function cellOf(root: HTMLElement | null, { key, column }: GridPlace): HTMLElement | null {
  const cells = root?.querySelectorAll<HTMLElement>(`[data-place="${CSS.escape(key)}"]`) ?? [];
  const all = [...cells];
  return all.find((cell) => cell.dataset['column'] === column) ?? all[0] ?? null;
}
