import { basename } from 'node:path';
import type { ComparedPlans, exportFormats } from '#shared/contract/compare.ts';
import type { CompareWords } from '#shared/i18n/compare-sentences.ts';
import type { Language } from '#shared/model/values.ts';
import { todayOf, type Core } from '../app/core.ts';
import { inTurns } from '../app/turns.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { compareSides, type CompareInput } from './compare-sides.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { comparisonSheet } from './comparison-sheet.ts';

export interface ExportInput extends CompareInput {
  format: (typeof exportFormats)[number];
  language: Language;
  grant: string;
}

/**
 * Writes a comparison under the name that the person chose, whole or not at all. Throws what `compareSides` throws,
 * GRANT_EXPIRED, DISK_FULL, FOLDER_NOT_WRITABLE or PACK_RENDER_FAILED.
 */
export async function exportComparison(
  core: Core,
  input: ExportInput,
  signal?: AbortSignal,
): Promise<{ name: string; bytes: number }> {
  const { grant, format, language, ...sides } = input;
  const path = core.grants.redeem(grant, 'saveFile');
  const compared = await inTurns(compareSides(core.session.workbook().database, sides), signal);
  const words = { i18n: i18nOf(language), language };
  const bytes = format === 'csv' ? Buffer.from(comparisonCsv(compared, words)) : await pdfOf(core, compared, words);
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}

function pdfOf(core: Core, compared: ComparedPlans, words: CompareWords): Promise<Uint8Array> {
  const sheet = comparisonSheet(compared, words, { workbook: core.session.workbook().name, today: todayOf(core) });
  return core.packRenderer.renderSheet('comparison', sheet, words.language);
}
