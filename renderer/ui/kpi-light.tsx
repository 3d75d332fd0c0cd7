import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export const lights = ['green', 'amber', 'red', 'none'] as const;
export type LightName = (typeof lights)[number];

/** Shapes that mean the same as those of a status: round is well, a diamond is care, a square is trouble. */
const shapes: Record<LightName, string> = {
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  amber: 'M6 .8 11.2 6 6 11.2.8 6z',
  red: 'M1.4 1.4h9.2v9.2H1.4z',
  none: 'M2 6h8',
};
const colours: Record<LightName, string> = {
  green: 'text-on-track',
  amber: 'text-at-risk',
  red: 'text-overdue',
  none: 'text-ink-3',
};

export interface LightProps {
  light: LightName;
  /** The reading is older than its rhythm allows: the shape loses its fill. */
  isStale?: boolean;
  /** The word: „по плана“, „изостава“, „няма целева стойност“. Without it give a title. */
  children?: ReactNode;
  title?: string;
  /** 12 px: in cards of the map. */
  isSmall?: boolean;
  className?: string;
}

/** The light of an indicator: shape, word and colour. */
export function Light({ light, isStale, children, title, isSmall, className }: LightProps) {
  return (
    <span
      className={cx(
        'inline-flex items-baseline gap-[7px] font-semibold whitespace-nowrap',
        isSmall ? 'text-xs' : 'text-sm',
        colours[light],
        className,
      )}
    >
      <svg
        viewBox="0 0 12 12"
        width="12"
        height="12"
        role={title ? 'img' : undefined}
        aria-label={title}
        aria-hidden={title ? undefined : true}
        data-light={light}
        className="relative top-px shrink-0"
      >
        <path
          d={shapes[light]}
          fill={isStale || light === 'none' ? 'none' : 'currentColor'}
          stroke="currentColor"
          strokeWidth={light === 'none' ? 1.8 : 1.4}
          strokeDasharray={isStale && light !== 'none' ? '2.4 1.6' : undefined}
        />
      </svg>
      {children}
    </span>
  );
}
