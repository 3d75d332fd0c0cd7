/** What each activity counts as in one facet: numbers of values, those of row `r` from `starts[r]` up to `starts[r + 1]`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly numberByValue: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  /** How many rows have each value. */
  readonly counts: Int32Array;
}

export function facetColumn<Item>(items: readonly Item[], valuesOf: (item: Item) => readonly string[]): FacetColumn {
  const numberByValue = new Map<string, number>();
  const starts = new Int32Array(items.length + 1);
  const numbers: number[] = [];
  items.forEach((item, row) => {
    for (const value of valuesOf(item)) {
      let number = numberByValue.get(value);
      if (number === undefined) {
        number = numberByValue.size;
        numberByValue.set(value, number);
      }
      numbers.push(number);
    }
    starts[row + 1] = numbers.length;
  });
  const counts = new Int32Array(numberByValue.size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return { values: [...numberByValue.keys()], numberByValue, starts, numbers: Int32Array.from(numbers), counts };
}

/** Whether each value of the column is among the chosen; null where nothing is chosen, so that everything matches. */
export function chosenIn({ values, numberByValue }: FacetColumn, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const isChosen = new Uint8Array(values.length);
  for (const value of chosen) {
    const number = numberByValue.get(value);
    if (number !== undefined) isChosen[number] = 1;
  }
  return isChosen;
}

export function matches({ starts, numbers }: FacetColumn, row: number, isChosen: Uint8Array): boolean {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) if (isChosen[numbers[at] ?? 0] === 1) return true;
  return false;
}

/** Counts rows under each of their values. */
export function countRows({ starts, numbers }: FacetColumn, rows: Int32Array, counts: Int32Array): void {
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
}

/** The rows that have each value, in the order given; a row of two values is in both. */
export function rowsByValue(column: FacetColumn, rows: Int32Array): readonly { value: string; rows: Int32Array }[] {
  const { values, starts, numbers } = column;
  const sizes = new Int32Array(values.length);
  countRows(column, rows, sizes);
  const groups = values.map((value, number) => ({ value, rows: new Int32Array(sizes[number] ?? 0) }));
  const filled = new Int32Array(values.length);
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      const place = filled[number] ?? 0;
      const group = groups[number];
      if (group !== undefined) group.rows[place] = row;
      filled[number] = place + 1;
    }
  }
  return groups.filter((group) => group.rows.length > 0);
}
