import type { PackException, PackReport } from '#shared/model/pack-document/exceptions.ts';
import { exceptionStatuses } from '#shared/model/pack-document/status.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import {
  body,
  fact,
  joined,
  note,
  question,
  record,
  section,
  signedLine,
  subsection,
  together,
  type Block,
  type Line,
} from '../blocks.ts';
import type { WordBook } from '../word-book.ts';

export function exceptions(book: WordBook): Block[] {
  const { document, words } = book;
  const all = document.exceptions;
  if (all === null) return [];
  const groups = exceptionStatuses.map((status) => ({ status, entries: all.filter((one) => one.status === status) }));
  const quiet = groups.filter(({ entries }) => entries.length === 0).map(({ status }) => words.exceptionNone[status]);
  return [
    section(book, words.sections.exceptions),
    ...(quiet.length === 0 ? [] : [note(book, quiet.join(' '))]),
    ...groups
      .filter(({ entries }) => entries.length > 0)
      .flatMap(({ status, entries }) => [
        subsection(book, words.exceptionGroups[status]),
        ...entries.flatMap((entry) => exception(book, entry)),
      ]),
  ];
}

function exception(book: WordBook, entry: PackException): Line[] {
  const { run, t, words } = book;
  const w = words.exceptions;
  const who = [entry.focusArea, entry.unit, entry.owner].map((part) => t(part, 'Soft'));
  const due = [
    ...(entry.due === null ? run(w.noTerm, 'Soft') : [...run(`${w.due}: `, 'Soft'), ...t(entry.due, 'Soft')]),
    ...(entry.dueWas === null ? [] : [...run(` · ${w.dueWas}: `, 'Soft'), ...t(entry.dueWas, 'Soft')]),
  ];
  return together([
    record(book, entry.code, t(entry.title)),
    signedLine(book, entry.status, words.status[entry.status].word, joined(book, who, ' · ')),
    body(book.says(entry.reason)),
    body(due),
    ...(entry.report === null
      ? entry.status === 'noRecentReport'
        ? []
        : [note(book, w.noReport)]
      : report(book, entry.report)),
    ...asked(book, entry.ask, entry.agendaItem),
  ]);
}

/** What the last report said, in its own words. */
export function report(book: WordBook, { asOf, author, done, next, blockers }: PackReport): Line[] {
  const { run, t, words } = book;
  const w = words.exceptions;
  return [
    ...fact(book, w.report, [...t(asOf), ...(author === null ? [] : [...run(' · ', 'Soft'), ...t(author, 'Soft')])]),
    ...fact(book, w.done, t(done)),
    ...fact(book, w.next, t(next)),
    ...fact(book, w.blockers, t(blockers)),
  ];
}

export function asked(book: WordBook, ask: PackText | null, item: string | null): Line[] {
  const w = book.words.exceptions;
  return ask === null ? [] : [question(book, item === null ? w.ask : `${w.ask} · ${w.item} ${item}`, book.t(ask))];
}
