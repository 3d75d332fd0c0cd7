import type { Database } from 'better-sqlite3';
import type { EntityName } from '#shared/model/entities.ts';
import { atomsOfEntity, tableOf, type SqlValue } from '../workbook/columns.ts';
import type { ChangedRecord } from '../workbook/write.ts';
import { transliterate } from '#shared/rules/transliterate.ts';

/** Records that a person looks for by name; the rest (links, roll-outs, targets) are found through them. */
export const searchableEntities: ReadonlySet<EntityName> = new Set([
  'strategyNode',
  'activity',
  'subtask',
  'risk',
  'report',
  'programme',
  'phase',
  'milestone',
  'deliverable',
  'solution',
  'kpi',
  'organisation',
  'person',
  'meeting',
  'agendaItem',
  'outcome',
  'councilAct',
  'boardRule',
]);

/** The id of what a report is on, or of who wrote it, is no text. */
const idPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const titleKeys = new Set(['title', 'name', 'subject', 'event']);

/** Keeps one row of full text for each record, in the transaction that changes the record. */
export function createSearchIndex(database: Database) {
  const keyOf = database.prepare<[string], number>('SELECT key FROM _search_key WHERE row_id = ?').pluck();
  const addKey = database.prepare('INSERT INTO _search_key (entity, row_id) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM _search WHERE rowid = ?');
  const add = database.prepare('INSERT INTO _search (rowid, code, title, body, latin) VALUES (?, ?, ?, ?, ?)');

  const reindexRecord = ({ entity, id }: ChangedRecord) => {
    const row = database
      .prepare<[string], Record<string, SqlValue>>(
        `SELECT * FROM ${tableOf(entity)} WHERE id = ? AND deleted = 0 AND archived = 0`,
      )
      .get(id);
    let key = keyOf.get(id);
    if (key !== undefined) remove.run(key);
    if (row === undefined) return;
    key ??= Number(addKey.run(entity, id).lastInsertRowid);
    const texts = atomsOfEntity(entity).filter(
      (atom) => atom.part === 'bg' || atom.part === 'en' || (atom.field.kind === 'text' && atom.key !== 'code'),
    );
    const joined = (atoms: typeof texts) =>
      atoms
        .map((atom) => row[atom.column])
        .filter((text) => typeof text === 'string' && text !== '' && !idPattern.test(text))
        .join('\n');
    const title = joined(texts.filter((atom) => titleKeys.has(atom.key)));
    const body = joined(texts.filter((atom) => !titleKeys.has(atom.key)));
    add.run(key, row['code'] ?? '', title, body, transliterate(title));
  };

  return (changed: readonly ChangedRecord[]) => {
    for (const record of changed) if (searchableEntities.has(record.entity)) reindexRecord(record);
  };
}
