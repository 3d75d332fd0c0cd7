import { isSettled, type PackOutcome } from '#shared/model/pack-document/advice.ts';
import { fact, line, note, record, section, signedLine, subsection, together, type Block } from '../blocks.ts';
import type { WordBook } from '../word-book.ts';

const toneOf = {
  awaitsResponse: 'noRecentReport',
  open: 'planned',
  overdue: 'overdue',
  answered: 'onTrack',
  carriedOut: 'completed',
  closed: 'completed',
} as const;

export function advice(book: WordBook): Block[] {
  const { document, words } = book;
  const all = document.advice;
  if (all === null) return [];
  const w = words.advice;
  const group = (title: string, entries: readonly PackOutcome[], empty: string) => [
    subsection(book, title),
    ...(entries.length === 0 ? [note(book, empty)] : entries.flatMap((entry) => outcome(book, entry))),
  ];
  const done = all.filter(isSettled);
  const waiting = all.filter((entry) => !isSettled(entry));
  return [
    section(book, words.sections.advice),
    ...(done.length === 0 ? [] : group(w.doneGroup, done, '')),
    ...group(
      w.adviceGroup,
      waiting.filter(({ kind }) => kind !== 'action'),
      w.noAdvice,
    ),
    ...group(
      w.actionGroup,
      waiting.filter(({ kind }) => kind === 'action'),
      w.noActions,
    ),
  ];
}

function outcome(book: WordBook, entry: PackOutcome): Block[] {
  const { t, words } = book;
  const w = words.advice;
  return together([
    record(book, book.plain(entry.ref), t(entry.text)),
    signedLine(book, toneOf[entry.state], w[entry.state], t(entry.meeting, 'Soft')),
    ...(entry.age === null ? [] : [line('SmallText', t(entry.age))]),
    ...fact(book, w.addressedTo, t(entry.addressedTo)),
    ...fact(book, w.owner, t(entry.owner)),
    ...fact(book, w.due, t(entry.due)),
    ...fact(book, isSettled(entry) ? w.answer : w.response, t(entry.response)),
    ...fact(book, w.effect, t(entry.effect ?? null)),
    ...fact(book, w.about, t(entry.about ?? null)),
  ]);
}
