import { planFacets, type PlanFacet, type PlanGrouping, type PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { chosenIn, countRow, matches } from './facet-column.ts';
import type { PlanIndex } from './plan-index.ts';
import { planSum, type PlanSum } from './plan-sum.ts';
import { inOrderOf } from './sort-column.ts';

export interface PlanGroupAnswer {
  /** The id of a record, or the name of a choice; empty for those that have none. */
  readonly key: string;
  readonly ids: readonly string[];
  readonly sum: PlanSum;
}

export interface FacetChoice {
  readonly value: string;
  /** How many it would show, the other facets being as they are: seen before it is chosen. */
  readonly count: number;
}

export interface AnsweredPlan {
  /** In order. An activity that serves two goals, or delivers to two programmes, stands in both groups. */
  readonly groups: readonly PlanGroupAnswer[];
  /** Over all that match, each once, however many groups it stands in. */
  readonly sum: PlanSum;
  /** Of each facet, what would show something or is chosen. */
  readonly facets: Readonly<Record<PlanFacet, readonly FacetChoice[]>>;
}

/** The values of a facet in the order in which they are shown; those not named come after, and the empty one last. */
export type ChoiceOrder = Readonly<Record<PlanFacet, readonly string[]>>;

/**
 * Which activities match a question, in what order and groups, and what each further choice would leave. Within a facet any
 * choice matches; facets and words narrow each other.
 */
export function answerPlan(
  index: PlanIndex,
  question: PlanQuestion,
  order: ChoiceOrder,
  language: Language,
): AnsweredPlan {
  const { rows, counts } = narrow(index, question);
  const sorts = question.sorts.flatMap(({ by, isDescending }) => {
    const column = index.sortBy(by, language);
    // The plan's own order decides everything that comes after it.
    return column === null ? [] : [{ column, isDescending }];
  });
  const sorted = inOrderOf(rows, sorts);
  const placeOf = placesIn(order);
  return {
    groups: groupsOf(index, sorted, question.grouping, placeOf),
    sum: planSum(factsAt(index, sorted)),
    facets: choicesOf(index, question, counts, placeOf),
  };
}

type Counts = Readonly<Record<PlanFacet, Int32Array>>;

/** One walk over the plan: what fails no facet is shown, what fails only one is counted there and nowhere else. */
function narrow(
  { facts, facets }: PlanIndex,
  { text, facets: chosen }: PlanQuestion,
): { rows: Int32Array; counts: Counts } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = Object.fromEntries(
    planFacets.map((facet) => [facet, new Int32Array(facets[facet].values.length)]),
  ) as Record<PlanFacet, Int32Array>; // every facet is a key
  const narrowing = planFacets.flatMap((facet) => {
    const isChosen = chosenIn(facets[facet], chosen[facet] ?? []);
    return isChosen === null ? [] : [{ facet, column: facets[facet], isChosen }];
  });
  const rows = new Int32Array(facts.length);
  let shown = 0;
  facts.forEach(({ search }, row) => {
    if (!words.every((word) => search.includes(word))) return;
    let failed: PlanFacet | null = null;
    for (const { facet, column, isChosen } of narrowing) {
      if (matches(column, row, isChosen)) continue;
      if (failed !== null) return;
      failed = facet;
    }
    if (failed !== null) {
      countRow(facets[failed], row, counts[failed]);
      return;
    }
    rows[shown] = row;
    shown += 1;
    for (const facet of planFacets) countRow(facets[facet], row, counts[facet]);
  });
  return { rows: rows.subarray(0, shown), counts };
}

function* factsAt({ facts }: PlanIndex, rows: Iterable<number>) {
  for (const row of rows) {
    const fact = facts[row];
    if (fact !== undefined) yield fact;
  }
}

type PlaceOf = (facet: PlanFacet, value: string) => number;

function placesIn(order: ChoiceOrder): PlaceOf {
  const known = new Map<PlanFacet, ReadonlyMap<string, number>>();
  return (facet, value) => {
    if (value === '') return Number.POSITIVE_INFINITY;
    const places = known.get(facet) ?? new Map(order[facet].map((one, place) => [one, place]));
    known.set(facet, places);
    return places.get(value) ?? order[facet].length;
  };
}

const compareNumbers = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

function groupsOf(
  index: PlanIndex,
  rows: Int32Array,
  grouping: PlanGrouping,
  placeOf: PlaceOf,
): readonly PlanGroupAnswer[] {
  if (rows.length === 0) return [];
  if (grouping === 'none') return [groupOf(index, '', [...rows])];
  const { values, starts, numbers } = index.facets[grouping];
  const rowsByNumber = new Map<number, number[]>();
  for (const row of rows) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const number = numbers[at] ?? 0;
      const group = rowsByNumber.get(number);
      if (group === undefined) rowsByNumber.set(number, [row]);
      else group.push(row);
    }
  }
  return [...rowsByNumber]
    .map(([number, members]) => ({ key: values[number] ?? '', members }))
    .toSorted((one, other) => compareNumbers(placeOf(grouping, one.key), placeOf(grouping, other.key)))
    .map(({ key, members }) => groupOf(index, key, members));
}

function groupOf(index: PlanIndex, key: string, rows: readonly number[]): PlanGroupAnswer {
  const facts = [...factsAt(index, rows)];
  return { key, ids: facts.map(({ id }) => id), sum: planSum(facts) };
}

function choicesOf(
  { facets }: PlanIndex,
  question: PlanQuestion,
  counts: Counts,
  placeOf: PlaceOf,
): AnsweredPlan['facets'] {
  const choices = planFacets.map((facet): [PlanFacet, readonly FacetChoice[]] => {
    const { values, numberByValue } = facets[facet];
    const chosen = question.facets[facet] ?? [];
    const counted = values.map((value, number) => ({ value, count: counts[facet][number] ?? 0 }));
    // What is chosen is shown, so that it can be taken off, even where nothing in the plan has it any more.
    const gone = chosen.filter((value) => !numberByValue.has(value)).map((value) => ({ value, count: 0 }));
    const shown = [...counted, ...gone].filter(({ value, count }) => count > 0 || chosen.includes(value));
    return [
      facet,
      shown.toSorted((one, other) => compareNumbers(placeOf(facet, one.value), placeOf(facet, other.value))),
    ];
  });
  return Object.fromEntries(choices) as AnsweredPlan['facets']; // every facet is a key
}
