import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnReadings, kpiChartInput } from '#shared/charts/kpi-chart-input.ts';
import { kpiChartGeometry } from '#shared/charts/kpi-chart-geometry.ts';
import { chartCaveats, kpiChartDescription } from '#shared/charts/kpi/chart-description.ts';
import { chartNotes } from '#shared/charts/kpi/chart-notes.ts';
import { signsOf } from '#shared/charts/kpi/chart-signs.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ChartExport } from './chart/chart-export.tsx';
import { ChartLegend } from './chart/chart-legend.tsx';
import { ChartTable } from './chart/chart-table.tsx';
import { useChartFacts } from './chart/use-chart-facts.ts';
import { useChartNotes } from './chart/use-chart-notes.ts';
import { KpiChart } from './kpi-chart.tsx';

/** Any size: the chart lays itself out for the width it finds. */
const anySize = { width: 400, height: 160, fontSize: 12 } as const;

/** The chart, what its signs and numbers mean, and the same values as a table for those who prefer to read them. */
export function KpiChartSection({ kpi }: { kpi: KpiDetail }) {
  const { t, i18n } = useTranslation(['kpis', 'kpiCharts', 'fields']);
  const language = useLanguage();
  const facts = useChartFacts(kpi);
  const input = useMemo(() => kpiChartInput(facts, anySize, i18n), [facts, i18n]);
  const signs = useMemo(
    () => (input === null ? [] : signsOf([kpiChartGeometry(input)], kpi.pathShape === 'steps')),
    [input, kpi.pathShape],
  );
  const pointNotes = useChartNotes(kpi, facts);
  if (input === null) return null;
  const said = chartNotes(facts, i18n);
  const caveats = chartCaveats(facts, i18n, language);
  return (
    <figure className="flex flex-col gap-2">
      <div className="-mt-2 -mb-4 flex justify-end">
        <ChartExport kpi={kpi} facts={facts} input={input} />
      </div>
      <KpiChart
        input={input}
        height={said.length > 0 ? 232 : 210}
        notes={pointNotes}
        title={t('chart.title', { title: textIn(kpi.title, language) })}
        description={kpiChartDescription(facts, i18n, language)}
        pointsLabel={t('chart.points')}
        language={language}
      />
      <ChartLegend signs={signs} />
      {caveats.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-sm text-pretty text-ink-2">
          {caveats.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {said.length > 0 && (
        <ol aria-label={t('kpiCharts:saidTitle')} className="flex flex-col gap-1 text-sm text-ink-2">
          {said.map(({ number, text }) => (
            <li key={number} className="grid grid-cols-[22px_minmax(0,1fr)] items-baseline">
              <span className="justify-self-start border border-ink-3 px-1 text-2xs leading-4 tabular-nums">
                {number}
              </span>
              <span className="text-pretty [overflow-wrap:anywhere]">{text[language]}</span>
            </li>
          ))}
        </ol>
      )}
      {drawnReadings(facts).length > 0 && <ChartTable kpi={kpi} facts={facts} />}
    </figure>
  );
}
