import type { MapLayout } from './map-layout.ts';

export interface Related {
  readonly cards: ReadonlySet<string>;
  readonly curves: ReadonlySet<string>;
}

/** What a card is tied to: along the ties to the right, and to the left, but not back again. */
export function relatedTo({ cards, curves }: Pick<MapLayout, 'cards' | 'curves'>, id: string): Related {
  const found = { cards: new Set([id]), curves: new Set<string>() };
  const walk = (from: string, forwards: boolean) => {
    for (const curve of curves) {
      if ((forwards ? curve.from : curve.to) !== from) continue;
      found.curves.add(curve.id);
      const next = forwards ? curve.to : curve.from;
      if (found.cards.has(next)) continue;
      found.cards.add(next);
      walk(next, forwards);
    }
  };
  walk(id, true);
  walk(id, false);
  // The head of a group speaks for its lines, and a line keeps the head it stands under in sight.
  const card = cards.find((one) => one.id === id);
  if (card?.kind === 'group')
    for (const line of cards) if (line.kind === 'line' && line.group === card.group.key) found.cards.add(line.id);
  return found;
}
