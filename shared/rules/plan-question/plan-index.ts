import { planFacets, type PlanFacet, type PlanSortField } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { comparePartialDates } from '../partial-date.ts';
import { facetColumn, type FacetColumn } from './facet-column.ts';
import { dateSorts, textSorts, type DateSort, type NumberSort, type PlanFacts, type TextSort } from './plan-facts.ts';
import { sortColumn, type SortColumn } from './sort-column.ts';

/** The plan on a day, laid out to be asked. Made anew when something changed; orders are worked out when first asked for. */
export interface PlanIndex {
  /** In the plan's own order. */
  readonly facts: readonly PlanFacts[];
  readonly facets: Readonly<Record<PlanFacet, FacetColumn>>;
  /** Null for the plan's own order. */
  readonly sortBy: (field: PlanSortField, language: Language) => SortColumn | null;
}

/** Compares two texts by the alphabet of a language; it is asked once for each different text. */
export type Alphabet = (language: Language) => (one: string, other: string) => number;

export function planIndex(facts: readonly PlanFacts[], alphabet: Alphabet): PlanIndex {
  const facets = Object.fromEntries(
    planFacets.map((facet) => [facet, facetColumn(facts.map(({ values }) => values[facet]))]),
  ) as Record<PlanFacet, FacetColumn>; // every facet is a key
  const known = new Map<string, SortColumn>();
  const remember = (key: string, make: () => SortColumn): SortColumn => {
    const column = known.get(key) ?? make();
    known.set(key, column);
    return column;
  };
  return {
    facts,
    facets,
    sortBy(field, language) {
      if (field === 'plan') return null;
      if (isTextSort(field))
        return remember(`${field}.${language}`, () => {
          const other = language === 'bg' ? 'en' : 'bg';
          // A text that is missing in the language is shown in the other, and stands where it is shown.
          const shown = facts.map(({ texts }) => texts[field]?.[language] || texts[field]?.[other] || null);
          return sortColumn(shown, alphabet(language));
        });
      if (isDateSort(field))
        return remember(field, () =>
          sortColumn(
            facts.map(({ dates }) => dates[field]),
            comparePartialDates,
          ),
        );
      return remember(field, () => numberColumn(facts, field));
    },
  };
}

const numberColumn = (facts: readonly PlanFacts[], field: NumberSort) =>
  sortColumn(
    facts.map(({ numbers }) => numbers[field]),
    (one, other) => one - other,
  );
const isTextSort = (field: PlanSortField): field is TextSort => textSorts.some((known) => known === field);
const isDateSort = (field: PlanSortField): field is DateSort => dateSorts.some((known) => known === field);
