import { exceptionStatuses, packStatuses } from '#shared/model/pack-document/status.ts';
import type { PackMapDrawing } from '#shared/model/pack-document/strategy-map.ts';
import type { DocumentTable } from '../../../documents/tables-document.ts';
import { tableOf, type TableBook } from './table-book.ts';

export function agendaTables({ document, t, words }: TableBook): DocumentTable[] {
  if (document.agenda === null) return [];
  const { columns, sheets } = words.office;
  const w = words.agenda;
  let section = '';
  const items = document.agenda.items.flatMap((item) => {
    if (item.isSection !== true) return [{ ...item, section }];
    section = `${item.number}. ${t(item.title)}`;
    return [];
  });
  const hasSections = section !== '';
  return [
    tableOf(words.sections.agenda, items, [
      // A heading over rows would be a row among them: it stands beside each, and can be chosen by.
      ...(hasSections
        ? [{ label: columns.section, width: 34, of: (item: (typeof items)[number]) => item.section || null }]
        : []),
      { label: columns.number, width: 7, of: ({ number }) => number },
      { label: columns.start, width: 9, of: ({ startsAt }) => startsAt },
      { label: columns.minutes, width: 9, of: ({ minutes }) => minutes },
      { label: words.office.item, width: 50, of: ({ title }) => t(title) },
      { label: words.office.purpose, width: 15, of: ({ purpose }) => w.purpose[purpose] || null },
      { label: words.office.presenter, width: 28, of: ({ presenter }) => t(presenter) },
      { label: w.question, width: 50, of: ({ question }) => t(question) },
      {
        label: w.records,
        width: 40,
        of: ({ records }) => records.map(({ code, title }) => `${code} ${t(title)}`).join('\n') || null,
      },
      {
        label: w.papers,
        width: 36,
        of: ({ papers }) =>
          papers.map(({ title, file }) => (file === null ? t(title) : `${t(title)} (${file})`)).join('\n') || null,
      },
    ]),
    tableOf(sheets.participants, document.meeting.participants, [
      { label: words.office.capacity, width: 15, of: ({ capacity }) => w.capacity[capacity] },
      { label: words.office.name, width: 32, of: ({ name }) => t(name) },
      { label: words.office.role, width: 40, of: ({ role }) => t(role) },
      { label: words.office.topic, width: 36, of: ({ topic }) => t(topic) },
    ]),
  ];
}

interface SummaryRow {
  kind: string;
  word: string | null;
  code: string | null;
  title: string | null;
  text: string | null;
  refs: readonly number[];
}

export function summaryTables({ document, refs, t, words }: TableBook): DocumentTable[] {
  const about = document.summary;
  if (about === null) return [];
  const { columns, sheets, summaryKinds } = words.office;
  const rows: SummaryRow[] = [
    ...(about.lead === null
      ? []
      : [
          {
            kind: summaryKinds.lead,
            word: null,
            code: null,
            title: null,
            text: t(about.lead.text),
            refs: about.lead.refs,
          },
        ]),
    ...about.headlines.map(({ figure, label, note, refs: cited }) => ({
      kind: summaryKinds.headline,
      word: t(figure),
      code: null,
      title: t(label),
      text: t(note),
      refs: cited,
    })),
    ...about.changes.map(({ word, code, title, sentence, question }) => ({
      kind: summaryKinds.change,
      word: t(word),
      code,
      title: t(title),
      text: [t(sentence.text), t(question)].filter(Boolean).join(' '),
      refs: sentence.refs,
    })),
    ...about.questions.map(({ item, text, about: record }) => ({
      kind: summaryKinds.question,
      word: item === null ? null : `${words.summary.item} ${item}`,
      code: null,
      title: t(record),
      text: t(text),
      refs: [],
    })),
  ];
  return [
    tableOf(sheets.summary, rows, [
      { label: columns.kind, width: 20, of: ({ kind }) => kind },
      { label: columns.word, width: 22, of: ({ word }) => word },
      { label: columns.code, width: 11, of: ({ code }) => code },
      { label: columns.title, width: 40, of: ({ title }) => title },
      { label: columns.text, width: 70, of: ({ text }) => text },
      { label: columns.refs, width: 14, of: ({ refs: cited }) => refs(cited) },
    ]),
  ];
}

export function focusAreaTables({ document, refs, t, words }: TableBook): DocumentTable[] {
  const about = document.focusAreas;
  if (about === null) return [];
  const { columns, sheets } = words.office;
  return [
    tableOf(
      sheets.focusAreas,
      [about.whole, ...about.areas],
      [
        { label: columns.code, width: 9, of: ({ code }) => code },
        { label: columns.area, width: 38, of: ({ title }) => t(title) },
        { label: columns.total, width: 10, of: ({ total }) => total },
        ...packStatuses.map((status) => ({
          label: words.status[status].word,
          width: 12,
          of: ({ shares }: typeof about.whole) => shares.find((part) => part.status === status)?.count ?? 0,
        })),
        { label: columns.reported, width: 12, of: ({ reported }) => t(reported) },
        { label: columns.oldest, width: 13, of: ({ oldest }) => t(oldest) },
        { label: columns.sentence, width: 60, of: ({ sentence }) => t(sentence) },
        { label: columns.refs, width: 14, of: ({ refs: cited }) => refs(cited) },
      ],
    ),
  ];
}

interface NodeRow {
  level: string | null;
  code: string | null;
  title: string | null;
  word: string | null;
  text: string | null;
  refs: readonly number[];
}

/** The nodes of the map, whether it was drawn or listed. */
export function strategyTables({ document, language, refs, t, words }: TableBook): DocumentTable[] {
  const map = document.strategyMap;
  if (map === undefined) return [];
  const { columns, sheets } = words.office;
  const drawing = map.drawings?.[language];
  const rows =
    drawing?.cards.map((card) => cardRow(card, drawing)) ??
    (map.levels ?? []).flatMap(({ title, nodes }) =>
      nodes.map((node): NodeRow => ({
        level: t(title),
        code: node.code,
        title: t(node.title),
        word: t(node.word),
        text: t(node.sentence),
        refs: node.refs,
      })),
    );
  return [
    tableOf(sheets.strategy, rows, [
      { label: columns.level, width: 26, of: ({ level }) => level },
      { label: columns.code, width: 11, of: ({ code }) => code },
      { label: columns.title, width: 60, of: ({ title }) => title },
      { label: columns.status, width: 20, of: ({ word }) => word },
      { label: columns.sentence, width: 50, of: ({ text }) => text },
      { label: columns.refs, width: 14, of: ({ refs: cited }) => refs(cited) },
    ]),
  ];
}

/** A card stands in the column that begins last before it. */
function cardRow(card: PackMapDrawing['cards'][number], { columns }: PackMapDrawing): NodeRow {
  const level = columns.findLast(({ x }) => x <= card.x + 1)?.title ?? null;
  return card.kind === 'node'
    ? {
        level,
        code: card.code,
        title: card.title.join(' '),
        word: card.word,
        text: card.note.join(' '),
        refs: card.refs,
      }
    : {
        level,
        code: null,
        title: card.heading.join(' ') || null,
        word: null,
        text: card.summary.join(' '),
        refs: card.refs,
      };
}

export function exceptionTables({ document, refs, says, t, words }: TableBook): DocumentTable[] {
  if (document.exceptions === null) return [];
  const { columns } = words.office;
  const w = words.exceptions;
  // As they are printed: by status, in the order of its groups.
  const rows = document.exceptions.toSorted(
    (one, other) => exceptionStatuses.indexOf(one.status) - exceptionStatuses.indexOf(other.status),
  );
  return [
    tableOf(words.sections.exceptions, rows, [
      { label: columns.code, width: 10, of: ({ code }) => code },
      { label: columns.title, width: 48, of: ({ title }) => t(title) },
      { label: columns.status, width: 17, of: ({ status }) => words.status[status].word },
      { label: columns.area, width: 26, of: ({ focusArea }) => t(focusArea) },
      { label: columns.unit, width: 28, of: ({ unit }) => t(unit) },
      { label: columns.owner, width: 24, of: ({ owner }) => t(owner) },
      { label: columns.due, width: 18, of: ({ due }) => t(due) },
      { label: columns.dueWas, width: 18, of: ({ dueWas }) => t(dueWas) },
      { label: columns.reason, width: 48, of: ({ reason }) => says(reason) },
      { label: columns.reportAsOf, width: 14, of: ({ report }) => t(report?.asOf) },
      { label: columns.author, width: 24, of: ({ report }) => t(report?.author) },
      { label: w.done, width: 40, of: ({ report }) => t(report?.done) },
      { label: w.next, width: 40, of: ({ report }) => t(report?.next) },
      { label: w.blockers, width: 40, of: ({ report }) => t(report?.blockers) },
      { label: w.ask, width: 40, of: ({ ask }) => t(ask) },
      { label: columns.refs, width: 14, of: ({ reason }) => refs(reason.refs) },
    ]),
  ];
}

export function riskTables({ document, refs, t, words }: TableBook): DocumentTable[] {
  if (document.risks === undefined) return [];
  const { columns } = words.office;
  const w = words.risks;
  return [
    tableOf(words.sections.risks, document.risks.risks, [
      { label: columns.code, width: 10, of: ({ code }) => code },
      { label: columns.title, width: 44, of: ({ event }) => t(event) },
      { label: columns.kind, width: 13, of: ({ kindWord }) => t(kindWord) },
      { label: columns.cause, width: 60, of: ({ sentence }) => t(sentence) },
      { label: w.about, width: 20, of: ({ about }) => t(about) },
      { label: w.owner, width: 24, of: ({ owner }) => t(owner) },
      { label: w.before, width: 18, of: ({ before }) => t(before?.text) },
      { label: w.after, width: 18, of: ({ after }) => t(after?.text) },
      { label: w.measures, width: 44, of: ({ measures }) => t(measures) },
      { label: w.play, width: 14, of: ({ stateOfPlay }) => t(stateOfPlay?.asOf) },
      { label: columns.note, width: 44, of: ({ stateOfPlay }) => t(stateOfPlay?.text) },
      { label: w.next, width: 24, of: ({ nextReview }) => t(nextReview?.text) },
      {
        label: columns.refs,
        width: 14,
        of: ({ before, after }) => refs([...(before?.refs ?? []), ...(after?.refs ?? [])]),
      },
    ]),
  ];
}
