import { statusMarkPaths, type MarkPath } from '#shared/charts/status-mark-paths.ts';
import { statusText, type StatusName } from './status.ts';

export interface StatusMarkProps {
  status: StatusName;
  /** In pixels. */
  size?: number;
  /** Give it only where no word stands beside the mark. */
  title?: string;
  className?: string;
}

/** One shape a status, drawn in its colour. */
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
      <StatusShape status={status} />
    </svg>
  );
}

/** The shape alone, for a drawing that has a place for it: 12 × 12, in the current colour. */
export function StatusShape({ status }: Pick<StatusMarkProps, 'status'>) {
  return statusMarkPaths[status].map((part) => <path key={part.d} d={part.d} {...paintOf(part)} />);
}

function paintOf({ paint, width, dash }: MarkPath) {
  if (paint === 'fill') return { fill: 'currentColor' };
  const stroke = paint === 'stroke' ? 'currentColor' : 'var(--surface)';
  return { fill: 'none', stroke, strokeWidth: width, strokeDasharray: dash };
}
