import type { PlanQuestion, PlanSortField } from '#shared/model/plan-question.ts';
import type { SortDirection } from '#renderer/ui/header-cell.tsx';

type Sorts = PlanQuestion['sorts'];

/** A press on a head: up, then down, then the plan's own order again; `addsToOthers` keeps the other sorts. */
export function sortedBy(sorts: Sorts, by: PlanSortField, addsToOthers: boolean): Sorts {
  const known = sorts.find((sort) => sort.by === by);
  const others = addsToOthers ? sorts : sorts.filter((sort) => sort.by === by);
  if (known === undefined) return [...others, { by, isDescending: false }];
  if (known.isDescending) return others.filter((sort) => sort.by !== by);
  return others.map((sort) => (sort.by === by ? { by, isDescending: true } : sort));
}

export function sortOf(
  sorts: Sorts,
  id: PlanSortField,
): { direction: SortDirection | null; /** Its place among several, from 1. */ place: number | undefined } {
  const at = sorts.findIndex(({ by }) => by === id);
  if (at < 0) return { direction: null, place: undefined };
  return {
    direction: sorts[at]?.isDescending ? 'descending' : 'ascending',
    place: sorts.length > 1 ? at + 1 : undefined,
  };
}
