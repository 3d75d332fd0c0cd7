import type { Database } from 'better-sqlite3';
import type { EntityName } from '#shared/model/entities.ts';

/** The field of a record's first log line and of its deletion by undo. Values: `false` (it is there) and `true`. */
export const deletedField = 'deleted';

export interface ActionRow {
  seq: number;
  txn: string;
  kind: string;
  actor: string;
  recorded_at: string;
  undoes: string | null;
  final: number;
  /** The action after which the value stood that this one brought back. */
  restores: string | null;
}

export interface ChangeRow {
  lseq: number;
  hlc: Buffer;
  base: Buffer | null;
  txn: string;
  entity: EntityName;
  row_id: string;
  field: string;
  value: string | null;
}

export interface NewChange {
  hlc: Buffer;
  txn: string;
  entity: EntityName;
  rowId: string;
  field: string;
  /** JSON of the value as SQLite stores it; empty for null. */
  value: string | null;
  schemaVersion: number;
  actor: string;
}

/** Writes one line of the log and moves the field's clock; both belong to the transaction that changes the row. */
export function createChangeLog(database: Database) {
  const readClock = database
    .prepare<[string, string], Buffer>('SELECT hlc FROM _clock WHERE row_id = ? AND field = ?')
    .pluck();
  const writeClock = database.prepare(
    'INSERT INTO _clock VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hlc = excluded.hlc',
  );
  const writeChange = database.prepare(
    `INSERT INTO _change (hlc, base, txn, entity, row_id, field, value, schema_version, actor)
     VALUES (@hlc, @base, @txn, @entity, @rowId, @field, @value, @schemaVersion, @actor)`,
  );
  const writeAction = database.prepare(
    `INSERT INTO _action (txn, kind, actor, recorded_at, undoes, final, restores)
     VALUES (@txn, @kind, @actor, @recordedAt, @undoes, @final, @restores)`,
  );
  return {
    appendAction(action: {
      txn: string;
      kind: string;
      actor: string;
      recordedAt: string;
      undoes: string | null;
      final: 0 | 1;
      restores: string | null;
    }) {
      writeAction.run(action);
    },
    append(change: NewChange) {
      const base = readClock.get(change.rowId, change.field) ?? null;
      writeChange.run({ ...change, base });
      writeClock.run(change.rowId, change.field, change.hlc);
    },
  };
}
export type ChangeLog = ReturnType<typeof createChangeLog>;
