import type { Database } from 'better-sqlite3';
import type { Kpi, KpiDefinition, KpiRuleSet } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiOn } from '#shared/rules/kpi-versions.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** The versions of all indicators that have any: few do, and a look at many asks for all of them at once. */
export interface KpiVersions {
  definitions: ReadonlyMap<string, readonly KpiDefinition[]>;
  ruleSets: ReadonlyMap<string, readonly KpiRuleSet[]>;
}

export function readKpiVersions(database: Database, kpi: string | null = null): KpiVersions {
  const where = '@kpi IS NULL OR kpi = @kpi';
  return {
    definitions: groupBy(readRecords(database, 'kpiDefinition', where, { kpi }), (version) => version.kpi),
    ruleSets: groupBy(readRecords(database, 'kpiRuleSet', where, { kpi }), (version) => version.kpi),
  };
}

/** An indicator as it was defined and judged on a day. */
export function kpiAsOf(kpi: Kpi, { definitions, ruleSets }: KpiVersions, on: Day): Kpi {
  const [own, rules] = [definitions.get(kpi.id), ruleSets.get(kpi.id)];
  return own === undefined && rules === undefined ? kpi : kpiOn(kpi, own ?? [], rules ?? [], on);
}

/** One indicator as it was on a day; null when it is not there. */
export function readKpiAsOf(database: Database, id: string, on: Day): Kpi | null {
  const kpi = readRecord(database, 'kpi', id);
  return kpi === null ? null : kpiAsOf(kpi, readKpiVersions(database, id), on);
}
