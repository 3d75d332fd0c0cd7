import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { DistrictRow } from '#shared/contract/district-matrix.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { sumDistricts, type DistrictCount } from '#shared/rules/district-sums.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { keptViews } from './activity-views.ts';
import { askPlan } from './ask-plan.ts';

export interface DistrictSums {
  revision: number;
  activities: number;
  counts: readonly DistrictCount[];
  groups: { key: string; counts: readonly DistrictCount[] }[];
}

/** What the answer to a question comes to in each district; an activity of two groups counts in both, and once in all. */
export function districtSums(
  database: Database,
  context: PlanContext,
  question: PlanQuestion,
  language: Language,
): DistrictSums {
  const { groups } = askPlan(database, context, question, language);
  const { upTo, viewById } = keptViews(database, context);
  const statesOf = (ids: Iterable<string>) => [...ids].map((id) => viewById.get(id)?.districtStates ?? nowhere);
  const all = statesOf(new Set(groups.flatMap(({ ids }) => ids)));
  return {
    revision: upTo,
    activities: all.filter(({ length }) => length > 0).length,
    counts: sumDistricts(all),
    groups: groups.map(({ key, ids }) => ({ key, counts: sumDistricts(statesOf(ids)) })),
  };
}

const nowhere: ActivityView['districtStates'] = [];

/** The cells of a window, in the order asked; what is not in the plan on the day is left out. */
export function districtRowsOf(
  database: Database,
  context: PlanContext,
  ids: readonly string[],
): { revision: number; rows: DistrictRow[] } {
  const { upTo, viewById } = keptViews(database, context);
  const rows = ids.flatMap((id) => {
    const view = viewById.get(id);
    return view === undefined ? [] : [{ id, states: view.districtStates }];
  });
  return { revision: upTo, rows };
}
