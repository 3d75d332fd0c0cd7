import type { Database } from 'better-sqlite3';
import type { HistoryEntry, HistoryRecord } from '#shared/contract/history.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { ownerOf } from '../records/owner-of.ts';
import { titleColumns } from '../records/title-columns.ts';
import { deletedField } from '../workbook/change-log.ts';
import { atomAt, fromSql, tableOf, type SqlValue } from '../workbook/columns.ts';

const idPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Fields that tell a part from others of its kind, where it has neither code nor title. */
const identifying: Partial<Record<EntityName, readonly string[]>> = {
  rollout: ['district'],
  link: ['relation', 'from', 'to', 'toEntity'],
  dateMove: ['field', 'to'],
  lifecycleStep: ['to'],
  report: ['asOf'],
  reading: ['asOf'],
  riskReview: ['asOf'],
  citiesCount: ['asOf'],
  kpiTarget: ['due'],
  dependency: ['predecessor', 'successor'],
  invitee: ['person'],
  attachment: ['fileName', 'url'],
  holiday: ['day'],
  period: ['quarter'],
};

/** Collects the records that some text speaks of, each with what it is seen on; those that an undo took away too. */
export function createNamer(database: Database) {
  const named = new Map<string, HistoryRecord>();
  const name = (value: unknown, known?: EntityName): void => {
    if (typeof value !== 'string' || named.has(value) || !idPattern.test(value)) return;
    const entity = known ?? entityOf(database, value);
    const record = entity === null ? null : recordNamed(database, entity, value);
    if (record === null) return;
    named.set(value, record);
    name(record.owner);
    for (const fact of Object.values(record.facts)) name(fact);
  };
  return { name, all: () => [...named.values()] };
}

/** Every record that some entries speak of: those that changed, those that a value points at, the people who acted. */
export function namesIn(database: Database, entries: readonly HistoryEntry[]): HistoryRecord[] {
  const { name, all } = createNamer(database);
  for (const { actor, changes } of entries) {
    name(actor);
    for (const { entity, id, before, after } of changes) {
      name(id, entity);
      name(before);
      name(after);
    }
  }
  return all();
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
  const atoms = (identifying[entity] ?? []).flatMap((path) => atomAt(entity, path) ?? []);
  const columns = atoms.map(({ column }, index) => `, "${column}" AS fact${index}`).join('');
  const row = database
    .prepare<[string], Record<string, SqlValue>>(
      `SELECT code, ${bg} AS bg, ${en} AS en${columns} FROM ${tableOf(entity)} WHERE id = ?`,
    )
    .get(id);
  if (row === undefined) return null;
  const text = (value: SqlValue | undefined) => (typeof value === 'string' ? value : '');
  return {
    entity,
    id,
    code: text(row['code']) || null,
    title: { bg: text(row['bg']), en: text(row['en']) },
    owner: ownerOf(database, entity, id)?.id ?? null,
    facts: Object.fromEntries(atoms.map((atom, index) => [atom.path, fromSql(atom, row[`fact${index}`] ?? null)])),
  };
}
