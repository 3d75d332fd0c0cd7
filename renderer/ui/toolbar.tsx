import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { cx } from './class-names.ts';

export interface ToolbarProps {
  label: string;
  /** Stands at the right: grouping, comparison. */
  end?: ReactNode;
  /** A SearchField. It has a place of its own: among the buttons the arrows would leave the text instead of moving in it. */
  search?: ReactNode;
  /** A line of its own under the rest: the chips of a list with many filters. */
  below?: ReactNode;
  /** Buttons, chips, segments; nothing that one writes in. */
  children: ReactNode;
}

/** Views, filters and grouping of a screen; one stop of the Tab key, arrows move inside. */
export function Toolbar({ label, end, search, below, children }: ToolbarProps) {
  return (
    <div className="flex shrink-0 flex-wrap items-start gap-2 border-b border-line px-6 pt-0.5 pb-3">
      {search && <div className="w-56">{search}</div>}
      {/* A field is higher than a button: it stands beside the first line, whether or not there is a second. */}
      <AriaToolbar
        aria-label={label}
        className={cx('flex min-w-0 flex-1 flex-wrap items-center gap-2', search != null && 'py-0.5')}
      >
        {children}
        {end && <div className="ml-auto flex flex-wrap items-center gap-2">{end}</div>}
        {below && <div className="flex basis-full flex-wrap items-center gap-2">{below}</div>}
      </AriaToolbar>
    </div>
  );
}
