/** The place of each activity in one order: from 0, equal values share a place; -1 where there is no value. */
export interface SortColumn {
  readonly places: Int32Array;
  /** How many different places there are. */
  readonly count: number;
}

/** Works out the places of values by comparing each different value once. Values that compare as 0 share a place. */
export function sortColumn<Value extends string | number>(
  values: readonly (Value | null)[],
  compare: (one: Value, other: Value) => number,
): SortColumn {
  const different = new Set<Value>();
  for (const value of values) if (value !== null) different.add(value);
  // In the order of the code points first: near enough to any alphabet that the comparing, which is dear, is halved.
  const inOrder = [...different].toSorted((one, other) => (one < other ? -1 : 1)).toSorted(compare);
  const placeOf = new Map<Value, number>();
  let place = -1;
  let previous: Value | undefined;
  for (const value of inOrder) {
    if (previous === undefined || compare(previous, value) !== 0) place += 1;
    placeOf.set(value, place);
    previous = value;
  }
  const places = Int32Array.from(values, (value) => (value === null ? -1 : (placeOf.get(value) ?? -1)));
  return { places, count: place + 1 };
}

export interface SortBy {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/**
 * Puts rows (numbers of activities) in order, the first sort deciding. Whatever the direction, rows without a value stand
 * last; rows that are equal in all sorts keep the order they came in.
 */
export function inOrderOf(rows: Int32Array, sorts: readonly SortBy[]): Int32Array {
  // From the last sort to the first, each pass leaving the order of equals as it was: linear in the number of rows.
  return sorts.toReversed().reduce(pass, rows);
}

function pass(rows: Int32Array, { column: { places, count }, isDescending }: SortBy): Int32Array {
  const bucketOf = (row: number): number => {
    const place = places[row] ?? -1;
    return place < 0 ? count : isDescending ? count - 1 - place : place;
  };
  const next = new Int32Array(count + 2);
  for (const row of rows) {
    const bucket = bucketOf(row) + 1;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < next.length; bucket += 1) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const bucket = bucketOf(row);
    const at = next[bucket] ?? 0;
    sorted[at] = row;
    next[bucket] = at + 1;
  }
  return sorted;
}
