import type { Database } from 'better-sqlite3';
import type { EntityName } from '#shared/model/entities.ts';

/** When more changed at once (an import), working everything out anew is quicker. */
const changesFollowed = 200;

/** The indicators that the changes since a line of the log can have touched; null when it may be any of them. */
export function touchedKpis(database: Database, lseq: number): ReadonlySet<string> | null {
  const changes = database
    .prepare<[number, number], { entity: EntityName; row_id: string }>(
      'SELECT DISTINCT entity, row_id FROM _change WHERE lseq > ? LIMIT ?',
    )
    .all(lseq, changesFollowed + 1);
  if (changes.length > changesFollowed || changes.some(({ entity }) => touchesAll.has(entity))) return null;
  const ids = new Set(changes.flatMap(({ entity, row_id }) => ownerOf(database, entity, row_id) ?? []));
  // What is worked out may be worked out of any of them, over others.
  if (ids.size > 0) for (const id of withFormulas(database)) ids.add(id);
  return ids;
}

/** Their names stand in the views, and in the calendar. */
const touchesAll: ReadonlySet<EntityName> = new Set(['organisation', 'person']);

const withFormulas = (database: Database): string[] =>
  database
    .prepare<[], string>(
      // An earlier definition may have had a formula.
      'SELECT id FROM kpi WHERE formula IS NOT NULL UNION SELECT kpi FROM kpi_definition',
    )
    .pluck()
    .all();

const owners: Partial<Record<EntityName, string>> = {
  kpi: 'SELECT id FROM kpi WHERE id = ?',
  kpiTarget: 'SELECT kpi FROM kpi_target WHERE id = ?',
  kpiDefinition: 'SELECT kpi FROM kpi_definition WHERE id = ?',
  kpiRuleSet: 'SELECT kpi FROM kpi_rule_set WHERE id = ?',
  reading: 'SELECT kpi FROM reading WHERE id = ?',
  readingStep: 'SELECT r.kpi FROM reading_step s JOIN reading r ON r.id = s.reading WHERE s.id = ?',
};

function ownerOf(database: Database, entity: EntityName, id: string): string | undefined {
  const sql = owners[entity];
  return sql === undefined ? undefined : database.prepare<[string], string>(sql).pluck().get(id);
}
