import { z } from 'zod';
import { largestAnswerBytes } from '#shared/model/packet-format.ts';
import { askedEntities, packetFieldKinds, packetFieldNames, packetValueSchema } from '#shared/model/packet-document.ts';
import { daySchema, instantSchema, languageSchema } from '#shared/model/values.ts';
import { namedSchema } from './activities.ts';
import { errorData, type ErrorCode } from './errors.ts';
import { grantSchema, idInput, procedure } from './base.ts';

const askedSchema = z.object({ entity: z.enum(askedEntities), id: z.uuid() });
export type Asked = z.infer<typeof askedSchema>;

/** Activities that one packet can be about: more than a person fills in. */
export const askedAtOnce = 500;

/** What a packet is made from: a programme with all that belongs to it, or some activities. */
const packetOfSchema = z.union([
  z.object({ programme: z.uuid() }),
  z.object({ activities: z.array(z.uuid()).min(1).max(askedAtOnce) }),
]);
export type PacketOf = z.infer<typeof packetOfSchema>;

/** Something that a packet can ask about. */
export const offeredSchema = namedSchema.extend({
  entity: z.enum(askedEntities),
  isEvent: z.boolean(),
  /** What is done already is offered, but not asked unless a person wishes it. */
  isOpen: z.boolean(),
});
export type Offered = z.infer<typeof offeredSchema>;

const answerShape = {
  answeredBy: z.string(),
  answeredAt: instantSchema.nullable(),
};

/** An answer of which something was taken. */
export const takenAnswerSchema = z.object({
  ...answerShape,
  id: z.uuid(),
  takenAt: instantSchema,
  /** The person's name, the name of what acted by itself, or empty. */
  takenBy: z.object({ bg: z.string(), en: z.string() }),
  taken: z.int(),
  left: z.int(),
});
export type TakenAnswer = z.infer<typeof takenAnswerSchema>;

export const packetViewSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  programme: namedSchema.nullable(),
  recipient: z.string(),
  language: languageSchema,
  asOf: daySchema,
  madeAt: instantSchema,
  asked: z.int(),
  answers: z.array(takenAnswerSchema),
});
export type PacketView = z.infer<typeof packetViewSchema>;

/**
 * How an answered field stands: `same` is so in the workbook already; `conflict` was changed here after the packet was made;
 * `unanswered` was left as it was.
 */
export const answerRowStates = ['change', 'conflict', 'same', 'unanswered'] as const;
export type AnswerRowState = (typeof answerRowStates)[number];

/** Why a field cannot be taken: a rule of packets by its code, or what the field's own action refused. */
export const rowProblemSchema = z.object({
  code: z.string(),
  data: z.record(z.string(), z.unknown()),
  isRefusal: z.boolean(),
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

export const answerRowSchema = z.object({
  /** `record:field`, by which it is taken. */
  key: z.string(),
  field: z.enum(packetFieldNames),
  kind: z.enum(packetFieldKinds),
  present: packetValueSchema,
  /** When the packet was made. */
  before: packetValueSchema,
  /** Of files their names. */
  answered: packetValueSchema,
  /** Those that come with the answer. */
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
  state: z.enum(answerRowStates),
  problem: rowProblemSchema.nullable(),
  /** The rows that are taken with it: a date with its state, a reason with its move. */
  companions: z.array(z.string()),
});
export type AnswerRow = z.infer<typeof answerRowSchema>;

export const answeredRecordSchema = namedSchema.extend({
  entity: z.enum(askedEntities),
  isEvent: z.boolean(),
  isGone: z.boolean(),
  rows: z.array(answerRowSchema),
});
export type AnsweredRecord = z.infer<typeof answeredRecordSchema>;

export const answerPreviewSchema = z.object({
  packet: packetViewSchema,
  answer: z.object({ ...answerShape, id: z.uuid() }),
  /** This very answer was taken already. */
  alreadyTaken: takenAnswerSchema.nullable(),
  /** Another answer to the same packet, saved after this one, was taken. */
  isOlder: z.boolean(),
  records: z.array(answeredRecordSchema),
  /** Names the state of the workbook that is shown; taking is refused when it is another by then. */
  against: z.string(),
});
export type AnswerPreview = z.infer<typeof answerPreviewSchema>;

/** The text of an answer's file, which a person chose or dropped. Its size is bounded before it is sent. */
const answerTextSchema = z.string().max(largestAnswerBytes);

export const packetsContract = {
  /** What a packet could ask about, in the order of the form. */
  offer: procedure.input(packetOfSchema).output(z.array(offeredSchema)),
  /** Makes a packet and writes its form under the name that the person chose (`saveFile`). */
  make: procedure
    .input(
      z.object({
        grant: grantSchema,
        programme: z.uuid().nullable(),
        asks: z.array(askedSchema).min(1).max(1_000),
        recipient: z.string().trim().max(200),
        language: languageSchema,
        asOf: daySchema.optional(),
      }),
    )
    .output(z.object({ id: z.uuid(), code: z.string(), name: z.string(), bytes: z.int() })),
  /** Writes the same form again, where the first file was lost. */
  saveAgain: procedure.input(idInput.extend({ grant: grantSchema })).output(z.object({ name: z.string() })),
  /** Newest first; of a programme, or without one all of them. */
  list: procedure.input(z.object({ programme: z.uuid().optional() })).output(z.array(packetViewSchema)),
  /** Reads the file that the person chose (`openAnswer`); one that is too large is refused before it is read. */
  openAnswer: procedure
    .input(z.object({ grant: grantSchema }))
    .output(z.object({ name: z.string(), text: answerTextSchema })),
  /** Every field of the packet against what the workbook holds now. Refused in words where it is no answer of ours. */
  preview: procedure.input(z.object({ text: answerTextSchema })).output(answerPreviewSchema),
  /** Takes the named fields as one action; all of them or none. */
  take: procedure
    .input(z.object({ text: answerTextSchema, keys: z.array(z.string()).min(1).max(5_000), against: z.string() }))
    .output(z.object({ taken: z.int(), left: z.int() })),
};

/** The refusal of a row, typed as the errors are. */
export const refusalOf = ({ code, data }: RowProblem): { code: ErrorCode; data: Record<string, unknown> } | null =>
  code in errorData ? { code: code as ErrorCode, data } : null; // one of its keys
