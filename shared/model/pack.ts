import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';
import { packDesignSchema } from './pack-design.ts';
import { packKinds } from './pack-document/identity.ts';

export const packFormats = ['pdf', 'docx', 'xlsx', 'html'] as const;
export type PackFormat = (typeof packFormats)[number];

/** `both` is one book with the languages facing each other, or a form that holds both. */
export const packFileLanguages = ['bg', 'en', 'both'] as const;
export type PackFileLanguage = (typeof packFileLanguages)[number];

/** From the one that shows all to the one that shows least; in this order they are issued. */
export const packEditions = ['internal', 'board', 'public'] as const;
export type PackEdition = (typeof packEditions)[number];

/** The pages on which each figure of the ledger is printed, its line in annex B among them, by its reference. */
export const figurePagesSchema = z.record(z.string(), z.array(z.int().positive()));
export type FigurePages = z.infer<typeof figurePagesSchema>;

export const packFileSchema = z.object({
  name: z.string(),
  format: z.enum(packFormats),
  language: z.enum(packFileLanguages),
  sha256: z.string(),
  bytes: z.int(),
  /** Of forms that have pages, and of packs from before these were kept not at all. */
  pages: figurePagesSchema.optional(),
});
export type PackFile = z.infer<typeof packFileSchema>;

/** What an edition does not show, and on what ground. */
export const packOmissionSchema = z.object({
  section: z.string(),
  what: z.object({ bg: z.string(), en: z.string() }),
  basis: z.enum(['visibility', 'consent', 'restricted', 'design']),
});
export type PackOmission = z.infer<typeof packOmissionSchema>;

/** A frozen pack of the Digital Board. Its document is stored apart, as the exact bytes that were hashed. */
export const pack = defineEntity('pack', {
  meeting: field.requiredReference('meeting'),
  version: field.requiredInteger(),
  kind: field.choice(packKinds, 'main'),
  edition: field.choice(packEditions, 'board'),
  templateVersion: field.text(),
  dataAsOf: field.requiredDay(),
  /** The same for the editions that were cut from one freeze. */
  freeze: field.text(),
  frozenBy: field.text(),
  frozenAt: field.instant(),
  documentSha256: field.requiredText(),
  previousHash: field.text(),
  figures: field.integer(0, 1_000_000),
  supersedes: field.reference('pack'),
  changeSummary: field.bilingual(),
  design: field.json(packDesignSchema),
  omissions: field.json(z.array(packOmissionSchema)),
  /** What preflight found when it was issued, each kind with its explanation; `changeSummary` is for all of them. */
  findings: field.json(
    z.array(
      z.object({
        code: z.string(),
        records: z.int(),
        explanation: z.object({ bg: z.string(), en: z.string() }).nullable().optional(),
      }),
    ),
  ),
  files: field.json(z.array(packFileSchema)),
  issuedAt: field.instant(),
});
export type Pack = RecordOf<typeof pack>;
