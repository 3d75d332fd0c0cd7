import { expect, test } from 'vitest';
import { nextExpectedOn } from './cadence.ts';

test.each([
  ['2020-10-15', 'weekly', '2020-10-22'],
  ['2020-10-15', 'monthly', '2020-11-15'],
  ['2020-10-15', 'quarterly', '2021-01-15'],
  ['2020-10-15', 'halfYearly', '2021-04-15'],
  ['2020-10-15', 'yearly', '2021-10-15'],
  ['2020-09-30', 'quarterly', '2020-12-31'],
  ['2020-11-30', 'quarterly', '2021-02-28'],
  ['2020-02-29', 'monthly', '2020-03-31'],
  ['2020-02-29', 'yearly', '2021-02-28'],
  ['2020-01-30', 'monthly', '2020-02-29'],
] as const)('after %s, %s, the next is expected on %s', (asOf, frequency, next) => {
  expect(nextExpectedOn(asOf, frequency)).toBe(next);
});

test('nothing is expected after what is measured once', () => {
  expect(nextExpectedOn('2020-10-15', 'once')).toBeNull();
});
