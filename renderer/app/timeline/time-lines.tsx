import type { HeaderTicks } from '#shared/charts/timeline/header-ticks.ts';
import { rounded } from '#shared/charts/timeline/shapes.ts';
import type { TimeScale } from '#shared/charts/timeline/time-window.ts';
import type { Day } from '#shared/model/values.ts';

/** The lines of the grid as two paths of the height of a row. */
export interface GridPaths {
  readonly fine: string;
  readonly strong: string;
}

export function gridPaths({ lines }: Pick<HeaderTicks, 'lines'>, height: number): GridPaths {
  const path = (isStrong: boolean) =>
    lines.flatMap((one) => (one.isStrong === isStrong ? [`M${rounded(one.x)} 0V${height}`] : [])).join('');
  return { fine: path(false), strong: path(true) };
}

/** What every row is drawn on: the lines of the periods, the day looked at, and today where that is another. */
export function TimeLines({
  grid,
  scale,
  height,
  asOf,
  today,
}: {
  grid: GridPaths;
  scale: TimeScale;
  height: number;
  asOf: Day;
  today: Day;
}) {
  const days = [
    ...(today === asOf ? [] : [{ day: today, className: 'stroke-ink-3 [stroke-dasharray:2_3]' }]),
    { day: asOf, className: 'stroke-accent' },
  ];
  return (
    <>
      <path d={grid.fine} className="stroke-line" fill="none" />
      <path d={grid.strong} className="stroke-line-strong" fill="none" />
      {days.map(({ day, className }) => {
        const x = rounded(scale.endOf(day));
        return x < 0 || x > scale.width ? null : <path key={day} d={`M${x} 0V${height}`} className={className} />;
      })}
    </>
  );
}
