import { z } from 'zod';
import { paper } from '#shared/model/board.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { bilingualPatchSchema, languageSchema } from '#shared/model/values.ts';
import { visibilities } from '#shared/model/values.ts';
import { attachmentViewSchema } from './attachments.ts';
import { idInput, procedure } from './base.ts';

/** What a paper may be; only a PDF or a picture can stand in the book itself. */
export const paperKinds = ['pdf', 'image', 'docx'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Above this a paper is refused: its pages are read into memory to be bound. */
export const largestPaperBytes = 50_000_000;
/** No member reads more, and no book carries it. */
export const mostPaperPages = 400;
/** A picture of more is larger than any page needs, and than memory should hold. */
export const mostPaperPixels = 100_000_000;

const paperVersionSchema = recordSchema(paper).and(
  z.object({
    kind: z.enum(paperKinds).nullable(),
    /** The file, and whether the workbook still has its bytes. */
    file: attachmentViewSchema.nullable(),
  }),
);
export type PaperVersion = z.infer<typeof paperVersionSchema>;

/** A paper as it is now, with the versions that it superseded, the newest first. */
export const paperViewSchema = paperVersionSchema.and(z.object({ earlier: z.array(paperVersionSchema) }));
export type PaperView = z.infer<typeof paperViewSchema>;

export const papersContract = {
  /** The papers of a meeting in the order of its agenda. */
  ofMeeting: procedure.input(z.object({ meeting: z.uuid() })).output(z.array(paperViewSchema)),
  /**
   * Puts a staged file at an item, or a new version of a paper in its place. Refused with PAPER_REFUSED for what is no PDF,
   * PNG, JPEG or DOCX by its bytes, for what is damaged or encrypted, and beyond the limits.
   */
  add: procedure
    .input(
      z.object({
        item: z.uuid(),
        staged: z.string().max(64),
        title: bilingualPatchSchema.optional(),
        language: languageSchema.nullable().optional(),
        visibility: z.enum(visibilities).optional(),
        supersedes: z.uuid().nullable().default(null),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Whether its pages stand in the book. Refused for a DOCX. */
  setInBook: procedure.input(idInput.extend({ inBook: z.boolean() })).output(z.object({})),
  /** Takes a paper away with all its versions; undo brings them back. */
  remove: procedure.input(idInput).output(z.object({})),
};
