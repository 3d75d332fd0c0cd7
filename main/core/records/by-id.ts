/** Records in a map by their id. */
export const byId = <Item extends { id: string }>(records: readonly Item[]): Map<string, Item> =>
  new Map(records.map((record) => [record.id, record]));

/** Records in lists by what they belong to; those that belong to nothing are left out. */
export function groupBy<Item>(records: readonly Item[], ownerOf: (record: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const record of records) {
    const owner = ownerOf(record);
    if (owner === null) continue;
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [record]);
    else group.push(record);
  }
  return groups;
}
