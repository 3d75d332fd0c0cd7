import type { Edge } from './span.ts';

/** A place along a bar, and how high it is there: 0 is a tip, 1 the whole height. */
export interface ProfilePoint {
  readonly x: number;
  readonly height: number;
}

/**
 * The outline of a bar whose ends may be known only to a period. It rises while it may have begun and sinks while it may
 * have ended: whatever day one looks at, the bar is as high there as it is sure that it runs. An end known to the day is
 * upright. Null where the end comes before the start.
 */
export function barProfile(start: Edge, end: Edge): readonly ProfilePoint[] | null {
  if (end.to <= start.from) return null;
  const rise = (x: number) => (start.to > start.from ? share(x - start.from, start.to - start.from) : 1);
  const sink = (x: number) => (end.to > end.from ? share(end.to - x, end.to - end.from) : 1);
  const places = [start.from, start.to, end.from, end.to, ...crossing(start, end)]
    .filter((x) => x >= start.from && x <= end.to)
    .toSorted((one, other) => one - other)
    .filter((x, index, all) => x !== all[index - 1]);
  const points = places.map((x) => ({ x, height: Math.min(rise(x), sink(x)) }));
  // Where both periods overlap it is sure nowhere; the highest place is drawn whole all the same, so that it is seen.
  const highest = Math.max(...points.map(({ height }) => height));
  return highest > 0 ? points.map(({ x, height }) => ({ x, height: height / highest })) : points;
}

const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / whole));

/** Where the rising and the sinking line meet, when the periods overlap. */
function crossing(start: Edge, end: Edge): number[] {
  const rises = start.to - start.from;
  const sinks = end.to - end.from;
  if (rises === 0 || sinks === 0 || end.from >= start.to) return [];
  return [(end.to / sinks + start.from / rises) / (1 / rises + 1 / sinks)];
}

/** The part of an outline between two places; empty where it lies outside. */
export function clippedProfile(points: readonly ProfilePoint[], from: number, to: number): readonly ProfilePoint[] {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || last.x <= from || first.x >= to) return [];
  const inside = points.filter(({ x }) => x > from && x < to);
  return [
    heightAt(points, Math.max(from, first.x)),
    ...inside.filter(({ x }) => x > first.x && x < last.x),
    heightAt(points, Math.min(to, last.x)),
  ];
}

function heightAt(points: readonly ProfilePoint[], x: number): ProfilePoint {
  const next = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[Math.max(0, next - 1)], points[next]];
  if (before === undefined || after === undefined) return { x, height: 0 };
  if (after.x === before.x) return { x, height: after.height };
  const along = (x - before.x) / (after.x - before.x);
  return { x, height: before.height + (after.height - before.height) * along };
}
