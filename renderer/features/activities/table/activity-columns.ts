import {
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  type Row,
} from '@tanstack/react-table';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { lifecycles, readinessLevels } from '#shared/model/activity.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import { toLev } from '#shared/rules/money.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { attentionOrder } from '../attention-order.ts';

export const planFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});
export type PlanRow = Row<typeof planFeatures, ActivityRow>;

export const columnIds = [
  'code',
  'title',
  'status',
  'due',
  'progress',
  'responsible',
  'lastReport',
  'focusArea',
  'start',
  'readiness',
  'priority',
  'lifecycle',
  'budget',
  'source',
] as const;
export type ColumnId = (typeof columnIds)[number];
export const isColumnId = (id: string): id is ColumnId => columnIds.some((known) => known === id);

/** Shown until a person chooses: what fits beside an open record comes first. */
export const hiddenAtFirst: Record<string, boolean> = {
  focusArea: false,
  start: false,
  readiness: false,
  priority: false,
  lifecycle: false,
  budget: false,
  source: false,
};

const priorities = ['high', 'medium', 'low'];

/** Where a value stands in an order of its own; undefined values stand last, whichever way one sorts. */
const rank = (order: readonly string[], value: string | null): number | undefined =>
  value === null ? undefined : order.indexOf(value);

const byDate = (one: PlanRow, other: PlanRow, id: string): number =>
  comparePartialDates(one.getValue<PartialDate>(id), other.getValue<PartialDate>(id));

/** The columns of the plan: what each sorts by. How a cell looks and is edited is told beside it, by the same name. */
export function activityColumns(language: Language) {
  const helper = createColumnHelper<typeof planFeatures, ActivityRow>();
  const collator = new Intl.Collator(language, { numeric: true });
  const byText = (one: PlanRow, other: PlanRow, id: string): number =>
    collator.compare(one.getValue<string>(id), other.getValue<string>(id));
  const column = <Value>(
    id: ColumnId,
    size: number,
    value: (activity: ActivityRow) => Value | null | undefined,
    sortFn: 'basic' | typeof byText = 'basic',
  ) =>
    helper.accessor((activity) => value(activity) ?? undefined, {
      id,
      size,
      minSize: 64,
      maxSize: 640,
      sortFn,
      sortUndefined: 'last',
      enableHiding: id !== 'code' && id !== 'title',
    });
  return helper.columns([
    column('code', 84, ({ code }) => code, byText),
    column('title', 211, ({ title }) => textIn(title, language), byText),
    column('status', 166, ({ status }) => rank(attentionOrder, status.status)),
    column('due', 195, ({ dueAsOf }) => dueAsOf, byDate),
    column('progress', 86, ({ progress }) => progress),
    column(
      'responsible',
      146,
      ({ responsibleName }) => responsibleName && textIn(responsibleName.title, language),
      byText,
    ),
    column('lastReport', 178, ({ status }) => status.facts.report?.asOf, byDate),
    column('focusArea', 180, ({ focusAreaName }) => focusAreaName && textIn(focusAreaName.title, language), byText),
    column('start', 150, ({ start }) => start, byDate),
    column('readiness', 130, ({ readiness }) => rank(readinessLevels, readiness)),
    column('priority', 110, ({ priority }) => rank(priorities, priority)),
    column('lifecycle', 140, ({ status }) => rank(lifecycles, status.facts.lifecycle)),
    column('budget', 160, ({ budget }) => budget && (budget.currency === 'BGN' ? budget.minor : toLev(budget.minor))),
    column('source', 190, ({ mark }) => mark),
  ]);
}
