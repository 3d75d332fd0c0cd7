import type { Database } from 'better-sqlite3';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Day } from '#shared/model/values.ts';
import { byId } from '../records/by-id.ts';
import { kpiHead, kpiHeadsAnew, type KpiHead } from './kpi-heads.ts';
import { kpiViewsAnew, kpiViewsOf } from './kpi-views.ts';
import { touchedKpis } from './touched-kpis.ts';

/** The indicators on a day, true up to a line of the change log. */
interface KeptLook {
  readonly upTo: number;
  readonly heads: readonly KpiHead[];
  /** Those that were looked at whole; a view that was touched is taken out, and read again when it is wanted. */
  readonly views: Map<string, KpiView>;
}

/** Looks that are kept for each workbook: the day on screen, and one it is compared with. */
const looksKept = 2;

const keptByDatabase = new WeakMap<Database, Map<Day, KeptLook>>();

/** The heads of all indicators on a day, in their order, with the line of the change log that they are true up to. */
export function kpiHeads(database: Database, on: Day): { revision: number; heads: readonly KpiHead[] } {
  if (database.inTransaction) return { revision: -1, heads: kpiHeadsAnew(database, on) };
  const { upTo, heads } = keptLook(database, on);
  return { revision: upTo, heads };
}

/**
 * Indicators with their target, latest value and light on a day, in the order asked; archived ones and those that are not
 * there are left out. Kept between calls and brought up to date from the change log, as the views of activities are: after a
 * reading only its indicator is worked out again, and those with a formula. The views are shared: they are read, never
 * changed.
 */
export function kpiRows(
  database: Database,
  on: Day,
  ids: readonly string[],
): { revision: number; rows: readonly KpiView[] } {
  const isKept = !database.inTransaction;
  const look = isKept ? keptLook(database, on) : null;
  const views = look?.views ?? new Map<string, KpiView>();
  const missing = ids.filter((id) => !views.has(id));
  if (missing.length > 0) for (const view of kpiViewsOf(database, on, missing)) views.set(view.id, view);
  const rows = ids.flatMap((id) => {
    const view = views.get(id);
    return view === undefined || view.archived ? [] : [view];
  });
  return { revision: look?.upTo ?? -1, rows };
}

/** The same for every indicator, in their order. */
export function kpiViews(database: Database, on: Day): readonly KpiView[] {
  // What a transaction has written may yet be taken back.
  if (database.inTransaction) return kpiViewsAnew(database, on);
  const { heads, views } = keptLook(database, on);
  // All at once is quicker than one by one.
  if (views.size < heads.length / 2) for (const view of kpiViewsAnew(database, on)) views.set(view.id, view);
  return kpiRows(
    database,
    on,
    heads.map(({ id }) => id),
  ).rows;
}

function keptLook(database: Database, on: Day): KeptLook {
  const looks = keptByDatabase.get(database) ?? new Map<Day, KeptLook>();
  keptByDatabase.set(database, looks);
  const kept = follow(database, on, looks.get(on));
  looks.delete(on);
  looks.set(on, kept);
  const [oldest] = looks.keys();
  if (looks.size > looksKept && oldest !== undefined) looks.delete(oldest);
  return kept;
}

const lastLineOf = (database: Database) =>
  Number(database.prepare('SELECT coalesce(max(lseq), 0) FROM _change').pluck().get());

function follow(database: Database, on: Day, kept: KeptLook | undefined): KeptLook {
  const upTo = lastLineOf(database);
  if (kept?.upTo === upTo) return kept;
  const touched = kept === undefined ? null : touchedKpis(database, kept.upTo);
  if (kept === undefined || touched === null) return { upTo, heads: kpiHeadsAnew(database, on), views: new Map() };
  if (touched.size === 0) return { ...kept, upTo };
  for (const id of touched) kept.views.delete(id);
  const views = kpiViewsOf(database, on, [...touched]).filter(({ archived }) => !archived);
  for (const view of views) kept.views.set(view.id, view);
  const replaced = byId(views.map(kpiHead));
  return { upTo, heads: withReplaced(database, kept.heads, touched, replaced), views: kept.views };
}

/** The order is read again only where it can be another. */
function withReplaced(
  database: Database,
  heads: readonly KpiHead[],
  touched: ReadonlySet<string>,
  replaced: ReadonlyMap<string, KpiHead>,
): readonly KpiHead[] {
  let found = 0;
  let isOrderKept = true;
  const inOrder = heads.map((head) => {
    if (!touched.has(head.id)) return head;
    const after = replaced.get(head.id);
    found += 1;
    isOrderKept &&= after !== undefined && after.sortOrder === head.sortOrder && after.code === head.code;
    return after ?? head;
  });
  if (isOrderKept && found === replaced.size) return inOrder;
  const headById = byId(inOrder.filter(({ id }) => !touched.has(id)));
  for (const [id, head] of replaced) headById.set(id, head);
  return idsInOrder(database).flatMap((id) => headById.get(id) ?? []);
}

const idsInOrder = (database: Database): string[] =>
  database
    .prepare<[], string>('SELECT id FROM kpi WHERE deleted = 0 AND archived = 0 ORDER BY sort_order, code, id')
    .pluck()
    .all();
