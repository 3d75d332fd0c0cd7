import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { ledgerRefsIn, type PackDocument } from '#shared/model/pack-document.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import type { LedgerEntry } from '#shared/model/pack-document/annexes.ts';
import type { Pack, PackFile } from '#shared/model/pack.ts';
import { packNumberKey } from '#shared/rules/ledger-reference.ts';
import { frozenDocument, registeredPacks } from '../pack-store.ts';
import { pdfIdentifier } from '../render/pdf-identifier.ts';

/** What of an issued pack never changes: each document is read once for a connection. */
interface Frozen {
  readonly number: PackDocument['pack']['number'];
  /** The language of the PDF that carries the identifier. */
  readonly languageByIdentifier: ReadonlyMap<string, PackFile['language']>;
  readonly figures: ReadonlyMap<number, KnownFigure>;
}

export interface KnownFigure {
  readonly entry: LedgerEntry;
  /** The codes of what it is printed with, the nearest first: of an indicator, an activity, a focus area. */
  readonly codes: readonly string[];
}

export interface KnownPack {
  readonly pack: Pack;
  /** Null where the document is lost or is not what was registered. */
  readonly frozen: Frozen | null;
}

const readByDatabase = new WeakMap<Database, Map<string, Frozen>>();

/** The register in the order of issue, with what tells files and figures of each pack. */
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
      figures: figuresOf(document),
    };
  } catch (error) {
    // The register says so where the pack is shown.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function figuresOf(document: PackDocument): ReadonlyMap<number, KnownFigure> {
  const codes = new Map<number, string[]>();
  for (const { ref, path } of ledgerRefsIn(document)) {
    const known = codes.get(ref) ?? [];
    codes.set(ref, [...known, ...codesOn(document, path).filter((code) => !known.includes(code))]);
  }
  return new Map(document.ledger.map((entry) => [entry.ref, { entry, codes: codes.get(entry.ref) ?? [] }]));
}

/** What stands on the way from the document to a place in it, the nearest first. */
function codesOn(document: PackDocument, path: readonly (string | number)[]): string[] {
  const found: string[] = [];
  let at: unknown = document;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) break;
    at = Object.entries(at).find(([key]) => key === String(step))?.[1];
    if (typeof at === 'object' && at !== null && 'code' in at && typeof at.code === 'string' && at.code !== '')
      found.unshift(at.code);
  }
  return found;
}

/**
 * A pack by its id or code; by its number in either language, or as `last`: then the last issued of its kind, which is the
 * pack itself unless given.
 */
export function packNamed(database: Database, text: string, kind: PackKind = 'main'): Pack | null {
  const packs = knownPacks(database);
  const key = packNumberKey(text);
  const isIt = ({ pack }: KnownPack) => pack.id === text || (key !== '' && packNumberKey(pack.code ?? '') === key);
  const isNumbered = ({ frozen }: KnownPack) =>
    key !== '' && [frozen?.number.bg ?? '', frozen?.number.en ?? ''].some((name) => packNumberKey(name) === key);
  const ofKind = packs.filter(({ pack }) => pack.kind === kind);
  const found = text === 'last' ? ofKind.at(-1) : (packs.findLast(isIt) ?? ofKind.findLast(isNumbered));
  return found?.pack ?? null;
}
