import type { CommentsBody, WrittenComment } from '#shared/model/comment-file.ts';
import { commentsFormat, commentsVersion } from '#shared/model/comment-format.ts';
import { commentsSignature } from '#shared/rules/comment-signature.ts';
import { v7 as newId } from 'uuid';
import { htmlPack } from '../packs/forms/html/html-pack.ts';
import { packDocumentText } from '../packs/freeze/freeze-pack.ts';
import { draftOf } from '../packs/kinds/kinds.ts';
import { sha256Of } from '../packs/sha256-of.ts';
import { readRecords } from '../workbook/records.ts';
import type { TestCore } from './open-starter.ts';

/** What a page of a pack says of itself to its script. */
export interface PackInPage {
  document: string;
  workbook: string | null;
  number: { bg: string; en: string };
  version: number;
}

export function packInPage(page: string): PackInPage {
  const text = /<script type="application\/json" id="pack">(.*?)<\/script>/s.exec(page)?.[1];
  if (text === undefined) throw new Error('a page without a pack');
  return JSON.parse(text) as PackInPage; // made by the application
}

/** A comment as the page writes it. */
export const writtenComment = (place: string, text: string, given: Partial<WrittenComment> = {}): WrittenComment => {
  const [section = '', about = null] = place.split('/');
  return { id: newId(), section, about, text, writtenAt: '2021-01-10T09:00:00.000Z', ...given };
};

/** A file of comments as the page would save it. */
export function commentsOn(
  pack: PackInPage,
  comments: readonly WrittenComment[],
  given: Partial<CommentsBody> = {},
): string {
  const body: CommentsBody = {
    format: commentsFormat,
    version: commentsVersion,
    workbook: pack.workbook,
    pack: { number: pack.number.bg, version: pack.version, document: pack.document },
    file: newId(),
    author: 'Мария Петрова',
    savedAt: '2021-01-10T10:00:00.000Z',
    comments: [...comments],
    ...given,
  };
  return JSON.stringify({ ...body, signature: commentsSignature(body) });
}

/** The pack of the next meeting in the register, as it is issued, without drawing its pages. */
export function registeredPack({ core }: Pick<TestCore, 'core'>): { meeting: string; page: string } {
  const { database } = core.session.workbook();
  const [next] = readRecords(database, 'meeting', "state <> 'held'");
  if (next === undefined) throw new Error('no meeting to come');
  const document = draftOf(core, { meeting: next.id, asOf: '2021-01-04' }, 'board');
  const text = packDocumentText(document);
  const sha256 = sha256Of(text);
  core.session.workbook().write({ kind: 'pack.issue', actor: 'test', final: true }, (tx) => {
    tx.database.prepare('INSERT OR IGNORE INTO _pack_document VALUES (?, ?)').run(sha256, text);
    tx.insert('pack', { meeting: next.id, version: 1, dataAsOf: '2021-01-04', documentSha256: sha256 });
  });
  return { meeting: next.id, page: new TextDecoder().decode(htmlPack(document, core.resourcesFolder)) };
}
