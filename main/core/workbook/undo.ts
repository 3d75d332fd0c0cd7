import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
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

/** Takes back the last action as a new action; the log keeps both. Throws NOTHING_TO_UNDO or UNDO_REFUSED. */
export function undoLast(database: Database, write: Writer, actor: string): ActionRow {
  const { undo } = undoState(database);
  // What a workbook was made with is where its history begins.
  if (undo === null || undo.kind === 'workbook.create') throw new DomainError('NOTHING_TO_UNDO', {});
  if (undo.final === 1)
    throw new DomainError('UNDO_REFUSED', {
      action: undo.kind,
      record: codeIn(database, undo.txn),
      at: undo.recorded_at,
    });
  revert(database, write, { txn: undo.txn, kind: 'undo', actor });
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

/** Brings back what the last undo took. Throws NOTHING_TO_REDO. */
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
  const changes = database
    .prepare<[string], ChangeRow>('SELECT * FROM _change WHERE txn = ? ORDER BY lseq DESC')
    .all(txn);
  const created = new Set(
    changes.filter((change) => change.field === deletedField && change.base === null).map((c) => c.row_id),
  );
  const valueAt = database
    .prepare<[string, string, Buffer], string | null>(
      'SELECT value FROM _change WHERE row_id = ? AND field = ? AND hlc = ?',
    )
    .pluck();
  write({ kind, actor, undoes: txn }, (tx) => {
    // Newest first, so that a field changed twice in one action ends at what it was before the first change.
    for (const change of changes) {
      const isCreation = change.field === deletedField && change.base === null;
      if (isCreation) {
        tx.setAtom(change.entity, change.row_id, deletedField, 1);
        continue;
      }
      if (created.has(change.row_id)) continue; // the whole record goes; its values stay for redo
      if (change.base === null) {
        tx.setAtom(change.entity, change.row_id, change.field, valueBeforeFirst(change));
        continue;
      }
      const json = valueAt.get(change.row_id, change.field, change.base) ?? null;
      tx.setAtom(change.entity, change.row_id, change.field, json === null ? null : (JSON.parse(json) as SqlValue));
    }
  });
}

/** What a field held before its first change: what a record has that was made without it. */
function valueBeforeFirst({ entity, field }: ChangeRow): SqlValue {
  const atom = atomAt(entity, field);
  return atom === undefined ? null : initialSql(atom);
}
