import type { ActivityRow } from '#shared/contract/activities.ts';
import type { Lifecycle } from '#shared/model/activity.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';

/** What the dates say, apart from the status. */
export const dateFilters = ['dueSoon', 'slipped', 'lateStart', 'noDue'] as const;
export type DateFilter = (typeof dateFilters)[number];

/** What of the plan is shown. Within one facet any choice matches; facets narrow each other. */
export interface PlanFilters {
  readonly text: string;
  readonly status: ReadonlySet<ActivityStatusCode>;
  /** Ids of organisations; the empty text stands for none. */
  readonly responsible: ReadonlySet<string>;
  readonly lifecycle: ReadonlySet<Lifecycle>;
  readonly dates: ReadonlySet<DateFilter>;
}
export const facets = ['status', 'responsible', 'lifecycle', 'dates'] as const;
export type Facet = (typeof facets)[number];

export const noFilters: PlanFilters = {
  text: '',
  status: new Set(),
  responsible: new Set(),
  lifecycle: new Set(),
  dates: new Set(),
};

export const hasFilters = (filters: PlanFilters): boolean =>
  filters.text.trim() !== '' || facets.some((facet) => filters[facet].size > 0);

/** What an activity counts as in each facet; in dates it may count as several. */
const valuesOf = {
  status: ({ status }: ActivityRow): readonly string[] => [status.status],
  responsible: ({ responsible }: ActivityRow): readonly string[] => [responsible ?? ''],
  lifecycle: ({ status }: ActivityRow): readonly string[] => [status.facts.lifecycle],
  dates: ({ dates, dueAsOf }: ActivityRow): readonly DateFilter[] =>
    dateFilters.filter((filter) => (filter === 'noDue' ? dueAsOf === null : dates[filter] !== null)),
} satisfies Record<Facet, (activity: ActivityRow) => readonly string[]>;

/** The activities that match every filter, in the order given. */
export function filterActivities(activities: readonly ActivityRow[], filters: PlanFilters): readonly ActivityRow[] {
  if (!hasFilters(filters)) return activities;
  const words = wordsOf(filters.text);
  const chosen = facets.filter((facet) => filters[facet].size > 0);
  return activities.filter(
    (activity) => hasWords(activity, words) && chosen.every((facet) => isChosen(activity, facet, filters)),
  );
}

/** How many each choice of a facet would show, the other filters being as they are: seen before it is chosen. */
export function facetCounts(
  activities: readonly ActivityRow[],
  filters: PlanFilters,
  facet: Facet,
): ReadonlyMap<string, number> {
  const others = filterActivities(activities, { ...filters, [facet]: new Set() });
  const counts = new Map<string, number>();
  for (const activity of others)
    for (const value of valuesOf[facet](activity)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function isChosen(activity: ActivityRow, facet: Facet, filters: PlanFilters): boolean {
  const chosen: ReadonlySet<string> = filters[facet];
  return valuesOf[facet](activity).some((value) => chosen.has(value));
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

function hasWords(activity: ActivityRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchTextOf(activity);
  return words.every((word) => text.includes(word));
}

/** Made once for each activity: filtering must keep up with typing in a plan of tens of thousands. */
const searchTexts = new WeakMap<ActivityRow, string>();

function searchTextOf(activity: ActivityRow): string {
  const known = searchTexts.get(activity);
  if (known !== undefined) return known;
  const { code, title, focusAreaName, responsibleName } = activity;
  const parts = [title, focusAreaName?.title, responsibleName?.title].flatMap((part) =>
    part ? [part.bg, part.en] : [],
  );
  const text = [code ?? '', ...parts].join('\n').toLowerCase();
  searchTexts.set(activity, text);
  return text;
}
