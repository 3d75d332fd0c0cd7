import type { ReactNode } from 'react';

export interface SplitViewProps {
  /** The list: table, board, timeline. It keeps its place and scroll while the panel is open, even to the full page. */
  children: ReactNode;
  /** A SidePanel, or nothing. */
  panel?: ReactNode;
  /** True while the panel takes the full page: the list below is then out of reach. */
  isPanelExpanded?: boolean;
}

/** A list with the panel of one record beside it. Where there is no room for both, the panel covers the list. */
export function SplitView({ children, panel, isPanelExpanded = false }: SplitViewProps) {
  return (
    <div className="@container relative flex min-h-60 flex-1 overflow-hidden">
      <div className="flex min-w-0 flex-1 flex-col" inert={isPanelExpanded}>
        {children}
      </div>
      {panel}
    </div>
  );
}
