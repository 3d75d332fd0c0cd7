import type { ReactNode } from 'react';
import { statusText, type StatusName } from './status.ts';
import { StatusMark } from './status-mark.tsx';

export interface StatusLabelProps {
  status: StatusName;
  /** The word, in the gender of what it describes: дейност – просрочена, етап – просрочен. */
  children: ReactNode;
  className?: string;
}

/** Shape, word and colour together. */
export function StatusLabel({ status, children, className }: StatusLabelProps) {
  return (
    <span
      className={`inline-flex min-w-0 items-baseline gap-[7px] text-sm font-semibold whitespace-nowrap ${statusText[status]} ${className ?? ''}`}
    >
      <StatusMark status={status} size={11} className="relative top-px" />
      <span className="truncate">{children}</span>
    </span>
  );
}
