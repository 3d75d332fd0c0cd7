import { wrapText } from '../wrap-text.ts';
import type { MapGroup, MapLine, MapNode } from './map-content.ts';
import type { MapMetrics } from './map-metrics.ts';

/** The texts of a card, broken into lines that fit it, and how high it then is. */
export interface SizedNode {
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly height: number;
}

export function sizeNode(node: MapNode, width: number, column: number, metrics: MapMetrics): SizedNode {
  const inner = width - 2 * metrics.padX;
  const maxLines = metrics.titleLines?.[column] ?? metrics.title.maxLines;
  const title = lines(node.title, inner, { ...metrics.title, maxLines });
  const note = lines(node.note, inner, metrics.note);
  const bar = node.shares.length === 0 ? 0 : metrics.bar.gap + metrics.bar.height;
  const height =
    2 * metrics.padY +
    metrics.head.height +
    metrics.gap.head +
    title.length * metrics.title.height +
    bar +
    (note.length === 0 ? 0 : metrics.gap.note + note.length * metrics.note.height);
  return { title, note, height };
}

export function sizeLine(line: MapLine, width: number, metrics: MapMetrics): SizedNode {
  const inner = width - 2 * metrics.padX;
  const title = lines(line.title, inner, { ...metrics.title, maxLines: metrics.line.titleLines });
  const note = lines(line.note, inner, { ...metrics.note, maxLines: 1 });
  const height =
    2 * metrics.line.padY +
    metrics.head.height +
    title.length * metrics.title.height +
    note.length * metrics.note.height;
  return { title, note, height };
}

export interface SizedHead {
  readonly heading: readonly string[];
  readonly summary: readonly string[];
  readonly height: number;
}

/** The head of a group: what it is, how much is in it, and how many of each status. */
export function sizeHead(group: MapGroup, width: number, metrics: MapMetrics): SizedHead {
  // The arrow that folds it stands at the right.
  const inner = width - 2 * metrics.padX - 20;
  const heading = group.heading === null ? [] : lines(group.heading, inner, { ...metrics.title, maxLines: 2 });
  const summary = lines(group.summary, inner, { ...metrics.head, maxLines: 2 });
  const height =
    2 * metrics.line.padY +
    heading.length * metrics.title.height +
    summary.length * metrics.head.height +
    (group.counts.length === 0 ? 0 : metrics.gap.counts + metrics.head.height);
  return { heading, summary, height };
}

export const moreHeight = (metrics: MapMetrics) => 2 * metrics.line.padY + metrics.note.height;

const lines = (text: string, width: number, { size, maxLines }: { size: number; maxLines: number }) =>
  text === '' || maxLines === 0
    ? []
    : // Where a line ends between two parts, the dot that parts them is not needed.
      wrapText(text, { width, fontSize: size, maxLines }).map((line) => line.replace(/\s·$/u, ''));
