import { useMemo } from 'react';
import { dependencyPaths, type PlaceOfRow } from '#shared/charts/timeline/dependency-paths.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import type { TimeScale } from '#shared/charts/timeline/time-window.ts';

interface DependencyLayerProps {
  /** The rows that are drawn. */
  rows: readonly TimelineFacts[];
  placeOf: PlaceOfRow;
  scale: TimeScale;
  /** Where time begins, and how high all that scrolls is, drawn or not. */
  left: number;
  height: number;
}

/**
 * The connectors between activities, over the rows. What they say is told in the row of each end. It lies over all that
 * scrolls and stays where it is, so that scrolling draws only the connectors that come into view.
 */
export function DependencyLayer({ rows, placeOf, scale, left, height }: DependencyLayerProps) {
  const paths = useMemo(() => dependencyPaths(rows, placeOf, scale), [rows, placeOf, scale]);
  if (paths.length === 0) return null;
  return (
    <svg
      aria-hidden
      width={scale.width}
      height={height}
      className="pointer-events-none absolute top-0 z-[5] overflow-hidden"
      style={{ left }}
    >
      {paths.map(({ id, d, arrow, threat }) => (
        <g
          key={id}
          fill="none"
          className={threat === null ? 'stroke-ink-3' : 'stroke-delayed'}
          strokeWidth={threat === 'late' ? 1.5 : 1}
          opacity={threat === null ? 0.7 : 0.9}
        >
          <path d={d} strokeDasharray={threat === 'clash' ? '3 2' : undefined} />
          <path d={arrow} />
        </g>
      ))}
    </svg>
  );
}
