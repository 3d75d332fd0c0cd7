import type { ParagraphChild } from 'docx';
import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import {
  body,
  fact,
  labelled,
  line,
  note,
  pictured,
  section,
  subsection,
  together,
  type Block,
  type Line,
} from '../blocks.ts';
import { chartPicture } from '../pictures/chart.ts';
import type { WordBook } from '../word-book.ts';

export function kpis(book: WordBook): Block[] {
  const { document, words } = book;
  const all = document.kpis;
  if (all === null) return [];
  const w = words.kpis;
  const drawn = all.flatMap(({ chart }) => (chart === null ? [] : [chart.geometry]));
  return [
    section(book, words.sections.kpis),
    ...(all.length === 0 ? [note(book, w.empty)] : []),
    ...(drawn.length === 0 ? [] : [note(book, signsOf(book))]),
    ...all.flatMap((kpi) => indicator(book, kpi)),
  ];
}

/** What the marks of the charts mean, once, before the first of them; the rest only where a chart has it. */
function signsOf({ document, words }: WordBook): string {
  const { signs } = words.kpis;
  const charts = (document.kpis ?? []).flatMap(({ chart }) => (chart === null ? [] : [chart.geometry]));
  const there: [string, boolean][] = [
    [`○ ${signs.hollow}`, true],
    [`↑ ${signs.atLeast}`, true],
    [`– – ${signs.target}`, true],
    [`◌ ${signs.waiting}`, charts.some(({ points }) => points.some(({ kind }) => kind === 'waiting'))],
    [`⊘ ${signs.superseded}`, charts.some(({ superseded }) => superseded !== undefined)],
    [`¦¦ ${signs.break}`, charts.some(({ breaks }) => breaks !== undefined)],
    [signs.bands, charts.some(({ bands }) => bands !== undefined)],
  ];
  return there
    .filter(([, isThere]) => isThere)
    .map(([text]) => text)
    .join('  ·  ');
}

function indicator(book: WordBook, kpi: PackKpi): Line[] {
  const { run, t, words } = book;
  const w = words.kpis;
  const title = book.plain(kpi.title);
  const said = (label: string, statement: PackKpi['target']) =>
    statement === null ? [] : fact(book, label, book.says(statement, 'Soft'));
  const texts = [kpi.definition, ...kpi.notes].filter((text) => text !== null);
  return together([
    subsection(book, title),
    labelled(run(kpi.code, 'Code'), valueOf(book, kpi)),
    body([...book.signed(kpi.light, book.plain(kpi.lightWord)), ...run(`  ·  ${w.tier[kpi.tier]}`, 'Soft')]),
    ...(kpi.missing === null ? [] : [line('SmallText', t(kpi.missing))]),
    ...(kpi.stale === null ? [] : [line('SmallText', [...run(`${w.stale} `, 'Strong'), ...t(kpi.stale)])]),
    ...(kpi.chart === null
      ? []
      : pictured(book, chartPicture(kpi.chart.geometry, book.language), {
          title: `${title}: ${words.office.chartOf}`,
          alt: book.plain(kpi.chart.alt),
        })),
    ...(kpi.chart?.notes ?? []).map((text) => line('SmallText', t(text))),
    ...said(w.target, kpi.target),
    ...said(w.baseline, kpi.baseline),
    ...(kpi.years === undefined ? [] : years(book, kpi.years)),
    ...texts.map((text) => line('SmallText', t(text))),
    ...said(w.rule, kpi.rule),
    ...fact(book, w.source, t(kpi.source, 'Soft')),
  ]);
}

/** What it came to by year, newest first, after how it adds up. */
const years = (book: WordBook, { how, totals }: NonNullable<PackKpi['years']>): Line[] => [
  ...fact(book, book.words.kpis.years, book.t(how, 'Soft')),
  ...totals.flatMap((total) => fact(book, '', book.says(total, 'Soft'))),
];

function valueOf(book: WordBook, { value }: PackKpi): ParagraphChild[] {
  const { run, t, words } = book;
  const w = words.kpis;
  if (value === null) return run(w.noValue, 'Faint');
  const quality = w.quality[value.quality];
  return [
    ...t(value.figure, 'BigFigure'),
    ...(value.unit === null ? [] : [...run(' '), ...t(value.unit, 'Strong')]),
    ...run(`  ${w.asOf} `, 'Soft'),
    ...t(value.asOf, 'Soft'),
    ...book.refs(value.refs),
    ...(quality === '' ? [] : run(`  ○ ${quality}`, 'Soft')),
  ];
}
