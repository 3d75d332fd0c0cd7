import type { PackChange, PackQuestion } from '#shared/model/pack-document/summary.ts';
import type { Book } from './book.ts';
import { note, row, small } from './layout.ts';
import { signed } from './marks.ts';
import { piece, type Markup } from './markup.ts';

const change = ({ t, says }: Book, { status, word, title, sentence, question }: PackChange): Markup =>
  row(
    status === null ? piece`<b>${t(word)}</b>` : signed(status, piece`${t(word)}`),
    piece`<p><b>${t(title)}.</b> ${says(sentence)}${question !== null && piece` <span class="asked">${t(question)}</span>`}</p>`,
  );

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

const asked = ({ t, words }: Book, { item, text, about }: PackQuestion): Markup =>
  row(
    item === null ? null : piece`<span class="asked">${capital(words.summary.item)} ${item}</span>`,
    piece`<p><b>${t(text)}</b></p>${small(t(about))}`,
  );

/** The first page: the state in a sentence, its figures, what changed, what the Board is asked. */
export function summary(book: Book): Markup | null {
  const { document, t, says, refs, words } = book;
  const about = document.summary;
  if (about === null) return null;
  const w = words.summary;
  const since = about.since === null ? w.firstMeeting : `${w.since} ${book.plain(about.since)}`;
  return piece`${about.lead !== null && piece`<p class="lead">${says(about.lead)}</p>`}<div class="headlines">${about.headlines.map(
    ({ figure, label, note: more, refs: cited }) =>
      piece`<div><p class="figure">${t(figure)}${refs(cited)}</p><p><b>${t(label)}</b></p>${small(t(more))}</div>`,
  )}</div><h3 class="part" id="${book.id('changes')}">${since}</h3>${
    about.changes.length === 0
      ? note(about.since === null ? w.noChangesFirst : w.noChanges)
      : about.changes.map((one) => change(book, one))
  }<h3 class="part" id="${book.id('questions')}">${w.questions}</h3>${about.questions.length === 0 ? note(w.noQuestions) : about.questions.map((one) => asked(book, one))}`;
}
