import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

/**
 * A tie between two records. `contributes` moves the roll-up, with a weight and validity; `supports` does not.
 * `partner` and `contributor` tie an activity to organisations; `measures` a KPI to what it measures; `delivers` an
 * activity to its programme; `about` an agenda item or an outcome to what it concerns.
 */
export const linkRelations = [
  'contributes',
  'supports',
  'partner',
  'contributor',
  'measures',
  'delivers',
  'about',
  'evidence',
] as const;

export const link = defineEntity('link', {
  relation: field.choice(linkRelations, 'contributes'),
  fromEntity: field.requiredText(),
  from: { ...field.requiredText(), schema: z.uuid(), patch: z.uuid() },
  toEntity: field.requiredText(),
  to: { ...field.requiredText(), schema: z.uuid(), patch: z.uuid() },
  weight: field.decimal(),
  validFrom: field.partialDate(),
  validTo: field.partialDate(),
  note: field.bilingual(),
});
export type Link = RecordOf<typeof link>;

export const attachment = defineEntity('attachment', {
  entity: field.requiredText(),
  record: { ...field.requiredText(), schema: z.uuid(), patch: z.uuid() },
  title: field.bilingual(),
  url: field.text(),
  /** A file copied into the workbook: its name, its bytes by hash, its size and type. */
  fileName: governed(field.text()),
  sha256: governed(field.text()),
  bytes: governed(field.integer(0, Number.MAX_SAFE_INTEGER)),
  mediaType: governed(field.text()),
  /** A file that stays where it is: chosen in a dialog, opened by the system. */
  linkedPath: governed(field.text()),
  addedOn: field.day(),
});
export type Attachment = RecordOf<typeof attachment>;
