import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { packetDocumentSchema, type PacketDocument } from '#shared/model/packet-document.ts';
import type { Packet } from '#shared/model/packet.ts';

export const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

export interface StoredPacket {
  readonly document: PacketDocument;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Keeps a form and its key, apart from the log. */
export function storePacket(database: Database, text: string, key: Buffer): string {
  const sha256 = sha256Of(text);
  database.prepare('INSERT INTO _packet (sha256, document, key) VALUES (?, ?, ?)').run(sha256, text, key);
  return sha256;
}

/** Throws PACKET_UNKNOWN where it is gone or not what was recorded. */
export function storedPacket(database: Database, { documentSha256 }: Packet): StoredPacket {
  const row = database
    .prepare<[string], { document: string; key: Buffer }>('SELECT document, key FROM _packet WHERE sha256 = ?')
    .get(documentSha256);
  if (row === undefined || sha256Of(row.document) !== documentSha256) throw new DomainError('PACKET_UNKNOWN', {});
  return { document: packetDocumentSchema.parse(JSON.parse(row.document)), key: row.key };
}
