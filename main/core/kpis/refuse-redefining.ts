import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { kpi as kpiEntity } from '#shared/model/kpi.ts';
import { patchSchema } from '#shared/model/entity.ts';
import { codesIn } from '#shared/rules/formula/formula.ts';
import { parseFormula } from '#shared/rules/formula/parse-formula.ts';
import { changedKeys, passportOf } from '#shared/rules/kpi-versions.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { afterDefinition, isInUse } from './definition-actions.ts';

/**
 * What is measured is not written over once something was measured by it, and a code that a formula names keeps its
 * indicator. What a text lacks in one language, or what waits for its translation there, may still be written: it says the
 * same. Throws RECORD_MISSING or KPI_REFUSED.
 */
export function refuseRedefining(database: Database, id: string, fields: Record<string, unknown>): void {
  const kpi = readRecord(database, 'kpi', id);
  if (kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  const patch = patchSchema(kpiEntity, 'all').parse(fields); // the caller has checked it
  const changed = changedKeys(passportOf(kpi), passportOf(afterDefinition(kpi, patch))).filter(
    (key) => !isTranslation(kpi[key], patch[key]),
  );
  if (changed.length > 0 && isInUse(database, id)) throw new DomainError('KPI_REFUSED', { why: 'defined', detail: '' });
  if (patch.code === undefined || patch.code === kpi.code || kpi.code === null) return;
  const users = formulasNaming(database, kpi.code);
  if (users.length > 0) throw new DomainError('KPI_REFUSED', { why: 'codeInFormula', detail: users.join(', ') });
}

/** Whether a patch of a text only fills in a language that is empty or stale. */
function isTranslation(was: unknown, patch: unknown): boolean {
  if (!isText(was) || typeof patch !== 'object' || patch === null) return false;
  return Object.entries(patch).every(
    ([language, text]) =>
      (language === 'bg' || language === 'en') &&
      (text === was[language] || was[language] === '' || was.stale?.language === language),
  );
}

const isText = (value: unknown): value is { bg: string; en: string; stale: { language: string } | null } =>
  typeof value === 'object' && value !== null && 'bg' in value && 'en' in value && 'stale' in value;

/** The codes of the indicators whose formulas name this one. */
function formulasNaming(database: Database, code: string): string[] {
  return readRecords(database, 'kpi', 'formula IS NOT NULL').flatMap((kpi) => {
    const read = parseFormula(kpi.formula ?? '');
    return 'error' in read || !codesIn(read.formula).includes(code) ? [] : [kpi.code ?? ''];
  });
}
