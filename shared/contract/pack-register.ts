import { z } from 'zod';
import { packFileSchema } from '#shared/model/pack.ts';
import { grantSchema, procedure } from './base.ts';
import { erratumViewSchema } from './packs.ts';

const bothSchema = z.object({ bg: z.string(), en: z.string() });

/** Above this a file is not looked at: no pack is ever as large. */
export const largestCheckedBytes = 150_000_000;

/**
 * What a file is to the register: `ours` is one of the issued files, byte for byte; `remade` was not among them, but is what
 * the frozen document gives in that form; `changed` names a frozen document of ours and has other bytes; `unissued` has only
 * the number of one of our packs: a draft, or a copy that lost more; `notOurs` has neither.
 */
export const fileVerdicts = ['ours', 'remade', 'changed', 'unissued', 'notOurs'] as const;
export type FileVerdict = (typeof fileVerdicts)[number];

const packNameSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  number: bothSchema,
  version: z.int(),
  edition: z.enum(['internal', 'board', 'public']),
  issuedAt: z.string().nullable(),
});
export type PackName = z.infer<typeof packNameSchema>;

/** The pack that a checked file belongs to, and what one must know before trusting it. */
const checkedPackSchema = packNameSchema.extend({
  kind: z.enum(['main', 'supplement', 'erratum', 'minutes']),
  meeting: z.uuid(),
  meetingName: bothSchema,
  dataAsOf: z.string(),
  documentSha256: z.string(),
  isIntact: z.boolean(),
  /** The newest of the same edition that took its place. */
  supersededBy: packNameSchema.nullable(),
  errata: z.array(erratumViewSchema),
});

export const checkedFileSchema = z.object({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  verdict: z.enum(fileVerdicts),
  /** As it stands in the register: the file itself, or (`changed`) the one that it was made from where that is known. */
  file: packFileSchema.nullable(),
  pack: checkedPackSchema.nullable(),
});
export type CheckedFile = z.infer<typeof checkedFileSchema>;

export const packRegisterContract = {
  /**
   * Whether a file is one of ours, of which pack, and unchanged: one that the person chose in the host's dialog (`checkFile`),
   * or one that was dropped (`attachments.beginUpload`). Nothing is kept of it.
   */
  check: procedure
    .input(z.union([z.object({ grant: grantSchema }), z.object({ upload: z.string().max(64) })]))
    .output(checkedFileSchema),
};
