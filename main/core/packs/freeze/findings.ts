import type { Database } from 'better-sqlite3';
import type { Finding, FoundRecord } from '#shared/contract/packs.ts';
import type { PackFinding } from '#shared/model/pack-document/annexes.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { readRecord } from '../../workbook/records.ts';
import { both, i18nOf } from './pack-language.ts';
import type { Restricted } from './restricted.ts';

/** A finding despite which a pack is issued; null where it has no explanation of its own. */
export interface Explained {
  readonly finding: Finding;
  readonly explanation: PackText | null;
}

/**
 * Annex C: what was found and why the pack was issued all the same. Working remarks are not for the public edition; the
 * Board is told of no record that is not for the Board, not even by counting it.
 */
export function freezeFindings(database: Database, restricted: Restricted, explained: readonly Explained[]) {
  const found = explained.map(({ finding: { code, records }, explanation }): PackFinding => {
    const told = (count: number): PackFinding => ({ what: finding(code, count), explanation });
    const forBoard = records.filter((record) => !isInternal(database, record)).length;
    const whole = told(records.length);
    if (forBoard !== records.length && forBoard > 0)
      restricted.stand(whole, { board: told(forBoard), public: told(forBoard) });
    if (forBoard > 0) return restricted.mark(whole, 'board', null);
    const what = both((say, language) => say('omission.finding', { finding: whole.what[language] }));
    return restricted.mark(whole, 'internal', { section: 'colophon', what, basis: 'visibility' });
  });
  // Those that the Board reads are left out of the public edition together, which is told once.
  if (found.some((one) => restricted.parts().get(one)?.circle === 'board'))
    restricted.withhold('board', {
      section: 'colophon',
      what: both((say) => say('omission.findings')),
      basis: 'visibility',
    });
  return found;
}

const finding = (code: Finding['code'], count: number): PackText =>
  both((_, language) => i18nOf(language).t(`board:preflight.finding.${code}`, { count }));

/** The record itself or what it belongs to: the risk of a review, the item of a paper. */
function isInternal(database: Database, { entity, id, opens }: FoundRecord): boolean {
  return [{ entity, id }, opens].some((one) => {
    const record = readRecord(database, one.entity, one.id);
    return record !== null && 'visibility' in record && record.visibility === 'internal';
  });
}
