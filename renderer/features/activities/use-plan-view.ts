import { useDeferredValue, useMemo, useState } from 'react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { Language } from '#shared/model/values.ts';
import { filterActivities, noFilters, type PlanFilters } from './plan-filters.ts';
import { groupActivities, planItems, type Grouping, type PlanItem } from './plan-groups.ts';
import { toggled } from './plan-toolbar.tsx';
import { usePlanTable, type PlanTableState } from './table/use-plan-table.ts';

const nothing: readonly ActivityRow[] = [];

export interface PlanView {
  /** Everything in the plan on the day, in its own order. */
  readonly all: readonly ActivityRow[];
  /** What the filters leave. */
  readonly shown: readonly ActivityRow[];
  /** The rows of the list, heads of groups among them. */
  readonly items: readonly PlanItem[];
  readonly filters: PlanFilters;
  readonly grouping: Grouping;
  readonly table: PlanTableState;
  setFilters: (filters: PlanFilters) => void;
  setGrouping: (grouping: Grouping) => void;
  fold: (group: string) => void;
}

/** What of the plan is shown and in what order: filters, then sorting, then groups. */
export function usePlanView(activities: readonly ActivityRow[] | undefined, language: Language): PlanView {
  const all = activities ?? nothing;
  const [filters, setFilters] = useState<PlanFilters>(noFilters);
  const [grouping, chooseGrouping] = useState<Grouping>('focusArea');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  // Typing comes first: a list of tens of thousands follows when it can.
  const followed = useDeferredValue(filters);
  const shown = useMemo(() => filterActivities(all, followed), [all, followed]);
  const table = usePlanTable(shown, language);
  const groups = useMemo(
    () => groupActivities(table.activities, grouping, language),
    [table.activities, grouping, language],
  );
  const items = useMemo(() => planItems(groups, folded, grouping !== 'none'), [groups, folded, grouping]);
  return {
    all,
    shown,
    items,
    filters,
    grouping,
    table,
    setFilters,
    setGrouping: (chosen) => {
      chooseGrouping(chosen);
      setFolded(new Set());
    },
    fold: (group) => setFolded((known) => toggled(known, group)),
  };
}
