import type { ReactNode } from 'react';
import { statusText, type StatusName } from './status.ts';
import { StatusMark } from './status-mark.tsx';

export interface StatusLabelProps {
  status: StatusName;
  /** The word, in the gender of what it describes: дейност – просрочена, етап – просрочен. */
  children: ReactNode;
  /** 12 px: in cards of the map. */
  isSmall?: boolean;
  className?: string;
}

/** Shape, word and colour together. */
export function StatusLabel({ status, children, isSmall, className }: StatusLabelProps) {
  return (
    <span
      className={`inline-flex min-w-0 items-baseline gap-[7px] font-semibold whitespace-nowrap ${isSmall ? 'text-xs' : 'text-sm'} ${statusText[status]} ${className ?? ''}`}
    >
      <StatusMark status={status} size={11} className="relative top-px" />
      <span className="truncate">{children}</span>
    </span>
  );
}
