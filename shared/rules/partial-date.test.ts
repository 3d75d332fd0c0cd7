import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daySchema } from '#shared/model/values.ts';
import {
  comparePartialDates,
  daysLate,
  firstDay,
  isPast,
  isTrueBy,
  lastDay,
  partialDateParts,
  precisionOf,
} from './partial-date.ts';

const year = fc.integer({ min: 1990, max: 2060 }).map(String);
const twoDigits = (value: number) => String(value).padStart(2, '0');
const anyPartialDate = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${twoDigits(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${twoDigits(m)}-${twoDigits(d)}`),
  fc.constant('ongoing'),
);

describe('a partial date', () => {
  test.each([
    ['2020-10-22', 'day', '2020-10-22', '2020-10-22'],
    ['2020-10', 'month', '2020-10-01', '2020-10-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2020-Q1', 'quarter', '2020-01-01', '2020-03-31'],
    ['2020-Q2', 'quarter', '2020-04-01', '2020-06-30'],
    ['2020-Q3', 'quarter', '2020-07-01', '2020-09-30'],
    ['2020-Q4', 'quarter', '2020-10-01', '2020-12-31'],
    ['2020-H1', 'half', '2020-01-01', '2020-06-30'],
    ['2020-H2', 'half', '2020-07-01', '2020-12-31'],
    ['2020', 'year', '2020-01-01', '2020-12-31'],
    ['ongoing', 'ongoing', null, null],
  ])('%s is a %s from %s to %s', (partial, precision, first, last) => {
    expect(precisionOf(partial)).toBe(precision);
    expect(firstDay(partial)).toBe(first);
    expect(lastDay(partial)).toBe(last);
  });

  test('becomes overdue by its last day, not on it', () => {
    expect(isPast('2020', '2020-12-31')).toBe(false);
    expect(isPast('2020', '2021-01-01')).toBe(true);
    expect(isPast('2020-12-31', '2021-01-04')).toBe(true);
    expect(isPast('2021-Q1', '2021-01-04')).toBe(false);
  });

  test('that is ongoing is never past', () => {
    expect(isPast('ongoing', '9999-12-31')).toBe(false);
  });

  test('sorts by its last day, the more precise first, ongoing last', () => {
    const sorted = ['ongoing', '2020', '2021-01', '2020-H2', '2020-Q4', '2020-12', '2020-12-31', '2020-12-30'].toSorted(
      comparePartialDates,
    );
    expect(sorted).toEqual(['2020-12-30', '2020-12-31', '2020-12', '2020-Q4', '2020-H2', '2020', '2021-01', 'ongoing']);
  });

  test('gives its parts at its own precision', () => {
    expect(partialDateParts('2020-Q4')).toEqual({ precision: 'quarter', year: 2020, quarter: 4 });
    expect(partialDateParts('2020-10-22')).toEqual({ precision: 'day', year: 2020, month: 10, day: 22 });
    expect(partialDateParts('ongoing')).toEqual({ precision: 'ongoing' });
  });

  test('that is none is an error', () => {
    expect(() => precisionOf('in the coming months')).toThrow(RangeError);
  });
});

test('a fact is true by the last day of its date, and always when it has none', () => {
  expect(isTrueBy('2020-Q4', '2020-12-30')).toBe(false);
  expect(isTrueBy('2020-Q4', '2020-12-31')).toBe(true);
  expect(isTrueBy(null, '1990-01-01')).toBe(true);
});

test('days late are counted between last days and never negative', () => {
  expect(daysLate('2022-08-31', '2022-09')).toBe(30);
  expect(daysLate('2020-12-31', '2020')).toBeNull();
  expect(daysLate('2020-12-31', '2020-06')).toBeNull();
  expect(daysLate('ongoing', '2020-06')).toBeNull();
  expect(daysLate(null, '2020-06')).toBeNull();
});

test('the order is total: antisymmetric, transitive, and equal only for the same date', () => {
  fc.assert(
    fc.property(anyPartialDate, anyPartialDate, anyPartialDate, (a, b, c) => {
      expect(comparePartialDates(a, b) + comparePartialDates(b, a)).toBe(0);
      expect(comparePartialDates(a, b) === 0).toBe(a === b);
      const [first, second, third] = [a, b, c].toSorted(comparePartialDates);
      expect(comparePartialDates(first!, second!)).toBeLessThanOrEqual(0);
      expect(comparePartialDates(second!, third!)).toBeLessThanOrEqual(0);
      expect(comparePartialDates(first!, third!)).toBeLessThanOrEqual(0);
    }),
  );
});

test('first and last day are days of the calendar, in order', () => {
  fc.assert(
    fc.property(anyPartialDate, (partial) => {
      const first = firstDay(partial);
      const last = lastDay(partial);
      const days = first === null || last === null ? null : [first, last];
      expect(days === null).toBe(partial === 'ongoing');
      expect(days?.toSorted()).toEqual(days ?? undefined);
      for (const day of days ?? []) expect(daySchema.safeParse(day).success).toBe(true);
    }),
  );
});
