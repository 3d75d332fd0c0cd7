import { planFacets, type PlanFacet, type PlanGrouping, type PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { chosenIn, countRows, matches, rowsByValue } from './facet-column.ts';
import { wordsOf } from './plan-activity.ts';
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
    sum: planSum(index.sums, sorted),
    facets: choicesOf(index, question, counts, placeOf),
  };
}

type Counts = Readonly<Record<PlanFacet, Int32Array>>;

interface Narrowed {
  /** What is shown, in the plan's own order. */
  readonly rows: Int32Array;
  /** How many each value of each facet would show, by the value's number in its column. */
  readonly counts: Counts;
}

/** One walk over the plan: what fails no facet is shown, what fails only one is counted there and nowhere else. */
function narrow(index: PlanIndex, { text, facets: chosen }: PlanQuestion): Narrowed {
  const { facets, ids } = index;
  const words = wordsOf(text);
  const narrowing = planFacets.flatMap((facet) => {
    const isChosen = chosenIn(facets[facet], chosen[facet] ?? []);
    return isChosen === null ? [] : [{ facet, column: facets[facet], isChosen, failed: [] as number[] }];
  });
  if (words.length === 0 && narrowing.length === 0)
    return { rows: Int32Array.from(ids, (_, row) => row), counts: countsOf((facet) => facets[facet].counts) };

  const searches = words.length === 0 ? null : index.searches();
  const rows = new Int32Array(ids.length);
  let shown = 0;
  const length = ids.length;
  for (let row = 0; row < length; row += 1) {
    if (searches !== null && !hasWords(searches[row] ?? '', words)) continue;
    let failedBy: { failed: number[] } | null = null;
    let times = 0;
    for (const one of narrowing) {
      if (matches(one.column, row, one.isChosen)) continue;
      failedBy = one;
      times += 1;
      if (times > 1) break;
    }
    if (times === 0) {
      rows[shown] = row;
      shown += 1;
    } else if (times === 1) failedBy?.failed.push(row);
  }
  const matching = rows.subarray(0, shown);
  const counts = countsOf((facet) => {
    const counted = new Int32Array(facets[facet].values.length);
    countRows(facets[facet], matching, counted);
    const failed = narrowing.find((one) => one.facet === facet)?.failed;
    if (failed !== undefined) countRows(facets[facet], Int32Array.from(failed), counted);
    return counted;
  });
  return { rows: matching, counts };
}

const hasWords = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

const countsOf = (count: (facet: PlanFacet) => Int32Array): Counts =>
  Object.fromEntries(planFacets.map((facet) => [facet, count(facet)])) as Counts; // every facet is a key

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
  if (grouping === 'none') return [groupOf(index, '', rows)];
  return rowsByValue(index.facets[grouping], rows)
    .toSorted((one, other) => compareNumbers(placeOf(grouping, one.value), placeOf(grouping, other.value)))
    .map((group) => groupOf(index, group.value, group.rows));
}

const groupOf = ({ ids, sums }: PlanIndex, key: string, rows: Int32Array): PlanGroupAnswer => ({
  key,
  ids: Array.from(rows, (row) => ids[row] ?? ''),
  sum: planSum(sums, rows),
});

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
