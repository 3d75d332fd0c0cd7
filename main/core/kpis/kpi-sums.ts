import type { Database } from 'better-sqlite3';
import type { KpiYear } from '#shared/contract/kpis.ts';
import { districts } from '#shared/model/districts.ts';
import type { Kpi } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { partsChecks, type PartsCheck } from '#shared/rules/kpi-parts.ts';
import { yearTotal } from '#shared/rules/kpi-totals.ts';
import { readReadings } from './read-readings.ts';

/** As many years as a reader compares; the rest stand in the readings. */
const longest = 10;

/** What an indicator that is measured came to in each year in which it was, newest first. */
export function yearTotalsOf(database: Database, kpi: Kpi, on: Day): KpiYear[] {
  if (kpi.formula !== null) return [];
  const readings = readReadings(database, 'kpi = @id', { id: kpi.id });
  const years = new Set(
    readings
      .filter(({ asOf }) => asOf <= on)
      .map(({ period, asOf }) => Number((period === null || period === 'ongoing' ? asOf : period).slice(0, 4))),
  );
  return [...years]
    .toSorted((a, b) => b - a)
    .slice(0, longest)
    .map((year) => ({ year, total: yearTotal(kpi, readings, year, on) }));
}

/** Whether its parts make up the whole, for each day or period that has parts. */
export function partsOfKpi(database: Database, kpi: Kpi, on: Day): PartsCheck[] {
  if ((kpi.disaggregations ?? []).length === 0) return [];
  const readings = readReadings(database, 'kpi = @id', { id: kpi.id });
  return [...partsChecks({ kpi, readings, on, districts: districts.map(({ code }) => code) })];
}
