export interface PlacedMark<Mark> {
  readonly mark: Mark;
  /** From 0, the top one. */
  readonly lane: number;
}

/** Puts marks with their labels, each from `left` to `right`, in as few lanes as keep them apart. */
export function placeInLanes<Mark extends { readonly left: number; readonly right: number }>(
  marks: readonly Mark[],
): PlacedMark<Mark>[] {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => a.left - b.left)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.left);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.right;
      return { mark, lane };
    });
}
