import type { ReactNode } from 'react';
import { statusText, type StatusName } from './status.ts';

const ring = { cx: 6, cy: 6, fill: 'none', stroke: 'currentColor' };

/** One shape a status, told apart without colour. 12 × 12, drawn in the current colour. */
const shapes: Record<StatusName, ReactNode> = {
  onTrack: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  atRisk: <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
  delayed: <path d="M6 .8 11.7 11H.3z" fill="currentColor" />,
  overdue: <path d="M1 1h10v10H1z" fill="currentColor" />,
  planned: <circle {...ring} r="4.2" strokeWidth="1.7" />,
  completed: (
    <>
      <circle cx="6" cy="6" r="5.6" fill="currentColor" />
      <path d="M3.3 6.2 5.2 8.1 8.8 4.1" fill="none" stroke="var(--surface)" strokeWidth="1.5" />
    </>
  ),
  noRecentReport: <circle {...ring} r="4.6" strokeWidth="1.6" strokeDasharray="2.2 1.41" />,
  suspended: <path d="M2 1h2.8v10H2zM7.2 1H10v10H7.2z" fill="currentColor" />,
  dropped: (
    <>
      <circle {...ring} r="4.6" strokeWidth="1.5" />
      <path d="M2.8 9.2 9.2 2.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

export interface StatusMarkProps {
  status: StatusName;
  /** In pixels. */
  size?: number;
  /** Give it only where no word stands beside the mark. */
  title?: string;
  className?: string;
}

export function StatusMark({ status, size = 12, title, className }: StatusMarkProps) {
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      data-status={status}
      className={`shrink-0 ${statusText[status]} ${className ?? ''}`}
    >
      {shapes[status]}
    </svg>
  );
}
