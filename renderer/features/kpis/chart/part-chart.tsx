import { useTranslation } from 'react-i18next';
import type { ChartFrame } from '#shared/charts/kpi-chart-geometry.ts';
import { chartShapes } from '#shared/charts/kpi/chart-shapes.ts';
import type { PartSeries } from '#shared/charts/kpi/part-rows.ts';
import { smallChartGeometry, type SmallChart } from '#shared/charts/kpi/small-chart.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiFigure } from '#shared/i18n/kpi-value.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { ChartShapes } from '../chart-plot.tsx';
import { useKpiWords } from '../use-kpi-words.ts';

interface PartChartProps {
  kpi: KpiDetail;
  series: PartSeries;
  chart: SmallChart;
  frame: ChartFrame;
}

const height = 44;
const pad = 5;

/** A part with its latest value in words, and its course below. */
export function PartChart({ kpi, series, chart, frame }: PartChartProps) {
  const { t } = useTranslation('kpiCharts');
  const language = useLanguage();
  const words = useKpiWords();
  const [box, width] = useElementWidth<HTMLDivElement>();
  const latest = series.readings.at(-1);
  const title = textIn(series.name, language);
  const value = latest?.quantity == null ? t('parts.noValue') : kpiFigure(latest.quantity, kpi, language);
  const geometry =
    width > 0 && latest !== undefined
      ? smallChartGeometry(chart, { width: Math.max(40, width - 2 * pad), height: height - 2 * pad, frame })
      : null;
  return (
    <li className="min-w-0">
      <p className="flex items-baseline justify-between gap-2 text-sm">
        <span className={`truncate ${series.key === null ? 'font-bold' : ''}`} title={title}>
          {title}
        </span>
        <span className={latest === undefined ? 'shrink-0 text-ink-3' : 'shrink-0 font-semibold tabular-nums'}>
          {value}
        </span>
      </p>
      <div ref={box} style={{ height }}>
        {geometry && latest && (
          <svg
            role="img"
            aria-label={t('parts.chart', { title, value, date: words.date(latest) })}
            width={width}
            height={height}
            className="block [--cell:var(--surface)]"
          >
            <g transform={`translate(${pad} ${pad})`}>
              <ChartShapes shapes={chartShapes(geometry, { language, fontSize: 8 }).shapes} />
            </g>
          </svg>
        )}
      </div>
    </li>
  );
}
