import type { Database } from 'better-sqlite3';
import type { EntityName } from '#shared/model/entities.ts';
import { deletedField } from './change-log.ts';
import { atomAt, fromSql, type SqlValue } from './columns.ts';
import { readRow } from './records.ts';
import type { GuardedWrite } from './write.ts';

/** What setting stored values of a record comes to; null where there is nothing before or after it. */
export function storedWrite(
  database: Database,
  entity: EntityName,
  id: string,
  values: ReadonlyMap<string, SqlValue>,
): GuardedWrite | null {
  const row = readRow(database, entity, id);
  if (row === null) return null;
  const { record, isDeleted } = row;
  const willBeThere = values.has(deletedField) ? values.get(deletedField) === 0 : !isDeleted;
  const patch = patchOf(entity, values);
  if (!isDeleted) return { entity, before: record, patch: willBeThere ? patch : null, takesBack: true };
  return willBeThere ? { entity, before: null, patch: { ...record, ...patch } } : null;
}

function patchOf(entity: EntityName, values: ReadonlyMap<string, SqlValue>): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const atom = atomAt(entity, path);
    if (atom === undefined) continue;
    if (atom.part === null) patch[atom.key] = fromSql(atom, value);
    else patch[atom.key] = { ...(patch[atom.key] as object | undefined), [atom.part]: fromSql(atom, value) }; // of one text
  }
  return patch;
}
