import type { Database } from 'better-sqlite3';
import { DomainError, isDomainError, type ErrorData } from '#shared/contract/errors.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { deletedField, type ActionRow, type ChangeRow } from './change-log.ts';
import { atomAt, initialSql, tableOf, type SqlValue } from './columns.ts';
import type { Writer } from './write.ts';

/** Undo looks back at most this many actions: more than a person takes back, few enough to read at once. */
const horizon = 2_000;

export interface UndoState {
  /** The action that undo would take back, and the one that redo would bring back. */
  undo: ActionRow | null;
  redo: ActionRow | null;
}

/**
 * Reads both stacks from the log, so that they survive a restart. An undo is an action that undoes an ordinary one, a
 * redo one that undoes an undo. Anything new after an undo clears what could be redone.
 */
export function undoState(database: Database): UndoState {
  const actions = database
    .prepare<[number], ActionRow & { undoesWhat: string | null }>(
      `SELECT a.*, CASE WHEN t.txn IS NULL THEN NULL WHEN t.undoes IS NULL THEN 'action' ELSE 'undo' END AS undoesWhat
       FROM (SELECT * FROM _action ORDER BY seq DESC LIMIT ?) a LEFT JOIN _action t ON t.txn = a.undoes ORDER BY a.seq`,
    )
    .all(horizon);
  const actionAt = database.prepare<[string | null], ActionRow>('SELECT * FROM _action WHERE txn = ?');
  const undoable: ActionRow[] = [];
  const redoable: ActionRow[] = [];
  for (const { undoesWhat, ...action } of actions) {
    if (undoesWhat === null) {
      undoable.push(action);
      redoable.length = 0;
    } else if (undoesWhat === 'action') {
      // What was taken back may have been done before the horizon.
      const taken = undoable.pop() ?? actionAt.get(action.undoes);
      if (taken !== undefined) redoable.push(taken);
    } else {
      const brought = redoable.pop();
      if (brought !== undefined) undoable.push(brought);
    }
  }
  return { undo: undoable.at(-1) ?? null, redo: redoable.at(-1) ?? null };
}

/**
 * Takes back the last action as a new action; the log keeps both. Throws NOTHING_TO_UNDO, UNDO_REFUSED, or UNDO_LOCKED for
 * what a locked quarter holds.
 */
export function undoLast(database: Database, write: Writer, actor: string): ActionRow {
  const { undo } = undoState(database);
  // What a workbook was made with is where its history begins.
  if (undo === null || undo.kind === 'workbook.create') throw new DomainError('NOTHING_TO_UNDO', {});
  const named = { action: undo.kind, record: codeIn(database, undo.txn), at: undo.recorded_at };
  if (undo.final === 1) throw new DomainError('UNDO_REFUSED', named);
  try {
    revert(database, write, { txn: undo.txn, kind: 'undo', actor });
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'PERIOD_LOCKED') throw error;
    const { quarter } = error.data as ErrorData<'PERIOD_LOCKED'>; // by its code
    throw new DomainError('UNDO_LOCKED', { ...named, quarter }, { cause: error });
  }
  return undo;
}

/** The code of the first record that an action touched; empty where it has none. */
function codeIn(database: Database, txn: string): string {
  const first = database
    .prepare<[string], Pick<ChangeRow, 'entity' | 'row_id'>>(
      'SELECT entity, row_id FROM _change WHERE txn = ? ORDER BY lseq LIMIT 1',
    )
    .get(txn);
  if (first === undefined) return '';
  const code = database.prepare<[string], string | null>(`SELECT code FROM ${tableOf(first.entity)} WHERE id = ?`);
  return code.pluck().get(first.row_id) ?? '';
}

/** Brings back what the last undo took. Throws NOTHING_TO_REDO, or PERIOD_LOCKED for what a locked quarter does not take. */
export function redoLast(database: Database, write: Writer, actor: string): ActionRow {
  const { redo } = undoState(database);
  if (redo === null) throw new DomainError('NOTHING_TO_REDO', {});
  const undoing = database
    .prepare<[string], string>('SELECT txn FROM _action WHERE undoes = ? ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get(redo.txn);
  if (undoing === undefined) throw new DomainError('NOTHING_TO_REDO', {});
  revert(database, write, { txn: undoing, kind: 'redo', actor });
  return redo;
}

function revert(
  database: Database,
  write: Writer,
  { txn, kind, actor }: { txn: string; kind: string; actor: string },
): void {
  const records = valuesBefore(database, txn);
  write({ kind, actor, undoes: txn }, (tx) => {
    for (const [id, { entity, values }] of records) tx.setStored(entity, id, values);
  });
}

/** What the records that an action changed held before it. */
function valuesBefore(
  database: Database,
  txn: string,
): Map<string, { entity: EntityName; values: Map<string, SqlValue> }> {
  const changes = database
    .prepare<[string], ChangeRow>('SELECT * FROM _change WHERE txn = ? ORDER BY lseq DESC')
    .all(txn);
  const valueAt = database
    .prepare<[string, string, Buffer], string | null>(
      'SELECT value FROM _change WHERE row_id = ? AND field = ? AND hlc = ?',
    )
    .pluck();
  const created = new Set(changes.filter(isCreation).map(({ row_id: id }) => id));
  const records = new Map<string, { entity: EntityName; values: Map<string, SqlValue> }>();
  // Newest first, so that a field changed twice in one action ends at what it was before the first change.
  for (const change of changes) {
    const { entity, row_id: id, field, base } = change;
    const { values } = records.get(id) ?? { values: new Map<string, SqlValue>() };
    records.set(id, { entity, values });
    if (isCreation(change)) values.set(deletedField, 1);
    else if (created.has(id)) continue; // the whole record goes; its values stay for redo
    else if (base === null) values.set(field, valueBeforeFirst(change));
    else {
      const json = valueAt.get(id, field, base) ?? null;
      values.set(field, json === null ? null : (JSON.parse(json) as SqlValue)); // written by the log as such
    }
  }
  return records;
}

const isCreation = ({ field, base }: ChangeRow) => field === deletedField && base === null;

/** What a field held before its first change: what a record has that was made without it. */
function valueBeforeFirst({ entity, field }: ChangeRow): SqlValue {
  const atom = atomAt(entity, field);
  return atom === undefined ? null : initialSql(atom);
}
