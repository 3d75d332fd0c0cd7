import { useImperativeHandle, type ReactNode, type RefObject } from 'react';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { RowsInView } from '#renderer/app/rows/rows-in-view.tsx';
import { useLinesInView, useWantedLines } from '#renderer/app/rows/use-lines-in-view.ts';

/** A line of a list of indicators: the head of a tier, or an indicator. */
export interface KpiLine {
  readonly kind: 'group' | 'kpi';
  readonly key: string;
}

export interface SightHandle {
  /** Brings a line into sight. */
  show: (index: number) => void;
}

interface RowsInSightProps {
  lines: readonly KpiLine[];
  scroller: RefObject<HTMLDivElement | null>;
  handle: RefObject<SightHandle | null>;
  /** In pixels; the same object as long as nothing of it changes. */
  heights: Readonly<Record<KpiLine['kind'], number>>;
  /** The line that has the focus: it stays in the page. −1 for none. */
  focused: number;
  columnCount: number;
  wanted: Pick<RecordRows, 'want' | 'wantSoon'>;
  children: (index: number) => ReactNode;
}

const headHeight = 36;
const nothing: readonly string[] = [];

/**
 * The lines that are in sight. They are all that is drawn anew while one scrolls, and not the table around them. The table
 * measures its scroller (`useElementWidth`), and so draws once more when there is one to look through.
 */
export function RowsInSight(props: RowsInSightProps) {
  const { lines, scroller, handle, heights, focused, columnCount, wanted, children } = props;
  const virtualizer = useLinesInView({ lines, heights, scroller, above: headHeight, kept: focused, overscan: 8 });
  useWantedLines([wanted], {
    drawn: virtualizer.getVirtualItems(),
    count: lines.length,
    idsAt: (index) => {
      const line = lines[index];
      return line?.kind === 'kpi' ? [line.key] : nothing;
    },
    block: 64,
  });
  useImperativeHandle(handle, () => ({ show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }) }));
  return (
    <RowsInView virtualizer={virtualizer} scrollMargin={headHeight} columnCount={columnCount}>
      {children}
    </RowsInView>
  );
}
