/** Sizes of the map, in the unit in which it is drawn: CSS pixels on a screen, points on a page. */
export interface MapMetrics {
  /** Widths of the columns: vision, goals and priorities, focus areas, what serves them. */
  readonly columns: readonly [number, number, number, number];
  readonly columnGap: number;
  /** Between cards that stand under one another. */
  readonly cardGap: number;
  /** Between groups, and between cards that are parts of different nodes. */
  readonly groupGap: number;
  /** How far a part is moved in under the node of its own column that it is part of. */
  readonly indent: number;
  readonly padX: number;
  readonly padY: number;
  /** The line of the code and the light. */
  readonly head: TextMetrics;
  readonly title: TextMetrics;
  readonly note: TextMetrics;
  readonly bar: { readonly gap: number; readonly height: number };
  /** What serves the strategy: lower, because there is more of it. */
  readonly line: { readonly padY: number; readonly titleLines: number };
  /** The shape of a status or a light, and the room after it. */
  readonly mark: { readonly size: number; readonly gap: number };
  /** The thinnest tie, and one of weight 1. */
  readonly tie: { readonly thin: number; readonly usual: number; readonly thick: number };
}

export interface TextMetrics {
  readonly size: number;
  /** Of one line. */
  readonly height: number;
  readonly maxLines: number;
}

export const screenMetrics: MapMetrics = {
  columns: [204, 256, 228, 300],
  columnGap: 64,
  cardGap: 10,
  groupGap: 22,
  indent: 14,
  padX: 12,
  padY: 10,
  head: { size: 12, height: 16, maxLines: 1 },
  title: { size: 13.5, height: 18, maxLines: 5 },
  note: { size: 12, height: 16, maxLines: 2 },
  bar: { gap: 7, height: 6 },
  line: { padY: 7, titleLines: 2 },
  mark: { size: 11, gap: 6 },
  tie: { thin: 0.75, usual: 1.25, thick: 7 },
};

/** The same texts in wider columns, where there is more room than the map needs; never narrower. */
export function widened(metrics: MapMetrics, room: number): MapMetrics {
  const [vision, aims, areas, lines] = metrics.columns;
  const needed = vision + aims + areas + lines + 3 * metrics.columnGap;
  const factor = Math.min(1.45, Math.max(1, room / needed));
  return {
    ...metrics,
    columns: [vision * factor, aims * factor, areas * factor, lines * factor],
    columnGap: metrics.columnGap * factor,
  };
}
