import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween, proposedMove, shiftedByMonths, type DueInContract } from './amendment-moves.ts';
import { addDays, dayFromNumber, dayNumber } from './day.ts';
import { lastDay } from './partial-date.ts';
import { monthEnd, projectMonthOf } from './project-month.ts';

const start = '2020-01-01';
const due = (facts: Partial<DueInContract>): DueInContract => ({
  dueMonth: null,
  dueOriginal: null,
  due: null,
  isSettled: false,
  dueMoves: [],
  ...facts,
});

describe('a date moves by project months', () => {
  test.each([
    ['2022-12', 6, start, '2023-06'],
    ['2020-02-29', 12, start, '2021-02-28'],
    ['2021-02-28', 1, start, '2021-03-31'],
    ['2021-02-28', 1, null, '2021-03-28'],
    ['2020-04-14', 1, '2020-03-15', '2020-05-14'],
    ['2020-04-20', 1, '2020-03-15', '2020-05-20'],
    ['2020-01-30', 1, '2019-12-31', '2020-02-28'],
    ['2021-Q4', 3, start, '2022-Q1'],
    ['2021-Q4', 2, start, null],
    ['2021', 12, start, '2022'],
    ['2021-H1', -6, start, '2020-H2'],
    ['ongoing', 6, start, null],
  ] as const)('%s by %d months of a start on %s becomes %s', (date, months, from, to) => {
    expect(shiftedByMonths(date, months, from)).toBe(to);
  });

  test('the two ends of a contract say by how many whole months it was prolonged, or that it is no whole number', () => {
    expect(monthsBetween('2022-12', '2023-06', start)).toBe(6);
    expect(monthsBetween('2022-12', '2023-06-30', start)).toBe(6);
    expect(monthsBetween('2022-12-31', '2023-02-28', start)).toBe(2);
    expect(monthsBetween('2022-12-31', '2023-06-15', start)).toBeNull();
    expect(monthsBetween('2022-12', 'ongoing', start)).toBeNull();
  });
});

describe('what moves with an amendment', () => {
  const shift = { on: '2021-05-10', start, fromMonth: 18, months: 6 };

  test('is what is owed and due in the chosen month or later', () => {
    expect(proposedMove(due({ dueMonth: 18, dueOriginal: '2021-06', due: '2021-06' }), shift)).toEqual({
      month: 18,
      monthAfter: 24,
      from: '2021-06',
      to: '2021-12',
      stays: null,
    });
    expect(proposedMove(due({ dueMonth: 17, dueOriginal: '2021-05', due: '2021-05' }), shift)).toBeNull();
    expect(proposedMove(due({ dueMonth: 20, due: '2021-08', isSettled: true }), shift)).toBeNull();
    expect(proposedMove(due({ dueMonth: 20, due: null }), shift)).toBeNull();
  });

  test('is counted from the month that stands, not from the funder’s table, once the date has moved', () => {
    const moved = due({ dueMonth: 12, dueOriginal: '2020-12', due: '2021-06' });
    expect(proposedMove(moved, shift)).toMatchObject({ month: 18, to: '2021-12' });
  });

  test('is not what a later decision moved already, nor a quarter by less than a quarter', () => {
    const dueMoves = [{ from: '2021-06', to: '2021-09', decidedOn: '2021-06-01' }];
    expect(proposedMove(due({ dueMonth: 18, due: '2021-09', dueMoves }), shift)).toMatchObject({ stays: 'movedLater' });
    const quarter = due({ dueMonth: 20, dueOriginal: '2021-Q3', due: '2021-Q3' });
    expect(proposedMove(quarter, { ...shift, months: 2 })).toMatchObject({ stays: 'tooCoarse', to: null });
    expect(proposedMove(quarter, { ...shift, months: 3 })).toMatchObject({ to: '2021-Q4' });
  });
});

const anyDay = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') }).map(dayFromNumber);

test('what is due at the end of Mn is due at the end of M(n + k), over leap years and short months', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 60 }), (from, n, k) => {
      const end = monthEnd(from, n);
      const moved = shiftedByMonths(end, k, from);
      expect(moved).toBe(monthEnd(from, n + k));
      expect(projectMonthOf(from, moved ?? from)).toBe(n + k);
      expect(monthsBetween(end, moved ?? end, from)).toBe(k);
    }),
  );
});

test('a calendar month moves like the last days of months of a programme that starts on the first of one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: -24, max: 24 }), (n, k) => {
      const month = monthEnd(start, n + 24).slice(0, 7);
      const moved = shiftedByMonths(month, k, start);
      expect(lastDay(moved ?? '')).toBe(monthEnd(start, n + 24 + k));
    }),
  );
});

test('a later day is never moved before an earlier one', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(400), fc.integer({ min: 1, max: 36 }), (from, days, months) => {
      const [one, other] = [from, addDays(from, days)];
      expect((shiftedByMonths(one, months, null) ?? '') <= (shiftedByMonths(other, months, null) ?? '')).toBe(true);
    }),
  );
});
