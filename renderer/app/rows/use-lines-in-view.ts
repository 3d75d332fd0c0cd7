import { useEffect, useMemo, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RecordRows } from './row-store.ts';

interface Line<Kind extends string> {
  readonly kind: Kind;
  readonly key: string;
}

interface LinesInViewOptions<Kind extends string> {
  lines: readonly Line<Kind>[];
  /** In pixels, by kind: lines of known height need no measuring. The same object as long as nothing of it changes. */
  heights: Readonly<Record<Kind, number>>;
  scroller: RefObject<HTMLDivElement | null>;
  /** What stands above the first line inside the scroller, and under the last one, in pixels. */
  above: number;
  below?: number;
  /** The line that stays in the page wherever it is scrolled, because it has the focus; −1 for none. */
  kept: number;
  overscan: number;
}

/** The lines that are drawn: those in view, some around them, and the one that has the focus. */
export function useLinesInView<Kind extends string>(options: LinesInViewOptions<Kind>) {
  const { lines, heights, scroller, above, below, kept, overscan } = options;
  // The same functions until the lines are others: with new ones the places of all lines would be counted at every draw.
  const { keyAt, heightAt } = useMemo(
    () => ({
      keyAt: (index: number) => lines[index]?.key ?? index,
      heightAt: (index: number) => {
        const line = lines[index];
        return line === undefined ? 0 : heights[line.kind];
      },
    }),
    [lines, heights],
  );
  // oxlint-disable-next-line react/incompatible-library -- what is in view is drawn by whoever asks; nothing is memoised on it
  return useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt,
    getItemKey: keyAt,
    scrollMargin: above,
    scrollPaddingStart: above,
    scrollPaddingEnd: below ?? 0,
    overscan,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return kept < 0 || inView.includes(kept) ? inView : [...inView, kept].toSorted((one, other) => one - other);
    },
  });
}

interface WantedLines {
  /** The lines that are drawn, in order. */
  drawn: readonly { readonly index: number }[];
  count: number;
  /** The activities of a line. */
  idsAt: (index: number) => readonly string[];
  /** How many lines are fetched together. */
  block: number;
}

/**
 * Wants the rows of the lines that are drawn, and once those are here the ones around them in whole blocks: whoever scrolls
 * finds rows, not blanks, and few answers interrupt the scrolling.
 */
export function useWantedLines(
  wanted: readonly Pick<RecordRows, 'want' | 'wantSoon'>[],
  { drawn, count, idsAt, block }: WantedLines,
): void {
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  const from = Math.max(0, (Math.floor(first / block) - 1) * block);
  const to = Math.min(count, (Math.floor(last / block) + 2) * block);
  useEffect(() => {
    const inView = drawn.flatMap(({ index }) => idsAt(index));
    // All of them are asked, whatever the first one says.
    const areHere = wanted.map((rows) => rows.want(inView));
    if (areHere.includes(false)) return;
    // Once this is painted: what may come next must not hold up what is here.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const ahead: string[] = [];
        for (let index = from; index < to; index += 1) ahead.push(...idsAt(index));
        for (const rows of wanted) rows.wantSoon(ahead);
      }),
    );
  });
}
