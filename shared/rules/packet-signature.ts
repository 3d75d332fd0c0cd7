import type { PacketAnswerBody } from '#shared/model/packet-document.ts';
import { canonicalJson } from './canonical-json.ts';
import { hmacSha256Hex } from './sha256.ts';

/**
 * HMAC-SHA256 of an answer with the packet's own key. The key travels in the packet, so that a signature shows what was
 * changed by hand or cut short on its way; it does not prove who wrote it (docs/decisions/update-packets.md).
 */
export function signatureOf(body: PacketAnswerBody, key: Uint8Array): string {
  const { format, version, workbook, packet, answer, answeredBy, answeredAt, fields } = body;
  const signed = canonicalJson({
    format,
    version,
    workbook,
    packet,
    answer,
    answeredBy,
    answeredAt,
    fields: fields.map(({ record, field, value }) => ({ record, field, value })),
  });
  return hmacSha256Hex(key, new TextEncoder().encode(signed));
}

/** The bytes of a key written in hexadecimal. */
export const keyBytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
