import type { Database } from 'better-sqlite3';
import type { Reading, ReadingStep } from '#shared/model/kpi.ts';
import { readingState } from '#shared/rules/kpi-readings.ts';
import { groupBy } from '../records/by-id.ts';
import type { SqlValue } from '../workbook/columns.ts';
import { readRecords } from '../workbook/records.ts';

/**
 * The state of a reading in SQL, as `readingState` of shared/rules has it: ids are UUIDv7, so the greatest is of the last
 * step. Whoever asks for the state of a reading asks here; a test holds the two together.
 */
export const stateOf = (reading: string) => `coalesce((
  SELECT step.state FROM reading_step step WHERE step.reading = ${reading}.id AND step.deleted = 0 ORDER BY step.id DESC LIMIT 1
), ${reading}.state)`;

/**
 * Whether an approved reading supersedes this one, itself or over others that were not approved. CROSS JOIN keeps SQLite from
 * making an index of all readings for the few that are superseded.
 */
export const isWithdrawn = (reading: string) => `EXISTS (
  WITH RECURSIVE later(id) AS (
    SELECT s.id FROM reading s WHERE s.supersedes = ${reading}.id AND s.deleted = 0
    UNION SELECT s.id FROM later l CROSS JOIN reading s ON s.supersedes = l.id WHERE s.deleted = 0
  )
  SELECT 1 FROM later l JOIN reading a ON a.id = l.id WHERE ${stateOf('a')} = 'approved')`;

/** Readings with the state that their last step gave them; `where` as in `readRecords`, over the columns of the row. */
export function readReadings(database: Database, where = '', values: Record<string, SqlValue> = {}): Reading[] {
  const readings = readRecords(database, 'reading', where, values);
  const steps = stepsOf(database, readings);
  if (steps.size === 0) return readings;
  return readings.map((reading) => ({ ...reading, state: readingState(reading.state, steps.get(reading.id) ?? []) }));
}

export function readReading(database: Database, id: string): Reading | null {
  return readReadings(database, 'id = @id', { id })[0] ?? null;
}

/** The steps of these readings, by the reading, in the order in which they were recorded. */
export function stepsOf(
  database: Database,
  readings: readonly Pick<Reading, 'id'>[],
): ReadonlyMap<string, readonly ReadingStep[]> {
  if (readings.length === 0) return new Map();
  const ids = JSON.stringify(readings.map(({ id }) => id));
  const steps = readRecords(database, 'readingStep', 'reading IN (SELECT value FROM json_each(@ids))', { ids });
  return groupBy(
    steps.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ reading }) => reading,
  );
}

/** A reading and those that it supersedes, down to the first. */
export function chainOf(database: Database, id: string): string[] {
  return database
    .prepare<[string], string>(
      `WITH RECURSIVE chain(id, supersedes) AS (
         SELECT id, supersedes FROM reading WHERE id = ?
         UNION SELECT r.id, r.supersedes FROM chain c JOIN reading r ON r.id = c.supersedes
       ) SELECT id FROM chain`,
    )
    .pluck()
    .all(id);
}
