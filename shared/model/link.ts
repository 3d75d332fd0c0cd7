import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

/**
 * A tie between two records. `contributes` moves the roll-up, with a weight and validity; `supports` does not.
 * `partner` and `contributor` tie an activity to organisations; `measures` a KPI to what it measures; `delivers` an
 * activity to its programme; `about` an agenda item or an outcome to what it concerns; `contact` a programme to a person;
 * `verifies` a deliverable to the milestone that it proves.
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
  'contact',
  'verifies',
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

/** Records that files and addresses can be attached to; evidence stands at the report or the reading that it supports. */
export const attachableEntities = [
  'activity',
  'programme',
  'milestone',
  'deliverable',
  'report',
  'kpi',
  'reading',
  'risk',
  'meeting',
  'agendaItem',
] as const;
export type AttachableEntity = (typeof attachableEntities)[number];

/** An address that is safe to keep and to show: https, with a host, without a name and password in it. */
export const httpsAddressSchema = z
  .string()
  .max(2_000)
  .refine((address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname, username, password } = new URL(address);
    return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
  });

export const attachment = defineEntity('attachment', {
  entity: field.requiredText(),
  record: { ...field.requiredText(), schema: z.uuid(), patch: z.uuid() },
  title: field.bilingual(),
  url: governed({ ...field.text(), patch: httpsAddressSchema.nullable() }),
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
