import type { FormulaChecked } from '#shared/contract/kpis.ts';
import type { Day } from '#shared/model/values.ts';
import { checkFormula } from '#shared/rules/formula/check-formula.ts';
import type { Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import { resultOn } from './computed-readings.ts';
import { existingKpi } from './definition-actions.ts';
import { readKpiVersions } from './kpi-look.ts';
import { databaseLook } from './kpi-views.ts';

/** What is wrong with a formula as it is typed, or what it gives on the day. Nothing is saved. */
export function tryFormula(core: Core, { kpi: id, text, on }: { kpi: string; text: string; on: Day }): FormulaChecked {
  const { database } = core.session.workbook();
  const kpi = existingKpi(database, id);
  const others = readRecords(database, 'kpi', 'archived = 0');
  const checked = checkFormula({ text, of: kpi, kpiByCode: new Map(others.map((one) => [one.code ?? '', one])) });
  if ('error' in checked) return { error: checked.error, result: null };
  const look = databaseLook(database, readKpiVersions(database), on);
  return { error: null, result: resultOn(look, { ...kpi, formula: text }, on) };
}
