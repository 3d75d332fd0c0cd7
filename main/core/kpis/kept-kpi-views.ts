import type { Database } from 'better-sqlite3';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiView, kpiViewsAnew } from './kpi-views.ts';

/** The indicators on a day, true up to a line of the change log. */
interface KeptLook {
  readonly upTo: number;
  readonly inOrder: readonly KpiView[];
}

/** Looks that are kept for each workbook: the day on screen, and one it is compared with. */
const looksKept = 2;
/** When more changed at once (an import), working everything out anew is quicker. */
const changesFollowed = 200;

const keptByDatabase = new WeakMap<Database, Map<Day, KeptLook>>();

/**
 * Every indicator with its target, latest value and light on a day; archived ones are left out. Kept between calls and
 * brought up to date from the change log, as the views of activities are: after a reading only its indicator is worked out
 * again, and those with a formula. The views are shared: they are read, never changed.
 */
export function kpiViews(database: Database, on: Day): readonly KpiView[] {
  // What a transaction has written may yet be taken back.
  if (database.inTransaction) return kpiViewsAnew(database, on);
  const looks = keptByDatabase.get(database) ?? new Map<Day, KeptLook>();
  keptByDatabase.set(database, looks);
  const kept = follow(database, on, looks.get(on));
  looks.delete(on);
  looks.set(on, kept);
  const [oldest] = looks.keys();
  if (looks.size > looksKept && oldest !== undefined) looks.delete(oldest);
  return kept.inOrder;
}

const lastLineOf = (database: Database) =>
  Number(database.prepare('SELECT coalesce(max(lseq), 0) FROM _change').pluck().get());

function follow(database: Database, on: Day, kept: KeptLook | undefined): KeptLook {
  const upTo = lastLineOf(database);
  if (kept?.upTo === upTo) return kept;
  const touched = kept === undefined ? null : touchedSince(database, kept.upTo);
  if (kept === undefined || touched === null) return { upTo, inOrder: kpiViewsAnew(database, on) };
  if (touched.size === 0) return { ...kept, upTo };
  const replaced = new Map<string, KpiView | null>();
  for (const id of touched) {
    const view = kpiView(database, on, id);
    replaced.set(id, view === null || view.archived ? null : view);
  }
  return { upTo, inOrder: withReplaced(database, kept.inOrder, replaced) };
}

/** The order is read again only where it can be another. */
function withReplaced(
  database: Database,
  views: readonly KpiView[],
  replaced: ReadonlyMap<string, KpiView | null>,
): readonly KpiView[] {
  let found = 0;
  let isOrderKept = true;
  const inOrder = views.map((view) => {
    const after = replaced.get(view.id);
    if (after === undefined) return view;
    found += 1;
    isOrderKept &&= after !== null && after.sortOrder === view.sortOrder && after.code === view.code;
    return after ?? view;
  });
  if (isOrderKept && found === replaced.size) return inOrder;
  const viewById = new Map(inOrder.map((view) => [view.id, view]));
  for (const [id, view] of replaced) if (view !== null) viewById.set(id, view);
  return idsInOrder(database).flatMap((id) => viewById.get(id) ?? []);
}

const idsInOrder = (database: Database): string[] =>
  database
    .prepare<[], string>('SELECT id FROM kpi WHERE deleted = 0 AND archived = 0 ORDER BY sort_order, code, id')
    .pluck()
    .all();

/** The indicators that the changes since a line of the log can have touched; null when it may be any of them. */
function touchedSince(database: Database, lseq: number): ReadonlySet<string> | null {
  const changes = database
    .prepare<[number, number], { entity: EntityName; row_id: string }>(
      'SELECT DISTINCT entity, row_id FROM _change WHERE lseq > ? LIMIT ?',
    )
    .all(lseq, changesFollowed + 1);
  // The names of organisations stand in the views.
  if (changes.length > changesFollowed || changes.some(({ entity }) => entity === 'organisation')) return null;
  const ids = new Set(changes.flatMap(({ entity, row_id }) => ownerOf(database, entity, row_id) ?? []));
  // What is worked out may be worked out of any of them, over others.
  if (ids.size > 0) for (const id of withFormulas(database)) ids.add(id);
  return ids;
}

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
