import { packChartSize } from '#shared/charts/kpi-chart-geometry.ts';
import { packChartGeometry } from '#shared/charts/kpi/lay-out-chart.ts';
import { drawnReadings, kpiChartInput } from '#shared/charts/kpi-chart-input.ts';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import { chartCaveats, kpiChartDescription } from '#shared/charts/kpi/chart-description.ts';
import { chartNotes, type ChartNote } from '#shared/charts/kpi/chart-notes.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import { formatDate, formatDue } from '#shared/i18n/format.ts';
import { computedSource } from '#shared/i18n/formula-sentence.ts';
import { kpiLightSentence, kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { kpiFigure, kpiOfWhole, kpiUnit } from '#shared/i18n/kpi-value.ts';
import { shortSource } from '#shared/i18n/source-text.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Quantity } from '#shared/model/values.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import { chartFactsOf } from '../../kpis/chart-facts-of.ts';
import { kpiViews } from '../../kpis/kept-kpi-views.ts';
import type { FreezeContext } from './freeze-context.ts';
import { mayRead, type Withheld } from './restricted.ts';
import { both, dateText, i18nOf, partialText, plain, textOf, textOrNull } from './pack-language.ts';
import { yearTotalsOfPack } from './year-totals.ts';

/** How many indicators have a value that is not stale, and the age of the oldest value. */
export interface FreshKpis {
  total: number;
  fresh: number;
  oldestAgeDays: number | null;
}

/** Indicators of the plan; context figures have their pages but owe nothing. */
export function freshKpis({ database, plan }: FreezeContext): FreshKpis {
  const kpis = kpiViews(database, plan.asOf).filter(({ tier }) => tier !== 'context');
  const ages = kpis.flatMap(({ ageDays }) => ageDays ?? []);
  return {
    total: kpis.length,
    fresh: kpis.filter(({ reading, light }) => reading !== null && !light.stale).length,
    oldestAgeDays: ages.length === 0 ? null : Math.max(...ages),
  };
}

export function freezeKpis(context: FreezeContext): PackKpi[] {
  return kpiViews(context.database, context.plan.asOf).map((kpi) => kpiOf(context, kpi));
}

const figureOf = (kpi: KpiView, quantity: Quantity) => both((_, language) => kpiFigure(quantity, kpi, language));

function kpiOf(context: FreezeContext, kpi: KpiView): PackKpi {
  const { reading, light } = kpi;
  const drawn = chartOf(context, kpi);
  // A note that is numbered in the chart is not told once more beside it.
  const note = reading === null || drawn?.noted.has(reading.id) ? null : reading.note;
  const inWords = reading !== null && reading.quantity === null ? textOrNull(reading.valueText) : null;
  const value =
    reading === null || reading.quantity === null
      ? wordValue(context, kpi, reading, inWords)
      : valueOf(context, kpi, reading, reading.quantity);
  return {
    code: kpi.code ?? '',
    title: textOf(kpi.title),
    unit: textOf(kpi.unit),
    tier: kpi.tier,
    definition: textOrNull(kpi.definition),
    value,
    missing: reading === null ? both((say) => say('kpi.missing')) : null,
    stale: light.stale && light.facts.freshUntil !== null ? staleText(light.facts.freshUntil) : null,
    light: light.light,
    lightWord: both((_, language) => kpiLightWord(light, i18nOf(language), language)),
    rule: {
      text: both((_, language) => kpiLightSentence({ light, kpi, reading }, i18nOf(language), language)),
      refs: [],
    },
    target: targetOf(context, kpi),
    baseline: baselineOf(context, kpi),
    ...yearsOf(context, kpi, value),
    source: shortSourceOf(kpi, reading),
    notes: [
      note && context.restricted.mark(textOrNull(note), reading?.visibility ?? 'public', noteName(kpi)),
      kpi.limitations && textOrNull(kpi.limitations),
    ].filter((text) => text !== null),
    chart: drawn?.chart ?? null,
  };
}

/** A part that is not there has no key, so that documents without it stay as they are. */
function yearsOf(context: FreezeContext, kpi: KpiView, value: PackKpi['value']): Pick<PackKpi, 'years'> {
  const years = yearTotalsOfPack(context, kpi, value);
  return years === undefined ? {} : { years };
}

const staleText = (day: string) => both((say, language) => say('kpi.stale', { date: formatDate(day, language) }));

function unitOf(kpi: KpiMeasure): PackText | null {
  const unit = both((_, language) => kpiUnit(kpi, language));
  return unit.bg === '' && unit.en === '' ? null : unit;
}

const withUnit = (kpi: KpiMeasure, figure: PackText) => {
  const unit = unitOf(kpi);
  return unit === null ? figure : both((_, language) => `${figure[language]} ${unit[language]}`.trim());
};

const asOfText = (reading: Reading) =>
  reading.asOfPrecision === null ? dateText(reading.asOf) : partialText(reading.asOfPrecision);

const sourceOf = (kpi: KpiView, reading: Reading | null): PackText => {
  if (kpi.computed !== null) return both((_, language) => computedSource(kpi, i18nOf(language), language));
  const cited = reading?.source?.text ?? kpi.source?.text ?? '';
  const named = textOrNull(kpi.dataSource);
  return both((_, language) => [named?.[language], cited].filter(Boolean).join(' · '));
};

const shortSourceOf = (kpi: KpiView, reading: Reading | null): PackText => {
  const text = sourceOf(kpi, reading);
  return both((_, language) => shortSource(text[language].replaceAll(' · ', '; ')));
};

const qualityOf = (reading: Reading) => (reading.quality === 'notAvailable' ? 'estimate' : reading.quality);

function valueOf({ ledger }: FreezeContext, kpi: KpiView, reading: Reading, quantity: Quantity): PackKpi['value'] {
  const measured = kpi.readingMeasure ?? kpi;
  // "4 of 24" says more than "4" where a target is the whole.
  const figure = both((_, language) => {
    // A value of another definition is written in its own unit, and is no part of what is aimed at now.
    if (kpi.readingMeasure !== null) return kpiFigure(quantity, kpi.readingMeasure, language);
    return kpiOfWhole(quantity, kpi.target, kpi, language) ?? kpiFigure(quantity, kpi, language);
  });
  const ref = ledger.cite({
    what: both((say, language) => say('ledger.kpi', { code: kpi.code, title: kpi.title[language] })),
    value: withUnit(measured, figure),
    quantity,
    asOf: asOfText(reading),
    source: sourceOf(kpi, reading),
    rule: both((say) => say('ledger.kpiRules', { version: kpi.lightRulesVersion ?? 1 })),
    // What is worked out is no reading of the workbook: it resolves to its formula and what that was made of.
    ...(kpi.computed === null ? { reading: reading.id } : {}),
  });
  return { figure, unit: unitOf(measured), asOf: asOfText(reading), quality: qualityOf(reading), refs: [ref] };
}

/** A value that its source gives only in words ("thousands") is printed as those words. */
function wordValue(
  { ledger }: FreezeContext,
  kpi: KpiView,
  reading: Reading | null,
  inWords: PackText | null,
): PackKpi['value'] {
  if (reading === null || inWords === null) return null;
  const ref = ledger.cite({
    what: both((say, language) => say('ledger.kpi', { code: kpi.code, title: kpi.title[language] })),
    value: inWords,
    asOf: asOfText(reading),
    source: sourceOf(kpi, reading),
    reading: reading.id,
  });
  return { figure: inWords, unit: unitOf(kpi), asOf: asOfText(reading), quality: qualityOf(reading), refs: [ref] };
}

function targetOf({ ledger, counted }: FreezeContext, kpi: KpiView): PackKpi['target'] {
  const { target } = kpi;
  if (target === null) return null;
  const value = withUnit(kpi, figureOf(kpi, target.quantity));
  const text = both((say, language) => {
    const due = target.due === null ? '' : say('kpi.targetDue', { due: formatDue(target.due, language) });
    return say('kpi.targetSentence', { value: value[language], due }).trim();
  });
  const source = textOrNull(target.decision) ?? both(() => target.source?.text ?? '');
  const ref = ledger.cite({
    what: both((say) => say('ledger.target', { code: kpi.code })),
    value,
    quantity: target.quantity,
    asOf: counted.asOf,
    source,
  });
  return { text, refs: [ref] };
}

function baselineOf({ ledger }: FreezeContext, kpi: KpiView): PackKpi['baseline'] {
  const { baseline, baselineOn } = kpi;
  if (baseline === null) return null;
  const value = withUnit(kpi, figureOf(kpi, baseline));
  const asOf = baselineOn === null ? null : partialText(baselineOn);
  const ref = ledger.cite({
    what: both((say) => say('ledger.baseline', { code: kpi.code })),
    value,
    quantity: baseline,
    asOf: asOf ?? both(() => '—'),
    source: both(() => kpi.baselineSource ?? kpi.source?.text ?? ''),
  });
  return {
    text:
      asOf === null
        ? value
        : both((say, language) => say('kpi.baselineSentence', { value: value[language], date: asOf[language] })),
    refs: [ref],
  };
}

/** Each point with the day of its reading and where that comes from, for a form in which points answer. */
function withSources(geometry: ChartGeometry, facts: KpiChartFacts): ChartGeometry {
  const drawn = drawnReadings(facts);
  if (drawn.length !== geometry.points.length) return geometry;
  const points = geometry.points.map((point, index) => {
    const reading = drawn[index];
    if (reading === undefined) return point;
    const source = reading.source === null ? '' : shortSource(reading.source.text);
    return { ...point, date: asOfText(reading), ...(source !== '' && { source: plain(source) }) };
  });
  return { ...geometry, points };
}

const noteName = ({ code }: KpiView): Withheld => ({
  section: 'kpis',
  what: both((say) => say('omission.note', { code })),
  basis: 'restricted',
});

type PackChart = NonNullable<PackKpi['chart']>;

/**
 * The chart of the screen, drawn for the page, and the readings whose notes stand in it; null where no line is worth
 * drawing. Where a note in it is not for everyone, the other editions have a chart of their own, which numbers theirs.
 */
function chartOf(
  { database, plan, restricted }: FreezeContext,
  kpi: KpiView,
): { chart: PackChart; noted: ReadonlySet<string | null> } | null {
  const facts = { ...chartFactsOf(database, plan.asOf, kpi), noteLimit: 4 };
  const whole = drawnChart(facts);
  if (whole === null) return null;
  const { chart, said } = whole;
  const narrow = said.filter(({ visibility }) => visibility !== 'public');
  for (const { visibility } of narrow) restricted.withhold(visibility, noteName(kpi));
  if (narrow.length > 0) {
    const [board, open] = (['board', 'public'] as const).map(
      (edition) => drawnChart(factsFor(facts, edition))?.chart ?? { ...chart, notes: [] },
    );
    if (board && open) restricted.stand(chart, { board, public: open });
  }
  return { chart, noted: new Set(said.map(({ reading }) => reading)) };
}

function drawnChart(facts: KpiChartFacts): { chart: PackChart; said: ChartNote[] } | null {
  const input = kpiChartInput(facts, packChartSize, i18nOf('bg'));
  if (input === null) return null;
  const caveats = { bg: chartCaveats(facts, i18nOf('bg'), 'bg'), en: chartCaveats(facts, i18nOf('en'), 'en') };
  const said = chartNotes(facts, i18nOf('bg'));
  const notes = [
    ...caveats.bg.map((bg, index) => ({ bg, en: caveats.en[index] ?? '' })),
    ...said.map(({ number, text }) => both((_, language) => `${number} – ${text[language]}`)),
  ];
  const chart = {
    geometry: withSources(packChartGeometry(input), facts),
    alt: both((_, language) => kpiChartDescription(facts, i18nOf(language), language)),
    ...(notes.length > 0 && { notes }),
  };
  return { chart, said };
}

/** What an edition may know of an indicator: its values, and the notes that are for its readers. */
const factsFor = (facts: KpiChartFacts, edition: 'board' | 'public'): KpiChartFacts => ({
  ...facts,
  readings: facts.readings.map((reading) =>
    mayRead(edition, reading.visibility) ? reading : { ...reading, note: { ...reading.note, bg: '', en: '' } },
  ),
  mentions: (facts.mentions ?? []).filter(({ visibility = 'public' }) => mayRead(edition, visibility)),
});
