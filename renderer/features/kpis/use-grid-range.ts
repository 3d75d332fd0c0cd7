import { useState, type MouseEvent, type PointerEvent } from 'react';
import { isInSpan, isOneCell, spanOf, type CellRange } from '#renderer/ui/cell-range.ts';
import { moveInGrid, type GridPosition, type GridSize } from '#renderer/ui/grid-keys.ts';

interface GridRangeOptions {
  /** The cell that has the focus: one corner of what is marked. */
  place: GridPosition;
  size: GridSize;
  goTo: (to: GridPosition) => void;
  scrollToRow: (row: number) => void;
}

/** The block of cells that is marked, to be copied: by Shift and the arrows, by drawing the pointer over it, by Shift and a click. */
export function useGridRange({ place, size, goTo, scrollToRow }: GridRangeOptions) {
  const [corner, setCorner] = useState<GridPosition | null>(null);
  const [pressed, setPressed] = useState<GridPosition | null>(null);
  const end = corner ?? place;
  const range: CellRange = { rows: spanOf(place.row, end.row), columns: spanOf(place.column, end.column) };

  return {
    range,
    isMarked: (row: number, column: number) =>
      !isOneCell(range) && isInSpan(range.rows, row) && isInSpan(range.columns, column),
    hasCorner: corner !== null,
    /** Back to the one cell. */
    drop: () => setCorner(null),
    extend(key: string, ctrlKey: boolean): boolean {
      const to = moveInGrid({ key, ctrlKey }, end, size);
      if (to === null) return false;
      setCorner(to);
      scrollToRow(to.row);
      return true;
    },
    onPointerDown(event: PointerEvent) {
      const at = event.button === 0 ? positionOf(event.target) : null;
      setPressed(event.shiftKey ? null : at);
      if (event.shiftKey && at !== null) setCorner(at);
    },
    onPointerOver({ target, buttons }: PointerEvent) {
      const at = buttons === 1 && pressed !== null ? positionOf(target) : null;
      if (at === null || pressed === null) return;
      if (corner === null && isSame(at, pressed)) return;
      document.getSelection()?.removeAllRanges();
      if (!isSame(pressed, place)) goTo(pressed);
      setCorner(at);
    },
    /** With Shift a browser would mark the text up to here, and take the focus along. */
    onMouseDown(event: MouseEvent) {
      if (event.shiftKey && positionOf(event.target) !== null) event.preventDefault();
    },
  };
}

const isSame = (one: GridPosition, other: GridPosition) => one.row === other.row && one.column === other.column;

/** The cell that something of the page belongs to; null where it is not one that holds a value. */
function positionOf(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
