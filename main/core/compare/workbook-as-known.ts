import type { Database } from 'better-sqlite3';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { InTurns } from '../app/turns.ts';
import { deletedField } from '../workbook/change-log.ts';
import { atomAt, tableOf } from '../workbook/columns.ts';
import { valuesThen } from './logged-values.ts';
import { recordedAfter, type LaterChanges } from './recorded-after.ts';

/** Kinds that say nothing of the plan; indicators and their readings are most of a large workbook. */
const notOfPlan: ReadonlySet<EntityName> = new Set(['kpi', 'kpiTarget', 'reading', 'pack', 'attachment', 'savedView']);

const ofPlan = entityNames.filter((name) => !notOfPlan.has(name) && !entities[name].insertOnly);

/** Records that are put back in one turn. */
const recordsInTurn = 100;

/**
 * Lets a connection of our own see the plan's records as the workbook had them at a moment, so that every rule reads it
 * as it reads the present: a temporary view stands before each table of which something was recorded since, and takes
 * those records as they were then; all others are the workbook's own. Answers whether anything was recorded since.
 */
export function* seeAsKnown(aside: Database, moment: Buffer): InTurns<boolean> {
  const later = yield* recordedAfter(aside, ofPlan, moment);
  const byEntity = new Map<EntityName, [id: string, changes: LaterChanges][]>();
  for (const entry of later) {
    const records = byEntity.get(entry[1].entity);
    if (records === undefined) byEntity.set(entry[1].entity, [entry]);
    else records.push(entry);
  }
  for (const [entity, records] of byEntity) yield* standBefore(aside, entity, records, moment);
  return later.size > 0;
}

function* standBefore(
  aside: Database,
  entity: EntityName,
  records: readonly (readonly [id: string, changes: LaterChanges])[],
  moment: Buffer,
): InTurns<void> {
  const table = tableOf(entity);
  aside.exec(
    `CREATE TEMP TABLE _later_${table} (id TEXT PRIMARY KEY) WITHOUT ROWID;
     CREATE TEMP TABLE _then_${table} AS SELECT * FROM main.${table} LIMIT 0;`,
  );
  const leaveOut = aside.prepare(`INSERT INTO _later_${table} VALUES (?)`);
  const putBack = aside.prepare(`INSERT INTO _then_${table} SELECT * FROM main.${table} WHERE id = ?`);
  const setters = new Map<string, (value: unknown, row: number | bigint) => void>();
  const setterOf = (column: string) => {
    const statement = aside.prepare(`UPDATE _then_${table} SET "${column}" = ? WHERE rowid = ?`);
    return (value: unknown, row: number | bigint) => void statement.run(value, row);
  };
  const valueThen = valuesThen(aside, moment);
  let looked = 0;
  for (const [id, changes] of records) {
    leaveOut.run(id);
    looked += 1;
    if (looked % recordsInTurn === 0) yield;
    if (changes.madeIn !== null) continue;
    const { lastInsertRowid: row } = putBack.run(id);
    for (const field of changes.fields) {
      const column = field === deletedField ? deletedField : atomAt(entity, field)?.column;
      if (column === undefined) continue; // of a newer version of the application
      const set = setters.get(column) ?? setterOf(column);
      setters.set(column, set);
      set(valueThen(id, field, changes), row);
    }
  }
  aside.exec(
    `CREATE TEMP VIEW ${table} AS
     SELECT * FROM main.${table} WHERE id NOT IN (SELECT id FROM _later_${table}) UNION ALL SELECT * FROM _then_${table}`,
  );
}
