import { describe, expect, test } from 'vitest';
import { lastPeriodEnd } from './last-period-end.ts';

describe('the end of the last period', () => {
  test.each([
    ['weekly', '2021-01-04', '2021-01-03'],
    ['weekly', '2021-01-03', '2021-01-03'],
    ['monthly', '2021-01-04', '2020-12-31'],
    ['monthly', '2021-02-28', '2021-02-28'],
    ['quarterly', '2021-01-04', '2020-12-31'],
    ['quarterly', '2021-06-29', '2021-03-31'],
    ['quarterly', '2021-06-30', '2021-06-30'],
    ['quarterly', '2021-05-31', '2021-03-31'],
    ['halfYearly', '2021-12-30', '2021-06-30'],
    ['yearly', '2021-12-30', '2020-12-31'],
    ['yearly', '2021-12-31', '2021-12-31'],
    ['once', '2021-01-04', '2021-01-04'],
  ] as const)('%s by %s is %s', (frequency, on, end) => {
    expect(lastPeriodEnd(frequency, on)).toBe(end);
  });
});
