import type { ReactNode } from 'react';

export interface ActionListProps {
  /** Needed where no heading stands right above. */
  label?: string;
  children: ReactNode;
}

/** Lines that can each be settled where they stand: Today, preflight, programme events. */
export function ActionList({ label, children }: ActionListProps) {
  return (
    <ul aria-label={label} className="@container border-t border-line-strong">
      {children}
    </ul>
  );
}

export interface ActionLineProps {
  /** First column: a StatusLabel or a date. */
  lead?: ReactNode;
  title: ReactNode;
  /** Quiet words after the title. */
  note?: ReactNode;
  /** Last column: a Link, a Button, a field to fill in; several go below one another before the title is squeezed. What Enter does inside `LineKeys` carries `data-settle`. */
  action?: ReactNode;
  /** Below the line when it is being settled in place. */
  children?: ReactNode;
}

export function ActionLine({ lead, title, note, action, children }: ActionLineProps) {
  return (
    <li data-line className="border-b border-line" tabIndex={-1}>
      <div className="grid min-h-line-item grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3.5 py-1 @min-[560px]:grid-cols-[152px_minmax(0,1fr)_auto]">
        <div className="min-w-0 text-ink-3 @max-[560px]:col-span-2">{lead}</div>
        <div className="min-w-0 text-pretty">
          <span className="mr-2 font-medium">{title}</span>
          {/* Where it does not fit beside the title it goes below as a whole. */}
          {note && <span className="inline-block text-sm text-ink-3">{note}</span>}
        </div>
        <div className="flex flex-wrap items-center justify-end gap-x-2 text-sm whitespace-nowrap @max-[640px]:max-w-44">
          {action}
        </div>
      </div>
      {children && <div className="pb-3">{children}</div>}
    </li>
  );
}

/** Between two actions that stand beside each other; where they go below one another it would end a line, and is not there. */
export const ActionDot = () => (
  <span aria-hidden className="text-ink-3 @max-[640px]:hidden">
    ·
  </span>
);
