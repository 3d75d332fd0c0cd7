import type { PackAgendaItem } from '#shared/model/pack-document/meeting.ts';
import {
  body,
  cell,
  fact,
  joined,
  note,
  section,
  smallCell,
  subsection,
  table,
  type Row,
  type Runs,
  type Block,
} from '../blocks.ts';
import { mm } from '../pack-styles.ts';
import type { WordBook } from '../word-book.ts';

export function agenda(book: WordBook): Block[] {
  const { document, words, run, t } = book;
  const about = document.agenda;
  if (about === null) return [];
  const w = words.agenda;
  const { meeting } = document;
  return [
    section(book, words.sections.agenda),
    ...fact(book, words.cover.meeting, [
      ...t(meeting.when),
      ...(meeting.dateIsProposed ? run(` (${words.cover.proposed})`, 'Faint') : []),
    ]),
    ...fact(book, words.cover.place, t(meeting.place)),
    ...(about.items.length === 0 ? [note(book, w.empty)] : items(book, about.items, words.sections.agenda)),
    ...(about.total === null ? [] : [body(t(about.total, 'Soft'))]),
    ...participants(book),
  ];
}

/** What came after the pack was issued. */
export function additions(book: WordBook): Block[] {
  const { document, words } = book;
  if (document.agenda === null) return [];
  const w = words.notice;
  return [subsection(book, w.additions), note(book, w.lead), ...items(book, document.agenda.items, w.additions)];
}

const items = (book: WordBook, of: readonly PackAgendaItem[], title: string): Block[] =>
  table(
    book,
    title,
    [
      { label: book.words.office.columns.number, width: mm(11) },
      { label: book.words.office.start, width: mm(20) },
      { label: book.words.office.item },
      { label: book.words.office.purpose, width: mm(28) },
    ],
    of.map((item) =>
      item.isSection === true
        ? { group: [...book.run(`${item.number}  `, 'Accent'), ...book.t(item.title, 'Strong')] }
        : itemRow(book, item),
    ),
  );

function itemRow(book: WordBook, item: PackAgendaItem): Row {
  const { run, t, words } = book;
  const w = words.agenda;
  const isPoint = item.number.includes('.');
  const listed = (label: string, entries: readonly Runs[]) =>
    entries.length === 0 ? [] : [smallCell([...run(`${label}: `, 'Faint'), ...joined(book, entries, '; ')])];
  return [
    [cell(run(item.number, 'Strong'))],
    [
      cell(run(item.startsAt ?? '')),
      ...(item.minutes === null ? [] : [smallCell(run(`${item.minutes} ${w.minutes}`, 'Faint'))]),
    ],
    [
      cell(t(item.title, isPoint ? undefined : 'Strong')),
      ...(item.presenter === null ? [] : [smallCell(t(item.presenter))]),
      ...(item.question === null ? [] : [cell([...run(`${w.question}: `, 'Accent'), ...t(item.question)])]),
      ...listed(
        w.records,
        item.records.map(({ code, title }) => [...run(`${code} `, 'Code'), ...t(title)]),
      ),
      ...listed(
        w.papers,
        item.papers.map(({ title, file }) => [...t(title), ...(file === null ? [] : run(` (${file})`, 'Faint'))]),
      ),
    ],
    [smallCell(run(w.purpose[item.purpose]))],
  ];
}

function participants(book: WordBook): Block[] {
  const { document, run, t, words } = book;
  const w = words.agenda;
  const people = document.meeting.participants;
  return [
    subsection(book, w.participants),
    ...(people.length === 0
      ? [note(book, w.noParticipants)]
      : table(
          book,
          w.participants,
          [
            { label: words.office.capacity, width: mm(30) },
            { label: words.office.name },
            { label: words.office.topic, width: mm(54) },
          ],
          people.map(({ name, role, capacity, topic }) => [
            [smallCell(run(w.capacity[capacity]))],
            [cell([...t(name, 'Strong'), ...(role === null ? [] : [...run(', '), ...t(role)])])],
            [smallCell(t(topic))],
          ]),
        )),
  ];
}
