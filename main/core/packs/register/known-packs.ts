import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Pack, PackFile } from '#shared/model/pack.ts';
import { frozenDocument, registeredPacks } from '../pack-store.ts';
import { pdfIdentifier } from '../render/pdf-identifier.ts';

/** What of an issued pack never changes: each document is read once for a connection. */
interface Frozen {
  readonly number: PackDocument['pack']['number'];
  /** The language of the PDF that carries the identifier. */
  readonly languageByIdentifier: ReadonlyMap<string, PackFile['language']>;
}

export interface KnownPack {
  readonly pack: Pack;
  /** Null where the document is lost or is not what was registered. */
  readonly frozen: Frozen | null;
}

const readByDatabase = new WeakMap<Database, Map<string, Frozen>>();

/** The register in the order of issue, with what tells files of each pack. */
export function knownPacks(database: Database): KnownPack[] {
  const known = readByDatabase.get(database) ?? new Map<string, Frozen>();
  readByDatabase.set(database, known);
  return registeredPacks(database).map((pack) => {
    const before = known.get(pack.documentSha256);
    if (before !== undefined) return { pack, frozen: before };
    const frozen = frozenOf(database, pack);
    if (frozen !== null) known.set(pack.documentSha256, frozen);
    return { pack, frozen };
  });
}

function frozenOf(database: Database, pack: Pack): Frozen | null {
  try {
    const document = frozenDocument(database, pack);
    const json = JSON.stringify(document);
    return {
      number: document.pack.number,
      languageByIdentifier: new Map(
        (['bg', 'en', 'both'] as const).map((language) => [pdfIdentifier(language, json), language]),
      ),
    };
  } catch (error) {
    // The register says so where the pack is shown.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Numbers are the same however they are parted and in whatever case: „дб 2021-01“. */
export const numberKey = (text: string) => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
