import { layOutMap, type MapLayout } from './map-layout.ts';
import type { MapContent } from './map-content.ts';
import { widened, type MapMetrics } from './map-metrics.ts';

export interface FittedMap {
  readonly layout: MapLayout;
  readonly metrics: MapMetrics;
  /** How large it is drawn to fit; 1 at most. */
  readonly scale: number;
}

interface FitOptions {
  readonly room: { readonly width: number; readonly height: number };
  /** From the most lines of a title to the fewest. */
  readonly titleLines: readonly number[];
  /** Below this scale its letters are too small. */
  readonly readable: number;
}

/**
 * The map within a room: with as much of its titles as can still be read there. Where even the shortest titles are too
 * small it is drawn with those, and is not readable.
 */
export function fitMap(
  content: MapContent,
  metrics: MapMetrics,
  options: FitOptions,
): FittedMap & { isReadable: boolean } {
  let last: FittedMap | null = null;
  for (const lines of options.titleLines) {
    const fitted = fitWith(content, { ...metrics, titleLines: [lines, lines, lines] }, options.room);
    last = fitted;
    if (fitted.scale >= options.readable) return { ...withMoreLines(content, fitted, options), isReadable: true };
  }
  const nearest = last ?? fitWith(content, metrics, options.room);
  return { ...nearest, isReadable: false };
}

function fitWith(content: MapContent, metrics: MapMetrics, room: FitOptions['room']): FittedMap {
  // What is drawn smaller because it is high leaves room at its side: its columns take it.
  const wide = widened(metrics, room.width / scaleOf(layOutMap(content, metrics), room));
  const layout = layOutMap(content, wide);
  return { layout, metrics: wide, scale: scaleOf(layout, room) };
}

/** A column that is lower than the others has room for longer titles. */
function withMoreLines(content: MapContent, fitted: FittedMap, { titleLines, room }: FitOptions): FittedMap {
  let best = fitted;
  for (const column of [0, 1, 2]) {
    for (const lines of titleLines) {
      const own = best.metrics.titleLines ?? [];
      if (lines <= (own[column] ?? 0)) break;
      const metrics = {
        ...best.metrics,
        titleLines: [0, 1, 2].map((at) => (at === column ? lines : (own[at] ?? lines))),
      };
      const layout = layOutMap(content, metrics);
      if (scaleOf(layout, room) < fitted.scale) continue;
      best = { layout, metrics, scale: fitted.scale };
      break;
    }
  }
  return best;
}

const scaleOf = ({ width, height }: MapLayout, room: FitOptions['room']) =>
  Math.min(1, room.width / Math.max(1, width), room.height / Math.max(1, height));
