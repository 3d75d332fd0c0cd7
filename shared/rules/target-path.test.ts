import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '#shared/model/values.ts';
import { addDays } from './day.ts';
import type { TargetFacts } from './kpi-readings.ts';
import { attainmentOf, goalOf, pathPlace, type PathKpi } from './target-path.ts';

const exactly = (value: number): Quantity => ({ value, qualifier: 'exactly' });
const upwards = { value: 24, direction: 'up', limit: null } as const;
const downwards = { value: 10, direction: 'down', limit: null } as const;

const kpi = (facts: Partial<PathKpi> = {}): PathKpi => ({
  baseline: exactly(4),
  baselineOn: '2020-12-31',
  pathShape: 'line',
  direction: 'up',
  ...facts,
});
let made = 0;
function target(value: number, due: string | null, facts: Partial<TargetFacts> = {}): TargetFacts {
  made += 1;
  return {
    id: `target-${String(made).padStart(6, '0')}`,
    validFrom: null,
    due,
    quantity: exactly(value),
    upper: null,
    supersedes: null,
    ...facts,
  };
}
const today = '2021-12-31';
const pathAt = (targets: readonly TargetFacts[], on: string, facts: Partial<PathKpi> = {}, standingOn = today) =>
  pathPlace(kpi(facts), targets, standingOn, on)?.value ?? null;

describe('the target path', () => {
  test('goes in the shape that was decided last by the day, whatever was decided before or later', () => {
    const first = target(24, '2021-12-31');
    const reshaped = target(24, '2021-12-31', { validFrom: '2021-03-01', supersedes: first.id, pathShape: 'steps' });
    const later = target(20, '2021-12-31', { validFrom: '2021-05-01', supersedes: reshaped.id });
    const path = [first, reshaped, later];
    const onDay = (standingOn: string) => pathAt(path, '2021-06-30', {}, standingOn);
    expect(onDay('2021-02-28')).toBeCloseTo(4 + (20 * 181) / 365, 9);
    expect(onDay('2021-03-01')).toBe(4);
    expect(onDay('2021-06-30')).toBe(4);
  });

  test('of one target is the straight line from the baseline, by last days', () => {
    const one = [target(24, '2021-12-31')];
    expect(pathAt(one, '2020-12-31')).toBe(4);
    expect(pathAt(one, '2021-12-31')).toBe(24);
    expect(pathAt([target(365, '2021')], '2021-03-11', { baseline: exactly(0) })).toBe(70);
    const down = { baseline: exactly(100), baselineOn: '2020', direction: 'down' } as const;
    expect(pathAt([target(0, '2021')], '2021-07-02', down)).toBeCloseTo(49.86, 2);
  });

  test('is level before and after', () => {
    const one = [target(24, '2021-12-31')];
    expect(pathAt(one, '2019-01-01')).toBe(4);
    expect(pathAt(one, '2022-06-30')).toBe(24);
    expect(pathAt([target(24, '2020-12-31')], '2020-12-31')).toBe(24);
  });

  test('goes over every dated target, and says between which two a day lies', () => {
    const [first, last] = [target(10, '2021-06'), target(24, '2021')];
    const place = pathPlace(kpi(), [last, first], today, '2021-09-30');
    expect(place?.value).toBe(17);
    expect(place?.segment).toEqual({
      from: { on: '2021-06-30', value: 10, target: first.id },
      to: { on: '2021-12-31', value: 24, target: last.id },
    });
    expect(pathPlace(kpi(), [first, last], today, '2022-01-01')?.segment.to).toBeNull();
  });

  test('in steps stays until the day, and needs no date of the baseline', () => {
    const two = [target(10, '2021-06'), target(24, '2021')];
    const steps = { pathShape: 'steps', baselineOn: null } as const;
    expect(pathAt(two, '2021-06-29', steps)).toBe(4);
    expect(pathAt(two, '2021-06-30', steps)).toBe(10);
    expect(pathAt(two, '2021-12-30', steps)).toBe(10);
    expect(pathAt(two, '2021-12-31', steps)).toBe(24);
  });

  test('keeps a superseded target until its successor is valid', () => {
    const old = target(24, '2021');
    const successor = target(12, '2021', { supersedes: old.id, validFrom: '2021-10-01' });
    expect(pathAt([old, successor], '2021-12-31', {}, '2021-09-30')).toBe(24);
    expect(pathAt([old, successor], '2021-12-31', {}, '2021-10-01')).toBe(12);
  });

  test('of two targets for the same day takes the one set last', () => {
    expect(pathAt([target(24, '2021'), target(12, '2021-12-31')], '2021-12-31')).toBe(12);
    expect(pathAt([target(24, '2021', { validFrom: '2021-05-01' }), target(12, '2021-Q4')], '2021-12-31')).toBe(24);
  });

  test('is none without both dates, without a baseline, and where a target without a term is still ahead', () => {
    expect(pathAt([target(24, '2021')], '2021-01-04', { baselineOn: null })).toBeNull();
    expect(pathAt([target(24, null)], '2021-01-04')).toBeNull();
    expect(pathAt([target(24, 'ongoing')], '2021-01-04')).toBeNull();
    expect(pathAt([target(24, '2021')], '2021-01-04', { baseline: null })).toBeNull();
    expect(pathAt([target(10, '2021-06'), target(24, null)], '2021-07-01')).toBeNull();
    expect(pathAt([target(10, '2021-06'), target(24, null)], '2021-06-29')).not.toBeNull();
  });

  test('is none where it leads to the wrong side of the baseline', () => {
    expect(pathAt([target(2, '2021-06'), target(24, '2021')], '2021-03-01')).toBeNull();
    expect(pathAt([target(2, '2021-06'), target(24, '2021')], '2021-07-01')).toBeNull();
    expect(pathAt([target(2, '2021-06'), target(24, '2021')], '2021-12-01')).toBeGreaterThan(4);
  });

  test('of ranges goes along the end that is nearer to the baseline', () => {
    const range = (low: number, high: number, due: string) => target(low, due, { upper: exactly(high) });
    const two = [range(20, 40, '2021-06'), range(30, 50, '2021')];
    expect(pathAt(two, '2021-09-30', { direction: 'range' })).toBe(25);
    const above = { direction: 'range', baseline: exactly(100) } as const;
    expect(pathAt([range(60, 80, '2021-06'), range(30, 50, '2021')], '2021-09-30', above)).toBe(65);
    expect(pathPlace(kpi({ direction: 'range' }), two, today, '2021-09-30')?.goal.limit).toBe(50);
  });

  test('never leaves the values that it goes through, in any direction and shape', () => {
    const day = fc.integer({ min: 1, max: 2_000 });
    const value = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, value), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -500, max: 2_500 }),
        fc.constantFrom('line', 'steps'),
        fc.constantFrom('up', 'down'),
        (points, at, pathShape, direction) => {
          const sign = direction === 'up' ? 1 : -1;
          const targets = points.map(([length, wanted]) => target(sign * wanted, addDays('2020-01-01', length)));
          const facts = { baseline: exactly(0), baselineOn: '2020-01-01', pathShape, direction } as const;
          const path = pathAt(targets, addDays('2020-01-01', at), facts) ?? Number.NaN;
          const values = [0, ...points.map(([, wanted]) => sign * wanted)];
          expect(path).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(path).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        },
      ),
    );
  });

  test('goes through each of its values on its day', () => {
    const wanted = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 99 })), {
      selector: ([length]) => length,
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(wanted, fc.constantFrom('line', 'steps'), (points, pathShape) => {
        const facts = { baseline: exactly(0), baselineOn: '2020-01-01', pathShape } as const;
        const targets = points.map(([length, value]) => target(value, addDays('2020-01-01', length)));
        for (const [length, value] of points)
          expect(pathAt(targets, addDays('2020-01-01', length), facts)).toBeCloseTo(value, 9);
      }),
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
