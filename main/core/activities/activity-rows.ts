import type { Database } from 'better-sqlite3';
import { rowFields, type ActivityRow, type ActivityView } from '#shared/contract/activities.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { keptViews } from './activity-views.ts';

/** Made once for each view; a view that changed is another one. */
const rowOfView = new WeakMap<ActivityView, ActivityRow>();

/** The rows of a window, in the order asked; what is not in the plan on the day is left out. */
export function activityRowsOf(
  database: Database,
  context: PlanContext,
  ids: readonly string[],
): { revision: number; rows: ActivityRow[] } {
  const { upTo, viewById } = keptViews(database, context);
  const rows = ids.flatMap((id) => {
    const view = viewById.get(id);
    return view === undefined ? [] : [rowOf(view)];
  });
  return { revision: upTo, rows };
}

function rowOf(view: ActivityView): ActivityRow {
  const known = rowOfView.get(view);
  if (known !== undefined) return known;
  // The fields named make up the row, all but its mark.
  const fields = Object.fromEntries(rowFields.map((field) => [field, view[field]])) as Omit<ActivityRow, 'mark'>;
  const row = { ...fields, mark: view.source?.marks['*'] ?? null };
  rowOfView.set(view, row);
  return row;
}
