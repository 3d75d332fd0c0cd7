import { z } from 'zod';
import { comment } from '#shared/model/comment.ts';
import { entityNames } from '#shared/model/entities.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { bilingualPatchSchema, instantSchema } from '#shared/model/values.ts';
import { commentSections } from '#shared/rules/comment-places.ts';
import { grantSchema, idInput, procedure } from './base.ts';

const bothSchema = z.object({ bg: z.string(), en: z.string() });

/** Where in the pack a comment stands, by the words of the pack. */
export const commentPlaceSchema = z.object({
  section: z.enum(commentSections),
  sectionTitle: bothSchema,
  /** The number of an item or the code of a record; null for the section itself. */
  about: z.string().nullable(),
  title: bothSchema.nullable(),
  /** The record of today that it is about, where there is one. */
  opens: z.object({ entity: z.enum(entityNames), id: z.uuid() }).nullable(),
});
export type CommentPlaceView = z.infer<typeof commentPlaceSchema>;

const packNameSchema = z.object({ id: z.uuid(), number: bothSchema, version: z.int() });

export const commentViewSchema = recordSchema(comment).and(
  z.object({
    place: commentPlaceSchema,
    packName: packNameSchema,
    takenAt: z.string(),
    takenBy: bothSchema,
  }),
);
export type CommentView = z.infer<typeof commentViewSchema>;

/** `taken`: it is in the workbook; `changed`: it was taken, and written otherwise since. */
export const readCommentStates = ['new', 'changed', 'taken'] as const;

export const commentsPreviewSchema = z.object({
  pack: packNameSchema.extend({ meeting: z.uuid(), meetingName: bothSchema }),
  file: z.object({ id: z.uuid(), author: z.string(), savedAt: instantSchema }),
  /** Something of this very file was taken already. */
  alreadyTaken: z.object({ takenAt: z.string(), takenBy: bothSchema }).nullable(),
  comments: z.array(
    z.object({
      id: z.uuid(),
      place: commentPlaceSchema,
      text: z.string(),
      writtenAt: instantSchema,
      state: z.enum(readCommentStates),
    }),
  ),
  /** Names the state of the workbook that is shown; taking is refused when it is another by then. */
  against: z.string(),
});
export type CommentsPreview = z.infer<typeof commentsPreviewSchema>;
export type ReadComment = CommentsPreview['comments'][number];

/** The text of a file of comments. Its size is bounded before it is sent. */
const commentsTextSchema = z.string().max(2_000_000);

export const commentsContract = {
  /** The comments on the packs of a meeting, in the order of the pages, then as they were written. */
  list: procedure.input(z.object({ meeting: z.uuid() })).output(z.array(commentViewSchema)),
  /** How many are open, of each meeting that has such. */
  open: procedure.output(z.array(z.object({ meeting: z.uuid(), meetingName: bothSchema, count: z.int() }))),
  /** Reads the file that the person chose (`openAnswer`); one that is too large is refused before it is read. */
  openFile: procedure
    .input(z.object({ grant: grantSchema }))
    .output(z.object({ name: z.string(), text: commentsTextSchema })),
  /** What the file says and what of it is here already. Refused in words where it is none of ours. */
  preview: procedure.input(z.object({ text: commentsTextSchema })).output(commentsPreviewSchema),
  /** Takes the named comments as one action; all of them or none. */
  take: procedure
    .input(z.object({ text: commentsTextSchema, ids: z.array(z.uuid()).min(1).max(2_000), against: z.string() }))
    .output(z.object({ meeting: z.uuid(), taken: z.int(), left: z.int() })),
  /** Answers a comment, notes it without an answer, or opens it again. */
  settle: procedure
    .input(idInput.extend({ state: z.enum(['open', 'answered', 'noted']), answer: bilingualPatchSchema.optional() }))
    .output(z.object({})),
  /** Puts the comment with its author into what was discussed under its item of the agenda. */
  toDiscussion: procedure.input(idInput).output(z.object({})),
  /** Makes a topic for a later meeting of it. */
  toTopic: procedure.input(idInput).output(z.object({ id: z.uuid() })),
};
