import type { Database } from 'better-sqlite3';
import { entities as model, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { startOfSofiaDay } from '#shared/rules/sofia-time.ts';
import type { ActionRow } from '../workbook/change-log.ts';
import { atomsOfEntity } from '../workbook/columns.ts';

export interface HistoryQuery {
  /** Only actions that touched this record, or what is seen only on it. */
  record?: string | undefined;
  actor?: string | undefined;
  /** Only what was recorded on these days, by the clocks of Sofia. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Only actions that touched one of these kinds. */
  entities?: readonly EntityName[] | undefined;
  /** Only actions that changed one of these fields. */
  fields?: readonly string[] | undefined;
  /** The last action already seen. */
  before?: string | undefined;
  limit: number;
}

interface Built {
  sql: string;
  values: Record<string, string | number>;
}

/** The actions that a question asks for, newest first; one more than the limit tells that there are more. */
export function actionsOf(database: Database, query: HistoryQuery, ids: readonly string[] | null): ActionRow[] {
  const { sql, values } = actionsSql(query, ids);
  return database.prepare<[typeof values], ActionRow>(sql).all(values);
}

/**
 * Only the conditions that are asked for stand in the SQL, so that each question finds its index: the actions of a record
 * through its changes; otherwise those of a person, or of all, in their order, each looked up in the covering index of its
 * changes where a kind or a field is asked for.
 */
export function actionsSql(query: HistoryQuery, ids: readonly string[] | null): Built {
  const { actor, from, to, before, limit } = query;
  const values: Built['values'] = { limit: limit + 1 };
  const touching = touchingSql(query, values);
  const where: string[] = [];
  let source = '_action a';
  if (ids !== null) {
    values['ids'] = JSON.stringify(ids);
    const touched = `SELECT DISTINCT c.txn FROM json_each(@ids) i CROSS JOIN _change c ON c.row_id = i.value ${touching === '' ? '' : `WHERE ${touching}`}`;
    source = `(${touched}) t CROSS JOIN _action a ON a.txn = t.txn`;
  } else if (touching !== '') where.push(`EXISTS (SELECT 1 FROM _change c WHERE c.txn = a.txn AND ${touching})`);
  if (actor !== undefined) {
    values['actor'] = actor;
    where.push('a.actor = @actor');
  }
  if (from !== undefined) {
    values['from'] = startOfSofiaDay(from);
    where.push('a.recorded_at >= @from');
  }
  if (to !== undefined) {
    values['to'] = startOfSofiaDay(addDays(to, 1));
    where.push('a.recorded_at < @to');
  }
  if (before !== undefined) {
    values['before'] = before;
    where.push('(a.recorded_at, a.seq) < (SELECT recorded_at, seq FROM _action WHERE txn = @before)');
  }
  const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
  return {
    sql: `SELECT a.* FROM ${source} ${condition} ORDER BY a.recorded_at DESC, a.seq DESC LIMIT @limit`,
    values,
  };
}

/**
 * What a change `c` must have touched; empty where nothing is asked. The plus keeps SQLite to one step into the index for each
 * action, whose few changes are then looked through: a step for each kind and field asked for takes three times as long.
 */
function touchingSql({ entities, fields }: HistoryQuery, values: Built['values']): string {
  const conditions: string[] = [];
  if (entities !== undefined) {
    values['entities'] = JSON.stringify(entities);
    conditions.push('+c.entity IN (SELECT value FROM json_each(@entities))');
  }
  if (fields !== undefined) {
    values['fields'] = JSON.stringify(fields.flatMap((field) => pathsOf(field, entities ?? entityNames)));
    conditions.push('+c.field IN (SELECT value FROM json_each(@fields))');
  }
  return conditions.join(' AND ');
}

/** A field of two languages is three lines of the log: `title.bg`, `title.en`, `title.stale`. */
function pathsOf(field: string, entities: readonly EntityName[]): string[] {
  const paths = entities
    .filter((entity) => Object.hasOwn(model[entity].fields, field))
    .flatMap((entity) =>
      atomsOfEntity(entity)
        .filter(({ key }) => key === field)
        .map(({ path }) => path),
    );
  return paths.length === 0 ? [field] : [...new Set(paths)];
}
