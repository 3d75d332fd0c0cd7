import type { i18n } from 'i18next';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import { shortSource } from '#shared/i18n/source-text.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import { versionOf } from '#shared/rules/kpi-readings.ts';
import { pathPlace } from '#shared/rules/target-path.ts';
import { chartReadings, kpiOfReading, supersededReadings, waitingReadings, type KpiChartFacts } from './chart-facts.ts';

/** A value behind the chart, in words: the same in the table on screen, on the clipboard and in a file. */
export interface ChartRow {
  readonly id: string;
  readonly asOf: string;
  readonly date: string;
  readonly value: string;
  /** For a spreadsheet: the bare number, and what stands before it. */
  readonly number: string;
  readonly qualifier: string;
  readonly state: string;
  readonly quality: string;
  readonly version: string;
  readonly path: string;
  readonly source: string;
  readonly note: string;
  readonly reason: string;
}

/** All that stands in the chart, and what of other measures does not: earliest first, superseded values too. */
export function chartRows(facts: KpiChartFacts, i18n: i18n, language: Language): ChartRow[] {
  const { kpi, readings, targets, on } = facts;
  const t = i18n.getFixedT(language, ['kpiCharts', 'fields']);
  const restated = supersededReadings(readings, on);
  const successors = new Map(restated.map(({ reading, by }) => [reading.id, by]));
  const kinds = [
    ...chartReadings(readings, on).map((reading) => ({ reading, state: 'counted' as const })),
    ...waitingReadings(readings, on).map((reading) => ({ reading, state: 'waiting' as const })),
    ...restated.map(({ reading }) => ({ reading, state: 'superseded' as const })),
  ].toSorted((a, b) => a.reading.asOf.localeCompare(b.reading.asOf) || a.reading.id.localeCompare(b.reading.id));
  const pathOn = (reading: Reading) => {
    if (kpi.direction === 'monitor') return '';
    const place = pathPlace({ ...kpi, direction: kpi.direction }, targets, on, reading.asOf);
    const value = place === null ? null : Number(place.value.toFixed(Math.max(kpi.decimals ?? 0, 1)));
    return value === null ? '' : kpiValue({ value, qualifier: 'exactly' }, kpi, language);
  };
  return kinds.map(({ reading, state }) => {
    const { quantity } = reading;
    const defined = kpiOfReading(facts, reading);
    const qualifier = quantity?.qualifier ?? 'exactly';
    return {
      id: reading.id,
      asOf: reading.asOf,
      date: formatPartialDate(reading.asOfPrecision ?? reading.asOf, language),
      value: quantity === null ? '' : kpiValue(quantity, defined, language),
      number: quantity === null ? '' : decimalText(quantity.value, language),
      qualifier: qualifier === 'exactly' ? '' : { atLeast: '≥', atMost: '≤', about: '≈' }[qualifier],
      state: t(`kpiCharts:state.${state}`),
      quality: t(`fields:choice.quality.${reading.quality}`),
      version: String(versionOf(reading)),
      path: pathOn(reading),
      source: reading.source ? shortSource(reading.source.text) : (reading.evidence ?? ''),
      note: textIn(reading.note, language),
      reason: textIn(successors.get(reading.id)?.correctionReason, language),
    };
  });
}

/** As a spreadsheet of that language reads it: a comma in Bulgarian, no spaces. */
const decimalText = (value: number, language: Language): string =>
  language === 'bg' ? String(value).replace('.', ',') : String(value);

/** The same as rows of text with their head, for a spreadsheet. */
export function chartCells(facts: KpiChartFacts, i18n: i18n, language: Language): string[][] {
  const t = i18n.getFixedT(language, ['kpiCharts', 'fields', 'kpis']);
  const head = [
    t('kpiCharts:column.date'),
    t('kpiCharts:column.value'),
    t('kpiCharts:column.qualifier'),
    t('kpiCharts:column.number'),
    t('kpiCharts:column.state'),
    t('kpis:form.quality'),
    t('kpiCharts:column.definition'),
    t('kpiCharts:column.target'),
    t('kpiCharts:column.source'),
    t('kpiCharts:column.note'),
    t('kpiCharts:column.reason'),
  ];
  const rows = chartRows(facts, i18n, language).map((row) => [
    row.asOf,
    row.value,
    row.qualifier,
    row.number,
    row.state,
    row.quality,
    row.version,
    row.path,
    row.source,
    row.note,
    row.reason,
  ]);
  return [head, ...rows];
}
