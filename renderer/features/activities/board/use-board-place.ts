import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { firstOf, headRow, type BoardPosition } from './board-keys.ts';
import type { Board, BoardLane } from './board-lanes.ts';

/** What has the focus, kept by what it is: a card moves and the focus goes with it. */
interface BoardPlace extends BoardPosition {
  readonly laneKey: string;
  /** Null for the head of the lane. */
  readonly id: string | null;
}

export interface BoardFocus {
  /** Null for a board without anything. */
  readonly position: BoardPosition | null;
  /** The key of the element that has the focus, as `data-place`. */
  readonly placeKey: string | null;
  readonly goTo: (position: BoardPosition) => void;
  readonly goToActivity: (id: string) => void;
  /** The focus came by other ways: the pointer, a screen reader. */
  readonly follow: (placeKey: string) => void;
}

export const cardKey = (lane: BoardLane, id: string) => `${lane.key}/${id}`;
export const headKey = (lane: BoardLane) => `head/${lane.key}`;

/** One place of the board has the focus. Cards out of view are not in the page, so the place is kept here. */
export function useBoardPlace(board: Board, scroller: RefObject<HTMLElement | null>): BoardFocus {
  const [chosen, setChosen] = useState<BoardPlace | null>(null);
  const wantsFocus = useRef(false);
  const focused = useRef<Element | null>(null);
  const position = useMemo(() => standing(board, chosen), [board, chosen]);
  const placeKey = position === null ? null : keyAt(board, position);

  const goTo = useCallback(
    (wanted: BoardPosition) => {
      wantsFocus.current = true;
      setChosen(placeAt(board, wanted));
    },
    [board],
  );
  const goToActivity = useCallback(
    (id: string) => {
      const found = findActivity(board, id, null);
      if (found !== null) goTo(found);
    },
    [board, goTo],
  );
  const follow = useCallback(
    (key: string) => {
      const found = positionOf(board, key);
      if (found !== null) setChosen(placeAt(board, found));
    },
    [board],
  );

  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const onFocusIn = ({ target }: FocusEvent) => {
      focused.current = target instanceof Element ? target : null;
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !root.contains(relatedTarget)) focused.current = null;
    };
    root.addEventListener('focusin', onFocusIn);
    root.addEventListener('focusout', onFocusOut);
    return () => {
      root.removeEventListener('focusin', onFocusIn);
      root.removeEventListener('focusout', onFocusOut);
    };
  }, [scroller]);

  useEffect(() => {
    // A card that was moved is another element: whoever was on it stays on it.
    const isLost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (placeKey === null || !(wantsFocus.current || isLost)) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey)}"]`);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return { position, placeKey, goTo, goToActivity, follow };
}

const keyAt = ({ lanes }: Board, { lane: index, column, row }: BoardPosition): string | null => {
  const lane = lanes[index];
  if (lane === undefined) return null;
  const id = lane.columns[column]?.[row];
  return row === headRow ? headKey(lane) : id === undefined ? null : cardKey(lane, id);
};

function placeAt(board: Board, position: BoardPosition): BoardPlace | null {
  const lane = board.lanes[position.lane];
  if (lane === undefined) return null;
  return { ...position, laneKey: lane.key, id: lane.columns[position.column]?.[position.row] ?? null };
}

function positionOf(board: Board, key: string): BoardPosition | null {
  const head = board.lanes.findIndex((lane) => headKey(lane) === key);
  if (head >= 0) return { lane: head, column: 0, row: headRow };
  const slash = key.lastIndexOf('/');
  return findActivity(board, key.slice(slash + 1), key.slice(0, slash));
}

/** Where it stands: in the named lane if it is there, else in the first that has it. */
function findActivity({ lanes }: Board, id: string, laneKey: string | null): BoardPosition | null {
  const preferred = lanes.findIndex((lane) => lane.key === laneKey);
  const order = preferred < 0 ? lanes.keys() : [preferred, ...lanes.keys()];
  for (const index of order) {
    const place = lanes[index] && placesIn(lanes[index]).get(id);
    if (place) return { lane: index, ...place };
  }
  return null;
}

const known = new WeakMap<BoardLane, ReadonlyMap<string, Omit<BoardPosition, 'lane'>>>();

function placesIn(lane: BoardLane): ReadonlyMap<string, Omit<BoardPosition, 'lane'>> {
  const places =
    known.get(lane) ??
    new Map(lane.columns.flatMap((cards, column) => cards.map((id, row) => [id, { column, row }] as const)));
  known.set(lane, places);
  return places;
}

/** Where the focus now stands; what left the board leaves it to whatever came to its place. */
function standing(board: Board, chosen: BoardPlace | null): BoardPosition | null {
  const { lanes, hasHeads } = board;
  if (chosen === null) return firstOf(lanes, hasHeads);
  if (chosen.id === null) {
    const lane = lanes.findIndex(({ key }) => key === chosen.laneKey);
    return lane >= 0 && hasHeads ? { lane, column: chosen.column, row: headRow } : firstOf(lanes, hasHeads);
  }
  const found = findActivity(board, chosen.id, chosen.laneKey);
  if (found !== null) return found;
  const lane = Math.min(chosen.lane, lanes.length - 1);
  const cards = lanes[lane]?.columns[chosen.column] ?? [];
  if (cards.length > 0) return { lane, column: chosen.column, row: Math.min(chosen.row, cards.length - 1) };
  return firstOf(lanes, hasHeads);
}
