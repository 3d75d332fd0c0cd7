import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { kpiChartGeometry, kpiChartScales, type ChartFrame, type KpiChartInput } from '../kpi-chart-geometry.ts';

const nothing: PackText = { bg: '', en: '' };

/** A chart that tells only its course: no names, no labels; those stand beside it in words. */
const bare = {
  targets: [],
  baseline: null,
  asOf: null,
  whole: false,
  tickLabels: { value: () => nothing, time: () => nothing },
};

export type SmallChart = Pick<KpiChartInput, 'readings' | 'form' | 'levels'>;

/** Days and values that several small charts share; null where none of them has a value. */
export function sharedFrame(charts: readonly SmallChart[]): ChartFrame | null {
  const readings = charts.flatMap((chart) => chart.readings);
  const [first] = charts;
  if (first === undefined || readings.every(({ value }) => value === null)) return null;
  const { from, to, axis } = kpiChartScales({
    ...bare,
    ...first,
    readings,
    size: { width: 1, height: 1, fontSize: 1 },
  });
  // One line tells where zero is; the rest of the scale is said in words.
  return { from, to, axis: { ...axis, ticks: axis.low <= 0 && axis.high >= 0 ? [0] : [axis.low] } };
}

/** A chart of a few pixels, by the same rules as a large one; its scale is that of its own values unless it shares one. */
export function smallChartGeometry(
  chart: SmallChart,
  { width, height, frame }: { readonly width: number; readonly height: number; readonly frame?: ChartFrame },
): ChartGeometry {
  const geometry = kpiChartGeometry({
    ...bare,
    ...chart,
    ...(frame === undefined ? {} : { frame }),
    fits: true,
    size: { width, height, fontSize: 8 },
  });
  return { ...geometry, xTicks: [] };
}
