import type { DocumentTable } from '../../../documents/tables-document.ts';
import { isSettled } from '#shared/model/pack-document/advice.ts';
import { dateCell, quantityCell, tableOf, type TableBook } from './table-book.ts';

export function programmeTables({ document, refs, t, words }: TableBook): DocumentTable[] {
  const all = document.programmes;
  if (all === null) return [];
  const { columns, sheets } = words.office;
  const w = words.programmes;
  const milestones = all.flatMap(({ code, passed, coming }) => [
    ...passed.map((milestone) => Object.assign({ programme: code, list: w.passed }, milestone)),
    ...coming.map((milestone) => Object.assign({ programme: code, list: w.coming }, milestone)),
  ]);
  const deliverables = all.flatMap(({ code, deliverables: some }) =>
    (some ?? []).map((deliverable) => Object.assign({ programme: code }, deliverable)),
  );
  return [
    tableOf(words.sections.programmes, all, [
      { label: columns.code, width: 14, of: ({ code }) => code },
      {
        label: columns.title,
        width: 44,
        of: ({ acronym, title }) => (acronym === null ? t(title) : `${acronym}: ${t(title)}`),
      },
      { label: columns.kind, width: 24, of: ({ kind }) => w.kind[kind] },
      { label: w.funder, width: 30, of: ({ funder }) => t(funder) },
      { label: w.grant, width: 24, of: ({ grant }) => t(grant) },
      { label: w.coordinator, width: 26, of: ({ coordinator }) => t(coordinator) },
      { label: w.role, width: 26, of: ({ ourRole }) => t(ourRole) },
      { label: w.focus, width: 44, of: ({ focus }) => t(focus) },
      { label: columns.month, width: 14, of: ({ clock }) => t(clock?.month) },
      { label: columns.left, width: 18, of: ({ clock }) => t(clock?.left) },
      { label: columns.from, width: 16, of: ({ clock }) => t(clock?.from) },
      { label: columns.to, width: 16, of: ({ clock }) => t(clock?.to) },
      {
        label: columns.elapsed,
        width: 11,
        of: ({ clock }) => (clock?.elapsed == null ? null : { share: clock.elapsed }),
      },
      { label: columns.reportAsOf, width: 14, of: ({ report }) => t(report?.asOf) },
      { label: words.exceptions.done, width: 40, of: ({ report }) => t(report?.done) },
      { label: words.exceptions.next, width: 40, of: ({ report }) => t(report?.next) },
      { label: words.exceptions.blockers, width: 40, of: ({ report }) => t(report?.blockers) },
      { label: words.exceptions.ask, width: 40, of: ({ ask }) => t(ask) },
      { label: columns.refs, width: 14, of: ({ clock }) => refs(clock?.refs ?? []) },
    ]),
    tableOf(sheets.milestones, milestones, [
      { label: columns.programme, width: 14, of: ({ programme }) => programme },
      { label: columns.list, width: 20, of: ({ list }) => list },
      { label: columns.code, width: 10, of: ({ code }) => code },
      { label: columns.title, width: 60, of: ({ title }) => t(title) },
      { label: words.office.when, width: 20, of: ({ when }) => t(when) },
      { label: columns.status, width: 24, of: ({ state }) => w.milestone[state] },
      { label: columns.dueWas, width: 20, of: ({ dueWas }) => t(dueWas) },
      { label: columns.note, width: 44, of: ({ note }) => t(note) },
    ]),
    tableOf(sheets.deliverables, deliverables, [
      { label: columns.programme, width: 14, of: ({ programme }) => programme },
      { label: w.columns.number, width: 9, of: ({ number }) => number },
      { label: w.columns.title, width: 60, of: ({ title }) => t(title) },
      { label: w.columns.month, width: 10, of: ({ dueMonth }) => t(dueMonth) },
      { label: w.columns.due, width: 18, of: ({ due }) => t(due) },
      { label: w.columns.submitted, width: 18, of: ({ submitted }) => t(submitted) },
      { label: w.columns.status, width: 22, of: ({ status }) => w.deliverable[status] },
      { label: columns.late, width: 20, of: ({ late }) => t(late) },
    ]),
  ];
}

export function kpiTables({ document, refs, says, t, words }: TableBook): DocumentTable[] {
  if (document.kpis === null) return [];
  const { columns, qualifier } = words.office;
  const w = words.kpis;
  /** The number behind a value is in the ledger. */
  const quantityOf = (cited: readonly number[] | undefined) =>
    document.ledger.find(({ ref }) => ref === cited?.[0])?.quantity ?? null;
  return [
    tableOf(words.sections.kpis, document.kpis, [
      { label: columns.code, width: 10, of: ({ code }) => code },
      { label: columns.title, width: 44, of: ({ title }) => t(title) },
      { label: columns.measure, width: 14, of: ({ unit }) => t(unit) },
      { label: columns.tier, width: 22, of: ({ tier }) => w.tier[tier] },
      { label: columns.light, width: 26, of: ({ lightWord }) => t(lightWord) },
      {
        label: columns.value,
        width: 20,
        of: ({ value }) => (value === null ? null : [t(value.figure), t(value.unit)].filter(Boolean).join(' ')),
      },
      { label: columns.quantity, width: 12, of: ({ value }) => quantityCell(quantityOf(value?.refs)) },
      {
        label: columns.qualifier,
        width: 12,
        of: ({ value }) => {
          const quantity = quantityOf(value?.refs);
          return quantity === null ? null : qualifier[quantity.qualifier];
        },
      },
      { label: columns.asOf, width: 14, of: ({ value }) => t(value?.asOf) },
      {
        label: columns.quality,
        width: 20,
        of: ({ value }) => (value === null ? null : w.quality[value.quality] || null),
      },
      { label: w.target, width: 32, of: ({ target }) => says(target) },
      { label: w.baseline, width: 32, of: ({ baseline }) => says(baseline) },
      {
        label: w.years,
        width: 44,
        of: ({ years }) => (years === undefined ? null : [t(years.how), ...years.totals.map(says)].join('\n')),
      },
      { label: w.rule, width: 44, of: ({ rule }) => says(rule) },
      { label: columns.missing, width: 30, of: ({ missing }) => t(missing) },
      { label: columns.stale, width: 36, of: ({ stale }) => t(stale) },
      { label: columns.definition, width: 50, of: ({ definition }) => t(definition) },
      { label: columns.notes, width: 50, of: ({ notes }) => notes.map(t).join('\n') || null },
      { label: w.source, width: 36, of: ({ source }) => t(source) },
      {
        label: columns.refs,
        width: 14,
        of: ({ value, rule, target, baseline, years }) =>
          refs([
            ...new Set([value, rule, target, baseline, ...(years?.totals ?? [])].flatMap((part) => part?.refs ?? [])),
          ]),
      },
    ]),
  ];
}

export function adviceTables({ document, t, words }: TableBook): DocumentTable[] {
  if (document.advice === null) return [];
  const { columns, sheets } = words.office;
  const w = words.advice;
  return [
    tableOf(sheets.advice, document.advice, [
      { label: columns.number, width: 11, of: ({ ref }) => t(ref) },
      {
        label: columns.kind,
        width: 28,
        of: (entry) => (isSettled(entry) ? w.doneGroup : entry.kind === 'action' ? w.actionGroup : w.adviceGroup),
      },
      { label: columns.status, width: 18, of: ({ state }) => w[state] },
      { label: columns.text, width: 64, of: ({ text }) => t(text) },
      { label: columns.meeting, width: 32, of: ({ meeting }) => t(meeting) },
      { label: columns.answer, width: 26, of: ({ addressedTo }) => t(addressedTo) },
      { label: columns.owner, width: 26, of: ({ owner }) => t(owner) },
      { label: columns.due, width: 18, of: ({ due }) => t(due) },
      { label: columns.age, width: 22, of: ({ age }) => t(age) },
      { label: columns.response, width: 44, of: ({ response }) => t(response) },
      { label: w.effect, width: 44, of: ({ effect }) => t(effect ?? null) },
      { label: w.about, width: 22, of: ({ about }) => t(about ?? null) },
    ]),
  ];
}

export function planTables({ document, refs, t, words }: TableBook): DocumentTable[] {
  const about = document.plan;
  if (about === null) return [];
  const { columns } = words.office;
  const w = words.plan;
  const rows = about.groups.flatMap(({ title, rows: some }) =>
    some.map((row) => Object.assign({ area: t(title) }, row)),
  );
  return [
    tableOf(words.sections.plan, rows, [
      { label: w.code, width: 11, of: ({ code }) => code },
      { label: columns.title, width: 60, of: ({ title }) => t(title) },
      { label: columns.area, width: 30, of: ({ area }) => area },
      { label: columns.unit, width: 34, of: ({ unit }) => t(unit) },
      { label: columns.term, width: 30, of: ({ term }) => t(term) },
      { label: columns.begins, width: 12, of: ({ facts }) => dateCell(facts?.start) },
      { label: columns.ends, width: 12, of: ({ facts }) => dateCell(facts?.due) },
      { label: columns.status, width: 20, of: ({ status }) => words.status[status].word },
      { label: columns.completedLate, width: 11, of: ({ late }) => (late ? columns.yes : null) },
      { label: columns.progress, width: 20, of: ({ progress }) => t(progress?.text) },
      {
        label: columns.share,
        width: 9,
        of: ({ progress }) => (progress?.share == null ? null : { share: progress.share }),
      },
      { label: columns.refs, width: 14, of: ({ progress }) => refs(progress?.refs ?? []) },
    ]),
  ];
}

/** Annex B: every figure with where it comes from. */
export function ledgerTables({ document, t, words }: TableBook): DocumentTable[] {
  const { columns, qualifier } = words.office;
  const w = words.ledger;
  return [
    tableOf(words.sections.ledger, document.ledger, [
      { label: w.ref, width: 9, of: ({ label }) => t(label) },
      { label: columns.figure, width: 56, of: ({ what }) => t(what) },
      { label: w.value, width: 30, of: ({ value }) => t(value) },
      { label: columns.quantity, width: 12, of: ({ quantity }) => quantityCell(quantity) },
      {
        label: columns.qualifier,
        width: 12,
        of: ({ quantity }) => (quantity === null ? null : qualifier[quantity.qualifier]),
      },
      { label: w.asOf, width: 18, of: ({ asOf }) => t(asOf) },
      { label: columns.source, width: 50, of: ({ source }) => t(source) },
      { label: columns.rule, width: 42, of: ({ rule }) => t(rule) },
      { label: columns.reading, width: 38, of: ({ reading }) => reading },
    ]),
  ];
}
