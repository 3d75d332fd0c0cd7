import { formatDate } from '#shared/i18n/format.ts';
import type { PackCorrection } from '#shared/model/pack-document/corrections.ts';
import type { Pack } from '#shared/model/pack.ts';
import type { Database } from 'better-sqlite3';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { frozenDocument, registeredPacks } from '../pack-store.ts';
import type { FreezeContext } from './freeze-context.ts';
import { issueName } from './identity.ts';
import { both } from './pack-language.ts';

/** The errata that were issued after the last pack: whoever reads the next one may not have seen them. */
function errataSince(database: Database): Pack[] {
  const packs = registeredPacks(database);
  return packs.slice(packs.findLastIndex(({ kind }) => kind === 'main') + 1).filter(({ kind }) => kind === 'erratum');
}

/**
 * What was corrected since the last pack, with the erratum that said it. Editions had other figures: what was corrected only
 * for members is repeated only to them.
 */
export function freezeCorrections({ database, restricted }: FreezeContext): PackCorrection[] {
  const told = new Map<string, { correction: PackCorrection; editions: Set<Pack['edition']> }>();
  for (const pack of errataSince(database)) {
    const { pack: identity, corrections = [] } = frozenDocument(database, pack);
    const name = issueName(identity.number, pack);
    const on = sofiaTime(identity.frozen.at).day;
    const erratum = both((say, language) =>
      say('erratum.issuedAs', { erratum: name[language], date: formatDate(on, language) }),
    );
    for (const correction of corrections) {
      const key = [name.bg, correction.pack.bg, correction.ref.bg].join('\n');
      const known = told.get(key) ?? { correction: { ...correction, erratum }, editions: new Set() };
      known.editions.add(pack.edition);
      told.set(key, known);
    }
  }
  return [...told.values()].map(({ correction, editions }) =>
    restricted.mark(correction, editions.has('public') ? 'public' : editions.has('board') ? 'board' : 'internal', {
      section: 'corrections',
      what: both((_, language) => `${correction.ref[language]}: ${correction.what[language]}`),
      basis: 'restricted',
    }),
  );
}
