import { DomainError } from '#shared/contract/errors.ts';
import { commentsFileSchema, type CommentsFile } from '#shared/model/comment-file.ts';
import { commentsFormat, commentsVersion, largestCommentsBytes } from '#shared/model/comment-format.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Pack } from '#shared/model/pack.ts';
import { commentPlaces, placeKey, type NamedPlace } from '#shared/rules/comment-places.ts';
import { commentsSignature } from '#shared/rules/comment-signature.ts';
import { isSameSignature, parsedSaved, savedText, type SavedFormat } from '../files/saved-json.ts';
import { frozenDocument } from '../packs/pack-store.ts';
import { sha256Of } from '../packs/sha256-of.ts';
import { readRecords } from '../workbook/records.ts';
import type { Workbook } from '../workbook/workbook.ts';

const saved: SavedFormat<CommentsFile> = {
  format: commentsFormat,
  version: commentsVersion,
  schema: commentsFileSchema,
  deepest: 6,
  largestBytes: largestCommentsBytes,
  unreadable: (why, cause) =>
    new DomainError('COMMENTS_UNREADABLE', { why: why === 'otherKind' ? 'notComments' : why }, { cause }),
};

/** The text of a file that should hold comments. Throws FILE_MISSING or FILE_TOO_LARGE. */
export const commentsText = (path: string) => savedText(path, largestCommentsBytes);

export interface ReadComments {
  readonly pack: Pack;
  readonly document: PackDocument;
  readonly file: CommentsFile;
  readonly placeByKey: ReadonlyMap<string, NamedPlace>;
  readonly sha256: string;
}

/**
 * Comments on an issued pack of this workbook, whole and as the page wrote them. Throws COMMENTS_UNREADABLE,
 * COMMENTS_ELSEWHERE, COMMENTS_PACK_UNKNOWN or COMMENTS_CHANGED; nothing of them is looked at before all of that is known.
 */
export function readComments({ id, database }: Pick<Workbook, 'id' | 'database'>, text: string): ReadComments {
  const file = parsedSaved(text, saved);
  if (file.workbook !== null && file.workbook !== id) throw new DomainError('COMMENTS_ELSEWHERE', {});
  const [pack] = readRecords(database, 'pack', 'document_sha256 = @sha256', { sha256: file.pack.document });
  if (pack === undefined) throw new DomainError('COMMENTS_PACK_UNKNOWN', { number: file.pack.number });
  const { signature, ...body } = file;
  if (!isSameSignature(commentsSignature(body), signature)) throw new DomainError('COMMENTS_CHANGED', {});
  const document = frozenDocument(database, pack);
  const placeByKey = new Map(commentPlaces(document).map((place) => [placeKey(place), place]));
  refuseElsewhere(file, placeByKey);
  return { pack, document, file, placeByKey, sha256: sha256Of(text) };
}

/** Only a place of the pack can be commented on, and a comment is in its file once: the page writes nothing else. */
function refuseElsewhere({ comments }: CommentsFile, placeByKey: ReadComments['placeByKey']): void {
  const seen = new Set<string>();
  for (const { id, section, about } of comments) {
    if (!placeByKey.has(about === null ? section : `${section}/${about}`) || seen.has(id))
      throw saved.unreadable('shape');
    seen.add(id);
  }
}
