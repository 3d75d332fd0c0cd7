import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber } from './day.ts';
import {
  isDue,
  isLocked,
  nextQuarter,
  previousQuarter,
  quarterFirstDay,
  quarterLastDay,
  quarterOf,
  quarterOfPartialDate,
  quarterParts,
  quartersBetween,
} from './periods.ts';

describe('the periods of the Board are quarters', () => {
  test.each([
    ['2020-10-01', '2020-Q4', '2020-10-01', '2020-12-31'],
    ['2021-01-04', '2021-Q1', '2021-01-01', '2021-03-31'],
    ['2021-06-30', '2021-Q2', '2021-04-01', '2021-06-30'],
    ['2021-09-01', '2021-Q3', '2021-07-01', '2021-09-30'],
  ])('%s lies in %s, from %s to %s', (day, quarter, first, last) => {
    expect(quarterOf(day)).toBe(quarter);
    expect(quarterFirstDay(quarter)).toBe(first);
    expect(quarterLastDay(quarter)).toBe(last);
  });

  test('follow each other over the year', () => {
    expect(nextQuarter('2020-Q4')).toBe('2021-Q1');
    expect(previousQuarter('2021-Q1')).toBe('2020-Q4');
    expect(quartersBetween('2020-Q3', '2021-Q1')).toEqual(['2020-Q3', '2020-Q4', '2021-Q1']);
    expect(quartersBetween('2021-Q1', '2020-Q4')).toEqual([]);
  });

  test('are due once they are over', () => {
    expect(isDue('2020-Q4', '2020-12-31')).toBe(false);
    expect(isDue('2020-Q4', '2021-01-01')).toBe(true);
  });

  test('have a year and a number for their label', () => {
    expect(quarterParts('2020-Q4')).toEqual({ year: 2020, quarter: 4 });
    expect(() => quarterParts('2020')).toThrow(RangeError);
    expect(() => quarterFirstDay('2020-10')).toThrow(RangeError);
  });
});

test('a report belongs to the quarter in which its as-of date ends', () => {
  expect(quarterOfPartialDate('2020-12')).toBe('2020-Q4');
  expect(quarterOfPartialDate('2020')).toBe('2020-Q4');
  expect(quarterOfPartialDate('2020-H1')).toBe('2020-Q2');
  expect(quarterOfPartialDate('ongoing')).toBeNull();
});

test('a locked period takes corrections only as superseding records', () => {
  const locked = new Set(['2020-Q4']);
  expect(isLocked('2020-11', locked)).toBe(true);
  expect(isLocked('2021-01-04', locked)).toBe(false);
  expect(isLocked('ongoing', locked)).toBe(false);
});

test('every day lies in its quarter, and next and previous are inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 80_000 }).map(dayFromNumber), (day) => {
      const quarter = quarterOf(day);
      expect(quarterFirstDay(quarter) <= day && day <= quarterLastDay(quarter)).toBe(true);
      expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
      expect(nextQuarter(quarter) > quarter).toBe(true);
    }),
  );
});
