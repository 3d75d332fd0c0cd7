import type { Database } from 'better-sqlite3';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { titleColumns } from '../records/title-columns.ts';
import { deletedField, type ActionRow, type ChangeRow } from '../workbook/change-log.ts';
import { atomAt, fromSql, tableOf, type SqlValue } from '../workbook/columns.ts';

interface HistoryQuery {
  /** Only actions that touched this record. */
  record?: string | undefined;
  /** Recorded at or after this moment. */
  since?: string | undefined;
  /** The last action already seen. */
  before?: string | undefined;
  limit: number;
}

const changesShown = 40;

/** What was done, newest first, read from the change log: who, when, which field, from what to what. */
export function listHistory(database: Database, { record, since, before, limit }: HistoryQuery): { entries: HistoryEntry[]; hasMore: boolean } {
  const actions = database
    .prepare<[Record<string, SqlValue>], ActionRow>(
      `SELECT a.* FROM _action a
       WHERE (@before IS NULL OR a.seq < (SELECT seq FROM _action WHERE txn = @before))
         AND (@since IS NULL OR a.recorded_at >= @since)
         AND (@record IS NULL OR a.txn IN (SELECT txn FROM _change WHERE row_id = @record))
       ORDER BY a.seq DESC LIMIT @limit`,
    )
    .all({ before: before ?? null, since: since ?? null, record: record ?? null, limit: limit + 1 });
  const entries = actions.slice(0, limit).map((action) => entryOf(database, action, record));
  return { entries, hasMore: actions.length > limit };
}

function entryOf(database: Database, action: ActionRow, record: string | undefined): HistoryEntry {
  const filter = record === undefined ? '' : 'AND row_id = @record';
  const values = { txn: action.txn, record: record ?? null, limit: changesShown };
  const changes = database
    .prepare<[typeof values], ChangeRow>(`SELECT * FROM _change WHERE txn = @txn ${filter} ORDER BY lseq LIMIT @limit`)
    .all(values);
  const changeCount = Number(
    database.prepare<[typeof values]>(`SELECT count(*) FROM _change WHERE txn = @txn ${filter}`).pluck().get(values),
  );
  return {
    txn: action.txn,
    kind: action.kind,
    actor: action.actor,
    at: action.recorded_at,
    undoes: action.undoes,
    isUndone: isUndone(database, action.txn),
    changes: changes.map((change) => changeOf(database, change)),
    changeCount,
  };
}

/** An action is undone when something took it back that was not itself taken back. */
function isUndone(database: Database, txn: string): boolean {
  const undoing = database.prepare<[string], string>('SELECT txn FROM _action WHERE undoes = ? ORDER BY seq DESC LIMIT 1').pluck().get(txn);
  return undoing !== undefined && !isUndone(database, undoing);
}

function changeOf(database: Database, change: ChangeRow): HistoryEntry['changes'][number] {
  const { bg, en } = titleColumns(change.entity);
  const owner = database
    .prepare<[string], { code: string | null; bg: string; en: string }>(
      `SELECT code, ${bg} AS bg, ${en} AS en FROM ${tableOf(change.entity)} WHERE id = ?`,
    )
    .get(change.row_id);
  const beforeJson = change.base === null ? null : database
    .prepare<[string, string, Buffer], string | null>('SELECT value FROM _change WHERE row_id = ? AND field = ? AND hlc = ?')
    .pluck()
    .get(change.row_id, change.field, change.base);
  return {
    entity: change.entity,
    id: change.row_id,
    code: owner?.code ?? null,
    title: { bg: owner?.bg ?? '', en: owner?.en ?? '' },
    field: change.field,
    before: valueOf(change, beforeJson ?? null),
    after: valueOf(change, change.value),
  };
}

function valueOf({ entity, field }: ChangeRow, json: string | null): unknown {
  if (json === null) return null;
  const value = JSON.parse(json) as SqlValue;
  if (field === deletedField) return value === 1;
  const atom = atomAt(entity, field);
  return atom === undefined ? value : fromSql(atom, value);
}
