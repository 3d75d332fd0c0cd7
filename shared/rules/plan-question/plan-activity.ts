import { lifecycles, priorities, readinessLevels, type Activity } from '#shared/model/activity.ts';
import {
  anyDistrict,
  planDateChoices,
  type PlanDateChoice,
  type PlanFacet,
  type PlanSortField,
} from '#shared/model/plan-question.ts';
import { factMarkSchema, type Bilingual, type PartialDate } from '#shared/model/values.ts';
import type { ActivityStatus } from '../activity-status.ts';
import type { DueState } from '../due-state.ts';
import { toLev, type Amount } from '../money.ts';
import { attentionOrder } from './attention-order.ts';

export type TwoTexts = Pick<Bilingual, 'bg' | 'en'>;
interface Name {
  readonly title: TwoTexts;
}

type Asked = 'id' | 'code' | 'focusArea' | 'responsible' | 'owner' | 'readiness' | 'priority' | 'start' | 'baselineDue';

/** An activity on a day, as far as a question can ask about it. */
export interface PlanActivity extends Readonly<Pick<Activity, Asked | 'source'>> {
  readonly title: TwoTexts;
  readonly budget: Amount | null;
  readonly spent: Amount | null;
  readonly status: {
    readonly status: ActivityStatus['status'];
    readonly facts: {
      readonly lifecycle: ActivityStatus['facts']['lifecycle'];
      readonly report: { readonly asOf: PartialDate; readonly ageDays: number } | null;
    };
  };
  readonly dueAsOf: PartialDate | null;
  readonly dates: DueState;
  readonly focusAreaName: Name | null;
  readonly responsibleName: Name | null;
  readonly ownerName: Name | null;
  /** 0–100. */
  readonly progress: number | null;
  /** Goals and priorities that it serves on the day, by a link or through its focus area; each once. */
  readonly goals: readonly string[];
  /** Each once. */
  readonly programmes: readonly string[];
  /** Codes of the districts it is rolled out in, planned ones too; each once. */
  readonly districtCodes: readonly string[];
}

type Of<Value> = (activity: PlanActivity) => Value;

const oneOf = (value: string | null): readonly string[] => [value ?? ''];
const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);

/** What an activity counts as in each facet, each value once; the empty text stands for none. */
export const facetValues: Readonly<Record<PlanFacet, Of<readonly string[]>>> = {
  status: ({ status }) => [status.status],
  focusArea: ({ focusArea }) => oneOf(focusArea),
  goal: ({ goals }) => orNone(goals),
  responsible: ({ responsible }) => oneOf(responsible),
  owner: ({ owner }) => oneOf(owner),
  programme: ({ programmes }) => orNone(programmes),
  lifecycle: ({ status }) => [status.facts.lifecycle],
  readiness: ({ readiness }) => oneOf(readiness),
  priority: ({ priority }) => oneOf(priority),
  district: ({ districtCodes }) => orNone(districtCodes.length === 0 ? [] : [anyDistrict, ...districtCodes]),
  dates: (activity) => planDateChoices.filter((choice) => isSo(activity, choice)),
};

const isSo = ({ dates, dueAsOf }: PlanActivity, choice: PlanDateChoice): boolean =>
  choice === 'noDue' ? dueAsOf === null : dates[choice] !== null;

/** What an activity is ordered by: texts follow the alphabet of a language, dates their last day, numbers their size. */
export const sortTexts = {
  code: ({ code }) => (code === null ? null : { bg: code, en: code }),
  title: ({ title }) => title,
  focusArea: ({ focusAreaName }) => focusAreaName?.title ?? null,
  responsible: ({ responsibleName }) => responsibleName?.title ?? null,
  owner: ({ ownerName }) => ownerName?.title ?? null,
} satisfies Partial<Record<PlanSortField, Of<TwoTexts | null>>>;

export const sortDates = {
  start: ({ start }) => start,
  due: ({ dueAsOf }) => dueAsOf,
  baselineDue: ({ baselineDue }) => baselineDue,
  lastReport: ({ status }) => status.facts.report?.asOf ?? null,
} satisfies Partial<Record<PlanSortField, Of<PartialDate | null>>>;

export const sortNumbers: Readonly<
  Record<Exclude<PlanSortField, 'plan' | keyof typeof sortTexts | keyof typeof sortDates>, Of<number | null>>
> = {
  status: ({ status }) => placeIn(attentionOrder, status.status),
  lifecycle: ({ status }) => placeIn(lifecycles, status.facts.lifecycle),
  readiness: ({ readiness }) => placeIn(readinessLevels, readiness),
  priority: ({ priority }) => placeIn(priorities, priority),
  // What became ongoing slipped further than any number of days.
  slip: ({ dates }) => (dates.slipped === null ? null : (dates.slipped.days ?? Number.MAX_SAFE_INTEGER)),
  progress: ({ progress }) => progress,
  budget: ({ budget }) => inLev(budget),
  spent: ({ spent }) => inLev(spent),
  source: ({ source }) => placeIn(factMarkSchema.options, source?.marks['*'] ?? null),
};

const placeIn = (order: readonly string[], value: string | null): number | null =>
  value === null ? null : order.indexOf(value);
const inLev = (amount: Amount | null): number | null =>
  amount === null ? null : amount.currency === 'BGN' ? amount.minor : toLev(amount.minor);

/** What words are looked for in, lower-cased: code, both titles, the names around it. */
export function searchText({ code, title, focusAreaName, responsibleName, ownerName }: PlanActivity): string {
  const titles = [title, focusAreaName?.title, responsibleName?.title, ownerName?.title];
  const parts = titles.flatMap((part) => (part ? [part.bg, part.en] : []));
  return [code ?? '', ...parts].join('\n').toLowerCase();
}

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
