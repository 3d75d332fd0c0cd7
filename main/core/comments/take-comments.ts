import { DomainError } from '#shared/contract/errors.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord } from '../workbook/records.ts';
import { filesOf, previewOf } from './preview-comments.ts';
import { readComments } from './read-comments.ts';

export interface TakeComments {
  text: string;
  ids: readonly string[];
  /** The state that was previewed; taking without having looked passes null. */
  against: string | null;
}

/**
 * Takes comments of a file as one action, and so with one undo: all that are named, or none. What was left of a file can be
 * taken another time. Throws what `readComments` throws, COMMENTS_TAKEN, COMMENTS_PREVIEW_OLD or INVALID_INPUT.
 */
export function takeComments(core: Core, { text, ids, against }: TakeComments) {
  const workbook = core.session.workbook();
  const read = readComments(workbook, text);
  const { pack, file, sha256, placeByKey } = read;
  const preview = previewOf(workbook.database, read);
  if (against !== null && against !== preview.against) throw new DomainError('COMMENTS_PREVIEW_OLD', {});
  const news = preview.comments.filter(({ state }) => state !== 'taken').map(({ id }) => id);
  if (news.length === 0 && preview.alreadyTaken !== null)
    throw new DomainError('COMMENTS_TAKEN', { at: preview.alreadyTaken.takenAt, by: preview.alreadyTaken.takenBy });
  const chosen = new Set(ids);
  for (const id of chosen)
    if (!news.includes(id))
      throw new DomainError('INVALID_INPUT', { issues: [{ path: id, message: 'nothing to take' }] });
  const left = news.filter((id) => !chosen.has(id));
  workbook.write({ kind: 'comment.take', actor: actorOf(core) }, (tx) => {
    for (const { id, section, about, text: words, writtenAt } of file.comments) {
      if (!chosen.has(id)) continue;
      const item = placeByKey.get(about === null ? section : `${section}/${about}`)?.item ?? null;
      tx.insert('comment', {
        pack: pack.id,
        section,
        item: item !== null && readRecord(tx.database, 'agendaItem', item) !== null ? item : null,
        about,
        text: words,
        author: file.author,
        writtenAt,
      });
    }
    const earlier = filesOf(tx.database, pack.id).find((one) => one.file === file.file);
    if (earlier === undefined)
      tx.insert('commentFile', {
        pack: pack.id,
        file: file.file,
        sha256,
        author: file.author,
        savedAt: file.savedAt,
        taken: [...chosen],
        left,
      });
    else tx.update('commentFile', earlier.id, { taken: [...new Set([...(earlier.taken ?? []), ...chosen])], left });
  });
  return { meeting: pack.meeting, taken: chosen.size, left: left.length };
}
