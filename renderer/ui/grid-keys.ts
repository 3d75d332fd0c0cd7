export interface GridPosition {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** How many rows Page Up and Page Down pass over. */
  pageRows: number;
}

export interface GridKey {
  key: string;
  ctrlKey?: boolean;
}

/**
 * The cell that a key leads to in a grid, counted from 0, or null for a key that moves nothing. Ctrl Home and Ctrl End go
 * to the first and the last cell of all.
 */
export function moveInGrid({ key, ctrlKey = false }: GridKey, from: GridPosition, size: GridSize): GridPosition | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const row = (wanted: number) => ({ ...from, row: Math.min(last.row, Math.max(0, wanted)) });
  const column = (wanted: number) => ({ ...from, column: Math.min(last.column, Math.max(0, wanted)) });
  switch (key) {
    case 'ArrowUp':
      return row(ctrlKey ? 0 : from.row - 1);
    case 'ArrowDown':
      return row(ctrlKey ? last.row : from.row + 1);
    case 'ArrowLeft':
      return column(ctrlKey ? 0 : from.column - 1);
    case 'ArrowRight':
      return column(ctrlKey ? last.column : from.column + 1);
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : column(0);
    case 'End':
      return ctrlKey ? last : column(last.column);
    case 'PageUp':
      return row(from.row - size.pageRows);
    case 'PageDown':
      return row(from.row + size.pageRows);
    default:
      return null;
  }
}
