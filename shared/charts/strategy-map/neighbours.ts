import type { MapCard, MapLayout } from './map-layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'previousColumn' | 'nextColumn';

/**
 * The card to which an arrow leads: up and down within a column; left and right to what it is tied to, in the column that
 * is nearest and there to what is nearest in height, and where it is tied to nothing, to the nearest card of the next
 * column. `previousColumn` and `nextColumn` pass the ties over. Null at the edge.
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
      return (
        (
          nearest(
            card,
            tied((one) => one.column < card.column),
          ) ?? beside(false)
        )?.id ?? null
      );
    case 'right':
      return (
        (
          nearest(
            card,
            tied((one) => one.column > card.column),
          ) ?? beside(true)
        )?.id ?? null
      );
    case 'previousColumn':
      return beside(false)?.id ?? null;
    case 'nextColumn':
      return beside(true)?.id ?? null;
  }

  function beside(isRight: boolean) {
    return nearest(
      card,
      cards.filter((one) => (isRight ? one.column > (card?.column ?? 0) : one.column < (card?.column ?? 0))),
    );
  }
  function tied(isBeyond: (one: MapCard) => boolean) {
    const others = new Set(curves.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
    return cards.filter((one) => others.has(one.id) && isBeyond(one));
  }
}

/** In the column that is nearest, what is nearest in height. */
function nearest(to: MapCard | undefined, cards: readonly MapCard[]): MapCard | null {
  if (to === undefined) return null;
  const away = ({ column, y, height }: MapCard) =>
    Math.abs(column - to.column) * 1e6 + Math.abs(y + height / 2 - (to.y + to.height / 2));
  return cards.reduce<MapCard | null>((best, card) => (best === null || away(card) < away(best) ? card : best), null);
}
