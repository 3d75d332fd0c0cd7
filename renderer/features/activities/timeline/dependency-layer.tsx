import { useMemo } from 'react';
import { dependencyPaths, type PlaceOfRow } from '#shared/charts/timeline/dependency-paths.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import type { TimeScale } from '#shared/charts/timeline/time-window.ts';

interface DependencyLayerProps {
  /** The rows that are drawn. */
  rows: readonly TimelineFacts[];
  placeOf: PlaceOfRow;
  scale: TimeScale;
  /** Where time begins, and which part of the height is in the page, in the coordinates of what scrolls. */
  left: number;
  top: number;
  height: number;
}

/** The connectors between activities, over the rows. What they say is told in the row of each end. */
export function DependencyLayer({ rows, placeOf, scale, left, top, height }: DependencyLayerProps) {
  const paths = useMemo(() => dependencyPaths(rows, placeOf, scale), [rows, placeOf, scale]);
  if (paths.length === 0) return null;
  return (
    <svg
      aria-hidden
      width={scale.width}
      height={height}
      viewBox={`0 ${top} ${scale.width} ${height}`}
      className="pointer-events-none absolute z-[5] overflow-hidden"
      style={{ left, top }}
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
