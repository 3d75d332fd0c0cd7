import { Fragment, type ReactNode } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import { SpacerRow } from '#renderer/ui/data-table.tsx';

interface RowsInViewProps {
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** What stands above the first row inside the scroller, in pixels. */
  scrollMargin: number;
  columnCount: number;
  children: (index: number) => ReactNode;
}

/** The rows that are drawn, with empty rows as high as those between them that are not. */
export function RowsInView({ virtualizer, scrollMargin, columnCount, children }: RowsInViewProps) {
  const rows = virtualizer.getVirtualItems();
  const bottom = scrollMargin + virtualizer.getTotalSize();
  const drawn = rows.map((row, index) => (
    <Fragment key={row.key}>
      <SpacerRow height={row.start - (rows[index - 1]?.end ?? scrollMargin)} columnCount={columnCount} />
      {children(row.index)}
    </Fragment>
  ));
  return (
    <>
      {drawn}
      <SpacerRow height={bottom - (rows.at(-1)?.end ?? scrollMargin)} columnCount={columnCount} />
    </>
  );
}
