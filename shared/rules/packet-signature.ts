import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PacketAnswerBody } from '#shared/model/packet-document.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * HMAC-SHA256 of an answer with the packet's own key. The key travels in the packet, so that a signature shows what was
 * changed by hand or cut short on its way; it does not prove who wrote it (docs/decisions/update-packets.md). A page opened
 * from a stick has `crypto.subtle` in some browsers and not in others, so the form and the workbook use the same library.
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
  return bytesToHex(hmac(sha256, key, new TextEncoder().encode(signed)));
}
