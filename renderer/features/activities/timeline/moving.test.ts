import { describe, expect, test } from 'vitest';
import { daysMoved, isInverted, largerUnitOf, movableParts, shifted, unitOf, unitsIn } from './moving.ts';

describe('a bar that is moved', () => {
  test('has the parts that have a date: its due date first, then its start, then both', () => {
    expect(movableParts({ start: '2020', due: '2021-Q2' })).toEqual(['due', 'start', 'both']);
    expect(movableParts({ start: '2020', due: 'ongoing' })).toEqual(['start']);
    expect(movableParts({ start: null, due: '2021' })).toEqual(['due']);
    expect(movableParts({ start: null, due: null })).toEqual([]);
  });

  test('moves by the precision of its date, and both dates by the coarser one', () => {
    const dates = { start: '2020-06-01', due: '2021-Q2' };
    expect(unitOf(dates, 'start')).toBe('day');
    expect(unitOf(dates, 'due')).toBe('quarter');
    expect(unitOf(dates, 'both')).toBe('quarter');
    expect(largerUnitOf(dates, 'start')).toBe('month');
  });

  test('moves the dates of its part and leaves the other', () => {
    const dates = { start: '2020-06-01', due: '2021-Q2' };
    expect(shifted(dates, 'due', 'quarter', 1)).toEqual({ start: '2020-06-01', due: '2021-Q3' });
    expect(shifted(dates, 'start', 'day', -1)).toEqual({ start: '2020-05-31', due: '2021-Q2' });
    expect(shifted(dates, 'both', 'quarter', 2)).toEqual({ start: '2020-12-01', due: '2021-Q4' });
  });

  test('snaps to the nearest whole unit', () => {
    expect(unitsIn(40, 'quarter')).toBe(0);
    expect(unitsIn(50, 'quarter')).toBe(1);
    expect(unitsIn(-400, 'year')).toBe(-1);
    expect(unitsIn(3.4, 'day')).toBe(3);
  });

  test('may not end before it begins; within one period it may', () => {
    expect(isInverted({ start: '2021-03', due: '2020' })).toBe(true);
    expect(isInverted({ start: '2020-12', due: '2020' })).toBe(false);
    expect(isInverted({ start: '2020-12', due: 'ongoing' })).toBe(false);
  });

  test('tells by how many days, between last days for a due date and first days for a start', () => {
    const before = { start: '2020-06', due: '2020' };
    const moving = { key: 'a', id: 'a', isByKey: true };
    expect(daysMoved(before, { ...moving, part: 'due', start: '2020-06', due: '2021' })).toBe(365);
    expect(daysMoved(before, { ...moving, part: 'start', start: '2020-07', due: '2020' })).toBe(30);
  });
});
