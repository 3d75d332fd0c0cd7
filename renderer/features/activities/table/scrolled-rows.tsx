import { useEffect, useLayoutEffect, useState, type ReactNode, type RefObject } from 'react';
import type { PlanItem } from '../plan-items.ts';
import { idsOfItem } from '../plan-items.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { useLinesInView, useWantedLines } from '#renderer/app/rows/use-lines-in-view.ts';
import { RowsInView } from '#renderer/app/rows/rows-in-view.tsx';

interface ScrolledRowsProps {
  items: readonly PlanItem[];
  /** In pixels; the same object as long as nothing of it changes. */
  heights: Readonly<Record<PlanItem['kind'], number>>;
  scroller: RefObject<HTMLDivElement | null>;
  /** What stands above the first row inside the scroller, and under the last one, in pixels. */
  above: number;
  below?: number;
  /** The row that has the focus: it stays in the page. −1 for none. */
  focused: number;
  /** The record that is open, and its row: it comes into view when it is opened or appears. */
  currentId: string | null;
  current: number;
  columnCount: number;
  /** What the rows are drawn from. */
  wanted: readonly Pick<RecordRows, 'want' | 'wantSoon'>[];
  children: (index: number) => ReactNode;
}

/** The rows of the plan that are in view. They are all that is drawn anew while one scrolls, and not the table around them. */
export function ScrolledRows(props: ScrolledRowsProps) {
  const { items, heights, scroller, above, below, focused, currentId, current, columnCount, wanted, children } = props;
  const virtualizer = useLinesInView({
    lines: items,
    heights,
    scroller,
    above,
    ...(below !== undefined && { below }),
    kept: focused,
    overscan: 8,
  });
  useWantedLines(wanted, {
    drawn: virtualizer.getVirtualItems(),
    count: items.length,
    idsAt: (index) => idsOfItem(items[index]),
    block: 64,
  });
  // The scroller is around the rows, so it is known only after they were first drawn; seen before anything is painted.
  const [, setAttached] = useState(false);
  useLayoutEffect(() => setAttached(true), []);

  // The row of the open record is in view, also when it was reached from its neighbour.
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- when the record changes or appears, not when the list is sorted anew
  }, [virtualizer, currentId, current >= 0]);

  return (
    <RowsInView virtualizer={virtualizer} scrollMargin={above} columnCount={columnCount}>
      {children}
    </RowsInView>
  );
}
