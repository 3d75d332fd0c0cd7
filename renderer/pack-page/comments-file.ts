import type { CommentsBody, CommentsFile, WrittenComment } from '#shared/model/comment-file.ts';
import {
  commentsExtension,
  commentsFormat,
  commentsVersion,
  largestCommentsBytes,
} from '#shared/model/comment-format.ts';
import { commentsSignature } from '#shared/rules/comment-signature.ts';
import { savedFileName } from '#renderer/lone-page/saved-file.ts';
import type { PackData } from './pack-data.ts';

export interface SavedComments {
  readonly file: string;
  readonly author: string;
  readonly savedAt: string;
  readonly comments: readonly WrittenComment[];
}

type Pack = Pick<PackData, 'document' | 'workbook' | 'number' | 'version'>;

/** The text of the file in which comments go back to the secretary, signed. */
export function commentsText(pack: Pack, saved: SavedComments): string {
  const body: CommentsBody = {
    format: commentsFormat,
    version: commentsVersion,
    workbook: pack.workbook,
    pack: { number: pack.number.bg, version: pack.version, document: pack.document },
    file: saved.file,
    author: saved.author,
    savedAt: saved.savedAt,
    comments: [...saved.comments],
  };
  return `${JSON.stringify({ ...body, signature: commentsSignature(body) }, null, 1)}\n`;
}

export const commentsFileName = ({ number, version }: Pack, author: string, savedOn: string): string =>
  savedFileName(`${number.bg}-v${version}`, author, savedOn, commentsExtension);

export type LoadProblem = 'notComments' | 'otherPack' | 'broken' | 'tooLarge';

/** Comments on this pack that were saved before, to go on with them. Only what the page itself wrote is taken. */
export async function loadComments(file: File, pack: Pack): Promise<SavedComments | LoadProblem> {
  if (file.size > largestCommentsBytes) return 'tooLarge';
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return 'notComments'; // the person is told; there is nothing else to know of it
  }
  if (typeof value !== 'object' || value === null) return 'notComments';
  const { signature, ...body } = value as CommentsFile; // its signature says below whether it is one
  if (body.format !== commentsFormat || typeof body.pack !== 'object' || body.pack === null) return 'notComments';
  if (body.pack.document !== pack.document) return 'otherPack';
  if (!Array.isArray(body.comments)) return 'broken';
  return commentsSignature(body) === signature ? body : 'broken';
}
