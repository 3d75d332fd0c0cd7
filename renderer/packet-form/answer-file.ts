import { hexToBytes } from '@noble/hashes/utils.js';
import type {
  AnsweredField,
  AnsweredFile,
  PacketAnswerBody,
  PacketAnswerFile,
  PacketDocument,
} from '#shared/model/packet-document.ts';
import { answerExtension, answerFormat, largestAnswerBytes, packetVersion } from '#shared/model/packet-format.ts';
import { bytesOf, hashOf } from './form-files.ts';
import { signatureOf } from '#shared/rules/packet-signature.ts';
import { savedFileName } from '#renderer/lone-page/saved-file.ts';

export interface Answered {
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
  readonly fields: readonly AnsweredField[];
  /** What the fields name by hash; left out where there is nothing. */
  readonly files?: readonly AnsweredFile[];
}

/** The text of an answer's file, signed. */
export function answerText(packet: PacketDocument, key: string, answered: Answered): string {
  const body: PacketAnswerBody = {
    format: answerFormat,
    version: packetVersion,
    workbook: packet.workbook,
    packet: packet.id,
    answer: answered.answer,
    answeredBy: answered.answeredBy,
    answeredAt: answered.answeredAt,
    fields: [...answered.fields],
    ...(answered.files === undefined || answered.files.length === 0 ? {} : { files: [...answered.files] }),
  };
  return `${JSON.stringify({ ...body, signature: signatureOf(body, hexToBytes(key)) }, null, 1)}\n`;
}

export const answerFileName = ({ code }: PacketDocument, answeredBy: string, answeredAt: string): string =>
  savedFileName(code, answeredBy, answeredAt, answerExtension);

export type LoadProblem = 'notAnswer' | 'otherPacket' | 'brokenAnswer' | 'tooLarge';

/** An answer of this packet, to go on with it. Only what the form itself wrote is taken. */
export async function loadAnswer(file: File, packet: PacketDocument, key: string): Promise<Answered | LoadProblem> {
  if (file.size > largestAnswerBytes) return 'tooLarge';
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return 'notAnswer'; // the person is told; there is nothing else to know of it
  }
  if (typeof value !== 'object' || value === null) return 'notAnswer';
  const { signature, ...body } = value as PacketAnswerFile; // its signature says below whether it is one
  if (body.format !== answerFormat) return 'notAnswer';
  if (body.packet !== packet.id) return 'otherPacket';
  if (!Array.isArray(body.fields)) return 'brokenAnswer';
  if (signatureOf(body, hexToBytes(key)) !== signature) return 'brokenAnswer';
  const { files, ...answered } = body;
  // The signature covers the hashes, and the hashes the bytes.
  if (files?.some(({ sha256: hash, content }) => hashOf(bytesOf(content)) !== hash)) return 'brokenAnswer';
  return files === undefined ? answered : { ...answered, files };
}
