interface Link {
  readonly id: string;
  readonly continues: string | null;
}

/**
 * The series that a deliverable stands in, from the first to the last (D3.1 → D3.4 → D3.7): what it continues, and what
 * continues it. Where two continue the same one, the first of the table goes on. Itself alone where it continues nothing;
 * a circle, which nothing forbids, is walked once.
 */
export function deliverableSeries<Item extends Link>(all: readonly Item[], id: string): Item[] {
  const own = all.find((item) => item.id === id);
  if (own === undefined) return [];
  const series = [own];
  const isNew = (item: Item | undefined): item is Item => item !== undefined && !series.includes(item);
  for (let before = earlier(all, own); isNew(before); before = earlier(all, before)) series.unshift(before);
  for (let after = later(all, own); isNew(after); after = later(all, after)) series.push(after);
  return series;
}

const earlier = <Item extends Link>(all: readonly Item[], { continues }: Item) =>
  all.find((item) => item.id === continues);
const later = <Item extends Link>(all: readonly Item[], { id }: Item) => all.find((item) => item.continues === id);
