import { expect, test } from 'vitest';
import type { PlanGroup } from '#shared/contract/plan-answer.ts';
import { planSum, sumColumns } from '#shared/rules/plan-question/plan-sum.ts';
import { idsOf, planItems } from './plan-items.ts';

const group = (key: string, ids: readonly string[]): PlanGroup => ({
  key,
  named: null,
  ids,
  sum: planSum(sumColumns([]), new Int32Array()),
});

test('a folded group keeps its head and gives its activities away', () => {
  const items = planItems([group('a', ['1', '2']), group('b', ['3'])], new Set(['a']), true);
  expect(items.map(({ key }) => key)).toEqual(['group:a', 'group:b', '3']);
  expect(items[0]).toMatchObject({ kind: 'group', isFolded: true });
});

test('an activity of two groups stands in both and is one activity', () => {
  const items = planItems([group('a', ['1', '2']), group('b', ['1'])], new Set(), true);
  expect(items.map(({ key }) => key)).toEqual(['group:a', '1', '2', 'group:b', '1@b']);
  expect(idsOf(items)).toEqual(['1', '2']);
});

test('without groups there are no heads, and nothing is folded', () => {
  expect(planItems([group('', ['1', '2'])], new Set(['']), false).map(({ key }) => key)).toEqual(['1', '2']);
});
