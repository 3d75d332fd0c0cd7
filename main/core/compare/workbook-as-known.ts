import Database, { type Database as Connection } from 'better-sqlite3';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import { deletedField } from '../workbook/change-log.ts';
import { atomsOfEntity, tableOf, type Atom, type SqlValue } from '../workbook/columns.ts';
import { migrate } from '../workbook/migrate.ts';

/** Kinds that say nothing of the plan; indicators and their readings are most of a large workbook. */
const notOfPlan: ReadonlySet<EntityName> = new Set(['kpi', 'kpiTarget', 'reading', 'pack', 'attachment', 'savedView']);

/**
 * The plan's records as the workbook had them at a moment, replayed from the change log into a database of its own, so
 * that every rule reads it as it reads the present. The caller closes it.
 */
export function workbookAsKnown(database: Connection, moment: Buffer): Connection {
  const replayed = new Database(':memory:');
  try {
    replayed.pragma('foreign_keys = OFF');
    migrate(replayed);
    replayed.transaction(() => {
      for (const name of entityNames)
        if (!notOfPlan.has(name) && !entities[name].insertOnly) replay(database, replayed, name, moment);
    })();
    return replayed;
  } catch (error) {
    replayed.close();
    throw error;
  }
}

function replay(from: Connection, to: Connection, name: EntityName, moment: Buffer): void {
  const atoms = atomsOfEntity(name);
  const columns = [...atoms.map(({ column }) => `"${column}"`), deletedField];
  const insert = to.prepare(
    `INSERT INTO ${tableOf(name)} (id, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
  );
  for (const [id, values] of valuesOf(from, name, moment))
    insert.run(id, ...atoms.map((atom) => values.get(atom.path) ?? emptyOf(atom)), values.get(deletedField) ?? 0);
}

/** What a column holds that was never logged: only values that say something are. */
function emptyOf({ part, field }: Atom): SqlValue {
  if (part === 'bg' || part === 'en') return '';
  return field.kind === 'boolean' ? 0 : null;
}

function valuesOf(database: Connection, name: EntityName, moment: Buffer): Map<string, Map<string, SqlValue>> {
  // The other columns are those of the row that has the greatest stamp (SQLite, "bare columns").
  const rows = database
    .prepare<[Buffer], { row_id: string; field: string; value: string | null }>(
      `SELECT c.row_id, c.field, c.value, max(c.hlc) FROM ${tableOf(name)} t JOIN _change c ON c.row_id = t.id
       WHERE c.hlc <= ? GROUP BY c.row_id, c.field`,
    )
    .iterate(moment);
  const records = new Map<string, Map<string, SqlValue>>();
  for (const { row_id: id, field, value } of rows) {
    const values = records.get(id) ?? new Map<string, SqlValue>();
    records.set(id, values.set(field, value === null ? null : (JSON.parse(value) as SqlValue)));
  }
  return records;
}
