import type { Database } from 'better-sqlite3';
import type { EntityName } from '#shared/model/entities.ts';
import type { InTurns } from '../app/turns.ts';
import { atomAt, initialSql, type SqlValue } from '../workbook/columns.ts';
import type { LaterChanges, RecordedAfter } from './recorded-after.ts';

/** Values by record and path. */
export type LoggedValues = ReadonlyMap<string, ReadonlyMap<string, SqlValue>>;

/**
 * What one field held at a moment, by the index on a record's fields: the value of the newest change until then, or of the
 * action that made the record where that came later.
 */
export const valueThenSql = `SELECT value FROM _change WHERE row_id = @id AND field = @field
  AND (hlc <= @moment OR txn = @madeIn) ORDER BY hlc DESC LIMIT 1`;

/** Looks up what a field held at a moment; where the log has nothing yet, what a record holds that was made without it. */
export function valuesThen(
  database: Database,
  moment: Buffer,
): (id: string, field: string, changes: LaterChanges) => SqlValue {
  const valueThen = database
    .prepare<[{ id: string; field: string; moment: Buffer; madeIn: string | null }], string | null>(valueThenSql)
    .pluck();
  return (id, field, { entity, madeIn }) => {
    const json = valueThen.get({ id, field, moment, madeIn });
    if (json === null) return null;
    if (json !== undefined) return JSON.parse(json) as SqlValue; // written by the log as such
    const atom = atomAt(entity, field);
    return atom === undefined ? null : initialSql(atom);
  };
}

/** Records that are looked at in one turn. */
const recordsInTurn = 100;

/**
 * What some fields of a kind of record held at a moment, for facts that have no day of their own: the value that the
 * change log had then, or the one it was entered with where the record was entered later. Only for those that changed
 * since.
 */
export function* valuesAsLogged(
  database: Database,
  later: RecordedAfter,
  { entity, paths, moment }: { entity: EntityName; paths: ReadonlySet<string>; moment: Buffer },
): InTurns<LoggedValues> {
  const valueThen = valuesThen(database, moment);
  const values = new Map<string, ReadonlyMap<string, SqlValue>>();
  let looked = 0;
  for (const [id, changes] of later) {
    if (changes.entity !== entity || changes.fields.size === 0) continue;
    const asked = [...changes.fields].filter((field) => paths.has(field));
    if (asked.length > 0) values.set(id, new Map(asked.map((field) => [field, valueThen(id, field, changes)])));
    looked += 1;
    if (looked % recordsInTurn === 0) yield;
  }
  return values;
}

/** The records among them that were entered after the moment, of some kinds. */
export const enteredAfter = (later: RecordedAfter, entities: ReadonlySet<EntityName>): ReadonlySet<string> =>
  new Set([...later].filter(([, { entity, madeIn }]) => madeIn !== null && entities.has(entity)).map(([id]) => id));
