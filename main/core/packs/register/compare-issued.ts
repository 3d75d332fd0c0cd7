import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { ComparedPacks } from '#shared/contract/pack-register.ts';
import { packNameIn } from '#shared/i18n/checked-file-lines.ts';
import type { CompareWords } from '#shared/i18n/compare-sentences.ts';
import { textIn } from '#shared/i18n/format.ts';
import { packComparisonRows, packSectionTitle } from '#shared/i18n/pack-comparison-rows.ts';
import type { Language } from '#shared/model/values.ts';
import { comparePacks } from '#shared/rules/compare-packs/compare-packs.ts';
import type { Core } from '../../app/core.ts';
import { csvOf } from '../../files/csv.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { nameOf } from '../../records/linked.ts';
import { readRecords } from '../../workbook/records.ts';
import { i18nOf } from '../freeze/pack-language.ts';
import { frozenDocument } from '../pack-store.ts';
import { knownPacks } from './known-packs.ts';
import { packName } from './pack-name.ts';

export interface ComparePacksInput {
  from: string;
  to: string;
}

/** What became of things between two issued packs, by their frozen documents alone. Throws RECORD_MISSING. */
export function compareIssued(database: Database, { from, to }: ComparePacksInput): ComparedPacks {
  const was = issued(database, from);
  const is = issued(database, to);
  const kpis = readRecords(database, 'kpi', 'archived = 0').flatMap(({ code, id }) =>
    code === null ? [] : [[code, id] as const],
  );
  return {
    from: was.shown,
    to: is.shown,
    kpis: Object.fromEntries(kpis),
    comparison: comparePacks(was.document, is.document),
  };
}

function issued(database: Database, id: string) {
  const known = knownPacks(database).find(({ pack }) => pack.id === id);
  if (known === undefined) throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  const meeting = nameOf(database, 'meeting', known.pack.meeting)?.title ?? { bg: '', en: '' };
  return {
    document: frozenDocument(database, known.pack),
    shown: {
      ...packName(known),
      dataAsOf: known.pack.dataAsOf,
      meetingName: { bg: meeting.bg, en: meeting.en },
    },
  };
}

/** The comparison as a table: two lines that say what was compared, then a row for each line of it. */
export function packComparisonCsv(compared: ComparedPacks, words: CompareWords): string {
  const t = words.i18n.getFixedT(words.language, ['compare', 'register']);
  return csvOf([
    [t('compare:before'), packNameIn(compared.from, words.i18n, words.language)],
    [t('compare:after'), packNameIn(compared.to, words.i18n, words.language)],
    [
      t('compare:csv.section'),
      t('compare:csv.code'),
      t('register:changes.what'),
      t('compare:csv.field'),
      t('compare:before'),
      t('compare:after'),
      t('compare:csv.note'),
    ],
    ...packComparisonRows(compared.comparison, words).map((row) => [
      packSectionTitle(row.section, words),
      row.record.code ?? '',
      textIn(row.record.title, words.language),
      row.field,
      row.before,
      row.after,
      row.note,
    ]),
  ]);
}

interface ExportInput extends ComparePacksInput {
  language: Language;
  grant: string;
}

/** Writes it under the name that the person chose, whole or not at all. Throws GRANT_EXPIRED, DISK_FULL, FOLDER_NOT_WRITABLE. */
export function exportPackComparison(core: Core, input: ExportInput): { name: string; bytes: number } {
  const path = core.grants.redeem(input.grant, 'saveFile');
  const compared = compareIssued(core.session.workbook().database, input);
  const bytes = Buffer.from(packComparisonCsv(compared, { i18n: i18nOf(input.language), language: input.language }));
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}
