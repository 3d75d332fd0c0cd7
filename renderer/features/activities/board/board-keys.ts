import type { Board, BoardLane } from './board-lanes.ts';

/** Where the focus is: a card, or with row −1 the head of a lane, which keeps the column that the walk goes down in. */
export interface BoardPosition {
  readonly lane: number;
  readonly column: number;
  readonly row: number;
}

/** The row of a lane's head. */
export const headRow = -1;

export interface BoardKey {
  key: string;
  ctrlKey?: boolean;
}

/**
 * The place that a key leads to, or null for a key that moves nothing: ↑ ↓ along the cards of a column and on through the
 * lanes, ← → to the nearest column that has cards, Home and End to the first and the last one, with Ctrl of the board.
 */
export function moveOnBoard(
  { lanes, hasHeads }: Pick<Board, 'lanes' | 'hasHeads'>,
  from: BoardPosition,
  { key, ctrlKey = false }: BoardKey,
  pageRows: number,
): BoardPosition | null {
  const lane = lanes[from.lane];
  if (lane === undefined) return null;
  const isOnHead = from.row === headRow;
  switch (key) {
    case 'ArrowUp':
      return up(lanes, hasHeads, from);
    case 'ArrowDown':
      return down(lanes, hasHeads, from);
    case 'ArrowLeft':
    case 'ArrowRight':
      return isOnHead ? from : sideways(lane, from, key === 'ArrowLeft' ? -1 : 1);
    case 'Home':
      return ctrlKey ? firstOf(lanes, hasHeads) : isOnHead ? from : toEdge(lane, from, 'first');
    case 'End':
      return ctrlKey ? lastOf(lanes) : isOnHead ? from : toEdge(lane, from, 'last');
    case 'PageUp':
    case 'PageDown': {
      if (isOnHead) return key === 'PageUp' ? up(lanes, hasHeads, from) : down(lanes, hasHeads, from);
      const length = lane.columns[from.column]?.length ?? 0;
      const row = Math.min(length - 1, Math.max(0, from.row + (key === 'PageUp' ? -pageRows : pageRows)));
      if (row !== from.row) return { ...from, row };
      return key === 'PageUp' ? up(lanes, hasHeads, from) : down(lanes, hasHeads, from);
    }
    default:
      return null;
  }
}

type Lanes = readonly BoardLane[];

function up(lanes: Lanes, hasHeads: boolean, from: BoardPosition): BoardPosition {
  if (from.row > 0) return { ...from, row: from.row - 1 };
  if (from.row === 0 && hasHeads) return { ...from, row: headRow };
  const above = lanes[from.lane - 1];
  if (from.row === 0 || above === undefined) return from;
  const column = nearest(above, from.column);
  if (column === null) return { ...from, lane: from.lane - 1, row: headRow };
  return { lane: from.lane - 1, column, row: (above.columns[column]?.length ?? 1) - 1 };
}

function down(lanes: Lanes, hasHeads: boolean, from: BoardPosition): BoardPosition {
  const lane = lanes[from.lane];
  if (lane === undefined) return from;
  if (from.row === headRow) {
    const column = nearest(lane, from.column);
    if (column !== null) return { ...from, column, row: 0 };
  } else if (from.row + 1 < (lane.columns[from.column]?.length ?? 0)) return { ...from, row: from.row + 1 };
  return hasHeads && from.lane + 1 < lanes.length ? { ...from, lane: from.lane + 1, row: headRow } : from;
}

function sideways(lane: BoardLane, from: BoardPosition, by: -1 | 1): BoardPosition {
  for (let column = from.column + by; column >= 0 && column < lane.columns.length; column += by) {
    const length = lane.columns[column]?.length ?? 0;
    if (length > 0) return { ...from, column, row: Math.min(from.row, length - 1) };
  }
  return from;
}

function toEdge(lane: BoardLane, from: BoardPosition, edge: 'first' | 'last'): BoardPosition {
  const isFilled = (cards: readonly string[]) => cards.length > 0;
  const column = edge === 'first' ? lane.columns.findIndex(isFilled) : lane.columns.findLastIndex(isFilled);
  if (column < 0) return from;
  return { ...from, column, row: Math.min(from.row, (lane.columns[column]?.length ?? 1) - 1) };
}

/** The first place of the board; null for one without lanes. */
export function firstOf(lanes: Lanes, hasHeads: boolean): BoardPosition | null {
  const [lane] = lanes;
  if (lane === undefined) return null;
  const column = nearest(lane, 0) ?? 0;
  return { lane: 0, column, row: hasHeads ? headRow : 0 };
}

function lastOf(lanes: Lanes): BoardPosition | null {
  const lane = lanes.length - 1;
  const columns = lanes[lane]?.columns ?? [];
  const column = columns.findLastIndex((cards) => cards.length > 0);
  if (lane < 0) return null;
  return column < 0 ? { lane, column: 0, row: headRow } : { lane, column, row: (columns[column]?.length ?? 1) - 1 };
}

/** The column nearest to another that has cards, the one before it first; null for a lane that is folded or empty. */
function nearest({ columns }: BoardLane, to: number): number | null {
  for (let by = 0; by < columns.length; by += 1) {
    for (const column of [to - by, to + by]) if ((columns[column]?.length ?? 0) > 0) return column;
  }
  return null;
}
