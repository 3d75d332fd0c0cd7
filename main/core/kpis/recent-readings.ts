import type { Database } from 'better-sqlite3';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import type { MeasuredValue } from '#shared/rules/formula/formula-values.ts';
import type { ReadingPoint } from './computed-readings.ts';
import { isWithdrawn, stateOf } from './read-readings.ts';

/** How many readings a spark line shows. */
export const sparkLength = 12;

/**
 * `countedReadings` of shared/rules in SQL, for the whole (no disaggregation): so that the light of 10,000 indicators does
 * not read a million rows. A test holds the two together.
 */
const counted = (r: string) => `
  ${r}.deleted = 0 AND ${stateOf(r)} = 'approved' AND ${r}.quality <> 'notAvailable' AND ${r}.as_of <= @on
  AND (${r}.disaggregation IS NULL OR ${r}.disaggregation = '')
  AND NOT ${isWithdrawn(r)}`;

export interface RecentReadings {
  /** The reading that stands for the indicator on the day. */
  latestId: string | null;
  /** Oldest first. */
  points: readonly ReadingPoint[];
  spark: KpiView['spark'];
}

type Point = [
  id: string,
  asOf: Day,
  quantity: string | null,
  quality: KpiView['spark'][number]['quality'],
  definitionVersion: number | null,
  asOfPrecision: PartialDate | null,
];

/** By the indexes of readings alone: a test asserts its plan. */
export const recentReadingsSql = `SELECT k.id, (
         SELECT json_group_array(json_array(p.id, p.as_of, p.quantity, p.quality, p.definition_version, p.as_of_precision)) FROM (
           SELECT r.id, r.as_of, r.quantity, r.quality, r.definition_version, r.as_of_precision FROM reading r
           WHERE r.kpi = k.id AND ${counted('r')} ORDER BY r.as_of DESC, r.id DESC LIMIT @length
         ) p
       ) AS points
       FROM kpi k WHERE k.deleted = 0`;

/** The last counted readings of each indicator on a day, by the indicator's id. */
export function recentReadings(
  database: Database,
  on: Day,
  kpi: string | null = null,
  length = sparkLength,
): Map<string, RecentReadings> {
  // One is found by its id; the others are not gone through.
  const sql = kpi === null ? recentReadingsSql : `${recentReadingsSql} AND k.id = @kpi`;
  const rows = database
    .prepare<[{ on: Day; kpi: string | null; length: number }], { id: string; points: string }>(sql)
    .all({ on, kpi, length });
  return new Map(rows.map(({ id, points }) => [id, recentOf(JSON.parse(points) as Point[])]));
}

function recentOf(newestFirst: readonly Point[]): RecentReadings {
  const points = newestFirst
    .map(([id, asOf, json, quality, definitionVersion, asOfPrecision]) => ({
      id,
      asOf,
      asOfPrecision,
      quantity: json === null ? null : (JSON.parse(json) as Quantity),
      quality,
      definitionVersion,
    }))
    .toReversed();
  return { latestId: newestFirst[0]?.[0] ?? null, points, spark: points.map(sparkPoint) };
}

/** A value as a spark line shows it. */
export const sparkPoint = ({
  asOf,
  quantity,
  quality,
  definitionVersion,
}: MeasuredValue & Pick<Reading, 'definitionVersion'>): KpiView['spark'][number] => ({
  asOf,
  value: quantity?.value ?? null,
  qualifier: quantity?.qualifier ?? 'exactly',
  quality,
  definitionVersion,
});
