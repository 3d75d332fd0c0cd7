import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chartReadings, kpiChartDescription, kpiChartInput } from '#shared/charts/kpi-chart-input.ts';
import type { KpiDetail, ReadingView } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { shortSource } from '#shared/i18n/source-text.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { KpiChart } from './kpi-chart.tsx';
import { useKpiWords } from './use-kpi-words.ts';

/** Any size: the chart lays itself out for the width it finds. */
const anySize = { width: 400, height: 160, fontSize: 12 } as const;

/** The chart, and the same values as a table for those who prefer to read them. */
export function KpiChartSection({ kpi }: { kpi: KpiDetail }) {
  const { t, i18n } = useTranslation(['kpis', 'fields']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const words = useKpiWords();
  const facts = useMemo(() => ({ kpi, readings: kpi.readings, targets: kpi.targets, on: asOf }), [kpi, asOf]);
  const input = useMemo(() => kpiChartInput(facts, anySize, i18n), [facts, i18n]);
  const shown: readonly ReadingView[] = useMemo(() => chartReadings(kpi.readings, asOf), [kpi.readings, asOf]);
  const withdrawn = useMemo(
    () =>
      kpi.readings.flatMap(({ id, asOf: on, notCounted, quantity }) =>
        notCounted === 'superseded' && quantity !== null ? [{ id, on, value: quantity.value }] : [],
      ),
    [kpi.readings],
  );
  if (input === null) return null;
  const notes = shown.map((reading) => ({
    id: reading.id,
    value: words.value(kpi, reading),
    date: words.date(reading),
    detail: [
      reading.quality === 'final' ? '' : t(`fields:choice.quality.${reading.quality}`),
      reading.source ? shortSource(reading.source.text) : (reading.evidence ?? ''),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <figure className="flex flex-col gap-1">
      <KpiChart
        input={input}
        notes={notes}
        withdrawn={withdrawn}
        title={t('chart.title', { title: textIn(kpi.title, language) })}
        description={kpiChartDescription(facts, i18n, language)}
        pointsLabel={t('chart.points')}
        language={language}
      />
      {shown.length > 0 && (
        <Disclosure title={t('chart.table')}>
          <table className="w-full text-sm">
            <thead>
              <tr className="text-left text-ink-3">
                <th scope="col" className="py-1 pr-3 font-medium">
                  {t('column.age')}
                </th>
                <th scope="col" className="py-1 pr-3 text-right font-medium">
                  {t('column.value')}
                </th>
                <th scope="col" className="py-1 font-medium">
                  {t('form.quality')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((reading) => (
                <tr key={reading.id} className="border-t border-line">
                  <td className="py-1 pr-3">{words.date(reading)}</td>
                  <td className="py-1 pr-3 text-right">{words.value(kpi, reading)}</td>
                  <td className="py-1">{t(`fields:choice.quality.${reading.quality}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </figure>
  );
}
