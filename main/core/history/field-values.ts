import type { Database } from 'better-sqlite3';
import type { FieldValue } from '#shared/contract/history.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import { deletedField, type ActionRow } from '../workbook/change-log.ts';
import { atomAt, fromSql, initialSql, tableOf, type Atom, type SqlValue } from '../workbook/columns.ts';

export interface FieldOfRecord {
  entity: EntityName;
  id: string;
  /** The path in the change log: `due`, `title.bg`. */
  field: string;
}

type LoggedValue = Pick<ActionRow, 'txn' | 'kind' | 'actor' | 'recorded_at'> & { value: string | null };

const lineSql = 'SELECT c.value, a.txn, a.kind, a.actor, a.recorded_at FROM _change c JOIN _action a ON a.txn = c.txn';

/** Every value that a field had, newest first: one for each action, as it stood after it. */
export function fieldValues(database: Database, { entity, id, field }: FieldOfRecord): FieldValue[] {
  const atom = atomAt(entity, field);
  if (atom === undefined) return [];
  const lines = database
    .prepare<[string, string], LoggedValue>(`${lineSql} WHERE c.row_id = ? AND c.field = ? ORDER BY c.lseq DESC`)
    .all(id, field);
  const making = database
    .prepare<[string, string], LoggedValue>(`${lineSql} WHERE c.row_id = ? AND c.field = ? ORDER BY c.lseq LIMIT 1`)
    .get(id, deletedField);
  const seen = new Set<string>();
  const values: FieldValue[] = [];
  const add = ({ txn, kind, actor, recorded_at: at }: LoggedValue, value: SqlValue) => {
    if (seen.has(txn)) return;
    seen.add(txn);
    values.push({ txn, kind, at, actor, value: fromSql(atom, value), isCurrent: values.length === 0 });
  };
  for (const line of lines) add(line, line.value === null ? null : (JSON.parse(line.value) as SqlValue));
  if (making !== undefined) add(making, firstValue(database, { entity, id, field }, atom));
  return values;
}

/** What a field was made with where the log has no line of it: a reading's row is its own log. */
function firstValue(database: Database, { entity, id }: FieldOfRecord, atom: Atom): SqlValue {
  if (!entities[entity].insertOnly) return initialSql(atom);
  const value = database.prepare<[string], SqlValue>(`SELECT "${atom.column}" FROM ${tableOf(entity)} WHERE id = ?`);
  return value.pluck().get(id) ?? null;
}

/** The value of a field after an action, as it is stored; undefined where the record was not there then. */
export function valueAfter(
  database: Database,
  { entity, id, field }: FieldOfRecord,
  txn: string,
): SqlValue | undefined {
  const atom = atomAt(entity, field);
  const last = database
    .prepare<[string], number | null>('SELECT max(lseq) FROM _change WHERE txn = ?')
    .pluck()
    .get(txn);
  if (atom === undefined || last === null || last === undefined) return undefined;
  const lineBy = database.prepare<[string, string, number], { value: string | null }>(
    'SELECT value FROM _change WHERE row_id = ? AND field = ? AND lseq <= ? ORDER BY lseq DESC LIMIT 1',
  );
  if (lineBy.get(id, deletedField, last)?.value !== '0') return undefined;
  const line = lineBy.get(id, field, last);
  if (line === undefined) return initialSql(atom);
  return line.value === null ? null : (JSON.parse(line.value) as SqlValue);
}
