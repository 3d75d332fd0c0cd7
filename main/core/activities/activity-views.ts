import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { atOnce, type InTurns } from '../app/turns.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { activityView, allActivityViews } from './work-out-views.ts';

/** The views of one look at the plan, true up to a line of the change log. */
export interface KeptViews {
  readonly upTo: number;
  /** The same map as long as the look is only brought up to date. */
  readonly viewById: ReadonlyMap<string, ActivityView>;
  /** As long as nothing changed it is the same array. */
  readonly inOrder: readonly ActivityView[];
}

/** As only this file sees them. */
interface OwnViews extends KeptViews {
  readonly viewById: Map<string, ActivityView>;
}

/** Looks that are kept for each workbook: the day on screen, and the one or two it is compared with. */
const looksKept = 3;
/** When more changed at once (an import), working everything out anew is quicker. */
const changesFollowed = 200;

const keptByDatabase = new WeakMap<Database, Map<string, OwnViews>>();

/**
 * Every activity that was in the plan on the day, with its status on it and why; archived ones are left out. Kept between
 * calls and brought up to date from the change log, so that after an edit only what it touched is worked out again. The
 * views are shared: they are read, never changed.
 */
export const activityViews = (database: Database, context: PlanContext): ActivityView[] => [
  ...keptViews(database, context).inOrder,
];

/** The same, as they are kept. */
export function keptViews(database: Database, context: PlanContext): KeptViews {
  // What a transaction has written may yet be taken back.
  if (database.inTransaction) return { ...lookAnew(database, context), upTo: -1 };
  const looks = looksOf(database);
  const key = keyOf(context);
  const kept = follow(database, context, looks.get(key));
  keep(looks, key, kept);
  return kept;
}

/**
 * The same in turns, read from `aside`: another connection to this workbook, which sees it at one moment. A look that is
 * kept is taken, and one that was worked out is kept.
 */
export function* viewsAside(
  database: Database,
  aside: Database,
  context: PlanContext,
): InTurns<readonly ActivityView[]> {
  const looks = looksOf(database);
  const key = keyOf(context);
  const upTo = lastLineOf(aside);
  const known = looks.get(key);
  const isNear = known !== undefined && upTo - known.upTo <= changesFollowed;
  // What was written since that moment is not to be seen.
  if (isNear && lastLineOf(database) === upTo) return keptViews(database, context).inOrder;
  const inOrder = yield* allActivityViews(aside, context);
  if ((looks.get(key)?.upTo ?? 0) < upTo) keep(looks, key, { upTo, ...lookOf(inOrder) });
  return inOrder;
}

function looksOf(database: Database): Map<string, OwnViews> {
  const looks = keptByDatabase.get(database) ?? new Map<string, OwnViews>();
  keptByDatabase.set(database, looks);
  return looks;
}

const keyOf = ({ asOf, cadence, graceDays, soonUntil }: PlanContext) => [asOf, cadence, graceDays, soonUntil].join();

/** The look used last stands last; the first one goes when there are too many. */
function keep(looks: Map<string, OwnViews>, key: string, look: OwnViews): void {
  looks.delete(key);
  looks.set(key, look);
  const [oldest] = looks.keys();
  if (looks.size > looksKept && oldest !== undefined) looks.delete(oldest);
}

const lookOf = (inOrder: readonly ActivityView[]): Omit<OwnViews, 'upTo'> => ({
  inOrder,
  viewById: new Map(inOrder.map((view) => [view.id, view])),
});

const lookAnew = (database: Database, context: PlanContext) => lookOf(atOnce(allActivityViews(database, context)));

const lastLineOf = (database: Database) =>
  Number(database.prepare('SELECT coalesce(max(lseq), 0) FROM _change').pluck().get());

function follow(database: Database, context: PlanContext, kept: OwnViews | undefined): OwnViews {
  const upTo = lastLineOf(database);
  if (kept?.upTo === upTo) return kept;
  const touched = kept === undefined ? null : touchedSince(database, kept.upTo);
  if (kept === undefined || touched === null) return { upTo, ...lookAnew(database, context) };
  if (touched.size === 0) return { ...kept, upTo };
  const { viewById } = kept;
  const replaced = new Map<ActivityView, ActivityView>();
  let isOrderKept = true;
  for (const id of touched) {
    const before = viewById.get(id);
    const view = activityView(database, context, id);
    if (view === null || view.archived) viewById.delete(id);
    else viewById.set(id, view);
    const after = viewById.get(id);
    if (before?.sortOrder !== after?.sortOrder || before?.code !== after?.code) isOrderKept = false;
    if (before !== undefined && after !== undefined) replaced.set(before, after);
    else if (before !== after) isOrderKept = false;
  }
  const inOrder = isOrderKept
    ? kept.inOrder.map((view) => replaced.get(view) ?? view)
    : idsInOrder(database).flatMap((id) => viewById.get(id) ?? []);
  return { upTo, viewById, inOrder };
}

const idsInOrder = (database: Database): string[] =>
  database
    .prepare<[], string>('SELECT id FROM activity WHERE deleted = 0 AND archived = 0 ORDER BY sort_order, code, id')
    .pluck()
    .all();

/** The activities that the changes since a line of the log can have touched; null when it may be any of them. */
function touchedSince(database: Database, lseq: number): ReadonlySet<string> | null {
  const changes = database
    .prepare<[number, number], { entity: EntityName; row_id: string }>(
      'SELECT DISTINCT entity, row_id FROM _change WHERE lseq > ? LIMIT ?',
    )
    .all(lseq, changesFollowed + 1);
  if (changes.length > changesFollowed) return null;
  const ids = new Set<string>();
  for (const { entity, row_id } of changes) {
    if (touchesAll.has(entity)) return null;
    const owner = ownerOf(database, entity, row_id);
    if (owner === undefined) continue;
    ids.add(owner);
    // What waits for it may be threatened otherwise than before.
    for (const successor of successorsOf(database, owner)) ids.add(successor);
  }
  return ids;
}

/** Their names and places stand in the views, and the plan's calendar decides what is due soon. */
const touchesAll: ReadonlySet<EntityName> = new Set(['strategyNode', 'organisation', 'person', 'plan', 'holiday']);

const owners: Partial<Record<EntityName, string>> = {
  rollout: 'SELECT activity FROM rollout WHERE id = ?',
  report: "SELECT record FROM report WHERE id = ? AND entity = 'activity'",
  lifecycleStep: 'SELECT activity FROM lifecycle_step WHERE id = ?',
  link: `SELECT "from" FROM link WHERE id = ? AND from_entity = 'activity'`,
  dateMove: "SELECT record FROM date_move WHERE id = ? AND entity = 'activity'",
  subtask: 'SELECT activity FROM subtask WHERE id = ?',
  dependency: 'SELECT successor FROM dependency WHERE id = ?',
};

const successorsOf = (database: Database, id: string): string[] =>
  database.prepare<[string], string>('SELECT successor FROM dependency WHERE predecessor = ?').pluck().all(id);

function ownerOf(database: Database, entity: EntityName, id: string): string | undefined {
  if (entity === 'activity') return id;
  const sql = owners[entity];
  return sql === undefined ? undefined : database.prepare<[string], string>(sql).pluck().get(id);
}
