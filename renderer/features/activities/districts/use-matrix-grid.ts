import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { moveInGrid } from '#renderer/ui/grid-keys.ts';
import type { PlanItem } from '../plan-items.ts';
import type { PlanViewProps } from '../plan-view.ts';
import { activityColumn, blockBetween, columnCount, districtAt, type MatrixPlace } from './matrix-block.ts';

interface MatrixGridOptions extends Pick<PlanViewProps, 'selection' | 'onOpen' | 'onClose' | 'onFold' | 'isReadOnly'> {
  items: readonly PlanItem[];
  scroller: RefObject<HTMLElement | null>;
  /** Rows in view, for Page Up and Page Down. */
  pageRows: () => number;
  onReport: (id: string) => void;
  /** Keys that set the block; true when it was one of them. */
  onCellKey: (event: KeyboardEvent) => boolean;
}

/**
 * The keyboard of the matrix: one cell has the focus, arrows move it, with Shift they make a block; P, R, L and Delete set
 * it, Enter or a figure asks for the day. On the activity itself Enter opens its record.
 */
export function useMatrixGrid(options: MatrixGridOptions) {
  const { items, scroller, selection, pageRows, onOpen, onClose, onFold, onReport, onCellKey, isReadOnly } = options;
  const [chosen, setChosen] = useState<MatrixPlace | null>(null);
  /** Where the block began; null while it is the one cell that has the focus. */
  const [anchor, setAnchor] = useState<MatrixPlace | null>(null);
  const wantsFocus = useRef(false);
  const rowByKey = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);

  const first: MatrixPlace | null = items[0] ? { key: items[0].key, column: activityColumn } : null;
  const place = chosen !== null && rowByKey.has(chosen.key) ? chosen : first;
  const row = place === null ? -1 : (rowByKey.get(place.key) ?? -1);
  const anchorRow = anchor === null ? undefined : rowByKey.get(anchor.key);
  const block = useMemo(() => {
    if (place === null) return null;
    const here = { row, column: place.column };
    const from = anchor === null || anchorRow === undefined ? here : { row: anchorRow, column: anchor.column };
    return blockBetween(items, from, here);
  }, [items, place, row, anchor, anchorRow]);

  const goTo = useCallback(
    (wanted: MatrixPlace, extends_: boolean = false) => {
      wantsFocus.current = true;
      setAnchor((known) => (extends_ ? (known ?? place) : null));
      setChosen(wanted);
    },
    [place],
  );
  /** The focus came by other ways: the pointer, a screen reader. */
  const follow = useCallback((wanted: MatrixPlace) => {
    setChosen(wanted);
    setAnchor(null);
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || place === null) return;
    wantsFocus.current = false;
    const cell = cellOf(scroller.current, place);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const step = ({ key, ctrlKey, shiftKey }: KeyboardEvent): boolean => {
    if (place === null) return false;
    const size = { rows: items.length, columns: columnCount, pageRows: pageRows() };
    const next = moveInGrid({ key, ctrlKey }, { row, column: place.column }, size);
    const item = next && items[next.row];
    if (!next || !item) return false;
    const extends_ = shiftKey && districtAt(place.column) !== null && districtAt(next.column) !== null;
    if (shiftKey && !extends_) return true;
    goTo({ key: item.key, column: next.column }, extends_);
    return true;
  };

  const act = (event: KeyboardEvent): boolean => {
    const item = items[row];
    if (place === null || item === undefined) return false;
    const { key, code, ctrlKey, shiftKey } = event;
    if (item.kind === 'group' && !shiftKey) {
      const folds = { ArrowLeft: !item.isFolded, ArrowRight: item.isFolded, Enter: true, ' ': true }[key];
      if (folds === undefined) return step(event);
      if (folds) onFold(item.group.key);
      return true;
    }
    if (item.kind === 'group') return step(event);
    const isCell = districtAt(place.column) !== null;
    if (isCell && onCellKey(event)) return true;
    if (key === 'Enter') onOpen(item.id);
    else if (key === ' ') {
      if (shiftKey) selection.extendTo(item.id);
      else selection.toggle(item.id);
    } else if (key === 'Escape') {
      if (anchor !== null) setAnchor(null);
      else if (selection.ids.size > 0) selection.clear();
      else onClose();
    } else if (code === 'KeyA' && ctrlKey && !shiftKey) selection.chooseAll();
    // By its place on the keyboard, so that the Cyrillic layout has it too.
    else if (code === 'KeyR' && !ctrlKey && !shiftKey && !isCell && !isReadOnly) onReport(item.id);
    else return step(event);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (place === null || event.defaultPrevented || event.altKey || event.metaKey) return;
    if (!(event.target instanceof Element) || event.target.closest('[data-place]') === null) return;
    if (act(event)) event.preventDefault();
  };

  return { place, row, block, isBlock: anchor !== null, goTo, follow, onKeyDown };
}

/** The element of a place: a cell, or the button that folds a group. */
export function cellOf(root: HTMLElement | null, { key, column }: MatrixPlace): HTMLElement | null {
  const cells = root?.querySelectorAll<HTMLElement>(`[data-place="${CSS.escape(key)}"]`) ?? [];
  const all = [...cells];
  return all.find((cell) => cell.dataset['column'] === String(column)) ?? all[0] ?? null;
}
