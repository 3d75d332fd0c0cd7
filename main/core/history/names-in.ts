import type { Database } from 'better-sqlite3';
import type { HistoryEntry, HistoryRecord } from '#shared/contract/history.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { ownerOf } from '../records/owner-of.ts';
import { titleColumns } from '../records/title-columns.ts';
import { deletedField } from '../workbook/change-log.ts';
import { tableOf } from '../workbook/columns.ts';

const idPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Every record that some entries speak of: those that changed and what they are seen on, those that a value points at,
 * the people who acted. Records that an undo took away are named too.
 */
export function namesIn(database: Database, entries: readonly HistoryEntry[]): HistoryRecord[] {
  const named = new Map<string, HistoryRecord>();
  const name = (value: unknown, known?: EntityName) => {
    if (typeof value !== 'string' || named.has(value) || !idPattern.test(value)) return;
    const entity = known ?? entityOf(database, value);
    const record = entity === null ? null : recordNamed(database, entity, value);
    if (record === null) return;
    named.set(value, record);
    name(record.owner);
  };
  for (const { actor, changes } of entries) {
    name(actor);
    for (const { entity, id, before, after } of changes) {
      name(id, entity);
      name(before);
      name(after);
    }
  }
  return [...named.values()];
}

/** The kind of a record by its first line in the log. */
function entityOf(database: Database, id: string): EntityName | null {
  const entity = database
    .prepare<[string, string], EntityName>('SELECT entity FROM _change WHERE row_id = ? AND field = ? LIMIT 1')
    .pluck()
    .get(id, deletedField);
  return entity ?? null;
}

function recordNamed(database: Database, entity: EntityName, id: string): HistoryRecord | null {
  const { bg, en } = titleColumns(entity);
  const row = database
    .prepare<[string], { code: string | null; bg: string; en: string }>(
      `SELECT code, ${bg} AS bg, ${en} AS en FROM ${tableOf(entity)} WHERE id = ?`,
    )
    .get(id);
  if (row === undefined) return null;
  const owner = ownerOf(database, entity, id)?.id ?? null;
  return { entity, id, code: row.code, title: { bg: row.bg, en: row.en }, owner };
}
