import { basename } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import type { FunderTableFormat } from '#shared/contract/funder-tables.ts';
import { formatOf } from '#shared/contract/host.ts';
import type { Language } from '#shared/model/values.ts';
import type { Core } from '../app/core.ts';
import { spreadsheetOf } from '../documents/spreadsheet.ts';
import { wordDocumentOf } from '../documents/word-document.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { funderTables } from './funder-tables.ts';

export interface ExportFunderTablesInput {
  id: string;
  language: Language;
  format: FunderTableFormat;
  grant: string;
}

/**
 * Writes the funder's tables under the name that the person chose, whole or not at all. Throws GRANT_EXPIRED, INVALID_INPUT
 * where the chosen name is of another kind of file, RECORD_MISSING, DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export async function exportFunderTables(
  core: Core,
  context: PlanContext,
  { id, language, format, grant }: ExportFunderTablesInput,
): Promise<{ name: string; bytes: number }> {
  const path = core.grants.redeem(grant, 'saveFile');
  if (formatOf(path) !== format)
    throw new DomainError('INVALID_INPUT', {
      issues: [{ path: 'grant', message: `not the name of a ${format} file` }],
    });
  const tables = funderTables(core.session.workbook().database, context, id, language);
  const bytes = format === 'xlsx' ? await spreadsheetOf(tables) : await wordDocumentOf(tables);
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}
