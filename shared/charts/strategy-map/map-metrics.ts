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
  /** How many lines of a title the first three columns show, where that is not what `title` says. */
  readonly titleLines?: readonly number[];
  readonly note: TextMetrics;
  readonly bar: { readonly gap: number; readonly height: number };
  /** Within a card: under its head line, over its note, over the counts of a group. */
  readonly gap: { readonly head: number; readonly note: number; readonly counts: number };
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
  gap: { head: 2, note: 5, counts: 4 },
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

/** The whole at a glance: cards stand close, and say no sentence of figures. */
export const glance = (metrics: MapMetrics): MapMetrics => ({
  ...metrics,
  cardGap: 6,
  groupGap: 12,
  padY: 6,
  note: { ...metrics.note, maxLines: 0 },
  bar: { gap: 4, height: 4 },
  line: { ...metrics.line, padY: 6 },
});

/** On a page of a pack, in points. */
export const pageMetrics: MapMetrics = {
  columns: [92, 132, 100, 96],
  gaps: [16, 20, 20],
  cardGap: 4,
  groupGap: 9,
  indent: 7,
  padX: 5,
  padY: 3.2,
  head: { size: 6.8, height: 8.6, maxLines: 1 },
  title: { size: 7.6, height: 9.4, maxLines: 4 },
  note: { size: 6.8, height: 8.4, maxLines: 2 },
  bar: { gap: 2.2, height: 3 },
  gap: { head: 1.4, note: 3, counts: 2.6 },
  line: { padY: 4, titleLines: 2 },
  mark: { size: 5.6, gap: 2.4 },
  tie: { thin: 0.35, usual: 0.55, thick: 3 },
};

/** The same map, `factor` times as large. */
export function scaled(metrics: MapMetrics, factor: number): MapMetrics {
  const by = <Numbers extends readonly number[]>(numbers: Numbers) =>
    numbers.map((value) => value * factor) as unknown as Numbers; // as many as there were
  const text = ({ size, height, maxLines }: TextMetrics): TextMetrics => ({
    size: size * factor,
    height: height * factor,
    maxLines,
  });
  const { tie, mark, bar, gap, line } = metrics;
  return {
    ...metrics,
    columns: by(metrics.columns),
    gaps: by(metrics.gaps),
    cardGap: metrics.cardGap * factor,
    groupGap: metrics.groupGap * factor,
    indent: metrics.indent * factor,
    padX: metrics.padX * factor,
    padY: metrics.padY * factor,
    head: text(metrics.head),
    title: text(metrics.title),
    note: text(metrics.note),
    bar: { gap: bar.gap * factor, height: bar.height * factor },
    gap: { head: gap.head * factor, note: gap.note * factor, counts: gap.counts * factor },
    line: { padY: line.padY * factor, titleLines: line.titleLines },
    mark: { size: mark.size * factor, gap: mark.gap * factor },
    tie: { thin: tie.thin * factor, usual: tie.usual * factor, thick: tie.thick * factor },
  };
}
