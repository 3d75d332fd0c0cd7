import type { CommentsBody, WrittenComment } from '#shared/model/comment-file.ts';
import { commentsFormat, commentsVersion } from '#shared/model/comment-format.ts';
import { commentsSignature } from '#shared/rules/comment-signature.ts';
import { v7 as newId } from 'uuid';

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
