import { chartShapes } from '#shared/charts/kpi/chart-shapes.ts';
import { smallChartGeometry } from '#shared/charts/kpi/small-chart.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import { ChartShapes } from './chart-plot.tsx';

interface SparkLineProps {
  points: KpiView['spark'];
  /** What the line tells; the values themselves stand beside it. */
  title: string;
}

const size = { width: 76, height: 20, pad: 4 } as const;
const nothing = { bg: '', en: '' };

/** The last values by their days, drawn as the chart draws them, with the last of them marked. One alone is no line. */
export function SparkLine({ points, title }: SparkLineProps) {
  const readings = points.flatMap(({ asOf, value, quality, definitionVersion }) =>
    value === null
      ? []
      : [
          {
            on: asOf,
            value,
            qualifier: 'exactly' as const,
            quality: quality === 'notAvailable' ? ('final' as const) : quality,
            label: nothing,
            version: definitionVersion ?? 1,
          },
        ],
  );
  if (readings.length < 2) return null;
  const geometry = smallChartGeometry(
    { readings },
    { width: size.width - 2 * size.pad, height: size.height - 2 * size.pad },
  );
  // Only the last is marked: the others are turns of the line.
  const { shapes } = chartShapes({ ...geometry, points: geometry.points.slice(-1) }, { language: 'bg', fontSize: 8 });
  return (
    <svg role="img" aria-label={title} width={size.width} height={size.height} className="block">
      <g transform={`translate(${size.pad} ${size.pad})`}>
        <ChartShapes shapes={shapes} />
      </g>
    </svg>
  );
}
