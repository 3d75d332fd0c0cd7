import type { Database } from 'better-sqlite3';
import type { CalendarRow } from '#shared/contract/collection.ts';
import type { KpiFrequency, ReadingStep } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { collectionOf, type CollectedReading } from '#shared/rules/collection-calendar.ts';
import { addDays } from '#shared/rules/day.ts';
import { periodsOfYear, type MeasuredPeriod } from '#shared/rules/kpi-periods.ts';
import { readingState } from '#shared/rules/kpi-readings.ts';
import { groupBy } from '../records/by-id.ts';
import { nameOf } from '../records/linked.ts';
import { readParts } from '../workbook/records.ts';

/** A reading may be true some time after the period that it names. */
const afterwardsDays = 120;

/**
 * What is due, late, entered and approved of the indicators that are measured, in the periods of a year; of these alone where
 * ids are given. Without what is not collected in it.
 */
export function collectionCalendar(
  database: Database,
  year: number,
  on: Day,
  ids: readonly string[] | null = null,
): CalendarRow[] {
  const wanted = ids === null ? null : JSON.stringify(ids);
  const kpis = readParts(
    database,
    'kpi',
    ['code', 'title', 'frequency', 'collectionLagDays', 'collectedFrom', 'retiredOn', 'formula', 'keeper', 'approver'],
    `archived = 0 AND formula IS NULL AND frequency <> 'once'${ids === null ? '' : ' AND id IN (SELECT value FROM json_each(@wanted))'}`,
    { wanted },
  );
  const readings = readingsOfYear(database, year, wanted);
  const firsts = firstDays(database, wanted);
  const periodsBy = new Map<KpiFrequency, readonly MeasuredPeriod[]>();
  const periodsOf = (frequency: KpiFrequency) => {
    const periods = periodsBy.get(frequency) ?? periodsOfYear(year, frequency);
    periodsBy.set(frequency, periods);
    return periods;
  };
  const names = new Map<string, CalendarRow['keeper']>();
  const named = (id: string | null) => {
    if (id === null) return null;
    const name = names.has(id) ? (names.get(id) ?? null) : nameOf(database, 'person', id);
    names.set(id, name);
    return name;
  };
  return kpis.flatMap((kpi) => {
    const { id, code, title, frequency } = kpi;
    const collected = collectionOf({
      kpi,
      readings: readings.get(id) ?? [],
      firstOn: firsts.get(id) ?? null,
      periods: periodsOf(frequency),
      on,
    });
    if (collected.length === 0) return [];
    return [
      {
        id,
        kpi: { id, code, title: { bg: title.bg, en: title.en } },
        frequency,
        keeper: named(kpi.keeper),
        approver: named(kpi.approver),
        periods: collected.map(({ period, ...rest }) => ({ name: period.name, to: period.to, ...rest })),
      },
    ];
  });
}

type Row = [
  id: string,
  asOf: Day,
  period: CollectedReading['period'],
  state: CollectedReading['state'],
  quality: CollectedReading['quality'],
  supersedes: string | null,
  disaggregation: string | null,
];

/** Only what the calendar asks: of 10,000 indicators these are 120,000 in a year, an array for each is the quickest. */
function readingsOfYear(
  database: Database,
  year: number,
  wanted: string | null,
): ReadonlyMap<string, readonly CollectedReading[]> {
  const range = { from: `${year}-01-01`, to: addDays(`${year}-12-31`, afterwardsDays), wanted };
  const steps = groupBy(
    database
      .prepare<[typeof range], Pick<ReadingStep, 'reading' | 'state'>>(
        `SELECT s.reading, s.state FROM reading_step s JOIN reading r ON r.id = s.reading
         WHERE s.deleted = 0 AND r.as_of BETWEEN @from AND @to ORDER BY s.id`,
      )
      .all(range),
    ({ reading }) => reading,
  );
  const rows = database
    .prepare<[typeof range], [kpi: string, readings: string]>(
      `SELECT k.id, json_group_array(json_array(r.id, r.as_of, r.period, r.state, r.quality, r.supersedes, r.disaggregation))
       FROM kpi k CROSS JOIN reading r ON r.kpi = k.id AND r.as_of BETWEEN @from AND @to AND r.deleted = 0
       WHERE k.deleted = 0 AND k.archived = 0${wanted === null ? '' : ' AND k.id IN (SELECT value FROM json_each(@wanted))'}
       GROUP BY k.id`,
    )
    .raw()
    .all(range);
  return new Map(
    rows.map(([kpi, readings]) => [
      kpi,
      (JSON.parse(readings) as Row[]).map(([id, asOf, period, state, quality, supersedes, disaggregation]) => ({
        id,
        asOf,
        period,
        state: readingState(state, steps.get(id) ?? []),
        quality,
        supersedes,
        disaggregation,
      })),
    ]),
  );
}

function firstDays(database: Database, wanted: string | null): ReadonlyMap<string, Day> {
  const rows = database
    .prepare<[{ wanted: string | null }], [string, Day | null]>(
      `SELECT k.id, (SELECT r.as_of FROM reading r WHERE r.kpi = k.id AND r.deleted = 0 ORDER BY r.as_of LIMIT 1)
       FROM kpi k WHERE k.deleted = 0${wanted === null ? '' : ' AND k.id IN (SELECT value FROM json_each(@wanted))'}`,
    )
    .raw()
    .all({ wanted });
  return new Map(rows.flatMap(([id, day]) => (day === null ? [] : [[id, day]])));
}
