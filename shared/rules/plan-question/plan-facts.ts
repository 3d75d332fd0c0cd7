import { lifecycles, priorities, readinessLevels } from '#shared/model/activity.ts';
import type { Activity } from '#shared/model/activity.ts';
import {
  planDateChoices,
  type PlanDateChoice,
  type PlanFacet,
  type PlanSortField,
} from '#shared/model/plan-question.ts';
import { factMarkSchema, type Bilingual, type FactMark, type PartialDate } from '#shared/model/values.ts';
import type { ActivityStatus } from '../activity-status.ts';
import type { DueState } from '../due-state.ts';
import { toLev, type Amount } from '../money.ts';
import { attentionOrder } from './attention-order.ts';

export type TwoTexts = Pick<Bilingual, 'bg' | 'en'>;
interface Name {
  readonly title: TwoTexts;
}

/** An activity on a day, as far as a question can ask about it. */
export interface PlanActivity extends Pick<
  Activity,
  'id' | 'code' | 'title' | 'focusArea' | 'responsible' | 'owner' | 'readiness' | 'priority' | 'start' | 'baselineDue'
> {
  readonly budget: Amount | null;
  readonly spent: Amount | null;
  readonly status: ActivityStatus;
  readonly dueAsOf: PartialDate | null;
  readonly dates: DueState;
  readonly focusAreaName: Name | null;
  readonly responsibleName: Name | null;
  readonly ownerName: Name | null;
  /** 0–100. */
  readonly progress: number | null;
  /** Goals and priorities that it serves on the day, by a link or through its focus area. */
  readonly goals: readonly string[];
  readonly programmes: readonly string[];
  /** Codes of the districts it is rolled out in, planned ones too. */
  readonly districtCodes: readonly string[];
  readonly mark: FactMark | null;
}

/** What an activity is ordered by: texts follow the alphabet of a language, dates their last day, numbers their size. */
export const textSorts = [
  'code',
  'title',
  'focusArea',
  'responsible',
  'owner',
] as const satisfies readonly PlanSortField[];
export const dateSorts = ['start', 'due', 'baselineDue', 'lastReport'] as const satisfies readonly PlanSortField[];
export type TextSort = (typeof textSorts)[number];
export type DateSort = (typeof dateSorts)[number];
export type NumberSort = Exclude<PlanSortField, TextSort | DateSort | 'plan'>;

/** What is asked about, taken out of an activity once, so that a question over tens of thousands only looks up. */
export interface PlanFacts {
  readonly id: string;
  /** Lower-cased: code, both titles, the names around it. */
  readonly search: string;
  /** What it counts as in each facet; the empty text stands for none. */
  readonly values: Readonly<Record<PlanFacet, readonly string[]>>;
  readonly texts: Readonly<Record<TextSort, TwoTexts | null>>;
  readonly dates: Readonly<Record<DateSort, PartialDate | null>>;
  readonly numbers: Readonly<Record<NumberSort, number | null>>;
  readonly status: ActivityStatus['status'];
  /** Days since the as-of day of its latest report. */
  readonly lastReportAgeDays: number | null;
  readonly budget: Amount | null;
  readonly spent: Amount | null;
}

const oneOf = (value: string | null): readonly string[] => [value ?? ''];
const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);
const rank = (order: readonly string[], value: string | null): number | null =>
  value === null ? null : order.indexOf(value);
const inLev = (amount: Amount | null): number | null =>
  amount === null ? null : amount.currency === 'BGN' ? amount.minor : toLev(amount.minor);

export function planFactsOf(activity: PlanActivity): PlanFacts {
  const { status, dates, focusAreaName, responsibleName, ownerName } = activity;
  const { lifecycle, report } = status.facts;
  return {
    id: activity.id,
    search: searchTextOf(activity),
    values: {
      status: [status.status],
      focusArea: oneOf(activity.focusArea),
      goal: orNone(activity.goals),
      responsible: oneOf(activity.responsible),
      owner: oneOf(activity.owner),
      programme: orNone(activity.programmes),
      lifecycle: [lifecycle],
      readiness: oneOf(activity.readiness),
      priority: oneOf(activity.priority),
      district: orNone(activity.districtCodes),
      dates: planDateChoices.filter((choice) => isSo(activity, choice)),
    },
    texts: {
      code: activity.code === null ? null : { bg: activity.code, en: activity.code },
      title: activity.title,
      focusArea: focusAreaName?.title ?? null,
      responsible: responsibleName?.title ?? null,
      owner: ownerName?.title ?? null,
    },
    dates: {
      start: activity.start,
      due: activity.dueAsOf,
      baselineDue: activity.baselineDue,
      lastReport: report?.asOf ?? null,
    },
    numbers: {
      status: rank(attentionOrder, status.status),
      lifecycle: rank(lifecycles, lifecycle),
      readiness: rank(readinessLevels, activity.readiness),
      priority: rank(priorities, activity.priority),
      // What became ongoing slipped further than any number of days.
      slip: dates.slipped === null ? null : (dates.slipped.days ?? Number.MAX_SAFE_INTEGER),
      progress: activity.progress,
      budget: inLev(activity.budget),
      spent: inLev(activity.spent),
      source: rank(factMarkSchema.options, activity.mark),
    },
    status: status.status,
    lastReportAgeDays: report?.ageDays ?? null,
    budget: activity.budget,
    spent: activity.spent,
  };
}

const isSo = ({ dates, dueAsOf }: PlanActivity, choice: PlanDateChoice): boolean =>
  choice === 'noDue' ? dueAsOf === null : dates[choice] !== null;

function searchTextOf({ code, title, focusAreaName, responsibleName, ownerName }: PlanActivity): string {
  const titles = [title, focusAreaName?.title, responsibleName?.title, ownerName?.title];
  const parts = titles.flatMap((part) => (part ? [part.bg, part.en] : []));
  return [code ?? '', ...parts].join('\n').toLowerCase();
}
