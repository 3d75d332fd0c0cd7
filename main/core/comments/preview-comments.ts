import type { Database } from 'better-sqlite3';
import type { CommentsPreview, ReadComment } from '#shared/contract/comments.ts';
import type { CommentFile } from '#shared/model/comment.ts';
import type { WrittenComment } from '#shared/model/comment-file.ts';
import type { Core } from '../app/core.ts';
import { sha256Of } from '../packs/sha256-of.ts';
import { nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { placeView } from './place-view.ts';
import { readComments, type ReadComments } from './read-comments.ts';

/** What a file of comments says, at its places, and what of it is here already; nothing is changed. */
export const previewComments = (core: Core, text: string): CommentsPreview =>
  previewOf(core.session.workbook().database, readComments(core.session.workbook(), text));

/** The files of comments on a pack that something was taken of. */
export const filesOf = (database: Database, pack: string): CommentFile[] =>
  readRecords(database, 'commentFile', 'pack = @pack', { pack });

export function previewOf(database: Database, read: ReadComments): CommentsPreview {
  const { pack, document, file, placeByKey } = read;
  const files = filesOf(database, pack.id);
  const taken = new Set(files.flatMap((one) => one.taken ?? []));
  const here = readRecords(database, 'comment', 'pack = @pack', { pack: pack.id });
  const stateOf = ({ id, section, about, text }: WrittenComment): ReadComment['state'] => {
    if (!taken.has(id)) return 'new';
    const isSame = here.some((one) => one.section === section && one.about === about && one.text === text);
    return isSame ? 'taken' : 'changed';
  };
  const comments = file.comments.flatMap((comment): ReadComment[] => {
    const place = placeByKey.get(comment.about === null ? comment.section : `${comment.section}/${comment.about}`);
    if (place === undefined) return [];
    const { id, text, writtenAt } = comment;
    return [{ id, place: placeView(database, document, place), text, writtenAt, state: stateOf(comment) }];
  });
  const same = files.find((one) => one.file === file.file);
  const title = readRecord(database, 'meeting', pack.meeting)?.title ?? { bg: '', en: '' };
  return {
    pack: {
      id: pack.id,
      number: document.pack.number,
      version: pack.version,
      meeting: pack.meeting,
      meetingName: { bg: title.bg, en: title.en },
    },
    file: { id: file.file, author: file.author, savedAt: file.savedAt },
    alreadyTaken: same === undefined ? null : takenOf(database, same),
    comments,
    against: sha256Of(JSON.stringify([comments, same?.id ?? null])),
  };
}

function takenOf(database: Database, { id }: CommentFile): CommentsPreview['alreadyTaken'] {
  const { recordedAt, recordedBy } = recordingOf(database, id);
  const { bg, en } = nameOf(database, 'person', recordedBy)?.title ?? { bg: recordedBy, en: recordedBy };
  return { takenAt: recordedAt, takenBy: { bg, en } };
}
