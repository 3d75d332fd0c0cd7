import fc from 'fast-check';
import { lifecycles, priorities, readinessLevels } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import {
  planDateChoices,
  planFacets,
  planGroupings,
  planSortFields,
  type PlanFacet,
  type PlanQuestion,
} from '#shared/model/plan-question.ts';
import { factMarkSchema } from '#shared/model/values.ts';
import { activityStatuses } from '../../activity-status.ts';
import type { ChoiceOrder } from '../answer-plan.ts';
import { attentionOrder } from '../attention-order.ts';
import type { PlanActivity } from '../plan-activity.ts';

const records = ['alpha', 'beta', 'gamma'];

/** What can be chosen in each facet of a random plan, in the order of show. */
export const choices: ChoiceOrder = {
  status: attentionOrder,
  focusArea: records,
  goal: records,
  responsible: records,
  owner: records,
  programme: records,
  lifecycle: lifecycles,
  readiness: readinessLevels,
  priority: priorities,
  district: districtCodes,
  dates: planDateChoices,
};

const record = fc.option(fc.constantFrom(...records));
const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const title = fc.record({
  bg: fc.constantFrom('Вода', 'вода', 'Данни', 'открити данни', 'Йод', ''),
  en: fc.constantFrom('Area 9', 'area 10', 'Water', ''),
});
const name = fc.option(fc.record({ title }));
const date = fc.option(fc.constantFrom('2020', '2020-Q4', '2020-12', '2020-12-31', '2021-H1', 'ongoing'));
const amount = fc.option(
  fc.record({ minor: fc.integer({ min: 0, max: 1_000 }), currency: fc.constantFrom('BGN' as const, 'EUR' as const) }),
);
const days = fc.option(fc.record({ days: fc.integer({ min: 0, max: 9 }) }));

/** An activity with anything in it; its id is to be set by the caller. */
export const randomActivity: fc.Arbitrary<PlanActivity> = fc.record({
  id: fc.constant(''),
  code: fc.option(fc.constantFrom('ACT-9', 'ACT-10', 'AP-1')),
  title,
  source: fc.option(
    fc.record({
      text: fc.constant('S001'),
      marks: fc.constantFrom(...factMarkSchema.options).map((mark) => ({ '*': mark })),
    }),
  ),
  focusArea: record,
  responsible: record,
  owner: record,
  focusAreaName: name,
  responsibleName: name,
  ownerName: name,
  readiness: fc.option(fc.constantFrom(...readinessLevels)),
  priority: fc.option(fc.constantFrom(...priorities)),
  start: date,
  baselineDue: date,
  dueAsOf: date,
  budget: amount,
  spent: amount,
  progress: fc.option(fc.integer({ min: 0, max: 5 })),
  goals: some(records),
  programmes: some(records),
  districtCodes: some(districtCodes),
  status: fc.record({
    status: fc.constantFrom(...activityStatuses),
    facts: fc.record({
      lifecycle: fc.constantFrom(...lifecycles),
      report: fc.option(
        fc.record({ asOf: fc.constantFrom('2020', '2020-Q4', '2020-11'), ageDays: fc.integer({ min: 0, max: 400 }) }),
      ),
    }),
  }),
  dates: fc.record({
    overdue: days,
    dueSoon: days,
    slipped: fc.option(fc.record({ days: fc.option(fc.integer({ min: 1, max: 9 })), moves: fc.constant(1) })),
    lateStart: fc.option(fc.record({ days: fc.constant(1), started: fc.boolean() })),
  }),
});

/** A plan whose activities are called by their place in it. */
export const randomPlan = fc
  .array(randomActivity, { maxLength: 40 })
  .map((all) => all.map((activity, place) => ({ ...activity, id: String(place) })));

const chosen = Object.fromEntries(
  planFacets.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...choices[facet], ''), { maxLength: 3 })]),
) as Record<PlanFacet, fc.Arbitrary<string[]>>; // every facet is a key

export const randomQuestion: fc.Arbitrary<PlanQuestion> = fc.record({
  text: fc.constantFrom('', '', '', 'ДАННИ', 'вода', 'открити  данни', 'water act'),
  facets: fc.record(chosen, { requiredKeys: [] }),
  grouping: fc.constantFrom(...planGroupings),
  sorts: fc.array(fc.record({ by: fc.constantFrom(...planSortFields), isDescending: fc.boolean() }), { maxLength: 3 }),
});
