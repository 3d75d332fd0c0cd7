import type { i18n } from 'i18next';
import { formatDate, formatNumber, formatPartialDate } from '#shared/i18n/format.ts';
import { tidySentences } from '#shared/i18n/kpi-sentences.ts';
import { kpiValue, targetTerm, targetValue } from '#shared/i18n/kpi-value.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import { targetInForce } from '#shared/rules/kpi-readings.ts';
import {
  chartReadings,
  definitionBreaks,
  isSameMeasure,
  kpiOfReading,
  supersededReadings,
  waitingReadings,
  type KpiChartFacts,
} from './chart-facts.ts';

/** What the chart shows, in full sentences, for those who do not see it. */
export function kpiChartDescription(facts: KpiChartFacts, i18n: i18n, language: Language): string {
  const { kpi, readings, targets, on } = facts;
  const t = i18n.getFixedT(language, 'kpis');
  const shown = chartReadings(readings, on);
  const dated = (reading: Reading) => ({
    value: reading.quantity === null ? '' : kpiValue(reading.quantity, kpiOfReading(facts, reading), language),
    date: formatPartialDate(reading.asOfPrecision ?? reading.asOf, language),
  });
  const [first, last] = [shown[0], shown.at(-1)];
  const target = targetInForce(targets, on);
  const sentences = [
    t('chart.count', { count: shown.length, number: formatNumber(shown.length, language) }),
    first && last && first !== last && t('chart.first', dated(first)),
    last && t('chart.last', dated(last)),
    target &&
      t('chart.targetIs', {
        target: [targetValue(target, kpi, language), targetTerm(target, language)].filter(Boolean).join(' '),
      }),
    kpi.baseline && t('chart.baselineIs', { value: kpiValue(kpi.baseline, kpi, language) }),
    ...chartCaveats(facts, i18n, language),
  ];
  return tidySentences(sentences.filter(Boolean).join(' '));
}

/** What must be known to read the chart rightly: breaks, corrections, what is provisional or not approved. */
export function chartCaveats(facts: KpiChartFacts, i18n: i18n, language: Language): string[] {
  const { kpi, readings, on } = facts;
  const t = i18n.getFixedT(language, 'kpiCharts');
  const shown = chartReadings(readings, on);
  const [drawn, other] = [true, false].map((same) =>
    shown.filter((reading) => isSameMeasure(kpi, kpiOfReading(facts, reading)) === same),
  );
  const provisional = shown.filter(({ quality }) => quality !== 'final').length;
  const waiting = waitingReadings(readings, on).length;
  const words = (reading: Reading | null) =>
    reading?.quantity == null ? '' : kpiValue(reading.quantity, kpiOfReading(facts, reading), language);
  const restated = supersededReadings(readings, on);
  const breaks = definitionBreaks(drawn ?? [], facts).map(({ version, on: day, isExact }) =>
    isExact
      ? t('describe.break', { version, date: formatDate(day, language) })
      : t('describe.breakUndated', { version }),
  );
  return [
    ...(other && other.length > 0 ? [t('otherMeasure', { count: other.length })] : []),
    ...breaks,
    ...(provisional > 0 ? [t('describe.provisional', { count: provisional })] : []),
    ...(waiting > 0 ? [t('describe.waiting', { count: waiting })] : []),
    // A few are told one by one; of many, how many they are.
    ...(restated.length > 3
      ? [t('describe.superseded', { count: restated.length })]
      : restated.map(({ reading, by }) =>
          by === null
            ? t('describe.superseded', { count: 1 })
            : t('describe.restated', {
                was: words(reading),
                is: words(by),
                date: formatPartialDate(reading.asOfPrecision ?? reading.asOf, language),
              }),
        )),
  ].map((sentence) => tidySentences(sentence));
}
