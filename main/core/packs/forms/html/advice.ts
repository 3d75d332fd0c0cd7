import type { PackOutcome } from '#shared/model/pack-document/advice.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import type { Book } from './book.ts';
import { code, facts, note, recordRow, small } from './layout.ts';
import { signed } from './marks.ts';
import { piece, type Markup } from './markup.ts';

const signOf: Record<PackOutcome['state'], PackStatus> = {
  awaitsResponse: 'noRecentReport',
  open: 'planned',
  overdue: 'overdue',
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
        [w.response, t(entry.response)],
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
  return piece`${group(
    'advice-open',
    w.adviceGroup,
    all.filter(({ kind }) => kind !== 'action'),
    w.noAdvice,
  )}${group(
    'actions-open',
    w.actionGroup,
    all.filter(({ kind }) => kind === 'action'),
    w.noActions,
  )}`;
}
