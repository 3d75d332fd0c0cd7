import type { ChartBand, ChartPosition } from '#shared/model/pack-document/chart.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { ChartLightBand, ChartStep, KpiChartScales } from '../kpi-chart-geometry.ts';

const clamped = (share: number) => Math.min(1, Math.max(0, share));

/** The areas of the lights within the plot; one that lies outside of it is left out. */
export function bandAreas(
  bands: readonly ChartLightBand[],
  { xOf, yOf }: KpiChartScales,
): (ChartBand & { label: PackText })[] {
  return bands
    .map(({ light, label, from, to, lower, upper }) => {
      const open = (y: number): ChartPosition[] => [from, to].map((day) => ({ x: clamped(xOf(day)), y }));
      const edge = (steps: readonly ChartStep[]): ChartPosition[] =>
        steps.map(({ on, value }) => ({ x: clamped(xOf(on)), y: clamped(yOf(value)) }));
      return { light, label, lower: lower ? edge(lower) : open(1), upper: upper ? edge(upper) : open(0) };
    })
    .filter(({ lower, upper }) => {
      const [left, right] = [upper[0], upper.at(-1)];
      const isTall = upper.some(({ y }, index) => (lower[index]?.y ?? y) > y);
      return left !== undefined && right !== undefined && right.x > left.x && isTall;
    });
}
