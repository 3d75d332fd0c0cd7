import type { MapCard, MapLayout } from './map-layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * The card to which an arrow leads: up and down within a column; left and right to what it is tied to, the nearest in
 * height first, and where it is tied to nothing there, to the nearest card of the next column. Null at the edge.
 */
export function neighbourOf({ cards, curves }: MapLayout, id: string, direction: Direction): string | null {
  const card = cards.find((one) => one.id === id);
  if (card === undefined) return null;
  const column = cards.filter((one) => one.column === card.column).toSorted((one, other) => one.y - other.y);
  const at = column.indexOf(card);
  switch (direction) {
    case 'up':
      return column[at - 1]?.id ?? null;
    case 'down':
      return column[at + 1]?.id ?? null;
    case 'first':
      return column[0]?.id ?? null;
    case 'last':
      return column.at(-1)?.id ?? null;
    case 'left':
    case 'right': {
      const isRight = direction === 'right';
      const isBeyond = (one: MapCard) => (isRight ? one.column > card.column : one.column < card.column);
      const tied = curves.flatMap(({ from, to }) => {
        const other = isRight ? (from === id ? to : null) : to === id ? from : null;
        return cards.find((one) => one.id === other && isBeyond(one)) ?? [];
      });
      return (nearest(card, tied) ?? nearest(card, nextColumn(cards.filter(isBeyond), isRight)))?.id ?? null;
    }
  }
}

function nextColumn(beyond: readonly MapCard[], isRight: boolean): MapCard[] {
  const columns = beyond.map(({ column }) => column);
  const next = isRight ? Math.min(...columns) : Math.max(...columns);
  return beyond.filter(({ column }) => column === next);
}

function nearest(to: MapCard, cards: readonly MapCard[]): MapCard | null {
  const middle = (card: MapCard) => card.y + card.height / 2;
  return cards.reduce<MapCard | null>(
    (best, card) =>
      best === null || Math.abs(middle(card) - middle(to)) < Math.abs(middle(best) - middle(to)) ? card : best,
    null,
  );
}
