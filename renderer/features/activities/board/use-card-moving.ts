import { useCallback, useState } from 'react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';

export interface MovingCard {
  readonly activity: ActivityRow;
  /** Where it stands, and where it would go: places among the columns. */
  readonly from: number;
  readonly to: number;
}

/** A card on its way to another column, by keys or by drag; null while none is. */
export interface CardMoving {
  readonly card: MovingCard | null;
  readonly begin: (id: string) => void;
  readonly step: (by: -1 | 1) => void;
  readonly stepTo: (column: number | 'first' | 'last') => void;
  readonly commit: () => void;
  readonly giveUp: () => void;
  /** The one that was left where it stood, to be told; null once another begins. */
  readonly left: MovingCard | null;
}

interface CardMovingOptions {
  rows: RecordRows;
  columns: readonly string[];
  columnOf: (id: string) => number;
  onMove: (activity: ActivityRow, column: string) => void;
}

/** A card that is moved keeps its place until the move is committed: nothing is shown that is not so. */
export function useCardMoving({ rows, columns, columnOf, onMove }: CardMovingOptions): CardMoving {
  const [card, setCard] = useState<MovingCard | null>(null);
  const [left, setLeft] = useState<MovingCard | null>(null);

  const begin = useCallback(
    (id: string) => {
      const activity = rows.get(id);
      const from = columnOf(id);
      if (activity === undefined || from < 0) return;
      setLeft(null);
      setCard({ activity, from, to: from });
    },
    [rows, columnOf],
  );
  const stepTo = useCallback(
    (column: number | 'first' | 'last') => {
      const last = columns.length - 1;
      const to = column === 'first' ? 0 : column === 'last' ? last : Math.min(last, Math.max(0, column));
      setCard((known) => (known === null || known.to === to ? known : { ...known, to }));
    },
    [columns],
  );
  const step = (by: -1 | 1) => card && stepTo(card.to + by);
  const giveUp = () => {
    setLeft(card);
    setCard(null);
  };
  const commit = () => {
    const column = card === null ? undefined : columns[card.to];
    if (card === null || column === undefined || card.to === card.from) return giveUp();
    setLeft(null);
    setCard(null);
    onMove(card.activity, column);
  };
  return { card, begin, step, stepTo, commit, giveUp, left };
}
