import type { ReactNode } from 'react';
import { Icon, type IconShape } from './icon.tsx';
import { StatusMark } from './status-mark.tsx';

export interface EmptyStateProps {
  icon?: IconShape;
  title: string;
  /** What will stand here, or why nothing matches. */
  children?: ReactNode;
  /** What one can do about it. */
  action?: ReactNode;
}

/** A list with nothing in it: first use, or filters that match nothing. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-110 flex-col items-center gap-1 px-6 py-12 text-center">
      {icon && <Icon shape={icon} size={24} className="mb-2 text-ink-3" />}
      <p className="text-lg font-bold tracking-tight text-balance">{title}</p>
      {children && <div className="text-pretty text-ink-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  title: string;
  /** What to do. */
  children?: ReactNode;
  /** What the person can quote; the log has the rest. */
  errorId?: string;
  errorIdLabel?: string;
  action?: ReactNode;
}

/** Something went wrong here; the rest of the application works. */
export function ErrorState({ title, children, errorId, errorIdLabel, action }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto my-6 flex max-w-140 gap-3 rounded-lg bg-overdue-soft px-4 py-3.5">
      <StatusMark status="overdue" size={12} className="mt-1" />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-semibold text-overdue">{title}</p>
        {children && <div className="text-pretty text-ink-2">{children}</div>}
        {errorId && (
          <p className="text-sm text-ink-2">
            {errorIdLabel} <code className="font-sans font-semibold select-all">{errorId}</code>
          </p>
        )}
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
