import { planFacets, type PlanFacet, type PlanSortField } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { facetColumn, type FacetColumn } from './facet-column.ts';
import { facetValues, searchText, type PlanActivity } from './plan-activity.ts';
import { sumColumns, withRows, type SumColumns } from './plan-sum.ts';
import { planSort, type Alphabet, type PlanSort } from './plan-sort.ts';
import type { SortColumn } from './sort-column.ts';

/** The plan on a day, laid out in columns to be asked. Orders and texts are worked out when first asked for, and kept. */
export interface PlanIndex {
  /** In the plan's own order; a row is a number in it. */
  readonly activities: readonly PlanActivity[];
  readonly ids: readonly string[];
  readonly facets: Readonly<Record<PlanFacet, FacetColumn>>;
  readonly sums: SumColumns;
  /** What words are looked for in, by row. */
  readonly searches: () => readonly string[];
  /** Null for the plan's own order. */
  readonly sortBy: (field: PlanSortField, language: Language) => SortColumn | null;
  /** The plan laid out after some of it changed: what did not change is taken over. */
  readonly after: (activities: readonly PlanActivity[]) => PlanIndex;
}

/** When more rows than this changed at once, everything is laid out anew. */
const followed = 500;

/** What an index is made of, apart from what is worked out when it is asked for. */
interface Laid {
  readonly activities: readonly PlanActivity[];
  readonly ids: readonly string[];
  readonly facets: PlanIndex['facets'];
  readonly sums: SumColumns;
  searches: readonly string[] | null;
  /** By key of the sort. */
  readonly orders: Map<string, { readonly sort: PlanSort; readonly column: SortColumn }>;
  /** Orders of before the last changes: the next one starts from them. */
  readonly oldOrders: Map<string, SortColumn>;
}

export const planIndex = (activities: readonly PlanActivity[], alphabet: Alphabet): PlanIndex =>
  indexOf(laidAnew(activities, new Map()), alphabet);

const laidAnew = (activities: readonly PlanActivity[], oldOrders: Laid['oldOrders']): Laid => ({
  activities,
  ids: activities.map(({ id }) => id),
  facets: facetsOf((facet) => facetColumn(activities, facetValues[facet])),
  sums: sumColumns(activities),
  searches: null,
  orders: new Map(),
  oldOrders,
});

function indexOf(laid: Laid, alphabet: Alphabet): PlanIndex {
  const { activities, ids, facets, sums, orders, oldOrders } = laid;
  return {
    activities,
    ids,
    facets,
    sums,
    searches() {
      laid.searches ??= activities.map(searchText);
      return laid.searches;
    },
    sortBy(field, language) {
      const sort = planSort(field, language, alphabet);
      if (sort === null) return null;
      const known = orders.get(sort.key);
      if (known !== undefined) return known.column;
      const column = sort.columnOf(activities, oldOrders.get(sort.key));
      orders.set(sort.key, { sort, column });
      oldOrders.delete(sort.key);
      return column;
    },
    after: (next) => indexOf(laidAfter(laid, next), alphabet),
  };
}

function laidAfter(laid: Laid, next: readonly PlanActivity[]): Laid {
  const rows = changedRows(laid.activities, next);
  const oldOrders = new Map(laid.oldOrders);
  for (const [key, { column }] of laid.orders) oldOrders.set(key, column);
  if (rows === null) return laidAnew(next, oldOrders);
  const isSame = (valueOf: (activity: PlanActivity) => unknown) =>
    rows.every((row) => {
      const [one, other] = [laid.activities[row], next[row]];
      return one !== undefined && other !== undefined && isEqual(valueOf(one), valueOf(other));
    });
  const orders: Laid['orders'] = new Map();
  for (const [key, order] of laid.orders) {
    if (!isSame(order.sort.valueOf)) continue;
    orders.set(key, order);
    oldOrders.delete(key);
  }
  return {
    activities: next,
    ids: laid.ids,
    facets: facetsOf((facet) =>
      isSame(facetValues[facet]) ? laid.facets[facet] : facetColumn(next, facetValues[facet]),
    ),
    sums: withRows(laid.sums, next, rows),
    searches: laid.searches && withTexts(laid.searches, next, rows),
    orders,
    oldOrders,
  };
}

/** The rows that are not what they were; null where rows came, went or moved, or too many changed to look at each. */
function changedRows(before: readonly PlanActivity[], next: readonly PlanActivity[]): readonly number[] | null {
  if (before.length !== next.length) return null;
  const rows: number[] = [];
  for (const [row, activity] of next.entries()) {
    if (before[row] === activity) continue;
    if (before[row]?.id !== activity.id || rows.length >= followed) return null;
    rows.push(row);
  }
  return rows;
}

function withTexts(searches: readonly string[], next: readonly PlanActivity[], rows: readonly number[]) {
  const texts = [...searches];
  for (const row of rows) {
    const activity = next[row];
    if (activity !== undefined) texts[row] = searchText(activity);
  }
  return texts;
}

/** Values are texts, numbers, or lists of texts. */
const isEqual = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((value, at) => value === other[at])
    : one === other;

const facetsOf = (columnOf: (facet: PlanFacet) => FacetColumn): PlanIndex['facets'] =>
  Object.fromEntries(planFacets.map((facet) => [facet, columnOf(facet)])) as PlanIndex['facets']; // every facet is a key
