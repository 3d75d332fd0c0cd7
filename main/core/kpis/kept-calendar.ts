import type { Database } from 'better-sqlite3';
import type { CalendarRow } from '#shared/contract/collection.ts';
import type { Day } from '#shared/model/values.ts';
import { byId } from '../records/by-id.ts';
import { collectionCalendar } from './collection.ts';
import { touchedKpis } from './touched-kpis.ts';

/** The collection of a year as seen on a day, true up to a line of the change log. */
interface KeptCalendar {
  readonly upTo: number;
  readonly year: number;
  readonly on: Day;
  readonly rowById: Map<string, CalendarRow>;
}

/** The one looked at last: going through a year of 10,000 indicators takes a third of a second. */
const keptByDatabase = new WeakMap<Database, KeptCalendar>();

/** The rows of the collection calendar by their indicator, kept between calls and brought up to date from the change log. */
export function calendarRows(
  database: Database,
  year: number,
  on: Day,
): { revision: number; rowById: ReadonlyMap<string, CalendarRow> } {
  // What a transaction has written may yet be taken back.
  if (database.inTransaction) return { revision: -1, rowById: byId(collectionCalendar(database, year, on)) };
  const last = keptByDatabase.get(database);
  const kept = follow(database, year, on, last?.year === year && last.on === on ? last : undefined);
  keptByDatabase.set(database, kept);
  return { revision: kept.upTo, rowById: kept.rowById };
}

const lastLineOf = (database: Database) =>
  Number(database.prepare('SELECT coalesce(max(lseq), 0) FROM _change').pluck().get());

function follow(database: Database, year: number, on: Day, kept: KeptCalendar | undefined): KeptCalendar {
  const upTo = lastLineOf(database);
  if (kept?.upTo === upTo) return kept;
  const touched = kept === undefined ? null : touchedKpis(database, kept.upTo);
  if (kept === undefined || touched === null)
    return { upTo, year, on, rowById: byId(collectionCalendar(database, year, on)) };
  for (const id of touched) kept.rowById.delete(id);
  if (touched.size > 0)
    for (const row of collectionCalendar(database, year, on, [...touched])) kept.rowById.set(row.id, row);
  return { ...kept, upTo };
}
