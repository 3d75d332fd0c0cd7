/** What each activity counts as in one facet: numbers of values, those of row `r` from `starts[r]` up to `starts[r + 1]`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly numberByValue: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

export function facetColumn(rows: readonly (readonly string[])[]): FacetColumn {
  const numberByValue = new Map<string, number>();
  const starts = new Int32Array(rows.length + 1);
  const numbers: number[] = [];
  rows.forEach((values, row) => {
    for (const value of values) {
      let number = numberByValue.get(value);
      if (number === undefined) {
        number = numberByValue.size;
        numberByValue.set(value, number);
      }
      numbers.push(number);
    }
    starts[row + 1] = numbers.length;
  });
  return { values: [...numberByValue.keys()], numberByValue, starts, numbers: Int32Array.from(numbers) };
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
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
    if (isChosen[numbers[at] ?? 0] === 1) return true;
  return false;
}

/** Counts a row under each of its values. */
export function countRow({ starts, numbers }: FacetColumn, row: number, counts: Int32Array): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const number = numbers[at] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
}
