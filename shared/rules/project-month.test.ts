import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from './day.ts';
import { monthEnd, monthStart, projectMonthOf } from './project-month.ts';

describe('a due month means its last day', () => {
  test.each([
    ['2020-10-01', 10, '2021-07-31'],
    ['2020-01-01', 1, '2020-01-31'],
    ['2020-01-01', 6, '2020-06-30'],
    ['2020-01-01', 8, '2020-08-31'],
    ['2020-01-01', 32, '2022-08-31'],
    ['2020-01-01', 36, '2022-12-31'],
    ['2020-03-15', 1, '2020-04-14'],
    ['2020-01-31', 1, '2020-02-28'],
    ['2020-01-31', 2, '2020-03-30'],
    ['2021-01-31', 1, '2021-02-27'],
    ['2020-02-29', 12, '2021-02-27'],
    ['2020-02-29', 48, '2024-02-28'],
  ])('of a start on %s, M%d ends on %s', (start, n, end) => {
    expect(monthEnd(start, n)).toBe(end);
  });
});

test('a day lies in the project month that runs on it', () => {
  expect(projectMonthOf('2020-01-01', '2021-01-04')).toBe(13);
  expect(projectMonthOf('2020-10-01', '2020-10-01')).toBe(1);
  expect(projectMonthOf('2020-10-01', '2020-09-30')).toBeNull();
  expect(projectMonthOf('2020-03-15', '2020-04-14')).toBe(1);
  expect(projectMonthOf('2020-03-15', '2020-04-15')).toBe(2);
  expect(projectMonthOf('2020-01-31', '2020-02-29')).toBe(2);
});

test('there is no M0 and no half month', () => {
  expect(() => monthEnd('2020-01-01', 0)).toThrow(RangeError);
  expect(() => monthStart('2020-01-01', 1.5)).toThrow(RangeError);
});

const anyDay = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') }).map(dayFromNumber);

test('the months touch and never overlap, wherever the programme starts', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (start, n) => {
      expect(addDays(monthEnd(start, n), 1)).toBe(monthStart(start, n + 1));
      expect(projectMonthOf(start, monthStart(start, n))).toBe(n);
      expect(projectMonthOf(start, monthEnd(start, n))).toBe(n);
    }),
  );
});

test('every day from the start lies between the ends of its month', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(4_000), (start, days) => {
      const day = addDays(start, days);
      const n = projectMonthOf(start, day) ?? 0;
      expect(monthStart(start, n) <= day && day <= monthEnd(start, n)).toBe(true);
    }),
  );
});
