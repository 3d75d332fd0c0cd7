import type { i18n } from 'i18next';
import { formatDate } from '#shared/i18n/format.ts';
import { kpiFigure, kpiTick, kpiValue, targetTerm, targetValue } from '#shared/i18n/kpi-value.ts';
import type { Kpi, KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { periodOfReading, periodsOfYear } from '#shared/rules/kpi-periods.ts';
import { standingTargets, targetInForce, versionOf } from '#shared/rules/kpi-readings.ts';
import { comparePartialDates, lastDay } from '#shared/rules/partial-date.ts';
import type { TimeTick } from './chart-axes.ts';
import {
  chartReadings,
  definitionBreaks,
  isSameMeasure,
  kpiOfReading,
  supersededReadings,
  waitingReadings,
  type KpiChartFacts,
} from './kpi/chart-facts.ts';
import { chartNotes } from './kpi/chart-notes.ts';
import { lightBands } from './kpi/light-bands.ts';
import type {
  ChartPeriod,
  ChartReading,
  ChartStep,
  ChartSuperseded,
  ChartTargetPath,
  KpiChartInput,
} from './kpi-chart-geometry.ts';

/**
 * The readings that stand in the chart, earliest first: those that count and those that wait, in the unit that the indicator
 * has now. The order is that of the points of its geometry.
 */
export function drawnReadings<R extends Reading>(facts: KpiChartFacts & { readings: readonly R[] }): readonly R[] {
  const { kpi, readings, on } = facts;
  return [...chartReadings(readings, on), ...waitingReadings(readings, on)]
    .filter((reading) => isSameMeasure(kpi, kpiOfReading(facts, reading)))
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}

/**
 * What the chart of an indicator is drawn from, the same on screen and in a pack. Null where there is no line worth
 * drawing: nothing measured, or one value and nothing to see it against. `i18n` gives the words, in both languages.
 */
export function kpiChartInput(facts: KpiChartFacts, size: KpiChartInput['size'], i18n: i18n): KpiChartInput | null {
  const { kpi, readings, targets, on } = facts;
  const shown = drawnReadings(facts);
  const paths = targetPaths({ kpi, readings: shown, targets, on }, i18n);
  const superseded = supersededReadings(readings, on).filter(({ reading }) =>
    isSameMeasure(kpi, kpiOfReading(facts, reading)),
  );
  if (shown.length === 0) return null;
  if (shown.length + superseded.length + (kpi.baseline === null ? 0 : 1) < 2 && paths.length === 0) return null;
  const { baseline } = kpi;
  const form = formOf(kpi);
  const drawn: KpiChartInput = {
    form,
    ...(form === 'levels' && { levels: levelsOf(kpi) }),
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
    superseded: superseded.flatMap(({ reading, by }) => supersededPoint(reading, by, kpi)),
    breaks: definitionBreaks(shown, facts).map(({ on: day, version }) => ({
      on: day,
      label: both((lng) => i18n.t('kpiCharts:break', { lng, version })),
    })),
    marks: chartNotes(facts, i18n).map(({ on: day, number }) => ({ on: day, number })),
    whole: (kpi.decimals ?? 0) === 0 && kpi.valueType !== 'percent',
    tickLabels: {
      value: (value) =>
        both((language) =>
          form === 'levels' ? kpiFigure({ value, qualifier: 'exactly' }, kpi, language) : kpiTick(value, kpi, language),
        ),
      time: timeLabel,
    },
    size,
  };
  return { ...drawn, bands: bandsOf(facts, drawn, i18n) };
}

function bandsOf({ kpi, targets, on }: KpiChartFacts, drawn: KpiChartInput, i18n: i18n) {
  const days = [
    ...drawn.readings.map((reading) => reading.on),
    ...drawn.targets.flatMap(({ steps }) => steps.map((step) => step.on)),
    on,
  ].toSorted();
  const [first, last] = [days[0] ?? on, days.at(-1) ?? on];
  return lightBands({ kpi, targets, on }, [first, last], (light) =>
    both((lng) => i18n.t(`kpiCharts:band.${light}`, { lng })),
  );
}

/** How values follow one another: what each period has a value of, what adds up, or what was there at a moment. */
export function formOf({ valueType, accumulation }: Kpi): NonNullable<KpiChartInput['form']> {
  if (valueType === 'yesNo' || valueType === 'grade') return 'levels';
  return ({ perPeriod: 'bars', cumulative: 'steps', snapshot: 'line' } as const)[accumulation];
}

export const levelsOf = ({ valueType, grades }: Kpi): number[] =>
  valueType === 'yesNo' ? [0, 1] : (grades ?? []).map((_, index) => index + 1);

const both = (text: (language: Language) => string): PackText => ({ bg: text('bg'), en: text('en') });

/** A reading as a chart takes it. */
export function chartReading(reading: Reading, kpi: Kpi): ChartReading {
  const { asOf, quantity, quality, state } = reading;
  return {
    on: asOf,
    value: quantity?.value ?? null,
    qualifier: quantity?.qualifier ?? 'exactly',
    quality: state === 'submitted' ? 'waiting' : quality === 'notAvailable' ? 'final' : quality,
    label: quantity === null ? { bg: '', en: '' } : both((language) => kpiValue(quantity, kpi, language)),
    version: versionOf(reading),
    ...(formOf(kpi) === 'bars' && { period: periodOf(reading, kpi) }),
  };
}

/** What the value is of; without a period that is known, the days around it. */
function periodOf(reading: Reading, kpi: Kpi): ChartPeriod {
  const { asOf, period } = reading;
  const day = (period === null ? null : lastDay(period)) ?? asOf;
  const found = periodOfReading(reading, periodsOfYear(Number(day.slice(0, 4)), kpi.frequency));
  return found === null ? { from: addDays(asOf, -15), to: addDays(asOf, 15) } : { from: found.from, to: found.to };
}

function supersededPoint(reading: Reading, by: Reading | null, kpi: Kpi): ChartSuperseded[] {
  const { quantity, asOf } = reading;
  if (quantity === null) return [];
  const period = (one: Reading) => (formOf(kpi) === 'bars' ? { period: periodOf(one, kpi) } : {});
  return [
    {
      on: asOf,
      value: quantity.value,
      label: both((language) => kpiValue(quantity, kpi, language)),
      by: by?.quantity == null ? null : { on: by.asOf, value: by.quantity.value, ...period(by) },
      ...period(reading),
    },
  ];
}

type PathFacts = Pick<KpiChartFacts, 'kpi' | 'readings' | 'targets' | 'on'>;

/** The path in force (over interim targets to the last), and before it each path that it superseded. */
function targetPaths({ kpi, readings, targets, on }: PathFacts, i18n: i18n): ChartTargetPath[] {
  const inForce = targetInForce(targets, on);
  if (inForce === null || kpi.direction === 'monitor') return [];
  const current = standingTargets(targets, on);
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
      shape: kpi.pathShape,
      label: label(last),
    };
  };
  return [...earlierPaths(targets, current, on).map((path) => pathOf(path, true)), pathOf(current, false)];
}

/** The paths that stood before and of which something was superseded, each as it stood last. */
function earlierPaths(
  targets: readonly KpiTarget[],
  current: readonly KpiTarget[],
  on: Day,
): readonly (readonly KpiTarget[])[] {
  const days = targets
    .flatMap(({ validFrom }) => (validFrom !== null && validFrom <= on ? [validFrom] : []))
    .toSorted();
  const paths = new Map(
    [...new Set(days)].map((day) => {
      const path = standingTargets(targets, addDays(day, -1));
      return [path.map(({ id }) => id).join(' '), path] as const;
    }),
  );
  // What only gained a later target was not superseded.
  return [...paths.values()].filter((path) => path.some((target) => !current.includes(target)));
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
