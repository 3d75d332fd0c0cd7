import type { Database } from 'better-sqlite3';
import { deletedField } from '../workbook/change-log.ts';

/** When a record was made, and by whom: the second of its two times (MODEL), read from the change log. */
export function recordingOf(database: Database, id: string): { recordedAt: string; recordedBy: string } {
  const row = database
    .prepare<[string, string], { recorded_at: string; actor: string }>(
      `SELECT a.recorded_at, a.actor FROM _change c JOIN _action a ON a.txn = c.txn
       WHERE c.row_id = ? AND c.field = ? ORDER BY c.lseq LIMIT 1`,
    )
    .get(id, deletedField);
  if (row === undefined) throw new Error(`${id} is not in the change log`);
  return { recordedAt: row.recorded_at, recordedBy: row.actor };
}
