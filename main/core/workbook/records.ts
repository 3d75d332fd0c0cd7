import type { Database } from 'better-sqlite3';
import type { EntityName, RecordByName } from '#shared/model/entities.ts';
import { atomsOfEntity, recordFromRow, tableOf, type SqlValue } from './columns.ts';

type Row = Record<string, SqlValue>;

const columnsOf = (name: EntityName) => ['id', ...atomsOfEntity(name).map((atom) => `"${atom.column}"`)].join(', ');

/**
 * Reads whole records. `where` is SQL of our own over the entity's columns, its values bound by name; text that a person
 * typed never becomes SQL.
 */
export function readRecords<Name extends EntityName>(
  database: Database,
  name: Name,
  where = '',
  values: Record<string, SqlValue> = {},
): RecordByName[Name][] {
  const condition = where === '' ? '' : `AND (${where})`;
  const sql = `SELECT ${columnsOf(name)} FROM ${tableOf(name)} WHERE deleted = 0 ${condition} ORDER BY sort_order, code, id`;
  const rows = database.prepare<[Record<string, SqlValue>], Row>(sql).all(values);
  // The columns were written through the same atoms and hold what the entity's schema allowed.
  return rows.map((row) => recordFromRow(name, row) as unknown as RecordByName[Name]);
}

export function readRecord<Name extends EntityName>(
  database: Database,
  name: Name,
  id: string,
): RecordByName[Name] | null {
  return readRecords(database, name, 'id = @id', { id })[0] ?? null;
}
