import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { moveInGrid, type GridPosition } from '#renderer/ui/grid-keys.ts';

interface GridFocusOptions {
  rows: number;
  columns: number;
  onOpen: (row: number) => void;
  /** The row whose record is open; when it closes, the focus comes back to it. -1: none. */
  openRow: number;
}

const pageRows = 10;

/** One cell of a small grid is a stop of the Tab key; arrows move it, Enter or Space opens the row. */
export function useGridFocus({ rows, columns, onOpen, openRow }: GridFocusOptions) {
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<GridPosition>({ row: 0, column: 0 });
  const lastOpen = useRef(-1);
  const position = { row: Math.min(chosen.row, rows - 1), column: Math.min(chosen.column, columns - 1) };

  useEffect(() => {
    const wasOpen = lastOpen.current;
    lastOpen.current = openRow;
    // The panel took the focus with it; it must not be lost.
    if (openRow === -1 && wasOpen !== -1 && document.activeElement === document.body)
      focusCell(grid.current, { row: wasOpen, column: 0 });
  }, [openRow]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement) || !event.target.dataset['cell'])
      return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(position.row);
      return;
    }
    const next = moveInGrid(event, position, { rows, columns, pageRows });
    if (next === null) return;
    event.preventDefault();
    focusCell(grid.current, next);
  };

  const cellProps = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex: row === position.row && column === position.column ? 0 : -1,
    onFocus: () => setChosen({ row, column }),
  });

  return { grid, onKeyDown, cellProps };
}

function focusCell(grid: HTMLElement | null, { row, column }: GridPosition): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
}
