/** Where the parts of a row stand, in pixels from its top. */
export interface RowMetrics {
  readonly height: number;
  /** The middle of the bar and of the labels. */
  readonly middle: number;
  readonly barHeight: number;
  /** The middle of the line of the baseline and of the slips. */
  readonly baseline: number;
  /** The middle of the milestones. */
  readonly milestones: number;
  readonly markSize: number;
  readonly fontSize: number;
}

/** A row of the comfortable (36 px) or the compact (28 px) density; a higher one keeps its parts together in its middle. */
export function rowMetrics(height: number, fontSize = 11): RowMetrics {
  const isCompact = height < 32;
  const middle = isCompact ? height / 2 + 1.5 : height / 2 + 2;
  const barHeight = isCompact ? 6 : 8;
  return {
    height,
    middle,
    barHeight,
    baseline: middle + barHeight / 2 + (isCompact ? 3.5 : 4.5),
    milestones: middle - barHeight / 2 - (isCompact ? 5 : 6),
    markSize: isCompact ? 7 : 8,
    fontSize,
  };
}
