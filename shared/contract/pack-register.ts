import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { packKinds } from '#shared/model/pack-document/identity.ts';
import { packFileSchema } from '#shared/model/pack.ts';
import { languageSchema } from '#shared/model/values.ts';
import { packSections, type PackComparison } from '#shared/rules/compare-packs/compare-packs.ts';
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
  kind: z.enum(packKinds),
  edition: z.enum(['internal', 'board', 'public']),
  issuedAt: z.string().nullable(),
});
export type PackName = z.infer<typeof packNameSchema>;

/** The pack that a checked file belongs to, and what one must know before trusting it. */
const checkedPackSchema = packNameSchema.extend({
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

/** A figure of an issued pack, and where it leads. */
export const ledgerFigureSchema = z.object({
  ref: z.int(),
  /** "Б-07" / "B-07" */
  label: bothSchema,
  what: bothSchema,
  /** As printed. */
  value: bothSchema,
  asOf: bothSchema,
  source: bothSchema,
  rule: bothSchema.nullable(),
  reading: z.uuid().nullable(),
  /** The indicator of its reading, or the record that it is printed with; null for one counted from the whole plan. */
  opens: z
    .object({ entity: z.enum(entityNames), id: z.uuid(), code: z.string().nullable(), title: bothSchema })
    .nullable(),
  /** The value that took the place of its reading since, and the day it is of. */
  supersededBy: z.object({ value: bothSchema, asOf: bothSchema }).nullable(),
});
export type LedgerFigure = z.infer<typeof ledgerFigureSchema>;

const packLedgerSchema = z.object({ pack: packNameSchema, figures: z.array(ledgerFigureSchema) });
export type PackLedger = z.infer<typeof packLedgerSchema>;

/** A figure that was asked for by its reference, and the pack that it is of. */
export const foundFigureSchema = z.object({ pack: packNameSchema, figure: ledgerFigureSchema });
export type FoundFigure = z.infer<typeof foundFigureSchema>;

const comparedPackSchema = packNameSchema.extend({ dataAsOf: z.string(), meetingName: bothSchema });
const comparePacksInput = z.object({ from: z.uuid(), to: z.uuid() });

export const comparedPacksSchema = z.object({
  from: comparedPackSchema,
  to: comparedPackSchema,
  /** The indicators that it tells of and that the workbook still has, by their codes. */
  kpis: z.record(z.string(), z.uuid()),
  /** Checked by the rule that makes it; at the wall it is taken as it is. */
  comparison: z.custom<PackComparison>(
    (value) => typeof value === 'object' && value !== null && packSections.every((section) => section in value),
  ),
});
export type ComparedPacks = z.infer<typeof comparedPacksSchema>;

export const packRegisterContract = {
  /**
   * Whether a file is one of ours, of which pack, and unchanged: one that the person chose in the host's dialog (`checkFile`),
   * or one that was dropped (`attachments.beginUpload`). Nothing is kept of it.
   */
  check: procedure
    .input(z.union([z.object({ grant: grantSchema }), z.object({ upload: z.string().max(64) })]))
    .output(checkedFileSchema),
  /** The figures of an issued pack, in the order of annex B. */
  ledger: procedure.input(z.object({ pack: z.uuid() })).output(packLedgerSchema),
  /** Figures by a reference, with the number of their pack or without: then of the newest packs first. */
  figures: procedure.input(z.object({ text: z.string().max(200) })).output(z.array(foundFigureSchema)),
  /** What became of things from one frozen pack to another. */
  compare: procedure.input(comparePacksInput).output(comparedPacksSchema),
  /** Writes the comparison as a table where the person chose (`saveFile`), in one language. */
  exportComparison: procedure
    .input(comparePacksInput.extend({ language: languageSchema, grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
