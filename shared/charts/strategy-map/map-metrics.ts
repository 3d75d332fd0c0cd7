/** Sizes of the map, in the unit in which it is drawn: CSS pixels on a screen, points on a page. */
export interface MapMetrics {
  /** Widths of the columns: vision, goals and priorities, focus areas, what serves them. */
  readonly columns: readonly [number, number, number, number];
  /** Between the columns: wider where more ties pass. */
  readonly gaps: readonly [number, number, number];
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
  columns: [200, 256, 228, 300],
  gaps: [52, 60, 80],
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
  const needed = vision + aims + areas + lines + metrics.gaps[0] + metrics.gaps[1] + metrics.gaps[2];
  const factor = Math.min(1.45, Math.max(1, room / needed));
  return {
    ...metrics,
    columns: [vision * factor, aims * factor, areas * factor, lines * factor],
    gaps: [metrics.gaps[0] * factor, metrics.gaps[1] * factor, metrics.gaps[2] * factor],
  };
}

/** The whole at a glance: no more of each title than `titleLines`, and no sentence of figures. */
export function overview(metrics: MapMetrics, titleLines: number): MapMetrics {
  return {
    ...metrics,
    cardGap: 6,
    groupGap: 12,
    padY: 6,
    title: { ...metrics.title, maxLines: titleLines },
    note: { ...metrics.note, maxLines: 0 },
    bar: { gap: 4, height: 4 },
    line: { ...metrics.line, padY: 6 },
  };
}
