/** The place of each row in one order: from 0, equal values share a place; -1 where there is no value. */
export interface SortColumn<Value = unknown> {
  readonly places: Int32Array;
  /** How many different places there are. */
  readonly count: number;
  /** Each different value once, in order: what the next column of nearly the same values starts from. */
  readonly inOrder: readonly Value[];
}

type Compare<Value> = (one: Value, other: Value) => number;

/**
 * Works out the places of values. Comparing is dear (an alphabet), so each different value is compared once, and values that
 * `before` has already put in order are not compared again. Values that compare as 0 share a place.
 */
export function sortColumn<Value extends string | number>(
  values: readonly (Value | null)[],
  compare: Compare<Value>,
  before?: readonly Value[],
): SortColumn<Value> {
  const different = new Set<Value>();
  for (const value of values) if (value !== null) different.add(value);
  const inOrder = before === undefined ? sorted([...different], compare) : merged(before, different, compare);
  const placeOf = new Map<Value, number>();
  let place = -1;
  let previous: Value | undefined;
  for (const value of inOrder) {
    if (previous === undefined || compare(previous, value) !== 0) place += 1;
    placeOf.set(value, place);
    previous = value;
  }
  const places = Int32Array.from(values, (value) => (value === null ? -1 : (placeOf.get(value) ?? -1)));
  return { places, count: place + 1, inOrder };
}

/** In the order of the code points first: near enough to any alphabet that what remains to be compared is halved. */
const sorted = <Value extends string | number>(values: readonly Value[], compare: Compare<Value>): readonly Value[] =>
  values.toSorted((one, other) => (one < other ? -1 : 1)).toSorted(compare);

/** What of `before` is still there, with what is new put in its place. */
function merged<Value extends string | number>(
  before: readonly Value[],
  now: ReadonlySet<Value>,
  compare: Compare<Value>,
): readonly Value[] {
  const known = new Set(before);
  const kept = before.filter((value) => now.has(value));
  const added = sorted(
    [...now].filter((value) => !known.has(value)),
    compare,
  );
  const pieces: (readonly Value[])[] = [];
  let from = 0;
  for (const value of added) {
    const to = placeFor(kept, value, compare, from);
    pieces.push(kept.slice(from, to), [value]);
    from = to;
  }
  return [...pieces, kept.slice(from)].flat();
}

/** Where a value belongs among those in order, not before `from`. */
function placeFor<Value>(inOrder: readonly Value[], value: Value, compare: Compare<Value>, from: number): number {
  let [low, high] = [from, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = inOrder[middle];
    if (there !== undefined && compare(there, value) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
  const ordered = new Int32Array(rows.length);
  for (const row of rows) {
    const bucket = bucketOf(row);
    const at = next[bucket] ?? 0;
    ordered[at] = row;
    next[bucket] = at + 1;
  }
  return ordered;
}
