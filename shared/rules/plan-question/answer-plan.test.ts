import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFacets, wholePlan, type PlanQuestion } from '#shared/model/plan-question.ts';
import { rollUp } from '../roll-up.ts';
import { answerPlan } from './answer-plan.ts';
import { facetValues, searchText, wordsOf, type PlanActivity } from './plan-activity.ts';
import { planIndex } from './plan-index.ts';
import { planSort } from './plan-sort.ts';
import { planSum, sumColumns } from './plan-sum.ts';
import { choices, randomActivity, randomPlan, randomQuestion } from './testing/random-activity.ts';

const collators = { bg: new Intl.Collator('bg', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) };
const alphabet = (language: 'bg' | 'en') => (one: string, other: string) => collators[language].compare(one, other);
const ask = (plan: readonly PlanActivity[], question: PlanQuestion) =>
  answerPlan(planIndex(plan, alphabet), question, choices, 'bg');
const shownBy = (plan: readonly PlanActivity[], question: PlanQuestion) =>
  ask(plan, { ...question, grouping: 'none' }).groups.flatMap(({ ids }) => ids);
const sumOf = (plan: readonly PlanActivity[]) =>
  planSum(
    sumColumns(plan),
    Int32Array.from(plan, (_, row) => row),
  );
/** The places of a random plan are the ids of what stands there. */
const at = (plan: readonly PlanActivity[], ids: Iterable<string>) => [...ids].flatMap((id) => plan[Number(id)] ?? []);
const one = (): PlanActivity => {
  const [activity] = fc.sample(randomActivity, 1);
  if (activity === undefined) throw new Error('no activity was made');
  return activity;
};

/** The rule in its plainest words, to hold the quick one against. */
const matchesPlainly = (activity: PlanActivity, { text, facets }: PlanQuestion) =>
  wordsOf(text).every((word) => searchText(activity).includes(word)) &&
  planFacets.every(
    (facet) => !facets[facet]?.length || facetValues[facet](activity).some((value) => facets[facet]?.includes(value)),
  );

describe('what is shown', () => {
  test('has every word, and in every facet one of the choices', () => {
    fc.assert(
      fc.property(randomPlan, randomQuestion, (plan, question) => {
        const plainly = plan.filter((activity) => matchesPlainly(activity, question)).map(({ id }) => id);
        expect(shownBy(plan, question).toSorted()).toEqual(plainly.toSorted());
      }),
    );
  });

  test('is what the count of a choice said before it was chosen', () => {
    fc.assert(
      fc.property(randomPlan, randomQuestion, fc.constantFrom(...planFacets), (plan, question, facet) => {
        for (const { value, count } of ask(plan, question).facets[facet])
          expect(shownBy(plan, { ...question, facets: { ...question.facets, [facet]: [value] } })).toHaveLength(count);
      }),
    );
  });
});

test('what is chosen stands among the choices, whatever it would show', () => {
  fc.assert(
    fc.property(randomPlan, randomQuestion, (plan, question) => {
      const { facets } = ask(plan, question);
      for (const facet of planFacets)
        expect(facets[facet].map(({ value }) => value)).toEqual(expect.arrayContaining(question.facets[facet] ?? []));
    }),
  );
});

describe('groups', () => {
  test('hold everything that is shown, each activity once in a group, and their sums are of what they hold', () => {
    fc.assert(
      fc.property(randomPlan, randomQuestion, (plan, question) => {
        const { groups, sum } = ask(plan, question);
        const shown = shownBy(plan, question);
        expect(new Set(groups.flatMap(({ ids }) => ids))).toEqual(new Set(shown));
        for (const { ids, sum: ofGroup } of groups) {
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toHaveLength(0);
          expect(ofGroup).toEqual(sumOf(at(plan, ids)));
        }
        expect(sum).toEqual(sumOf(at(plan, shown)));
      }),
    );
  });

  test('by goal: an activity that serves two stands under both and is counted once in the whole', () => {
    const both = { ...one(), id: '0', goals: ['alpha', 'gamma'] };
    const { groups, sum } = ask([both], { ...wholePlan, grouping: 'goal' });
    expect(groups.map(({ key }) => key)).toEqual(['alpha', 'gamma']);
    expect(sum.total).toBe(1);
  });

  test('stand in the order of their choices, the one without any last', () => {
    fc.assert(
      fc.property(randomPlan, randomQuestion, (plan, question) => {
        if (question.grouping === 'none') return;
        const keys = ask(plan, question).groups.map(({ key }) => key);
        const order = [...choices[question.grouping], ''];
        expect(keys).toEqual(keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      }),
    );
  });
});

describe('sorting', () => {
  test('decides by the first sort, then the next, then the order of the plan; what has no value stands last', () => {
    fc.assert(
      fc.property(randomPlan, randomQuestion, (plan, question) => {
        const columns = question.sorts.flatMap(({ by, isDescending }) => {
          const column = planSort(by, 'bg', alphabet)?.columnOf(plan, undefined);
          return column === undefined ? [] : [{ places: column.places, isDescending }];
        });
        const compare = (a: number, b: number): number => {
          for (const { places, isDescending } of columns) {
            const [first = -1, second = -1] = [places[a], places[b]];
            if (first === second) continue;
            if (first < 0 || second < 0) return first < 0 ? 1 : -1;
            return isDescending ? second - first : first - second;
          }
          return a - b;
        };
        const places = shownBy(plan, question).map(Number);
        expect(places).toEqual(places.toSorted(compare));
      }),
    );
  });

  test('puts texts in the order of the alphabet, numbers in them by their size', () => {
    const titles = ['Яна', 'ACT-10', 'ѝ', 'ACT-9', 'Йода', 'вода', 'Вода'];
    const plan = titles.map((bg, place) => ({ ...one(), id: String(place), title: { bg, en: '' } }));
    const shown = shownBy(plan, { ...wholePlan, sorts: [{ by: 'title', isDescending: false }] });
    expect(shown.map((id) => titles[Number(id)])).toEqual(titles.toSorted(collators.bg.compare));
  });
});

test('a plan that changed is answered as if it were laid out anew', () => {
  const change = fc.record({ place: fc.nat({ max: 39 }), to: fc.option(randomActivity, { freq: 8 }) });
  fc.assert(
    fc.property(
      randomPlan,
      fc.array(fc.tuple(randomQuestion, change), { minLength: 1, maxLength: 6 }),
      (plan, steps) => {
        let now: readonly PlanActivity[] = plan;
        let index = planIndex(now, alphabet);
        for (const [question, { place, to }] of steps) {
          // What was asked before stays worked out, and must not be taken for what it is after.
          answerPlan(index, question, choices, 'bg');
          now = now.flatMap((activity, row) =>
            row === place ? (to === null ? [] : [{ ...to, id: activity.id }]) : [activity],
          );
          index = index.after(now);
          expect(answerPlan(index, question, choices, 'bg')).toEqual(ask(now, question));
        }
      },
    ),
  );
});

test('the sum counts as the roll-up of the strategy does', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const { total, counts, owing, reported, oldestReportAgeDays } = rollUp(
        plan.map(({ status }) => ({
          weight: null,
          status: status.status,
          lastReportAgeDays: status.facts.report?.ageDays ?? null,
        })),
      );
      expect(sumOf(plan)).toMatchObject({ total, counts, owing, reported, oldestReportAgeDays });
    }),
  );
});

test('money is summed by currency', () => {
  const plan = [
    { ...one(), budget: { minor: 100_00, currency: 'BGN' as const }, spent: null },
    { ...one(), budget: { minor: 50_00, currency: 'EUR' as const }, spent: { minor: 1_00, currency: 'BGN' as const } },
    { ...one(), budget: { minor: 20_00, currency: 'BGN' as const }, spent: null },
    { ...one(), budget: null, spent: null },
  ];
  expect(sumOf(plan)).toMatchObject({
    budgets: [
      { minor: 120_00, currency: 'BGN' },
      { minor: 50_00, currency: 'EUR' },
    ],
    budgeted: 3,
    spent: [{ minor: 1_00, currency: 'BGN' }],
  });
});
