import type { PlanSortField } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { comparePartialDates } from '../partial-date.ts';
import { sortDates, sortNumbers, sortTexts, type PlanActivity } from './plan-activity.ts';
import { sortColumn, type SortColumn } from './sort-column.ts';

/** Compares two texts by the alphabet of a language. */
export type Alphabet = (language: Language) => (one: string, other: string) => number;

/** One way to order the plan. */
export interface PlanSort {
  /** The same for the same order: a text is another order in another language. */
  readonly key: string;
  readonly valueOf: (activity: PlanActivity) => string | number | null;
  /** `before` is the same order of nearly the same plan. */
  readonly columnOf: (activities: readonly PlanActivity[], before: SortColumn | undefined) => SortColumn;
}

/** Null for the plan's own order. */
export function planSort(field: PlanSortField, language: Language, alphabet: Alphabet): PlanSort | null {
  if (field === 'plan') return null;
  if (isIn(sortTexts, field)) {
    const textOf = sortTexts[field];
    const other = language === 'bg' ? 'en' : 'bg';
    // A text that is missing in the language is shown in the other, and stands where it is shown.
    const valueOf = (activity: PlanActivity) => textOf(activity)?.[language] || textOf(activity)?.[other] || null;
    return sortOf(`${field}.${language}`, valueOf, alphabet(language));
  }
  return isIn(sortDates, field)
    ? sortOf(field, sortDates[field], comparePartialDates)
    : sortOf(field, sortNumbers[field], (one, other) => one - other);
}

function sortOf<Value extends string | number>(
  key: string,
  valueOf: (activity: PlanActivity) => Value | null,
  compare: (one: Value, other: Value) => number,
): PlanSort {
  return {
    key,
    valueOf,
    columnOf: (activities, before) =>
      // A column under this key was made here, of values of the same kind.
      sortColumn(activities.map(valueOf), compare, before?.inOrder as readonly Value[] | undefined),
  };
}

const isIn = <Known extends object>(known: Known, field: PropertyKey): field is keyof Known =>
  Object.hasOwn(known, field);
