import type { Database } from 'better-sqlite3';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import type { MeasuredValue } from '#shared/rules/formula/formula-values.ts';
import type { ReadingFacts } from '#shared/rules/kpi-readings.ts';
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

/** The last counted readings of some indicators on a day, by the indicator's id; null: of every one. */
export function recentReadings(
  database: Database,
  on: Day,
  kpis: readonly string[] | null = null,
  length = sparkLength,
): Map<string, RecentReadings> {
  // They are found by their ids; the others are not gone through.
  const sql =
    kpis === null ? recentReadingsSql : `${recentReadingsSql} AND k.id IN (SELECT value FROM json_each(@kpis))`;
  const rows = database
    .prepare<[{ on: Day; kpis: string | null; length: number }], { id: string; points: string }>(sql)
    .all({ on, kpis: kpis === null ? null : JSON.stringify(kpis), length });
  return new Map(rows.map(({ id, points }) => [id, recentOf(JSON.parse(points) as Point[])]));
}

type Latest = readonly [
  kpi: string,
  id: string,
  asOf: Day,
  quantity: string | null,
  quality: Reading['quality'],
  definitionVersion: number | null,
];

export const latestReadingsSql = `SELECT l.kpi, r.id, r.as_of, r.quantity, r.quality, r.definition_version
       FROM (SELECT k.id AS kpi, (
           SELECT r.id FROM reading r WHERE r.kpi = k.id AND ${counted('r')} ORDER BY r.as_of DESC, r.id DESC LIMIT 1
         ) AS reading FROM kpi k WHERE k.deleted = 0) l
       CROSS JOIN reading r ON r.id = l.reading`;

/** The reading that stands for each indicator on a day, as far as a light is told by it. */
export function latestReadings(database: Database, on: Day): Map<string, ReadingFacts> {
  const rows = database.prepare<[{ on: Day }], Latest>(latestReadingsSql).raw().all({ on });
  return new Map(
    rows.map(([kpi, id, asOf, quantity, quality, definitionVersion]) => [
      kpi,
      {
        id,
        asOf,
        quantity: quantity === null ? null : (JSON.parse(quantity) as Quantity), // as the column keeps it
        quality,
        definitionVersion,
        ...wholeAndCounted,
      },
    ]),
  );
}

/** What the query has made sure of. */
export const wholeAndCounted = { state: 'approved', supersedes: null, disaggregation: null } as const;

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
