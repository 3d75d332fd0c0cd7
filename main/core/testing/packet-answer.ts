import { hexToBytes } from '@noble/hashes/utils.js';
import { createHash } from 'node:crypto';
import type { AnsweredField, AnsweredFile, PacketAnswerBody, PacketDocument } from '#shared/model/packet-document.ts';
import { answerFormat, packetVersion } from '#shared/model/packet-format.ts';
import { signatureOf } from '#shared/rules/packet-signature.ts';
import { v7 as newId } from 'uuid';

export interface PacketInPage {
  document: PacketDocument;
  /** Hexadecimal. */
  key: string;
}

/** What stands in a packet's page, as its script reads it. */
export function packetInPage(page: string): PacketInPage {
  const text = /<script type="application\/json" id="packet">(.*?)<\/script>/s.exec(page)?.[1];
  if (text === undefined) throw new Error('a page without a packet');
  return JSON.parse(text) as PacketInPage; // made by the application
}

/** A file as the form puts it into an answer. */
export const answeredFile = (name: string, content: string | Buffer): AnsweredFile => ({
  name,
  sha256: createHash('sha256').update(content).digest('hex'),
  content: Buffer.from(content).toString('base64'),
});

/** An answer as the form would save it. */
export function answerTo(
  { document, key }: PacketInPage,
  fields: readonly AnsweredField[],
  given: Partial<PacketAnswerBody> = {},
): string {
  const body: PacketAnswerBody = {
    format: answerFormat,
    version: packetVersion,
    workbook: document.workbook,
    packet: document.id,
    answer: newId(),
    answeredBy: 'Мария Петрова',
    answeredAt: '2021-01-04T08:00:00.000Z',
    fields: [...fields],
    ...given,
  };
  return JSON.stringify({ ...body, signature: signatureOf(body, hexToBytes(key)) });
}
