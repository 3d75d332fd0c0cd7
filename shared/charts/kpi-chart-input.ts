import type { i18n } from 'i18next';
import { formatDate, formatNumber, formatPartialDate } from '#shared/i18n/format.ts';
import { tidySentences } from '#shared/i18n/kpi-sentences.ts';
import { kpiTick, kpiValue, targetTerm, targetValue } from '#shared/i18n/kpi-value.ts';
import type { Kpi, KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { countedReadings, targetInForce } from '#shared/rules/kpi-readings.ts';
import { comparePartialDates, lastDay } from '#shared/rules/partial-date.ts';
import type { TimeTick } from './chart-axes.ts';
import type { ChartReading, ChartStep, ChartTargetPath, KpiChartInput } from './kpi-chart-geometry.ts';

export interface KpiChartFacts {
  kpi: Kpi;
  /** All of the indicator's readings; those that do not count on the day are left out. */
  readings: readonly Reading[];
  targets: readonly KpiTarget[];
  on: Day;
}

/**
 * The readings that a chart shows on a day, earliest first: those that count, of the whole, with a number. Of several for
 * one day the one recorded last, as for the light.
 */
export function chartReadings<R extends Reading>(readings: readonly R[], on: Day): readonly R[] {
  const ordered = countedReadings(readings, on)
    .filter(({ quantity, disaggregation }) => quantity !== null && !disaggregation)
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf) || a.id.localeCompare(b.id));
  return ordered.filter(({ asOf }, index) => ordered[index + 1]?.asOf !== asOf);
}

/**
 * What the chart of an indicator is drawn from, the same on screen and in a pack. Null where there is no line worth
 * drawing: nothing measured, or one value and nothing to see it against. `i18n` gives the words, in both languages.
 */
export function kpiChartInput(
  { kpi, readings, targets, on }: KpiChartFacts,
  size: KpiChartInput['size'],
  i18n: i18n,
): KpiChartInput | null {
  const shown = chartReadings(readings, on);
  const paths = targetPaths({ kpi, readings: shown, targets, on }, i18n);
  if (shown.length === 0) return null;
  if (shown.length + (kpi.baseline === null ? 0 : 1) < 2 && paths.length === 0) return null;
  const { baseline } = kpi;
  return {
    readings: shown.map((reading) => chartReading(reading, kpi)),
    targets: paths,
    baseline:
      baseline === null
        ? null
        : {
            value: baseline.value,
            on: kpi.baselineOn === null ? null : lastDay(kpi.baselineOn),
            label: both((language) =>
              i18n.t('kpis:chart.baseline', { lng: language, value: kpiValue(baseline, kpi, language) }),
            ),
          },
    asOf: {
      on,
      label: both((language) => i18n.t('kpis:chart.asOf', { lng: language, date: formatDate(on, language) })),
    },
    whole: (kpi.decimals ?? 0) === 0 && kpi.valueType !== 'percent',
    tickLabels: { value: (value) => both((language) => kpiTick(value, kpi, language)), time: timeLabel },
    size,
  };
}

const both = (text: (language: Language) => string): PackText => ({ bg: text('bg'), en: text('en') });

function chartReading({ asOf, quantity, quality }: Reading, kpi: Kpi): ChartReading {
  return {
    on: asOf,
    value: quantity?.value ?? null,
    qualifier: quantity?.qualifier ?? 'exactly',
    quality: quality === 'notAvailable' ? 'final' : quality,
    label: quantity === null ? { bg: '', en: '' } : both((language) => kpiValue(quantity, kpi, language)),
  };
}

/** The path in force (over interim targets to the last), and before it each target that it superseded. */
function targetPaths({ kpi, readings, targets, on }: KpiChartFacts, i18n: i18n): ChartTargetPath[] {
  const valid = targets.filter(({ validFrom }) => validFrom === null || validFrom <= on);
  const supersededIds = new Set(valid.map(({ supersedes }) => supersedes));
  const [superseded, current] = [
    valid.filter(({ id }) => supersededIds.has(id)),
    valid.filter(({ id }) => !supersededIds.has(id)),
  ];
  const inForce = targetInForce(targets, on);
  if (inForce === null || kpi.direction === 'monitor') return [];
  const label = (target: KpiTarget) =>
    both((language) =>
      [
        i18n.t('kpis:chart.target', { lng: language, value: targetValue(target, kpi, language) }),
        targetTerm(target, language),
      ]
        .filter(Boolean)
        .join(' '),
    );
  const pathOf = (steps: readonly KpiTarget[], isSuperseded: boolean): ChartTargetPath => {
    const ordered = steps.toSorted((a, b) => comparePartialDates(a.due ?? 'ongoing', b.due ?? 'ongoing'));
    const last = ordered.at(-1) ?? inForce;
    const upperSteps =
      last.upper === null
        ? undefined
        : stepsOf(ordered, ({ upper, quantity }) => (upper ?? quantity).value, { kpi, readings, on });
    return {
      steps: stepsOf(ordered, ({ quantity }) => quantity.value, { kpi, readings, on }),
      ...(upperSteps === undefined ? {} : { upperSteps }),
      superseded: isSuperseded,
      label: label(isSuperseded ? last : inForce),
    };
  };
  return [...superseded.map((target) => pathOf([target], true)), pathOf(current, false)];
}

/** From the baseline over the targets; without a dated baseline level, from the first day there is. */
function stepsOf(
  targets: readonly KpiTarget[],
  valueOf: (target: KpiTarget) => number,
  { kpi, readings, on }: Pick<KpiChartFacts, 'kpi' | 'readings' | 'on'>,
): ChartStep[] {
  const ends = targets.map((target) => ({
    on: (target.due === null ? null : lastDay(target.due)) ?? on,
    value: valueOf(target),
  }));
  const [first] = ends;
  if (first === undefined) return [];
  const baselineOn = kpi.baselineOn === null ? null : lastDay(kpi.baselineOn);
  const hasTerm = targets[0]?.due != null && targets[0].due !== 'ongoing';
  // A range has no one way from the baseline; a target without a term has none either.
  if (kpi.baseline !== null && baselineOn !== null && baselineOn < first.on && hasTerm && kpi.direction !== 'range') {
    return [{ on: baselineOn, value: kpi.baseline.value }, ...ends];
  }
  const begins = [readings[0]?.asOf, targets[0]?.validFrom, baselineOn]
    .filter((day) => day != null && day < first.on)
    .toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))[0];
  return begins == null ? ends : [{ on: begins, value: first.value }, ...ends];
}

const months = {
  bg: ['яну', 'фев', 'март', 'апр', 'май', 'юни', 'юли', 'авг', 'сеп', 'окт', 'ное', 'дек'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

function timeLabel({ day, unit, withYear }: TimeTick): PackText {
  const year = day.slice(0, 4);
  return both((language) => {
    const month = months[language][Number(day.slice(5, 7)) - 1] ?? '';
    if (unit === 'year') return year;
    return withYear ? `${month} ${year}` : month;
  });
}

/** What the chart shows, in full sentences, for those who do not see it. */
export function kpiChartDescription(
  { kpi, readings, targets, on }: KpiChartFacts,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'kpis');
  const shown = chartReadings(readings, on);
  const dated = (reading: Reading) => ({
    value: reading.quantity === null ? '' : kpiValue(reading.quantity, kpi, language),
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
  ];
  return tidySentences(sentences.filter(Boolean).join(' '));
}
