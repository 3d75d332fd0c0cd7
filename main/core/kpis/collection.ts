import type { Database } from 'better-sqlite3';
import type { CalendarRow } from '#shared/contract/collection.ts';
import type { Day } from '#shared/model/values.ts';
import { collectionOf, type CollectedReading } from '#shared/rules/collection-calendar.ts';
import { addDays } from '#shared/rules/day.ts';
import { groupBy } from '../records/by-id.ts';
import { nameOf } from '../records/linked.ts';
import { readRecords } from '../workbook/records.ts';
import { stateOf } from './read-readings.ts';

/** A reading may be true some time after the period that it names. */
const afterwardsDays = 120;

/** What is due, late, entered and approved of every indicator that is measured, in the periods of a year. */
export function collectionCalendar(database: Database, year: number, on: Day): CalendarRow[] {
  const kpis = readRecords(database, 'kpi', "archived = 0 AND formula IS NULL AND frequency <> 'once'");
  const readings = groupBy(readingsOfYear(database, year), ({ kpi }) => kpi);
  const firsts = firstDays(database);
  const names = new Map<string, CalendarRow['keeper']>();
  const named = (id: string | null) => {
    if (id === null) return null;
    const name = names.has(id) ? (names.get(id) ?? null) : nameOf(database, 'person', id);
    names.set(id, name);
    return name;
  };
  return kpis.flatMap((kpi) => {
    const facts = { kpi, readings: readings.get(kpi.id) ?? [], firstOn: firsts.get(kpi.id) ?? null, year, on };
    const periods = collectionOf(facts).map(({ period, ...rest }) => ({ name: period.name, to: period.to, ...rest }));
    if (periods.length === 0) return [];
    const { id, code, title, frequency } = kpi;
    return [
      {
        kpi: { id, code, title: { bg: title.bg, en: title.en } },
        frequency,
        keeper: named(kpi.keeper),
        approver: named(kpi.approver),
        periods,
      },
    ];
  });
}

type Row = CollectedReading & { kpi: string };

/** Only what the calendar asks: of 10,000 indicators these are 120,000 in a year. */
function readingsOfYear(database: Database, year: number): Row[] {
  return database
    .prepare<[Day, Day], Row>(
      `SELECT r.id, r.kpi, r.as_of AS asOf, r.period, ${stateOf('r')} AS state, r.quality, r.supersedes, r.disaggregation
       FROM kpi k CROSS JOIN reading r ON r.kpi = k.id AND r.as_of BETWEEN ? AND ? AND r.deleted = 0
       WHERE k.deleted = 0 AND k.archived = 0`,
    )
    .all(`${year}-01-01`, addDays(`${year}-12-31`, afterwardsDays));
}

function firstDays(database: Database): ReadonlyMap<string, Day> {
  const rows = database
    .prepare<[], [string, Day | null]>(
      `SELECT k.id, (SELECT r.as_of FROM reading r WHERE r.kpi = k.id AND r.deleted = 0 ORDER BY r.as_of LIMIT 1)
       FROM kpi k WHERE k.deleted = 0`,
    )
    .raw()
    .all();
  return new Map(rows.flatMap(([id, day]) => (day === null ? [] : [[id, day]])));
}
