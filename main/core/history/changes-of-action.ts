import type { Database } from 'better-sqlite3';
import type { HistoryChange } from '#shared/contract/history.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import { deletedField, type ChangeRow } from '../workbook/change-log.ts';
import { atomAt, atomsOfEntity, fromSql, tableOf, type SqlValue } from '../workbook/columns.ts';

/** Each field that an action changed, from what to what. `ids` (JSON) keeps it to some records. */
export function changesOfAction(database: Database, txn: string, ids: string | null): HistoryChange[] {
  const filter = ids === null ? '' : 'AND c.row_id IN (SELECT value FROM json_each(@ids))';
  const values = ids === null ? { txn } : { txn, ids };
  const rows = database
    .prepare<[typeof values], ChangeRow & { before: string | null }>(
      `SELECT c.*, b.value AS before FROM _change c LEFT JOIN _change b ON b.hlc = c.base
       WHERE c.txn = @txn ${filter} ORDER BY c.lseq`,
    )
    .all(values);
  return rows.flatMap((row) => [
    {
      entity: row.entity,
      id: row.row_id,
      field: row.field,
      before: valueOf(row.entity, row.field, row.before),
      after: valueOf(row.entity, row.field, row.value),
    },
    ...(isMaking(row) && entities[row.entity].insertOnly ? valuesOfRow(database, row.entity, row.row_id) : []),
  ]);
}

const isMaking = ({ field, base }: ChangeRow) => field === deletedField && base === null;

/** A reading's row is its own log: what it was made with is what it holds. */
function valuesOfRow(database: Database, entity: EntityName, id: string): HistoryChange[] {
  const row = database
    .prepare<[string], Record<string, SqlValue>>(`SELECT * FROM ${tableOf(entity)} WHERE id = ?`)
    .get(id);
  if (row === undefined) return [];
  return atomsOfEntity(entity).flatMap((atom) => {
    const value = row[atom.column] ?? null;
    return value === null || value === ''
      ? []
      : [{ entity, id, field: atom.path, before: null, after: fromSql(atom, value) }];
  });
}

function valueOf(entity: EntityName, field: string, json: string | null): unknown {
  if (json === null) return null;
  const value = JSON.parse(json) as SqlValue;
  if (field === deletedField) return value === 1;
  const atom = atomAt(entity, field);
  return atom === undefined ? value : fromSql(atom, value);
}
