import type { PacketAnswerBody } from '#shared/model/packet-document.ts';
import { hmacOf } from './hmac-of.ts';

/**
 * The signature of an answer with the packet's own key. The key travels in the packet, so that a signature shows what was
 * changed by hand or cut short on its way; it does not prove who wrote it (docs/decisions/update-packets.md).
 */
export function signatureOf(body: PacketAnswerBody, key: Uint8Array): string {
  const { format, version, workbook, packet, answer, answeredBy, answeredAt, fields, files } = body;
  return hmacOf(
    {
      format,
      version,
      workbook,
      packet,
      answer,
      answeredBy,
      answeredAt,
      fields: fields.map(({ record, field, value }) => ({ record, field, value })),
      ...(files === undefined ? {} : { files: files.map(({ name, sha256 }) => ({ name, sha256 })) }),
    },
    key,
  );
}
