import { isSettled, type PackOutcome } from '#shared/model/pack-document/advice.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import type { Book } from './book.ts';
import { code, facts, note, recordRow, small } from './layout.ts';
import { signed } from './marks.ts';
import { piece, type Markup } from './markup.ts';

const signOf: Record<PackOutcome['state'], PackStatus> = {
  awaitsResponse: 'noRecentReport',
  open: 'planned',
  overdue: 'overdue',
  answered: 'onTrack',
  carriedOut: 'completed',
  closed: 'completed',
};

function outcome(book: Book, entry: PackOutcome): Markup {
  const { t, plain, words } = book;
  const w = words.advice;
  return recordRow(
    book,
    { section: 'advice', about: entry.ref.bg },
    [code(plain(entry.ref)), piece`<p>${signed(signOf[entry.state], w[entry.state])}</p>`, small(t(entry.age))],
    [
      piece`<p><b>${t(entry.text)}</b></p>`,
      small(t(entry.meeting)),
      facts([
        [w.addressedTo, t(entry.addressedTo)],
        [w.owner, t(entry.owner)],
        [w.due, t(entry.due)],
        [isSettled(entry) ? w.answer : w.response, t(entry.response)],
        [w.effect, t(entry.effect ?? null)],
        [w.about, t(entry.about ?? null)],
      ]),
    ],
  );
}

export function advice(book: Book): Markup | null {
  const all = book.document.advice;
  if (all === null) return null;
  const w = book.words.advice;
  const group = (name: string, title: string, entries: readonly PackOutcome[], empty: string) =>
    piece`<h3 class="part" id="${book.id(name)}">${title}</h3>${entries.length === 0 ? note(empty) : entries.map((entry) => outcome(book, entry))}`;
  const done = all.filter(isSettled);
  const waiting = all.filter((entry) => !isSettled(entry));
  return piece`${done.length === 0 ? null : group('advice-done', w.doneGroup, done, '')}${group(
    'advice-open',
    w.adviceGroup,
    waiting.filter(({ kind }) => kind !== 'action'),
    w.noAdvice,
  )}${group(
    'actions-open',
    w.actionGroup,
    waiting.filter(({ kind }) => kind === 'action'),
    w.noActions,
  )}`;
}
