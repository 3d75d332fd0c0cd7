import { textIn } from '#shared/i18n/format.ts';
import type { ActivityRow, Named } from '#shared/contract/activities.ts';
import { lifecycles } from '#shared/model/activity.ts';
import type { Language, Money } from '#shared/model/values.ts';
import { rollUp, type RollUp } from '#shared/rules/roll-up.ts';
import { attentionOrder } from './attention-order.ts';

export const groupings = ['focusArea', 'responsible', 'status', 'lifecycle', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export interface PlanGroup {
  /** The id of a record, a status or a lifecycle; empty for those that have none. */
  readonly key: string;
  /** The record that the group is named after, when it is one. */
  readonly named: Named | null;
  readonly activities: readonly ActivityRow[];
}

/** The activities in groups, their order within each kept. Groups of records stand by name, the one without a name last. */
export function groupActivities(
  activities: readonly ActivityRow[],
  grouping: Grouping,
  language: Language,
): readonly PlanGroup[] {
  if (grouping === 'none') return activities.length === 0 ? [] : [{ key: '', named: null, activities }];
  const groups = new Map<string, { named: Named | null; activities: ActivityRow[] }>();
  for (const activity of activities) {
    const { key, named } = groupOf(activity, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { named, activities: [activity] });
    else group.activities.push(activity);
  }
  const rank = rankIn(grouping, language);
  return [...groups].map(([key, group]) => ({ key, ...group })).toSorted(rank);
}

function groupOf(activity: ActivityRow, grouping: Exclude<Grouping, 'none'>): { key: string; named: Named | null } {
  switch (grouping) {
    case 'focusArea':
      return { key: activity.focusAreaName?.id ?? '', named: activity.focusAreaName };
    case 'responsible':
      return { key: activity.responsibleName?.id ?? '', named: activity.responsibleName };
    case 'status':
      return { key: activity.status.status, named: null };
    case 'lifecycle':
      return { key: activity.status.facts.lifecycle, named: null };
  }
}

function rankIn(grouping: Exclude<Grouping, 'none'>, language: Language) {
  const order: readonly string[] = grouping === 'status' ? attentionOrder : lifecycles;
  if (grouping === 'status' || grouping === 'lifecycle')
    return (one: PlanGroup, other: PlanGroup) => order.indexOf(one.key) - order.indexOf(other.key);
  const collator = new Intl.Collator(language, { numeric: true });
  // Focus areas have their own order in the strategy, which their codes follow.
  const nameOf = ({ named }: PlanGroup) =>
    (grouping === 'focusArea' ? named?.code : null) ?? textIn(named?.title, language);
  return (one: PlanGroup, other: PlanGroup) =>
    Number(one.named === null) - Number(other.named === null) || collator.compare(nameOf(one), nameOf(other));
}

/** A row of the list: the head of a group, or an activity. Only what is not folded is among them. */
export type PlanItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: PlanGroup; readonly isFolded: boolean }
  | { readonly kind: 'activity'; readonly key: string; readonly activity: ActivityRow };

export function planItems(
  groups: readonly PlanGroup[],
  folded: ReadonlySet<string>,
  hasHeads: boolean,
): readonly PlanItem[] {
  return groups.flatMap((group): PlanItem[] => {
    const isFolded = hasHeads && folded.has(group.key);
    const rows = isFolded
      ? []
      : group.activities.map((activity): PlanItem => ({ kind: 'activity', key: activity.id, activity }));
    return hasHeads ? [{ kind: 'group', key: `group:${group.key}`, group, isFolded }, ...rows] : rows;
  });
}

export interface PlanSum extends RollUp {
  /** One amount for each currency that occurs, and how many activities have a budget at all. */
  readonly budgets: readonly Money[];
  readonly budgeted: number;
}

/** The sums of a group in numbers: how many of each status, how many reported, the oldest report, the budgets. */
export function sumOf(activities: readonly ActivityRow[]): PlanSum {
  const children = activities.map(({ status }) => ({
    weight: null,
    status: status.status,
    lastReportAgeDays: status.facts.report?.ageDays ?? null,
  }));
  const budgets = activities.flatMap(({ budget }) => (budget === null ? [] : [budget]));
  const totals = (['BGN', 'EUR'] as const).flatMap((currency): Money[] => {
    const amounts = budgets.filter((budget) => budget.currency === currency);
    const minor = amounts.reduce((total, amount) => total + amount.minor, 0);
    return amounts.length === 0 ? [] : [{ minor, currency, vat: 'unknown', on: null }];
  });
  return { ...rollUp(children), budgets: totals, budgeted: budgets.length };
}
