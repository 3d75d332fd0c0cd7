import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifecycles, priorities, readinessLevels } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import {
  planDateChoices,
  planFacets,
  planGroupings,
  planSortFields,
  wholePlan,
  type PlanFacet,
  type PlanQuestion,
} from '#shared/model/plan-question.ts';
import { activityStatuses } from '../activity-status.ts';
import { rollUp } from '../roll-up.ts';
import { answerPlan, type ChoiceOrder } from './answer-plan.ts';
import { attentionOrder } from './attention-order.ts';
import type { PlanFacts } from './plan-facts.ts';
import { planIndex, type PlanIndex } from './plan-index.ts';
import { planSum } from './plan-sum.ts';

const records = ['alpha', 'beta', 'gamma'];
const choices: ChoiceOrder = {
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
const many: ReadonlySet<PlanFacet> = new Set(['goal', 'programme', 'district', 'dates']);
const mayBeNone = (facet: PlanFacet) => facet !== 'status' && facet !== 'lifecycle' && facet !== 'dates';

const valuesOf = (facet: PlanFacet) => {
  const value = fc.constantFrom(...choices[facet], ...(mayBeNone(facet) ? [''] : []));
  return many.has(facet)
    ? fc
        .uniqueArray(fc.constantFrom(...choices[facet]), { maxLength: 3 })
        .map((some) => (some.length === 0 && mayBeNone(facet) ? [''] : some))
    : value.map((one) => [one]);
};
const word = fc.constantFrom('вода', 'Данни', 'училище', 'открити данни', 'Area');
const text = fc.option(fc.record({ bg: word, en: word }));
const date = fc.option(fc.constantFrom('2020', '2020-Q4', '2020-12', '2020-12-31', '2021-H1', 'ongoing'));
const number = fc.option(fc.integer({ min: 0, max: 5 }));
const amount = fc.option(
  fc.record({ minor: fc.integer({ min: 0, max: 1_000 }), currency: fc.constantFrom('BGN', 'EUR') }),
);

const facts: fc.Arbitrary<PlanFacts> = fc
  .record({
    values: fc.record(
      Object.fromEntries(planFacets.map((facet) => [facet, valuesOf(facet)])) as Record<
        PlanFacet,
        fc.Arbitrary<string[]>
      >,
    ),
    texts: fc.record({ code: text, title: text, focusArea: text, responsible: text, owner: text }),
    dates: fc.record({ start: date, due: date, baselineDue: date, lastReport: date }),
    numbers: fc.record({
      status: number,
      lifecycle: number,
      readiness: number,
      priority: number,
      slip: number,
      progress: number,
      budget: number,
      spent: number,
      source: number,
    }),
    status: fc.constantFrom(...activityStatuses),
    lastReportAgeDays: number,
    budget: amount,
    spent: amount,
  })
  .map((given) => ({ ...given, id: '', search: (given.texts.title?.bg ?? '').toLowerCase() }));

const plan = fc.array(facts, { maxLength: 40 }).map((all) => all.map((one, at) => ({ ...one, id: String(at) })));
const question: fc.Arbitrary<PlanQuestion> = fc.record({
  text: fc.constantFrom('', '', 'ДАННИ', 'вода', 'открити  данни'),
  facets: fc.record(
    Object.fromEntries(
      planFacets.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...choices[facet], ''), { maxLength: 3 })]),
    ) as Record<PlanFacet, fc.Arbitrary<string[]>>,
    { requiredKeys: [] },
  ),
  grouping: fc.constantFrom(...planGroupings),
  sorts: fc.array(fc.record({ by: fc.constantFrom(...planSortFields), isDescending: fc.boolean() }), { maxLength: 3 }),
});

const collator = new Intl.Collator('bg', { numeric: true });
const indexOf = (all: readonly PlanFacts[]): PlanIndex =>
  planIndex(all, () => (one, other) => collator.compare(one, other));
const ask = (all: readonly PlanFacts[], asked: PlanQuestion) => answerPlan(indexOf(all), asked, choices, 'bg');
const shownBy = (all: readonly PlanFacts[], asked: PlanQuestion) =>
  new Set(ask(all, { ...asked, grouping: 'none' }).groups.flatMap(({ ids }) => ids));

/** The rule in its plainest words, to hold the quick one against. */
const matchesPlainly = (one: PlanFacts, { text: words, facets }: PlanQuestion) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((part) => one.search.includes(part)) &&
  planFacets.every(
    (facet) => !facets[facet]?.length || one.values[facet].some((value) => facets[facet]?.includes(value)),
  );

test('what is shown is what has every word and in every facet one of the choices', () => {
  fc.assert(
    fc.property(plan, question, (all, asked) => {
      const plainly = all.filter((one) => matchesPlainly(one, asked)).map(({ id }) => id);
      expect([...shownBy(all, asked)].toSorted()).toEqual(plainly.toSorted());
    }),
  );
});

test('the count of a choice is what choosing it alone would show', () => {
  fc.assert(
    fc.property(plan, question, fc.constantFrom(...planFacets), (all, asked, facet) => {
      for (const { value, count } of ask(all, asked).facets[facet])
        expect(shownBy(all, { ...asked, facets: { ...asked.facets, [facet]: [value] } }).size).toBe(count);
    }),
  );
});

test('what is chosen stands among the choices, whatever it would show', () => {
  fc.assert(
    fc.property(plan, question, (all, asked) => {
      const { facets } = ask(all, asked);
      for (const facet of planFacets)
        expect(facets[facet].map(({ value }) => value)).toEqual(expect.arrayContaining(asked.facets[facet] ?? []));
    }),
  );
});

test('groups hold everything that is shown, each activity once in a group, and their sums are those of what they hold', () => {
  fc.assert(
    fc.property(plan, question, (all, asked) => {
      const { groups, sum } = ask(all, asked);
      const shown = shownBy(all, asked);
      expect(new Set(groups.flatMap(({ ids }) => ids))).toEqual(shown);
      for (const group of groups) {
        expect(new Set(group.ids).size).toBe(group.ids.length);
        expect(group.ids).not.toHaveLength(0);
        expect(group.sum).toEqual(planSum(group.ids.map((id) => all[Number(id)] as PlanFacts)));
      }
      expect(sum).toEqual(planSum([...shown].map((id) => all[Number(id)] as PlanFacts)));
    }),
  );
});

test('an activity that serves two goals stands under both and is counted once in the whole', () => {
  const [one] = fc.sample(facts, 1);
  if (one === undefined) throw new Error('no activity was made');
  const both = { ...one, id: '0', values: { ...one.values, goal: ['alpha', 'gamma'] } };
  const { groups, sum } = ask([both], { ...wholePlan, grouping: 'goal' });
  expect(groups.map(({ key }) => key)).toEqual(['alpha', 'gamma']);
  expect(sum.total).toBe(1);
});

test('groups stand in the order of their choices, the one without any last', () => {
  fc.assert(
    fc.property(plan, question, (all, asked) => {
      if (asked.grouping === 'none') return;
      const keys = ask(all, asked).groups.map(({ key }) => key);
      const order = [...choices[asked.grouping], ''];
      expect(keys).toEqual(keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    }),
  );
});

test('sorting decides by the first sort, then the next, then the order of the plan; what has no value stands last', () => {
  fc.assert(
    fc.property(plan, question, (all, asked) => {
      const index = indexOf(all);
      const ids = answerPlan(index, { ...asked, grouping: 'none' }, choices, 'bg').groups.flatMap((group) => group.ids);
      const compare = (a: number, b: number): number => {
        for (const { by, isDescending } of asked.sorts) {
          const column = index.sortBy(by, 'bg');
          if (column === null) continue;
          const [one = -1, other = -1] = [column.places[a], column.places[b]];
          if (one === other) continue;
          if (one < 0 || other < 0) return one < 0 ? 1 : -1;
          return isDescending ? other - one : one - other;
        }
        return a - b;
      };
      expect(ids.map(Number)).toEqual(ids.map(Number).toSorted(compare));
    }),
  );
});

test('texts stand in the order of the alphabet, numbers in them by their size', () => {
  const [one] = fc.sample(facts, 1);
  if (one === undefined) throw new Error('no activity was made');
  const titles = ['Яна', 'ACT-10', 'ѝ', 'ACT-9', 'Йода', 'вода', 'Вода'];
  const all = titles.map((title, at) => ({
    ...one,
    id: String(at),
    texts: { ...one.texts, title: { bg: title, en: '' } },
  }));
  const { groups } = ask(all, { ...wholePlan, grouping: 'none', sorts: [{ by: 'title', isDescending: false }] });
  expect(groups[0]?.ids.map((id) => titles[Number(id)])).toEqual(titles.toSorted(collator.compare));
});

test('the sum counts as the roll-up of the strategy does', () => {
  fc.assert(
    fc.property(plan, (all) => {
      const { total, counts, owing, reported, oldestReportAgeDays } = rollUp(
        all.map((one) => ({ weight: null, status: one.status, lastReportAgeDays: one.lastReportAgeDays })),
      );
      expect(planSum(all)).toMatchObject({ total, counts, owing, reported, oldestReportAgeDays });
    }),
  );
});
