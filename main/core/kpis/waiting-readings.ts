import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { WaitingReading } from '#shared/contract/kpis.ts';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { byId } from '../records/by-id.ts';
import { nameOf } from '../records/linked.ts';
import { readRecords } from '../workbook/records.ts';
import { chainOf, readReading, readReadings, stateOf } from './read-readings.ts';
import { viewsOf } from './reading-views.ts';

/** An index of 003 holds the few readings that were not entered as approved. */
const enteredToWait = "r.deleted = 0 AND r.state <> 'approved'";

/**
 * Readings on their way to approval, oldest first: what waits, and what was returned. A returned one is settled when
 * another stands in its place: one that supersedes it, or a later one of the same day and part.
 */
export function waitingReadings(
  database: Database,
  on: Day,
): { submitted: WaitingReading[]; returned: WaitingReading[] } {
  const readings = readReadings(
    database,
    `id IN (SELECT r.id FROM reading r WHERE ${enteredToWait} AND ${stateOf('r')} IN ('submitted', 'returned')
       AND NOT EXISTS (SELECT 1 FROM reading n WHERE n.deleted = 0 AND n.supersedes = r.id)
       AND NOT (${stateOf('r')} = 'returned' AND EXISTS (
         SELECT 1 FROM reading n WHERE n.kpi = r.kpi AND n.as_of = r.as_of AND n.id > r.id AND n.deleted = 0
         AND ${stateOf('n')} IN ('submitted', 'approved') AND coalesce(n.disaggregation, '') = coalesce(r.disaggregation, ''))))`,
  ).filter(({ asOf }) => asOf <= on);
  if (readings.length === 0) return { submitted: [], returned: [] };
  const kpis = byId(
    readRecords(database, 'kpi', 'archived = 0 AND id IN (SELECT value FROM json_each(@ids))', {
      ids: JSON.stringify(readings.map(({ kpi }) => kpi)),
    }),
  );
  const person = namer(database);
  const lines = viewsOf(database, readings, on)
    .toReversed()
    .flatMap((reading): WaitingReading[] => {
      const kpi = kpis.get(reading.kpi);
      if (kpi === undefined) return [];
      const names = { approverName: person(kpi.approver), keeperName: person(kpi.keeper) };
      return [{ reading, kpi, ...names, before: standingBefore(database, reading) }];
    });
  return {
    submitted: lines.filter(({ reading }) => reading.state === 'submitted'),
    returned: lines.filter(({ reading }) => reading.state === 'returned'),
  };
}

/** The approved reading that it is to take the place of, over others that were returned. */
function standingBefore(database: Database, { supersedes }: Reading): Reading | null {
  if (supersedes === null) return null;
  const chain = chainOf(database, supersedes).map((id) => readReading(database, id));
  return chain.find((reading) => reading?.state === 'approved') ?? null;
}

function namer(database: Database): (id: Kpi['approver']) => Named | null {
  const known = new Map<string, Named | null>();
  return (id) => {
    if (id === null) return null;
    const name = known.has(id) ? (known.get(id) ?? null) : nameOf(database, 'person', id);
    known.set(id, name);
    return name;
  };
}
