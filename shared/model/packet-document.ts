import { z } from 'zod';
import { answerFormat, mostFiles, packetFormat, packetVersion } from './packet-format.ts';
import { daySchema, instantSchema, languageSchema } from './values.ts';

/** What a packet can ask about. */
export const askedEntities = ['programme', 'activity', 'milestone', 'deliverable'] as const;
export type AskedEntity = (typeof askedEntities)[number];

/** The fields that a packet asks for, by the kind of record; their meaning is in `shared/rules/packet-fields.ts`. */
export const packetFieldNames = [
  'achieved',
  'achievedOn',
  'evidence',
  'files',
  'note',
  'forecast',
  'forecastReason',
  'status',
  'statusSince',
  'delayJustification',
  'light',
  'asOf',
  'progressPercent',
  'done',
  'next',
  'blockers',
  'askOfBoard',
] as const;
export type PacketFieldName = (typeof packetFieldNames)[number];

export const packetFieldKinds = ['choice', 'day', 'partialDate', 'percent', 'text', 'longText', 'files'] as const;
export type PacketFieldKind = (typeof packetFieldKinds)[number];

/**
 * A date as ISO text, a choice by its key, a text, a whole percent, files by their SHA-256, one in a line; null where there
 * is none.
 */
export const packetValueSchema = z.union([z.string().max(20_000), z.int().min(0).max(100), z.null()]);
export type PacketValue = z.infer<typeof packetValueSchema>;

export const packetFieldSchema = z.strictObject({
  name: z.enum(packetFieldNames),
  kind: z.enum(packetFieldKinds),
  label: z.string(),
  hint: z.string(),
  /** What the workbook held when the packet was made. */
  value: packetValueSchema,
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
});
export type PacketField = z.infer<typeof packetFieldSchema>;

export const packetRecordSchema = z.strictObject({
  entity: z.enum(askedEntities),
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.string(),
  /** What tells the coordinator how it stands: when it is due, the last report. */
  detail: z.string(),
  fields: z.array(packetFieldSchema),
});
export type PacketRecord = z.infer<typeof packetRecordSchema>;

/** What a packet says and asks, in its one language: the content of the form, and what its answers are read against. */
export const packetDocumentSchema = z.strictObject({
  format: z.literal(packetFormat),
  version: z.literal(packetVersion),
  id: z.uuid(),
  /** Its number in the workbook, for people. */
  code: z.string(),
  workbook: z.uuid(),
  language: languageSchema,
  title: z.string(),
  recipient: z.string(),
  asOf: daySchema,
  madeAt: instantSchema,
  records: z.array(packetRecordSchema),
});
export type PacketDocument = z.infer<typeof packetDocumentSchema>;

export const answeredFieldSchema = z.strictObject({
  record: z.uuid(),
  field: z.enum(packetFieldNames),
  value: packetValueSchema,
});
export type AnsweredField = z.infer<typeof answeredFieldSchema>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that comes with an answer; fields name it by its hash. The signature covers name and hash, and the hash the bytes. */
export const answeredFileSchema = z.strictObject({
  name: z.string().min(1).max(120),
  sha256: sha256Schema,
  /** Its bytes. How many there may be is refused in words (`read-answer.ts`). */
  content: z.base64(),
});
export type AnsweredFile = z.infer<typeof answeredFileSchema>;

const answerBodyShape = {
  format: z.literal(answerFormat),
  version: z.literal(packetVersion),
  workbook: z.uuid(),
  packet: z.uuid(),
  /** The same in every copy of one saved file. */
  answer: z.uuid(),
  answeredBy: z.string().max(200),
  answeredAt: instantSchema,
  fields: z.array(answeredFieldSchema).max(5_000),
  /** Left out where nothing is attached, as in answers of forms that could not attach. */
  files: z.array(answeredFileSchema).min(1).max(mostFiles).exactOptional(),
};

/** An answer as its file holds it. Nothing else may stand in it: what is not known was not written by the form. */
export const answerSchema = z.strictObject({ ...answerBodyShape, signature: sha256Schema });
export type PacketAnswerFile = z.infer<typeof answerSchema>;
export type PacketAnswerBody = Omit<PacketAnswerFile, 'signature'>;
