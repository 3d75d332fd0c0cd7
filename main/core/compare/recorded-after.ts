import type { Database } from 'better-sqlite3';
import type { EntityName } from '#shared/model/entities.ts';
import type { InTurns } from '../app/turns.ts';
import { deletedField } from '../workbook/change-log.ts';

/** What the log says of one record after a moment. */
export interface LaterChanges {
  readonly entity: EntityName;
  /** The action that made it, where that came after the moment too. */
  readonly madeIn: string | null;
  /** The fields that changed after the moment, but for those that only the making of the record set. */
  readonly fields: ReadonlySet<string>;
}

/** By the record's id; records of which nothing was recorded after the moment are not there. */
export type RecordedAfter = ReadonlyMap<string, LaterChanges>;

/** Changes that are read at once: a few milliseconds. */
const changesInTurn = 4_000;

/** By the index on stamps, so that it costs what was recorded since and not what the log holds; tests hold it to that. */
export const recordedAfterSql = {
  turnEnds: `SELECT hlc FROM _change WHERE hlc > @after ORDER BY hlc LIMIT 1 OFFSET ${changesInTurn - 1}`,
  changes: `SELECT entity, row_id, field, txn, base IS NULL FROM _change
            WHERE hlc > @after AND hlc <= @until AND entity IN (SELECT value FROM json_each(@entities)) ORDER BY hlc`,
};

const endOfTime = Buffer.alloc(16, 0xff);

/** What was recorded of some kinds of record after a moment. */
export function* recordedAfter(
  database: Database,
  entities: readonly EntityName[],
  moment: Buffer,
): InTurns<RecordedAfter> {
  const turnEnds = database.prepare<[{ after: Buffer }], Buffer>(recordedAfterSql.turnEnds).pluck();
  const changes = database
    .prepare<
      [{ after: Buffer; until: Buffer; entities: string }],
      [entity: EntityName, id: string, field: string, txn: string, isFirst: 0 | 1]
    >(recordedAfterSql.changes)
    .raw();
  const names = JSON.stringify(entities);
  const records = new Map<string, { entity: EntityName; madeIn: string | null; fields: Set<string> }>();
  let after = moment;
  for (;;) {
    const until = turnEnds.get({ after });
    for (const [entity, id, field, txn, isFirst] of changes.all({
      after,
      until: until ?? endOfTime,
      entities: names,
    })) {
      let record = records.get(id);
      if (record === undefined) {
        const isMade = field === deletedField && isFirst === 1;
        record = { entity, madeIn: isMade ? txn : null, fields: new Set() };
        records.set(id, record);
      }
      if (record.madeIn !== txn) record.fields.add(field);
    }
    if (until === undefined) return records;
    after = until;
    yield;
  }
}
