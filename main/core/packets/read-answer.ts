import { createHash } from 'node:crypto';
import { DomainError } from '#shared/contract/errors.ts';
import {
  answerSchema,
  type AnsweredFile,
  type PacketAnswerFile,
  type PacketRecord,
} from '#shared/model/packet-document.ts';
import {
  answerFormat,
  largestAnswerBytes,
  largestFileBytes,
  largestFilesBytes,
  packetVersion,
} from '#shared/model/packet-format.ts';
import type { Packet } from '#shared/model/packet.ts';
import { safeFileName } from '#shared/rules/file-safety.ts';
import { fieldRule, hashesIn, longestText } from '#shared/rules/packet-fields.ts';
import { daySchema, partialDateSchema } from '#shared/model/values.ts';
import { signatureOf } from '#shared/rules/packet-signature.ts';
import { isSameSignature, parsedSaved, savedText, type SavedFormat } from '../files/saved-json.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readRecord } from '../workbook/records.ts';
import { sha256Of, storedPacket, type StoredPacket } from './packet-store.ts';

const saved: SavedFormat<PacketAnswerFile> = {
  format: answerFormat,
  version: packetVersion,
  schema: answerSchema,
  deepest: 8,
  largestBytes: largestAnswerBytes,
  unreadable: (why, cause) =>
    new DomainError('PACKET_ANSWER_UNREADABLE', { why: why === 'otherKind' ? 'notAnswer' : why }, { cause }),
};

/** The text of a file that should be an answer. Throws FILE_MISSING, or FILE_TOO_LARGE before any of it is read. */
export const answerText = (path: string) => savedText(path, largestAnswerBytes);

export interface ReadAnswer extends StoredPacket {
  readonly packet: Packet;
  readonly answer: PacketAnswerFile;
  readonly sha256: string;
  /** What comes with it, by hash. */
  readonly files: AnsweredFiles;
}

export type AnsweredFiles = ReadonlyMap<string, { readonly name: string; readonly bytes: Buffer }>;

/**
 * An answer to a packet of this workbook, whole and as the form wrote it. Throws PACKET_ANSWER_UNREADABLE, PACKET_ELSEWHERE,
 * PACKET_UNKNOWN, PACKET_ANSWER_CHANGED or FILE_TOO_LARGE; nothing of it is looked at before all of that is known.
 */
export function readAnswer(workbook: Pick<Workbook, 'id' | 'database'>, text: string): ReadAnswer {
  const answer = parsedSaved(text, saved);
  if (answer.workbook !== workbook.id) throw new DomainError('PACKET_ELSEWHERE', {});
  const packet = readRecord(workbook.database, 'packet', answer.packet);
  if (packet === null) throw new DomainError('PACKET_UNKNOWN', {});
  const { document, key } = storedPacket(workbook.database, packet);
  const { signature, ...body } = answer;
  if (!isSameSignature(signatureOf(body, key), signature)) throw new DomainError('PACKET_ANSWER_CHANGED', {});
  const files = filesOf(answer);
  refuseUnasked(answer, document, files);
  return { packet, document, key, answer, sha256: sha256Of(text), files };
}

/** The bytes of each file, which are those of its hash and no more than the form lets through. */
function filesOf({ files = [] }: PacketAnswerFile): AnsweredFiles {
  const read = new Map(files.map((file) => [file.sha256, { name: file.name, bytes: bytesOf(file) }]));
  if (read.size !== files.length) throw saved.unreadable('shape');
  const together = [...read.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (together > largestFilesBytes)
    throw new DomainError('FILE_TOO_LARGE', {
      name: files.map(({ name }) => name).join(', '),
      bytes: together,
      limit: largestFilesBytes,
    });
  return read;
}

function bytesOf({ name, sha256, content }: AnsweredFile): Buffer {
  // The form cleans names: one that leads elsewhere or hides what it is was not written by it.
  if (safeFileName(name) !== name) throw saved.unreadable('shape');
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > largestFileBytes)
    throw new DomainError('FILE_TOO_LARGE', { name, bytes: bytes.length, limit: largestFileBytes });
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new DomainError('PACKET_ANSWER_CHANGED', {});
  return bytes;
}

type Question = PacketRecord['fields'][number] & Pick<PacketRecord, 'entity'>;

/** Only what was asked can be answered, once, and with a value of its kind: the form writes nothing else. */
function refuseUnasked(
  { fields }: PacketAnswerFile,
  { records }: StoredPacket['document'],
  files: AnsweredFiles,
): void {
  const asked = new Map<string, Question>(
    records.flatMap((record) =>
      record.fields.map((field) => [`${record.id}:${field.name}`, { ...field, entity: record.entity }] as const),
    ),
  );
  const seen = new Set<string>();
  const named = new Set<string>();
  for (const { record, field, value } of fields) {
    const key = `${record}:${field}`;
    const question = asked.get(key);
    if (question === undefined || seen.has(key)) throw saved.unreadable('shape');
    seen.add(key);
    if (fieldRule(question.entity, field) === null || !isOfKind(question, value)) throw saved.unreadable('shape');
    if (question.kind === 'files') for (const hash of hashesIn(value)) named.add(hash);
  }
  // Every file proves something, and everything that is named is there.
  if (named.size !== files.size || [...named].some((hash) => !files.has(hash))) throw saved.unreadable('shape');
}

function isOfKind({ kind, choices }: Question, value: unknown): boolean {
  switch (kind) {
    case 'choice':
      return choices.some((choice) => choice.value === value);
    case 'day':
      return value === null || daySchema.safeParse(value).success;
    case 'partialDate':
      return value === null || partialDateSchema.safeParse(value).success;
    case 'percent':
      return value === null || typeof value === 'number';
    case 'files':
      return typeof value === 'string' && value !== '' && new Set(hashesIn(value)).size === hashesIn(value).length;
    case 'text':
    case 'longText':
      return typeof value === 'string' && value.length <= longestText[kind];
  }
}
