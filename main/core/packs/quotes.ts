import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { QuotedIn } from '#shared/contract/packs.ts';
import { ledgerRefsIn, type PackDocument } from '#shared/model/pack-document.ts';
import type { Pack } from '#shared/model/pack.ts';
import { frozenDocument, registeredPacks } from './pack-store.ts';

/**
 * Which figures of issued packs quote a reading. The ledger of a pack is the only record of that: what was frozen never
 * changes, so each document is read once for a connection.
 */
type Figures = QuotedIn['figures'];
/** What its document says of a figure. The pages are another matter: they came about when its files were drawn. */
type FigureInDocument = Omit<Figures[number], 'pages'>;
interface ReadPack {
  number: PackDocument['pack']['number'];
  figuresByReading: ReadonlyMap<string, FigureInDocument[]>;
}

const readByDatabase = new WeakMap<Database, Map<string, ReadPack>>();

/** The packs that quote any of these readings, in the order of issue. A pack that is damaged cannot say, and is passed by. */
export function packsThatQuote(database: Database, readings: readonly string[]): QuotedIn[] {
  if (readings.length === 0) return [];
  return registeredPacks(database).flatMap((pack) => {
    // An erratum quotes the correction; what is corrected is the pack that printed the figure.
    if (pack.kind === 'erratum' || pack.kind === 'minutes') return [];
    const read = readPack(database, pack);
    const figures = readings.flatMap((reading) => read?.figuresByReading.get(reading) ?? []);
    if (read === null || figures.length === 0) return [];
    const { id, code, version, meeting, issuedAt } = pack;
    const quoted = figures.map((figure) => ({ ...figure, pages: pagesOf(pack, figure.ref) }));
    return [{ pack: { id, code, version, meeting, issuedAt, number: read.number }, figures: quoted }];
  });
}

const pagesOf = ({ files }: Pack, ref: number): Figures[number]['pages'] =>
  (files ?? []).flatMap(({ language, pages }) => {
    const found = pages?.[String(ref)] ?? [];
    return found.length === 0 ? [] : [{ language, pages: found }];
  });

function readPack(database: Database, pack: Pack): ReadPack | null {
  const known = readByDatabase.get(database) ?? new Map<string, ReadPack>();
  readByDatabase.set(database, known);
  const before = known.get(pack.documentSha256);
  if (before !== undefined) return before;
  try {
    const document = frozenDocument(database, pack);
    const read = { number: document.pack.number, figuresByReading: figuresOf(document) };
    known.set(pack.documentSha256, read);
    return read;
  } catch (error) {
    // Its chain is broken: the register says so where the pack is shown.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function figuresOf(document: PackDocument): ReadonlyMap<string, FigureInDocument[]> {
  const placesByRef = new Map<number, Figures[number]['places']>();
  for (const { ref, path } of ledgerRefsIn(document)) {
    const [section, index] = path;
    const indicator = section === 'kpis' && typeof index === 'number' ? document.kpis?.[index]?.code : undefined;
    const places = placesByRef.get(ref) ?? [];
    const place = { section: String(section), indicator: indicator || null };
    // A figure may be said more than once in its place.
    if (!places.some((known) => known.section === place.section && known.indicator === place.indicator))
      places.push(place);
    placesByRef.set(ref, places);
  }
  const figures = new Map<string, FigureInDocument[]>();
  for (const { ref, label, what, value, asOf, reading } of document.ledger) {
    if (reading === null) continue;
    const figure = { ref, label, what, value, asOf, reading, places: placesByRef.get(ref) ?? [] };
    figures.set(reading, [...(figures.get(reading) ?? []), figure]);
  }
  return figures;
}
