import type { Database } from 'better-sqlite3';
import type { HistoryEntry, HistoryRecord } from '#shared/contract/history.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { ownedIds } from '../records/owner-of.ts';
import { deletedField, type ActionRow } from '../workbook/change-log.ts';
import { actionsOf, type HistoryQuery } from './actions-of.ts';
import { changesOfAction } from './changes-of-action.ts';
import { namesIn } from './names-in.ts';

export interface History {
  entries: HistoryEntry[];
  hasMore: boolean;
  names: HistoryRecord[];
}

/** Nobody reads an import field by field. */
const changesShown = 300;

/**
 * What was done, newest first, read from the change log: who, when, which field, from what to what. An action of more than
 * `changesTold` changes is told by its counts alone.
 */
export function listHistory(database: Database, query: HistoryQuery, changesTold = changesShown): History {
  const ids = query.record === undefined ? null : [query.record, ...ownedIds(database, query.record)];
  const idsJson = ids === null ? null : JSON.stringify(ids);
  const actions = actionsOf(database, query, ids);
  const entries = actions.slice(0, query.limit).map((action) => entryOf(database, action, idsJson, changesTold));
  return { entries, hasMore: actions.length > query.limit, names: namesIn(database, entries) };
}

/** One action as the history tells it. `ids` (JSON) keeps it to some records. */
export function entryOf(
  database: Database,
  action: ActionRow,
  ids: string | null,
  changesTold = changesShown,
): HistoryEntry {
  const filter = ids === null ? '' : 'AND row_id IN (SELECT value FROM json_each(@ids))';
  const values = ids === null ? { txn: action.txn } : { txn: action.txn, ids };
  const counts = database
    .prepare<[typeof values], { entity: EntityName; count: number; added: number; changes: number }>(
      `SELECT entity, count(DISTINCT row_id) AS count, count(*) AS changes,
         sum(field = '${deletedField}' AND base IS NULL) AS added FROM _change
       WHERE txn = @txn ${filter} GROUP BY entity ORDER BY min(lseq)`,
    )
    .all(values);
  const changeCount = counts.reduce((sum, { changes }) => sum + changes, 0);
  return {
    txn: action.txn,
    kind: action.kind,
    actor: action.actor,
    at: action.recorded_at,
    undoes: action.undoes === null ? null : undoneAction(database, action.undoes),
    isUndone: isUndone(database, action.txn),
    restores: action.restores === null ? null : momentOf(database, action.restores),
    changes: changeCount > changesTold ? [] : changesOfAction(database, action.txn, ids),
    changeCount,
    records: counts.map(({ entity, count, added }) => ({ entity, count, added })),
  };
}

/** What an undo took back, or a redo brought back: the ordinary action at the end of the chain. */
function undoneAction(database: Database, txn: string): HistoryEntry['undoes'] {
  const action = database
    .prepare<[string], Pick<ActionRow, 'txn' | 'kind' | 'recorded_at' | 'undoes'>>(
      'SELECT txn, kind, recorded_at, undoes FROM _action WHERE txn = ?',
    )
    .get(txn);
  if (action === undefined) return null;
  if (action.undoes !== null) return undoneAction(database, action.undoes);
  return { txn: action.txn, kind: action.kind, at: action.recorded_at };
}

function momentOf(database: Database, txn: string): HistoryEntry['restores'] {
  const at = database.prepare<[string], string>('SELECT recorded_at FROM _action WHERE txn = ?').pluck().get(txn);
  return at === undefined ? null : { txn, at };
}

/** An action is undone when something took it back that was not itself taken back. */
function isUndone(database: Database, txn: string): boolean {
  const undoing = database
    .prepare<[string], string>('SELECT txn FROM _action WHERE undoes = ? ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get(txn);
  return undoing !== undefined && !isUndone(database, undoing);
}
