import type { ChartGeometry, ChartPoint, ChartPosition } from '#shared/model/pack-document/chart.ts';
import { dayToTime } from '../chart-axes.ts';
import type { ChartReading, ChartStep } from '../kpi-chart-geometry.ts';

/** Extends a path level to the right edge: a target stays in force after its date. */
export function targetPath(
  steps: readonly ChartStep[],
  at: (step: ChartStep) => ChartPosition,
  shape: 'line' | 'steps' = 'line',
): ChartPosition[] {
  const places = steps.toSorted((a, b) => dayToTime(a.on) - dayToTime(b.on)).map(at);
  const path = shape === 'line' ? places : stepped(places);
  const last = path.at(-1);
  return last && last.x < 1 ? [...path, { x: 1, y: last.y }] : path;
}

/** Level until the next, then all at once. */
function stepped(places: readonly ChartPosition[]): ChartPosition[] {
  return places.flatMap((place, index) => {
    const before = places[index - 1];
    return before === undefined || before.y === place.y ? [place] : [{ x: place.x, y: before.y }, place];
  });
}

/**
 * Stretches of consecutive values; a stretch is provisional where either end is. Nothing is joined over a period without a
 * value, nor over a change of the definition; what waits for approval is no part of the line.
 */
export function measuredLines(
  readings: readonly ChartReading[],
  points: readonly (ChartPoint | null)[],
  isStepped: boolean,
): ChartGeometry['lines'] {
  const lines: ChartGeometry['lines'] = [];
  const counted = readings.flatMap(({ quality, version = 1 }, index) =>
    quality === 'waiting' ? [] : [{ version, point: points[index] ?? null }],
  );
  for (let index = 1; index < counted.length; index += 1) {
    const [before, is] = [counted[index - 1], counted[index]];
    if (!before?.point || !is?.point || before.version !== is.version) continue;
    const [from, to] = [before.point, is.point];
    const kind = from.kind === 'final' && to.kind === 'final' ? 'measured' : 'provisional';
    const ends = [from, to].map(({ x, y }) => ({ x, y }));
    const way = isStepped ? stepped(ends) : ends;
    const last = lines.at(-1);
    const end = last?.points.at(-1);
    if (last?.kind === kind && end?.x === from.x && end.y === from.y) last.points.push(...way.slice(1));
    else lines.push({ kind, points: way });
  }
  return lines;
}
