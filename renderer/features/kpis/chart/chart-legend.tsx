import { useTranslation } from 'react-i18next';
import type { ChartSign } from '#shared/charts/kpi/chart-signs.ts';
import { signShapes, signWidth } from '#shared/charts/kpi/sign-shapes.ts';
import { ChartShapes } from '../chart-plot.tsx';

/** The signs that stand in the chart, with words. A filled point needs none. */
export function ChartLegend({ signs }: { signs: readonly ChartSign[] }) {
  const { t } = useTranslation('kpiCharts');
  const explained = signs.filter((sign) => sign !== 'final');
  if (explained.length === 0) return null;
  return (
    <ul aria-label={t('signs')} className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {explained.map((sign) => (
        <li key={sign} className="flex items-center gap-1.5">
          <svg
            aria-hidden
            width={signWidth}
            height={16}
            viewBox={`0 -8 ${signWidth} 16`}
            className="shrink-0 [--cell:var(--surface)]"
          >
            <ChartShapes shapes={signShapes(sign)} />
          </svg>
          {t(`sign.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
