import { describe, expect, test } from 'vitest';
import { dueAsOf, movesBy } from './date-moves.ts';

// The start of ICC slipped twice: December 2019 → March 2020 → 28 September 2020 (FACTS 2.12, 8).
const moves = [
  { from: '2020-03', to: '2020-09-28', decidedOn: '2020-03-20' },
  { from: '2019-12', to: '2020-03', decidedOn: '2019-12-10' },
];

describe('a due date that moved, as of a day', () => {
  test.each([
    ['2019-06-05', '2019-12'],
    ['2019-12-09', '2019-12'],
    ['2019-12-10', '2020-03'],
    ['2020-03-19', '2020-03'],
    ['2020-03-20', '2020-09-28'],
    ['2021-01-04', '2020-09-28'],
  ])('on %s was %s', (on, due) => {
    expect(dueAsOf('2020-09-28', '2019-12', moves, on)).toBe(due);
  });

  test('is the present one when nothing moved', () => {
    expect(dueAsOf('2020-12-31', null, [], '1999-01-01')).toBe('2020-12-31');
    expect(dueAsOf(null, '2020', [], '2020-01-01')).toBeNull();
  });

  test('is the baseline where the first move does not say from what', () => {
    const unsaid = [{ from: null, to: '2021', decidedOn: '2020-12-01' }];
    expect(dueAsOf('2021', '2020', unsaid, '2020-11-30')).toBe('2020');
    expect(dueAsOf('2021', null, unsaid, '2020-11-30')).toBeNull();
  });

  test('is what the move before led to where a later move does not say from what', () => {
    const unsaid = [
      { from: '2020', to: '2021', decidedOn: '2020-10-01' },
      { from: null, to: '2022', decidedOn: '2020-12-01' },
    ];
    expect(dueAsOf('2022', '2020', unsaid, '2020-11-30')).toBe('2021');
  });

  test('of two moves on one day the first as recorded says what stood before', () => {
    const sameDay = [
      { from: '2020', to: '2021-Q1', decidedOn: '2020-12-01' },
      { from: '2021-Q1', to: '2021-Q2', decidedOn: '2020-12-01' },
    ];
    expect(dueAsOf('2021-Q2', '2020', sameDay, '2020-11-30')).toBe('2020');
  });
});

test('moves are counted by the day they were decided, those that changed nothing are not', () => {
  expect(movesBy(moves, '2020-01-01')).toBe(1);
  expect(movesBy(moves, '2021-01-04')).toBe(2);
  expect(movesBy([{ from: '2020', to: '2020', decidedOn: '2020-01-01' }], '2021-01-04')).toBe(0);
});
