import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '#shared/model/values.ts';
import { addDays } from './day.ts';
import { attainmentOf, goalOf, targetPathValue } from './target-path.ts';

const exactly = (value: number): Quantity => ({ value, qualifier: 'exactly' });
const upwards = { value: 24, direction: 'up', limit: null } as const;
const downwards = { value: 10, direction: 'down', limit: null } as const;

describe('the target path', () => {
  test('is the straight line between baseline and target, by last days', () => {
    expect(targetPathValue(4, '2020-12-31', 24, '2021-12-31', '2020-12-31')).toBe(4);
    expect(targetPathValue(4, '2020-12-31', 24, '2021-12-31', '2021-12-31')).toBe(24);
    expect(targetPathValue(0, '2020-12-31', 365, '2021', '2021-03-11')).toBe(70);
    expect(targetPathValue(100, '2020', 0, '2021', '2021-07-02')).toBeCloseTo(49.86, 2);
  });

  test('is level before and after', () => {
    expect(targetPathValue(4, '2020-12-31', 24, '2021-12-31', '2019-01-01')).toBe(4);
    expect(targetPathValue(4, '2020-12-31', 24, '2021-12-31', '2022-06-30')).toBe(24);
    expect(targetPathValue(4, '2020-12-31', 24, '2020-12-31', '2020-12-31')).toBe(24);
  });

  test('is none without both dates', () => {
    expect(targetPathValue(4, null, 24, '2021', '2021-01-04')).toBeNull();
    expect(targetPathValue(4, '2020', 24, null, '2021-01-04')).toBeNull();
    expect(targetPathValue(4, '2020', 24, 'ongoing', '2021-01-04')).toBeNull();
  });

  test('never leaves the values between baseline and target', () => {
    const value = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(
        value,
        value,
        fc.nat(2_000),
        fc.integer({ min: -500, max: 2_500 }),
        (baseline, target, length, at) => {
          const due = addDays('2020-01-01', length);
          const path = targetPathValue(baseline, '2020-01-01', target, due, addDays('2020-01-01', at)) ?? Number.NaN;
          expect(path).toBeGreaterThanOrEqual(Math.min(baseline, target) - 1e-9);
          expect(path).toBeLessThanOrEqual(Math.max(baseline, target) + 1e-9);
        },
      ),
    );
  });
});

describe('the goal of a path', () => {
  const range = { quantity: exactly(20), upper: exactly(30) };

  test('of a range is the end nearer to the baseline', () => {
    expect(goalOf(10, range, 'range')).toEqual({ value: 20, direction: 'up', limit: 30 });
    expect(goalOf(50, range, 'range')).toEqual({ value: 30, direction: 'down', limit: 20 });
    expect(goalOf(25, range, 'range')).toBeNull();
    expect(goalOf(10, { quantity: exactly(20) }, 'range')).toBeNull();
  });

  test('is none where the baseline is beyond the target already', () => {
    expect(goalOf(30, { quantity: exactly(24) }, 'up')).toBeNull();
    expect(goalOf(5, { quantity: exactly(10) }, 'down')).toBeNull();
  });
});

describe('attainment', () => {
  test('is the share of the way from the baseline to the path', () => {
    expect(attainmentOf(exactly(12), 4, 14, upwards)).toBe(0.8);
    expect(attainmentOf(exactly(16), 4, 14, upwards)).toBe(1.2);
    expect(attainmentOf(exactly(2), 4, 14, upwards)).toBe(-0.2);
    expect(attainmentOf(exactly(60), 100, 50, downwards)).toBe(0.8);
  });

  test('uses the end that is proven', () => {
    expect(attainmentOf({ value: 12, qualifier: 'atLeast' }, 4, 14, upwards)).toBe(0.8);
    expect(attainmentOf({ value: 12, qualifier: 'atMost' }, 4, 14, upwards)).toBeNull();
    expect(attainmentOf({ value: 60, qualifier: 'atMost' }, 100, 50, downwards)).toBe(0.8);
    expect(attainmentOf({ value: 60, qualifier: 'atLeast' }, 100, 50, downwards)).toBeNull();
    expect(attainmentOf({ value: 20, qualifier: 'about' }, 0, 20, upwards)).toBeCloseTo(0.9);
  });

  test('while the path has not left the baseline is all or nothing', () => {
    expect(attainmentOf(exactly(4), 4, 4, upwards)).toBe(1);
    expect(attainmentOf(exactly(3), 4, 4, upwards)).toBe(0);
    expect(attainmentOf(exactly(101), 100, 100, downwards)).toBe(0);
  });

  test('is lost by going through a range and out of it', () => {
    const intoRange = { value: 20, direction: 'up', limit: 30 } as const;
    expect(attainmentOf(exactly(25), 10, 20, intoRange)).toBe(1.5);
    expect(attainmentOf(exactly(31), 10, 20, intoRange)).toBe(0);
    expect(attainmentOf({ value: 25, qualifier: 'atLeast' }, 10, 20, intoRange)).toBeNull();
    expect(attainmentOf(exactly(19), 50, 30, { value: 30, direction: 'down', limit: 20 })).toBe(0);
  });
});
