import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

const askedSchema = z.object({ entity: z.enum(['programme', 'milestone', 'deliverable', 'activity']), id: z.uuid() });

/**
 * An update packet: a form in one file, for a coordinator who does not have the workbook. The file itself and the key that
 * its answers are signed with stand in the table `_packet`, outside the log.
 */
export const packet = defineEntity('packet', {
  programme: field.reference('programme'),
  recipient: governed(field.text()),
  language: governed(field.choice(['bg', 'en'], 'bg')),
  /** The day whose plan it shows, and the moment it was made. */
  asOf: governed(field.requiredDay()),
  madeAt: governed(field.instant()),
  /** What it asks about. */
  asks: governed(field.json(z.array(askedSchema))),
  documentSha256: governed(field.requiredText()),
});
export type Packet = RecordOf<typeof packet>;

/** An answer to a packet that was read and of which something was taken. */
export const packetAnswer = defineEntity('packetAnswer', {
  packet: field.requiredReference('packet'),
  /** Given by the form when the answer was saved: the same file is recognised. */
  answer: governed(field.requiredText()),
  sha256: governed(field.requiredText()),
  answeredBy: governed(field.text()),
  answeredAt: governed(field.instant()),
  /** The fields that were taken, and those that were left: `record:field`. */
  taken: governed(field.json(z.array(z.string()))),
  left: governed(field.json(z.array(z.string()))),
});
export type PacketAnswer = RecordOf<typeof packetAnswer>;
