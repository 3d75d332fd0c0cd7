import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { attachableEntities, httpsAddressSchema } from '#shared/model/link.ts';
import { bilingualPatchSchema, bilingualSchema, daySchema, instantSchema } from '#shared/model/values.ts';
import { grantSchema, idInput, procedure } from './base.ts';

/** Above this a person is asked whether the workbook shall really carry it. */
export const askedAboveBytes = 20_000_000;
/** Above this nothing is copied: every backup would carry it too. */
export const refusedAboveBytes = 200_000_000;
/** What one piece of a dropped file holds: in base64 well below one message of browser mode. */
export const pieceBytes = 3_000_000;

/**
 * How an attachment is: `there`; for a link also `missing`, `changed`, or `unknown` (on another machine, which is not asked
 * unless a person wishes it); for a copy `lost`, where the workbook does not hold its bytes.
 */
export const attachmentStates = ['there', 'missing', 'changed', 'unknown', 'lost'] as const;
export const attachmentStateSchema = z.enum(attachmentStates);
export type AttachmentState = z.infer<typeof attachmentStateSchema>;

export const attachmentViewSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['copy', 'link', 'address']),
  title: bilingualSchema,
  fileName: z.string().nullable(),
  /** Where a linked file is, as a person reads it. */
  folder: z.string().nullable(),
  url: z.string().nullable(),
  bytes: z.int().nullable(),
  mediaType: z.string().nullable(),
  /** Of a copy; of a link as it was when it was linked, where it is not too large to be read. */
  sha256: z.string().nullable(),
  addedOn: daySchema.nullable(),
  recordedAt: instantSchema,
  /** The person's name, the name of what acted by itself, or empty. */
  addedBy: z.object({ bg: z.string(), en: z.string() }),
  state: attachmentStateSchema,
  /** False for what the system would run instead of show: it can only be saved. */
  mayOpen: z.boolean(),
  /** How many other attachments are the same bytes, kept once. */
  sharedWith: z.int(),
});
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

/** A record with the number of what is attached to it. */
const ownerInput = z.object({ entity: z.enum(attachableEntities), record: z.uuid() });

export const stagedIdSchema = z.string().max(64);

/**
 * What is ready to be attached: its bytes are in the workbook, or its place is known, and nothing refers to it yet. It is
 * attached by `attach`, or together with a report or a milestone as its evidence. A file that is large is first asked about:
 * the answer brings a new grant for the same file. `mayCopy` is false where it is too large to be copied at all.
 */
export const stagedSchema = z.object({
  outcome: z.literal('staged'),
  staged: z.string(),
  name: z.string(),
  bytes: z.int(),
  /** The workbook has the same bytes already: they are kept once. */
  wasKnown: z.boolean(),
});
export type Staged = z.infer<typeof stagedSchema>;
export const stagingSchema = z.discriminatedUnion('outcome', [
  stagedSchema,
  z.object({
    outcome: z.literal('asks'),
    grant: grantSchema,
    name: z.string(),
    bytes: z.int(),
    mayCopy: z.boolean(),
  }),
]);
export type Staging = z.infer<typeof stagingSchema>;

/** What is staged to be attached in the same action as what it proves. */
export const evidenceSchema = z.array(stagedIdSchema).max(20).default([]);

const placedSchema = attachmentViewSchema.extend({
  /** The record that it is seen on: of evidence at a report or a reading, the activity or the indicator. */
  owner: z.object({
    entity: z.enum(entityNames),
    id: z.uuid(),
    code: z.string().nullable(),
    title: z.object({ bg: z.string(), en: z.string() }),
  }),
});
export type PlacedAttachment = z.infer<typeof placedSchema>;

export const storageSchema = z.object({
  /** Attachments of each kind. */
  copies: z.int(),
  links: z.int(),
  addresses: z.int(),
  /** What the copied files weigh, each counted once. */
  bytes: z.int(),
  /** What is saved by keeping the same bytes once. */
  savedBytes: z.int(),
  /** Bytes that no record refers to any more and no redo can bring back. */
  freeableBytes: z.int(),
  largest: z.array(placedSchema),
});
export type Storage = z.infer<typeof storageSchema>;

export const attachmentsContract = {
  /** What is attached to one record, the newest last. */
  of: procedure.input(z.object({ record: z.uuid() })).output(z.array(attachmentViewSchema)),
  /** How many are attached to each of some records: the reports of an activity. */
  counts: procedure.input(z.object({ records: z.array(z.uuid()).max(500) })).output(z.record(z.string(), z.int())),
  /** Copies the file that a person chose in the host's dialog (`attachFile`) into the workbook, or notes where it is. */
  stage: procedure
    .input(z.object({ grant: grantSchema, how: z.enum(['copy', 'copyLarge', 'link']) }))
    .output(stagingSchema),
  addAddress: procedure
    .input(ownerInput.extend({ url: httpsAddressSchema, title: bilingualPatchSchema }))
    .output(z.object({ id: z.uuid() })),
  /**
   * A dropped file has no grant: its bytes come in pieces. Refused above the limit, or where they are not as many as said.
   * A large one is announced only after the person agreed.
   */
  beginUpload: procedure
    .input(z.object({ name: z.string().min(1).max(500), bytes: z.int().min(0), isLargeAgreed: z.boolean() }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('ready'), upload: z.string() }),
        z.object({ outcome: z.literal('asks'), mayCopy: z.boolean() }),
      ]),
    ),
  uploadPiece: procedure
    .input(z.object({ upload: z.string().max(64), content: z.base64().max(Math.ceil(pieceBytes / 3) * 4) }))
    .output(z.object({ received: z.int() })),
  stageUpload: procedure.input(z.object({ upload: z.string().max(64) })).output(stagedSchema),
  /** Lets go of what came of a file that the person does not want any more. */
  cancelUpload: procedure.input(z.object({ upload: z.string().max(64) })).output(z.object({})),
  /** Attaches what is staged, all of it in one action. */
  attach: procedure
    .input(ownerInput.extend({ staged: z.array(stagedIdSchema).min(1).max(20) }))
    .output(z.object({ ids: z.array(z.uuid()) })),
  /** Lets go of what is staged and not wanted any more. */
  unstage: procedure.input(z.object({ staged: stagedIdSchema })).output(z.object({})),
  /**
   * Makes a file ready to be opened by the system, its bytes checked: the answer is a one-time ticket for the host
   * (`openFile`). Refused for what the system would run.
   */
  prepareOpen: procedure.input(idInput).output(z.object({ ticket: z.string() })),
  /** Writes a copied or linked file under the name that the person chose (`saveAttachment`), its bytes checked. */
  saveAs: procedure.input(idInput.extend({ grant: grantSchema })).output(z.object({ name: z.string() })),
  /** Links a file anew, where it was moved or has another version. */
  relink: procedure.input(idInput.extend({ grant: grantSchema })).output(z.object({})),
  /** Every linked file that is not there or is not what it was, each looked at now, its bytes too. */
  checkLinks: procedure.output(z.object({ checked: z.int(), broken: z.array(placedSchema) })),
  /** What the workbook's attachments weigh. */
  storage: procedure.output(storageSchema),
  /** Lets go of bytes that nothing needs, and makes the file smaller. */
  compact: procedure.output(z.object({ freedBytes: z.int() })),
};
