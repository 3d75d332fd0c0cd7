import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { CommentsBody } from '#shared/model/comment-file.ts';
import { commentsFormat } from '#shared/model/comment-format.ts';
import { hmacOf } from './hmac-of.ts';

/** The key of a pack's comments, from the hash of its document: the page has it, and so has the register. */
const keyOf = (document: string): Uint8Array =>
  hmac(sha256, new TextEncoder().encode(commentsFormat), hexToBytes(document));

/**
 * The signature of a file of comments. Whoever has the pack can make one: it shows what was changed by hand or cut short on
 * its way, and does not prove who wrote it (docs/decisions/comments.md).
 */
export function commentsSignature(body: CommentsBody): string {
  const { format, version, workbook, pack, file, author, savedAt, comments } = body;
  return hmacOf(
    {
      format,
      version,
      workbook,
      pack: { number: pack.number, version: pack.version, document: pack.document },
      file,
      author,
      savedAt,
      comments: comments.map(({ id, section, about, text, writtenAt }) => ({ id, section, about, text, writtenAt })),
    },
    keyOf(pack.document),
  );
}
