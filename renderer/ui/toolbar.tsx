import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';

export interface ToolbarProps {
  label: string;
  children: ReactNode;
  /** Stands at the right: grouping, comparison. */
  end?: ReactNode;
}

/** Views, filters and grouping of a screen; one stop of the Tab key, arrows move inside. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <AriaToolbar
      aria-label={label}
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-6 pt-0.5 pb-3"
    >
      {children}
      {end && <div className="ml-auto flex flex-wrap items-center gap-2">{end}</div>}
    </AriaToolbar>
  );
}
