import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnReadings } from '#shared/charts/kpi-chart-input.ts';
import { isSameMeasure, kpiOfReading, supersededReadings, type KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import { shortSource } from '#shared/i18n/source-text.ts';
import type { PointNote } from '../kpi-chart.tsx';
import { useKpiWords } from '../use-kpi-words.ts';

/** The words of each point of the chart, in the order of its geometry: what is drawn, then what was superseded. */
export function useChartNotes(kpi: KpiDetail, facts: KpiChartFacts): PointNote[] {
  const { t } = useTranslation(['kpiCharts', 'fields']);
  const words = useKpiWords();
  return useMemo(() => {
    const hasVersions = facts.readings.some(({ definitionVersion }) => (definitionVersion ?? 1) > 1);
    const noteOf = (reading: Reading, ...said: string[]): PointNote => ({
      id: reading.id,
      value: words.value(kpi, reading),
      date: words.date(reading),
      detail: [
        ...said,
        reading.quality === 'final' ? '' : t(`fields:choice.quality.${reading.quality}`),
        hasVersions ? t('point.version', { version: reading.definitionVersion ?? 1 }) : '',
        reading.source ? shortSource(reading.source.text) : (reading.evidence ?? ''),
      ]
        .filter(Boolean)
        .join(' · '),
    });
    const drawn = drawnReadings(facts).map((reading) =>
      reading.state === 'submitted' ? noteOf(reading, t('point.waiting')) : noteOf(reading),
    );
    const superseded = supersededReadings(facts.readings, facts.on)
      .filter(({ reading }) => isSameMeasure(kpi, kpiOfReading(facts, reading)))
      .map(({ reading, by }) =>
        noteOf(reading, by === null ? t('point.superseded') : t('point.replacedBy', { value: words.value(kpi, by) })),
      );
    return [...drawn, ...superseded];
  }, [facts, kpi, t, words]);
}
