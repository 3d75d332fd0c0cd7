/** An item of an agenda, as its order needs it; points have a parent. */
export interface Placed {
  id: string;
  parent: string | null;
}

const childrenOf = (items: readonly Placed[], parent: string | null) =>
  items.filter((item) => item.parent === parent).map(({ id }) => id);

/** Where an item stands among those of its own level. */
export function placeOf(items: readonly Placed[], id: string): { place: number; of: number } {
  const siblings = childrenOf(items, items.find((item) => item.id === id)?.parent ?? null);
  return { place: siblings.indexOf(id), of: siblings.length };
}

/** Every id in the order after an item went to another place of its level; its points go with it. Null: nothing moved. */
export function movedTo(items: readonly Placed[], id: string, place: number): string[] | null {
  const parent = items.find((item) => item.id === id)?.parent ?? null;
  const siblings = childrenOf(items, parent);
  const from = siblings.indexOf(id);
  const to = Math.max(0, Math.min(siblings.length - 1, place));
  if (from === -1 || from === to) return null;
  const moved = siblings.toSpliced(from, 1).toSpliced(to, 0, id);
  const tops = parent === null ? moved : childrenOf(items, null);
  return tops.flatMap((top) => [top, ...(top === parent ? moved : childrenOf(items, top))]);
}

/** The place an item gets when it is let go before or after another of its level; null where it cannot go. */
export function dropPlace(items: readonly Placed[], id: string, over: string, side: 'before' | 'after'): number | null {
  const [moved, target] = [id, over].map((wanted) => items.find((item) => item.id === wanted));
  if (moved === undefined || target === undefined || moved.parent !== target.parent) return null;
  const from = placeOf(items, id).place;
  const to = placeOf(items, over).place + (side === 'after' ? 1 : 0);
  return to > from ? to - 1 : to;
}
