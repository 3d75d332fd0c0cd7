import type { Database } from 'better-sqlite3';
import { deletedField } from '../workbook/change-log.ts';
import { tableOf, type SqlValue } from '../workbook/columns.ts';
import type { EntityName } from '#shared/model/entities.ts';

/** Values by record and path, only where they are not what the record holds now. */
export type LoggedValues = ReadonlyMap<string, ReadonlyMap<string, SqlValue>>;

/**
 * What some fields of a kind of record held at a moment, for facts that have no day of their own: the value that the
 * change log had then, or the one it was entered with where the record was entered later.
 */
export function valuesAsLogged(
  database: Database,
  entity: EntityName,
  paths: readonly string[],
  moment: Buffer,
): LoggedValues {
  // From the table, because the log has no index by kind; most fields were never changed after they were entered.
  const changed = database
    .prepare<[Record<string, unknown>], { row_id: string; field: string; made: string }>(
      `SELECT DISTINCT c.row_id, c.field, m.txn AS made
       FROM ${tableOf(entity)} t
       JOIN _change m ON m.row_id = t.id AND m.field = @deleted AND m.base IS NULL
       JOIN _change c ON c.row_id = t.id AND c.hlc > @moment AND c.txn <> m.txn
       WHERE c.field IN (SELECT value FROM json_each(@paths))`,
    )
    .all({ deleted: deletedField, moment, paths: JSON.stringify(paths) });
  const valueThen = database
    .prepare<[string, string, Buffer, string], string | null>(
      `SELECT value FROM _change WHERE row_id = ? AND field = ? AND (hlc <= ? OR txn = ?) ORDER BY hlc DESC LIMIT 1`,
    )
    .pluck();
  const values = new Map<string, Map<string, SqlValue>>();
  for (const { row_id: id, field, made } of changed) {
    const json = valueThen.get(id, field, moment, made) ?? null;
    const fields = values.get(id) ?? new Map<string, SqlValue>();
    values.set(id, fields.set(field, json === null ? null : (JSON.parse(json) as SqlValue)));
  }
  return values;
}

/** The records of some kinds that were entered after a moment. */
export function enteredAfter(database: Database, entities: readonly EntityName[], moment: Buffer): ReadonlySet<string> {
  return new Set(
    entities.flatMap((entity) =>
      database
        .prepare<[string, Buffer], string>(
          `SELECT t.id FROM ${tableOf(entity)} t
           JOIN _change m ON m.row_id = t.id AND m.field = ? AND m.base IS NULL AND m.hlc > ?`,
        )
        .pluck()
        .all(deletedField, moment),
    ),
  );
}
