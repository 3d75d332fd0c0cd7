import type { i18n } from 'i18next';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import { districts } from '#shared/model/districts.ts';
import type { Dimension, Reading } from '#shared/model/kpi.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Language } from '#shared/model/values.ts';
import { partText } from '#shared/rules/kpi-parts.ts';
import { chartReadings, type KpiChartFacts } from './chart-facts.ts';

/** A part of the whole, or the whole itself (`key` null), with what was read of it, earliest first. */
export interface PartSeries {
  readonly key: string | null;
  readonly name: PackText;
  readonly readings: readonly Reading[];
}

export type PartOrder = 'value' | 'name';

/** The categories of a dimension with their names, in the order in which they are listed. */
export const categoriesOf = ({ by, categories }: Dimension): readonly { key: string; name: PackText }[] =>
  by === 'district' ? districts.map(({ code, bg, en }) => ({ key: code, name: { bg, en } })) : categories;

/** The counted readings of each part on the day: the largest latest value first, those without a value last. */
export function partSeries(facts: KpiChartFacts, dimension: Dimension, order: PartOrder): PartSeries[] {
  const { readings, on } = facts;
  const series = categoriesOf(dimension).map(({ key, name }) => {
    const part = partText({ dimension: dimension.key, category: key });
    // Each part by itself is a whole of its own: the same rule of what counts holds for it.
    const own = readings.filter(({ disaggregation }) => disaggregation === part);
    return {
      key,
      name,
      readings: chartReadings(
        own.map((one) => ({ ...one, disaggregation: null })),
        on,
      ),
    };
  });
  if (order === 'name') return series;
  const latest = (one: PartSeries) => one.readings.at(-1)?.quantity?.value ?? Number.NEGATIVE_INFINITY;
  return series.toSorted((a, b) => latest(b) - latest(a) || 0);
}

export const wholeSeries = (facts: KpiChartFacts, name: PackText): PartSeries => ({
  key: null,
  name,
  readings: chartReadings(facts.readings, facts.on),
});

/** Every value of every part, as rows of text with their head: for the table and for a file. */
export function partCells(facts: KpiChartFacts, dimensionKey: string, i18n: i18n, language: Language): string[][] {
  const { kpi } = facts;
  const t = i18n.getFixedT(language, ['kpiCharts', 'kpis', 'fields']);
  const dimension = (kpi.disaggregations ?? []).find(({ key }) => key === dimensionKey);
  const whole = { bg: t('kpiCharts:parts.whole', { lng: 'bg' }), en: t('kpiCharts:parts.whole', { lng: 'en' }) };
  const series = dimension === undefined ? [] : [wholeSeries(facts, whole), ...partSeries(facts, dimension, 'value')];
  const head = [
    t('kpiCharts:column.part'),
    t('kpiCharts:column.date'),
    t('kpiCharts:column.value'),
    t('kpiCharts:column.number'),
    t('kpis:form.quality'),
  ];
  const rows = series.flatMap(({ name, readings }) =>
    readings.length === 0
      ? [[textIn(name, language), '', t('kpiCharts:parts.noValue'), '', '']]
      : readings.map((reading) => [
          textIn(name, language),
          formatPartialDate(reading.asOfPrecision ?? reading.asOf, language),
          reading.quantity === null ? '' : kpiValue(reading.quantity, kpi, language),
          reading.quantity === null ? '' : numberText(reading.quantity.value, language),
          t(`fields:choice.quality.${reading.quality}`),
        ]),
  );
  return [head, ...rows];
}

const numberText = (value: number, language: Language): string =>
  language === 'bg' ? String(value).replace('.', ',') : String(value);
