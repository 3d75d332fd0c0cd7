import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { IssuedPack } from '#shared/contract/packs.ts';
import { packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import type { Pack } from '#shared/model/pack.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { sha256Of } from './sha256-of.ts';

/** The register: every issued pack in the order of issue. */
export const registeredPacks = (database: Database): Pack[] =>
  readRecords(database, 'pack').toSorted(
    (a, b) => (a.frozenAt ?? '').localeCompare(b.frozenAt ?? '') || a.id.localeCompare(b.id),
  );

/** The hash that the next pack names, so that the register is a chain; null for the first. */
export const lastHash = (database: Database): string | null => registeredPacks(database).at(-1)?.documentSha256 ?? null;

function storedText(database: Database, sha256: string): string | null {
  return (
    database.prepare<[string], string>('SELECT document FROM _pack_document WHERE sha256 = ?').pluck().get(sha256) ??
    null
  );
}

/** What was frozen, checked against its hash. Throws RECORD_MISSING when it is gone or not what was registered. */
export function frozenDocument(database: Database, pack: Pack): PackDocument {
  const text = storedText(database, pack.documentSha256);
  if (text === null || sha256Of(text) !== pack.documentSha256)
    throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  return packDocumentSchema.parse(JSON.parse(text));
}

/** The register with what each pack is called, and whether it and the chain up to it are whole. Newest first. */
export function issuedPacks(database: Database): Omit<IssuedPack, 'errata'>[] {
  let previous: string | null = null;
  let isChainWhole = true;
  const packs = registeredPacks(database).map((pack) => {
    const text = storedText(database, pack.documentSha256);
    const isWhole = text !== null && sha256Of(text) === pack.documentSha256 && pack.previousHash === previous;
    isChainWhole &&= isWhole;
    previous = pack.documentSha256;
    const number = text === null ? { bg: '', en: '' } : packDocumentSchema.parse(JSON.parse(text)).pack.number;
    const title = readRecord(database, 'meeting', pack.meeting)?.title ?? { bg: '', en: '' };
    return { ...pack, number, meetingName: { bg: title.bg, en: title.en }, isIntact: isChainWhole };
  });
  return packs.toReversed();
}
