import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { useMediaQuery } from './use-media-query.ts';

export interface SplitViewProps {
  /** ScreenHeader and Toolbar of the screen: a record on the full page covers them too. */
  header?: ReactNode;
  /** The list: table, board, timeline. It keeps its place and scroll while the panel is open, even to the full page. */
  children: ReactNode;
  /** A SidePanel, or nothing. */
  panel?: ReactNode;
  /** True while the panel takes the full page. */
  isPanelExpanded?: boolean;
}

/** A list with the panel of one record beside it. Where there is no room for both, the panel covers the screen. */
export function SplitView({ header, children, panel, isPanelExpanded = false }: SplitViewProps) {
  // The same edge as `max-md` of SidePanel.
  const isNarrow = useMediaQuery('(width < 880px)');
  const isCovered = Boolean(panel) && (isPanelExpanded || isNarrow);
  return (
    <div className={cx('relative flex min-h-0 flex-1 flex-col', isCovered && 'overflow-hidden')}>
      {header && (
        <div className="shrink-0" inert={isCovered}>
          {header}
        </div>
      )}
      <div className="flex min-h-60 flex-1 overflow-clip">
        <div className="isolate flex min-w-0 flex-1 flex-col" inert={isCovered}>
          {children}
        </div>
        {panel}
      </div>
    </div>
  );
}
