import type { Database, Statement } from 'better-sqlite3';
import type { EntityName, RecordByName } from '#shared/model/entities.ts';
import { recordReader, tableOf, type RecordReader, type SqlValue } from './columns.ts';

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
  // The columns were written through the same atoms and hold what the entity's schema allowed.
  return read(database, name, undefined, where, values) as RecordByName[Name][];
}

/** A record, also where its making was undone: its row stays (docs/decisions/undo-and-restore.md). */
export function readRow(
  database: Database,
  name: EntityName,
  id: string,
): { record: Record<string, unknown>; isDeleted: boolean } | null {
  const { columns, recordOf } = readerOf(name, undefined);
  const sql = `SELECT ${columns}, deleted FROM ${tableOf(name)} WHERE id = @id`;
  const [row] = statementOf(database, sql).all({ id });
  return row === undefined ? null : { record: recordOf(row), isDeleted: row.at(-1) === 1 };
}

/** The same for some of the fields, where thousands are read and the rest would only be thrown away. */
export function readParts<Name extends EntityName, Key extends keyof RecordByName[Name] & string>(
  database: Database,
  name: Name,
  keys: readonly Key[],
  where = '',
  values: Record<string, SqlValue> = {},
): (Pick<RecordByName[Name], Key> & { id: string })[] {
  // As above.
  return read(database, name, keys, where, values) as (Pick<RecordByName[Name], Key> & { id: string })[];
}

export function readRecord<Name extends EntityName>(
  database: Database,
  name: Name,
  id: string,
): RecordByName[Name] | null {
  return readRecords(database, name, 'id = @id', { id })[0] ?? null;
}

function read(
  database: Database,
  name: EntityName,
  keys: readonly string[] | undefined,
  where: string,
  values: Record<string, SqlValue>,
): unknown[] {
  const reader = readerOf(name, keys);
  const condition = where === '' ? '' : `AND (${where})`;
  const sql = `SELECT ${reader.columns} FROM ${tableOf(name)} WHERE deleted = 0 ${condition} ORDER BY sort_order, code, id`;
  return statementOf(database, sql).all(values).map(reader.recordOf);
}

const readers = new Map<string, RecordReader>();

function readerOf(name: EntityName, keys: readonly string[] | undefined): RecordReader {
  const key = keys === undefined ? name : `${name}: ${keys.join()}`;
  const reader = readers.get(key) ?? recordReader(name, keys);
  readers.set(key, reader);
  return reader;
}

type RowStatement = Statement<[Record<string, SqlValue>], SqlValue[]>;
const statementsOf = new WeakMap<Database, Map<string, RowStatement>>();

/** Each statement is compiled once for a connection: there are a few hundred, used all the time. */
function statementOf(database: Database, sql: string): RowStatement {
  const statements = statementsOf.get(database) ?? new Map<string, RowStatement>();
  statementsOf.set(database, statements);
  const statement = statements.get(sql) ?? database.prepare<[Record<string, SqlValue>], SqlValue[]>(sql).raw();
  statements.set(sql, statement);
  return statement;
}
