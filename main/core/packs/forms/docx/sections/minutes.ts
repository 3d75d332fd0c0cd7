import type { PackMinutes } from '#shared/model/pack-document/minutes.ts';
import { body, cell, line, note, record, smallCell, subsection, table, type Block } from '../blocks.ts';
import { mm } from '../pack-styles.ts';
import type { WordBook } from '../word-book.ts';

/** The approved text, and what of the meeting only its members may read. */
export function minutes(book: WordBook): Block[] {
  const { document, language } = book;
  const about = document.minutes;
  if (about === undefined) return [];
  return [
    ...about.text[language].flatMap(({ kind, text }): Block[] => {
      switch (kind) {
        case 'title':
          return []; // the document is called so
        case 'heading':
          return [subsection(book, text)];
        case 'subheading':
          return [line('Heading3', book.run(text))];
        case 'point':
          return [line('Point', book.run(text))];
        case 'text':
          return [body(book.run(text))];
      }
    }),
    ...attendance(book, about),
    ...closed(book, about),
  ];
}

function attendance(book: WordBook, about: PackMinutes): Block[] {
  const { run, t, words } = book;
  const w = words.minutes;
  if (about.attendance === undefined) return [];
  return [
    subsection(book, w.attendance),
    note(book, w.attendanceNote),
    ...(about.attendance.length === 0
      ? [note(book, w.nobody)]
      : table(
          book,
          w.attendance,
          [
            { label: words.office.capacity, width: mm(30) },
            { label: words.office.name },
            { label: words.office.state, width: mm(36) },
          ],
          about.attendance.map(({ name, role, capacity, attended }) => [
            [smallCell(run(words.agenda.capacity[capacity]))],
            [cell([...t(name, 'Strong'), ...(role === null ? [] : [...run(', '), ...t(role)])])],
            [smallCell(run(w.attended[attended]))],
          ]),
        )),
  ];
}

function closed(book: WordBook, about: PackMinutes): Block[] {
  const { run, t, words } = book;
  const w = words.minutes;
  if (about.closed === undefined) return [];
  return [
    subsection(book, w.closed),
    note(book, w.closedNote),
    ...about.closed.flatMap(({ number, title, discussion, outcomes }) => [
      record(book, number, t(title)),
      ...(discussion === null ? [] : [body([...run(`${w.discussion}: `, 'Faint'), ...t(discussion)])]),
      ...outcomes.map((text) => body(t(text))),
      ...(discussion === null && outcomes.length === 0 ? [note(book, w.nothing)] : []),
    ]),
  ];
}
