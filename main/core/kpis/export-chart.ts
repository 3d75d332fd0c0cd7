import { basename } from 'node:path';
import { chartCells } from '#shared/charts/kpi/chart-rows.ts';
import { partCells } from '#shared/charts/kpi/part-rows.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Day, Language } from '#shared/model/values.ts';
import type { Core } from '../app/core.ts';
import { csvOf } from '../files/csv.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { chartFactsOf } from './chart-facts-of.ts';
import { kpiView } from './kpi-views.ts';

interface ExportChartInput {
  id: string;
  on: Day;
  language: Language;
  grant: string;
  /** Of this dimension's parts; missing: of the whole. */
  dimension?: string | undefined;
}

/**
 * Writes the values behind a chart under the name that the person chose. Throws RECORD_MISSING, GRANT_EXPIRED, DISK_FULL or
 * FOLDER_NOT_WRITABLE.
 */
export function exportChart(core: Core, { id, on, language, grant, dimension }: ExportChartInput) {
  const { database } = core.session.workbook();
  const kpi = kpiView(database, on, id);
  if (kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  const path = core.grants.redeem(grant, 'saveFile');
  const facts = chartFactsOf(database, on, kpi);
  const i18n = i18nOf(language);
  const cells =
    dimension === undefined ? chartCells(facts, i18n, language) : partCells(facts, dimension, i18n, language);
  const bytes = Buffer.from(csvOf(cells));
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}
