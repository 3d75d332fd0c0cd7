import type { WrittenComment } from '#shared/model/comment-file.ts';
import { localDraft } from '#renderer/lone-page/local-draft.ts';
import { randomId } from '#renderer/lone-page/random-id.ts';
import type { SavedComments } from './comments-file.ts';

/** What a member has written: kept in the page, in the browser where it allows it, and for good in the saved file. */
export function commentStore(pack: string, onChange: () => void) {
  const draft = localDraft<{ author: string; comments: readonly WrittenComment[] }>(`sofia-roadmap-comments:${pack}`);
  const kept = draft.read();
  let author = kept?.author ?? '';
  let comments: readonly WrittenComment[] = kept?.comments ?? [];
  let saved: { content: string; file: SavedComments } | null = null;
  const content = () => JSON.stringify([author.trim(), comments]);
  const changed = () => {
    if (comments.length === 0 && author === '') draft.forget();
    else draft.keep({ author, comments });
    onChange();
  };
  return {
    wasKept: comments.length > 0,
    author: () => author,
    comments: () => comments,
    isSaved: () => comments.length === 0 || saved?.content === content(),
    setAuthor(text: string) {
      author = text;
      changed();
    },
    write(place: string, text: string, id?: string) {
      const [section = '', ...rest] = place.split('/');
      const about = rest.length === 0 ? null : rest.join('/');
      const written = { id: id ?? randomId(), section, about, text, writtenAt: new Date().toISOString() };
      comments = id === undefined ? [...comments, written] : comments.map((one) => (one.id === id ? written : one));
      changed();
    },
    remove(id: string) {
      comments = comments.filter((one) => one.id !== id);
      changed();
    },
    /** What the next file holds: the same again is the same file. */
    toSave(): SavedComments {
      if (saved?.content === content()) return saved.file;
      return { file: randomId(), author: author.trim(), savedAt: new Date().toISOString(), comments };
    },
    markSaved(file: SavedComments) {
      saved = { content: content(), file };
      draft.forget();
      onChange();
    },
    load(file: SavedComments) {
      const known = new Set(file.comments.map(({ id }) => id));
      author = file.author;
      comments = [...file.comments, ...comments.filter(({ id }) => !known.has(id))];
      if (comments.length === file.comments.length) saved = { content: content(), file };
      changed();
    },
  };
}
export type CommentStore = ReturnType<typeof commentStore>;

export const placeOf = ({ section, about }: WrittenComment) => (about === null ? section : `${section}/${about}`);
