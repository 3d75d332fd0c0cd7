import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';

export const packFileSchema = z.object({
  name: z.string(),
  format: z.literal('pdf'),
  language: z.enum(['bg', 'en']),
  sha256: z.string(),
  bytes: z.int(),
});
export type PackFile = z.infer<typeof packFileSchema>;

/** A frozen pack of the Digital Board. Its document is stored apart, as the exact bytes that were hashed. */
export const pack = defineEntity('pack', {
  meeting: field.requiredReference('meeting'),
  version: field.requiredInteger(),
  kind: field.choice(['main', 'supplement', 'erratum', 'minutes'], 'main'),
  edition: field.choice(['internal', 'board', 'public'], 'board'),
  templateVersion: field.text(),
  dataAsOf: field.requiredDay(),
  frozenBy: field.text(),
  frozenAt: field.instant(),
  documentSha256: field.requiredText(),
  previousHash: field.text(),
  figures: field.integer(0, 1_000_000),
  supersedes: field.reference('pack'),
  changeSummary: field.bilingual(),
  files: field.json(z.array(packFileSchema)),
  issuedAt: field.instant(),
});
export type Pack = RecordOf<typeof pack>;
