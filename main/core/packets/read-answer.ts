import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { timingSafeEqual } from 'node:crypto';
import { DomainError, type ErrorData } from '#shared/contract/errors.ts';
import { answerSchema, type PacketAnswerFile, type PacketRecord } from '#shared/model/packet-document.ts';
import { answerFormat, largestAnswerBytes, packetVersion } from '#shared/model/packet-format.ts';
import type { Packet } from '#shared/model/packet.ts';
import { fieldRule, longestText } from '#shared/rules/packet-fields.ts';
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
}

/**
 * An answer to a packet of this workbook, whole and as the form wrote it. Throws PACKET_ANSWER_UNREADABLE, PACKET_ELSEWHERE,
 * PACKET_UNKNOWN or PACKET_ANSWER_CHANGED; nothing of it is looked at before all of that is known.
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
  refuseUnasked(answer, document);
  return { packet, document, key, answer, sha256: sha256Of(text) };
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

type Question = PacketRecord['fields'][number] & Pick<PacketRecord, 'entity'>;

/** Only what was asked can be answered, once, and with a value of its kind: the form writes nothing else. */
function refuseUnasked({ fields }: PacketAnswerFile, { records }: StoredPacket['document']): void {
  const asked = new Map<string, Question>(
    records.flatMap((record) =>
      record.fields.map((field) => [`${record.id}:${field.name}`, { ...field, entity: record.entity }] as const),
    ),
  );
  const seen = new Set<string>();
  for (const { record, field, value } of fields) {
    const key = `${record}:${field}`;
    const question = asked.get(key);
    if (question === undefined || seen.has(key)) throw unreadable('shape');
    seen.add(key);
    if (fieldRule(question.entity, field) === null || !isOfKind(question, value)) throw unreadable('shape');
  }
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
    case 'text':
    case 'longText':
      return typeof value === 'string' && value.length <= longestText[kind];
  }
}
