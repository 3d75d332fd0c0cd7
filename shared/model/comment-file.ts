import { z } from 'zod';
import { commentsFormat, commentsVersion, longestComment, longestCommentAuthor } from './comment-format.ts';
import { instantSchema } from './values.ts';

export const writtenCommentSchema = z.strictObject({
  /** The same in every file that it is saved in. */
  id: z.uuid(),
  section: z.string().max(40),
  /** The number of an item or the code of a record; null for the section itself. */
  about: z.string().max(200).nullable(),
  text: z.string().trim().min(1).max(longestComment),
  writtenAt: instantSchema,
});
export type WrittenComment = z.infer<typeof writtenCommentSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const bodyShape = {
  format: z.literal(commentsFormat),
  version: z.literal(commentsVersion),
  /** Null in packs from before it was told. */
  workbook: z.uuid().nullable(),
  /** For people; the pack is known by the hash of its document. */
  pack: z.strictObject({ number: z.string().max(100), version: z.int().positive(), document: hash }),
  /** The same in every copy of one saved file. */
  file: z.uuid(),
  author: z.string().trim().min(1).max(longestCommentAuthor),
  savedAt: instantSchema,
  comments: z.array(writtenCommentSchema).min(1).max(2_000),
};

/** The file in which a member's comments come back. Nothing else may stand in it: what is not known was not written by the page. */
export const commentsFileSchema = z.strictObject({ ...bodyShape, signature: hash });
export type CommentsFile = z.infer<typeof commentsFileSchema>;
export type CommentsBody = Omit<CommentsFile, 'signature'>;
