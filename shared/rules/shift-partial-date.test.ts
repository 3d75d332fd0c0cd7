import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from './day.ts';
import { firstDay, precisionOf } from './partial-date.ts';
import { sharedShiftUnit, shiftPartialDate, type ShiftUnit } from './shift-partial-date.ts';

describe('a date that is moved', () => {
  test.each([
    ['2020-Q4', 'quarter', 1, '2021-Q1'],
    ['2020-Q1', 'quarter', -1, '2019-Q4'],
    ['2020', 'year', 2, '2022'],
    ['2020-H2', 'half', 1, '2021-H1'],
    ['2020-12', 'month', 1, '2021-01'],
    ['2020-12-31', 'day', 1, '2021-01-01'],
    ['2020-01-31', 'month', 1, '2020-02-29'],
    ['2020-10-22', 'quarter', 1, '2021-01-22'],
    ['2020-12', 'quarter', -4, '2019-12'],
  ] as const)('%s by one %s times %i is %s', (date, unit, count, expected) => {
    expect(shiftPartialDate(date, unit, count)).toBe(expected);
  });

  test('never becomes more precise: a quarter asked to move by days moves by quarters', () => {
    expect(shiftPartialDate('2020-Q4', 'day', 1)).toBe('2021-Q1');
    expect(shiftPartialDate('2020', 'month', 1)).toBe('2021');
  });

  test('stays where it is when it is ongoing', () => {
    expect(shiftPartialDate('ongoing', 'month', 3)).toBe('ongoing');
  });

  test('does not leave the years that can be recorded', () => {
    expect(shiftPartialDate('2199', 'year', 1)).toBeNull();
    expect(shiftPartialDate('1900-01-01', 'day', -1)).toBeNull();
  });

  test('together with another moves by the coarser of both', () => {
    expect(sharedShiftUnit(['2020-06-01', '2020-Q4'])).toBe('quarter');
    expect(sharedShiftUnit(['2020', 'ongoing'])).toBe('year');
    expect(sharedShiftUnit(['ongoing', null])).toBeNull();
  });
});

const year = fc.integer({ min: 1950, max: 2150 });
const two = (value: number) => String(value).padStart(2, '0');
const coarse = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
);
const unit = fc.constantFrom<ShiftUnit>('day', 'month', 'quarter', 'half', 'year');

test('a move and the move back end where they began, and keep the precision', () => {
  fc.assert(
    fc.property(coarse, unit, fc.integer({ min: -40, max: 40 }), (date, by, count) => {
      const moved = shiftPartialDate(date, by, count)!;
      expect(precisionOf(moved)).toBe(precisionOf(date));
      expect(shiftPartialDate(moved, by, -count)).toBe(date);
    }),
  );
});

test('a later step never leads to an earlier date', () => {
  fc.assert(
    fc.property(coarse, unit, fc.integer({ min: -20, max: 20 }), (date, by, count) => {
      const one = firstDay(shiftPartialDate(date, by, count)!)!;
      const next = firstDay(shiftPartialDate(date, by, count + 1)!)!;
      expect(daysBetween(one, next)).toBeGreaterThan(0);
    }),
  );
});
