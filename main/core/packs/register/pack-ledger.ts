import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { FoundFigure, LedgerFigure, PackLedger } from '#shared/contract/pack-register.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Reading } from '#shared/model/kpi.ts';
import { ledgerReferenceIn, packNumberKey } from '#shared/rules/ledger-reference.ts';
import { readReading, readReadings } from '../../kpis/read-readings.ts';
import { nameOf } from '../../records/linked.ts';
import { readRecord, readRecords } from '../../workbook/records.ts';
import { both } from '../freeze/pack-language.ts';
import { knownPacks, type KnownFigure, type KnownPack } from './known-packs.ts';
import { packName } from './pack-name.ts';

/** The figures of an issued pack and where each leads. Throws RECORD_MISSING for one that is not there or not whole. */
export function packLedger(database: Database, id: string): PackLedger {
  const known = knownPacks(database).find(({ pack }) => pack.id === id);
  const frozen = known?.frozen ?? null;
  if (known === undefined || frozen === null) throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  const opening = openings(database);
  return {
    pack: packName(known),
    figures: [...frozen.figures.values()].map((figure) => figureView(database, figure, opening)),
  };
}

/** As many packs as anybody looks through. */
const mostPacks = 6;

/** The figures that a text names, of the newest pack first. Editions of one freeze have the same figure: the fullest stands for all. */
export function figuresNamed(database: Database, text: string): FoundFigure[] {
  const reference = ledgerReferenceIn(text);
  if (reference === null) return [];
  const opening = openings(database);
  const seen = new Set<string>();
  return (
    knownPacks(database)
      // An erratum has numbers of its own, and is found from the figure that it corrects.
      .filter(({ pack }) => pack.kind !== 'erratum')
      .filter((known) => reference.pack === '' || isNamed(known, reference.pack))
      .toReversed()
      .flatMap((known) => {
        const figure = known.frozen?.figures.get(reference.ref);
        const freeze = known.pack.freeze ?? known.pack.id;
        if (figure === undefined || seen.has(freeze) || seen.size >= mostPacks) return [];
        seen.add(freeze);
        return [{ pack: packName(known), figure: figureView(database, figure, opening) }];
      })
  );
}

const isNamed = ({ pack, frozen }: KnownPack, key: string) =>
  [frozen?.number.bg, frozen?.number.en, pack.code].some((name) => name != null && packNumberKey(name).startsWith(key));

function figureView(database: Database, { entry, codes }: KnownFigure, opening: Opening): LedgerFigure {
  const { quantity: _quantity, ...told } = entry;
  const reading = entry.reading === null ? null : readReading(database, entry.reading);
  const kpi = reading === null ? null : nameOf(database, 'kpi', reading.kpi);
  return {
    ...told,
    opens: kpi === null ? opening(codes) : { entity: 'kpi', ...named(kpi) },
    supersededBy: reading === null ? null : newestInPlaceOf(database, reading),
  };
}

const named = ({ id, code, title }: { id: string; code: string | null; title: { bg: string; en: string } }) => ({
  id,
  code,
  title: { bg: title.bg, en: title.en },
});

/** What counts now in place of a reading; null where it still counts. */
function newestInPlaceOf(database: Database, reading: Reading): LedgerFigure['supersededBy'] {
  const kpi = readRecord(database, 'kpi', reading.kpi);
  let newest: Reading | null = null;
  let later = readReadings(database, 'supersedes = @id', { id: reading.id });
  const seen = new Set<string>();
  while (later.length > 0) {
    newest = later.findLast(({ state }) => state === 'approved') ?? newest;
    later = later.flatMap(({ id }) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return readReadings(database, 'supersedes = @id', { id });
    });
  }
  const correction = newest;
  if (kpi === null || correction === null) return null;
  return {
    value: both((say, language) =>
      correction.quality === 'notAvailable' ? say('erratum.noValue') : readingValue(correction, kpi, language),
    ),
    asOf: both((_, language) => formatPartialDate(correction.asOfPrecision ?? correction.asOf, language)),
  };
}

type Opening = (codes: readonly string[]) => LedgerFigure['opens'];

/** The kinds of record that a page of a pack is about. */
const openable = ['kpi', 'activity', 'programme', 'strategyNode', 'risk', 'milestone', 'deliverable'] as const;

/** The record with the nearest of some codes; each code is looked up once. */
function openings(database: Database): Opening {
  const known = new Map<string, LedgerFigure['opens']>();
  const find = (code: string): LedgerFigure['opens'] => {
    for (const entity of openable satisfies readonly EntityName[]) {
      const [record] = readRecords(database, entity, 'code = @code AND archived = 0', { code });
      const name = record === undefined ? null : nameOf(database, entity, record.id);
      if (name !== null) return { entity, ...named(name) };
    }
    return null;
  };
  return (codes) => {
    for (const code of codes) {
      const found = known.get(code) ?? find(code);
      known.set(code, found);
      if (found !== null) return found;
    }
    return null;
  };
}
