import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError, type ErrorData } from '#shared/contract/errors.ts';
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
import { sizeOfFile } from '../attachments/file-store.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readRecord } from '../workbook/records.ts';
import { sha256Of, storedPacket, type StoredPacket } from './packet-store.ts';

/** The text of a file that should be an answer. Throws FILE_MISSING, or FILE_TOO_LARGE before any of it is read. */
export function answerText(path: string): { name: string; text: string } {
  const name = basename(path);
  refuseTooLarge(name, sizeOfFile(path));
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return { name, text };
}

function refuseTooLarge(name: string, bytes: number): void {
  if (bytes > largestAnswerBytes) throw new DomainError('FILE_TOO_LARGE', { name, bytes, limit: largestAnswerBytes });
}

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
  refuseTooLarge('', Buffer.byteLength(text));
  const answer = parsedAnswer(text);
  if (answer.workbook !== workbook.id) throw new DomainError('PACKET_ELSEWHERE', {});
  const packet = readRecord(workbook.database, 'packet', answer.packet);
  if (packet === null) throw new DomainError('PACKET_UNKNOWN', {});
  const { document, key } = storedPacket(workbook.database, packet);
  const { signature, ...body } = answer;
  const expected = Buffer.from(signatureOf(body, key), 'hex');
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) throw new DomainError('PACKET_ANSWER_CHANGED', {});
  const files = filesOf(answer);
  refuseUnasked(answer, document, files);
  return { packet, document, key, answer, sha256: sha256Of(text), files };
}

const unreadable = (why: ErrorData<'PACKET_ANSWER_UNREADABLE'>['why'], cause?: unknown) =>
  new DomainError('PACKET_ANSWER_UNREADABLE', { why }, { cause });

/** An answer is four brackets deep; more is made to exhaust whoever reads it. */
const deepest = 8;

function parsedAnswer(text: string): PacketAnswerFile {
  if (depthOf(text) > deepest) throw unreadable('shape');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(text.trimStart().startsWith('{') && text.includes(answerFormat) ? 'cutShort' : 'notJson', error);
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== answerFormat)
    throw unreadable('notAnswer');
  if ('version' in value && value.version !== packetVersion) throw unreadable('version');
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) throw unreadable('shape', parsed.error);
  return parsed.data;
}

/** How deep the brackets go, by the text alone. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return most;
}

/** The bytes of each file, which are those of its hash and no more than the form lets through. */
function filesOf({ files = [] }: PacketAnswerFile): AnsweredFiles {
  const read = new Map(files.map((file) => [file.sha256, { name: file.name, bytes: bytesOf(file) }]));
  if (read.size !== files.length) throw unreadable('shape');
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
  if (safeFileName(name) !== name) throw unreadable('shape');
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
    if (question === undefined || seen.has(key)) throw unreadable('shape');
    seen.add(key);
    if (fieldRule(question.entity, field) === null || !isOfKind(question, value)) throw unreadable('shape');
    if (question.kind === 'files') for (const hash of hashesIn(value)) named.add(hash);
  }
  // Every file proves something, and everything that is named is there.
  if (named.size !== files.size || [...named].some((hash) => !files.has(hash))) throw unreadable('shape');
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
