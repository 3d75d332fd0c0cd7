import type { ChartMark } from '#shared/model/pack-document/chart.ts';
import { approximateTextWidth } from '../text-width.ts';

interface Cluster {
  readonly numbers: readonly number[];
  /** Points from the left edge of the plot. */
  readonly days: readonly number[];
}

/** How wide a mark is, in points: a small box around its number. */
export const markWidth = (label: string, fontSize: number): number =>
  Math.max(fontSize * 1.15, approximateTextWidth(label, fontSize * 0.85) + fontSize * 0.5);

/**
 * Numbered marks side by side over the plot. Those that would touch become one, with the range of their numbers: „2–4“. None
 * leaves the plot.
 */
export function clusterMarks(
  marks: readonly { readonly at: number; readonly number: number }[],
  { width, fontSize }: { width: number; fontSize: number },
): ChartMark[] {
  let clusters: Cluster[] = marks
    .toSorted((a, b) => a.at - b.at || a.number - b.number)
    .map(({ at, number }) => ({ numbers: [number], days: [at * width] }));
  for (let merged = true; merged;) {
    merged = false;
    const next: Cluster[] = [];
    for (const cluster of clusters) {
      const before = next.at(-1);
      if (before && rightOf(before, width, fontSize) + 2 > leftOf(cluster, width, fontSize)) {
        next[next.length - 1] = {
          numbers: [...before.numbers, ...cluster.numbers],
          days: [...before.days, ...cluster.days],
        };
        merged = true;
      } else next.push(cluster);
    }
    clusters = next;
  }
  return clusters.map((cluster) => ({
    at: share((cluster.days[0] ?? 0) / width),
    x: share(middleOf(cluster, width, fontSize) / width),
    label: labelOf(cluster),
  }));
}

const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

function labelOf({ numbers }: Cluster): string {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? String(first) : `${first}–${last}`;
}

function middleOf(cluster: Cluster, width: number, fontSize: number): number {
  const half = markWidth(labelOf(cluster), fontSize) / 2;
  const middle = (Math.min(...cluster.days) + Math.max(...cluster.days)) / 2;
  return Math.max(half, Math.min(width - half, middle));
}

const leftOf = (cluster: Cluster, width: number, fontSize: number) =>
  middleOf(cluster, width, fontSize) - markWidth(labelOf(cluster), fontSize) / 2;
const rightOf = (cluster: Cluster, width: number, fontSize: number) =>
  middleOf(cluster, width, fontSize) + markWidth(labelOf(cluster), fontSize) / 2;
