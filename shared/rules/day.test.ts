import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, dayFromNumber, daysBetween, isMonthEnd, makeDay, weekdayOf } from './day.ts';

const anyDay = fc.integer({ min: -25_567, max: 84_005 }).map(dayFromNumber);

test('days are counted across summer time and leap years', () => {
  expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysBetween('2021-01-04', '2020-12-31')).toBe(-4);
});

test('a day that does not exist is not made', () => {
  expect(makeDay(2020, 2, 31)).toBeNull();
  expect(makeDay(2021, 2, 29)).toBeNull();
  expect(makeDay(2000, 2, 29)).toBe('2000-02-29');
  expect(makeDay(1900, 2, 29)).toBeNull();
  expect(makeDay(2020, 13, 1)).toBeNull();
});

test('a month after the 31st is the last day of a shorter month', () => {
  expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
  expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
  expect(addMonths('2020-10-01', 10)).toBe('2021-08-01');
  expect(addMonths('2020-03-31', -1)).toBe('2020-02-29');
  expect(addMonths('2020-01-15', -13)).toBe('2018-12-15');
});

test('1 October 2020, the first meeting of the Board, was a Thursday', () => {
  expect(weekdayOf('2020-10-01')).toBe(4);
  expect(weekdayOf('1969-12-28')).toBe(7);
  expect(weekdayOf('1969-12-29')).toBe(1);
});

test('what is not a day, or leaves the calendar, is an error', () => {
  expect(() => dayNumber('2020')).toThrow(RangeError);
  expect(() => dayNumber('ongoing')).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
});

test('days are numbered as the runtime numbers them, over ten thousand years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(dayFromNumber(number)).toBe(day);
      expect(dayNumber(day)).toBe(number);
    }),
    { numRuns: 5_000 },
  );
});

test('adding days and counting them are inverse, and the week goes on', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
      const moved = addDays(day, days);
      expect(daysBetween(day, moved)).toBe(days);
      expect((((weekdayOf(moved) - weekdayOf(day) - days) % 7) + 7) % 7).toBe(0);
    }),
  );
});

test('the end of a month is followed by a first', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(isMonthEnd(day)).toBe(addDays(day, 1).endsWith('-01'));
    }),
  );
});
