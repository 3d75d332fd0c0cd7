import { DomainError } from '#shared/contract/errors.ts';
import type { Comment } from '#shared/model/comment.ts';
import type { BilingualPatch, Language } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord } from '../workbook/records.ts';

interface Settle {
  id: string;
  state: Comment['state'];
  answer?: BilingualPatch | undefined;
}

function commentOf(core: Core, id: string): Comment {
  const comment = readRecord(core.session.workbook().database, 'comment', id);
  if (comment === null) throw new DomainError('RECORD_MISSING', { entity: 'comment' });
  return comment;
}

/** Answers a comment, notes it, or opens it again. Throws COMMENT_ANSWER_EMPTY for an answer that says nothing. */
export function settleComment(core: Core, { id, state, answer }: Settle): void {
  const comment = commentOf(core, id);
  const said = { bg: answer?.bg ?? comment.answer.bg, en: answer?.en ?? comment.answer.en };
  if (state === 'answered' && said.bg.trim() === '' && said.en.trim() === '')
    throw new DomainError('COMMENT_ANSWER_EMPTY', {});
  core.session.workbook().write({ kind: 'comment.answer', actor: actorOf(core) }, (tx) => {
    tx.update('comment', id, { state, ...(answer !== undefined && { answer }) });
  });
}

/** The language of what a member wrote, by its letters. */
const languageOf = (text: string): Language => (/\p{Script=Cyrillic}/u.test(text) ? 'bg' : 'en');

/** „Мария Петрова: …“ at the end of what was discussed under the item. Throws RECORD_MISSING where it has none. */
export function commentToDiscussion(core: Core, id: string): void {
  const { item, author, text, state } = commentOf(core, id);
  const { database } = core.session.workbook();
  const discussed = item === null ? null : readRecord(database, 'agendaItem', item);
  if (discussed === null) throw new DomainError('RECORD_MISSING', { entity: 'agendaItem' });
  const language = languageOf(text);
  const before = discussed.discussion[language].trim();
  core.session.workbook().write({ kind: 'comment.toDiscussion', actor: actorOf(core) }, (tx) => {
    tx.update('agendaItem', discussed.id, {
      discussion: { [language]: [before, `${author}: ${text}`].filter(Boolean).join('\n\n') },
    });
    if (state === 'open') tx.update('comment', id, { state: 'noted' });
  });
}

const longestTitle = 160;

/** A topic for a later meeting, proposed by whoever wrote the comment; a long text is its note. */
export function commentToTopic(core: Core, id: string): { id: string } {
  const { author, text, state } = commentOf(core, id);
  const language = languageOf(text);
  const [first = ''] = text.split('\n');
  const isLong = text.length > longestTitle || first !== text;
  const title = first.length > longestTitle ? `${first.slice(0, longestTitle - 1).trimEnd()}…` : first;
  return core.session.workbook().write({ kind: 'comment.toTopic', actor: actorOf(core) }, (tx) => {
    const topic = tx.insert('boardTopic', {
      title: { [language]: title },
      ...(isLong && { note: { [language]: text } }),
      proposedBy: author,
    });
    if (state === 'open') tx.update('comment', id, { state: 'noted' });
    return { id: topic };
  });
}
