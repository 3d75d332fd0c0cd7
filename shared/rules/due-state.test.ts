import { describe, expect, test } from 'vitest';
import type { StatusFacts } from './activity-status.ts';
import { dueState } from './due-state.ts';
import { dueSoonUntil } from './working-days.ts';

const today = '2021-01-04';
const soon = dueSoonUntil(today, 10);

function activity(facts: Partial<StatusFacts> = {}): StatusFacts {
  return {
    lifecycle: 'active',
    lifecycleSince: null,
    lifecycleSteps: [],
    inPlanSince: null,
    start: null,
    actualStart: null,
    due: null,
    baselineDue: null,
    dueMoves: [],
    reports: [],
    cadence: 'quarterly',
    graceDays: 15,
    ...facts,
  };
}

test('overdue: the last day of the due date has passed', () => {
  expect(dueState(activity({ due: '2020' }), today, soon).overdue).toEqual({ days: 4 });
  expect(dueState(activity({ due: today }), today, soon).overdue).toBeNull();
  expect(dueState(activity({ due: 'ongoing' }), today, soon).overdue).toBeNull();
});

test('due soon: within the next 10 working days, today included', () => {
  expect(soon).toBe('2021-01-18');
  expect(dueState(activity({ due: today }), today, soon).dueSoon).toEqual({ days: 0 });
  expect(dueState(activity({ due: '2021-01-18' }), today, soon).dueSoon).toEqual({ days: 14 });
  expect(dueState(activity({ due: '2021-01-19' }), today, soon).dueSoon).toBeNull();
  expect(dueState(activity({ due: '2021-01' }), today, soon).dueSoon).toBeNull();
  expect(dueState(activity({ due: '2020' }), today, soon).dueSoon).toBeNull();
});

test('what is done, dropped or on hold is neither overdue nor due soon', () => {
  for (const lifecycle of ['done', 'dropped', 'onHold'] as const) {
    expect(dueState(activity({ lifecycle, due: '2020' }), today, soon).overdue).toBeNull();
    expect(dueState(activity({ lifecycle, due: today }), today, soon).dueSoon).toBeNull();
  }
});

describe('slipped: current due later than baseline, in days and in how many moves', () => {
  const slipped = activity({
    due: '2020-09-28',
    baselineDue: '2019-12',
    dueMoves: [
      { from: '2019-12', to: '2020-03', decidedOn: '2019-12-10' },
      { from: '2020-03', to: '2020-09-28', decidedOn: '2020-03-20' },
    ],
  });

  test('as of the day', () => {
    expect(dueState(slipped, today, soon).slipped).toEqual({ days: 272, moves: 2 });
    expect(dueState(slipped, '2020-01-01', soon).slipped).toEqual({ days: 91, moves: 1 });
    expect(dueState(slipped, '2019-12-01', soon).slipped).toBeNull();
  });

  test('an earlier due date has not slipped, nor one without a baseline', () => {
    expect(dueState(activity({ due: '2020-06', baselineDue: '2020' }), today, soon).slipped).toBeNull();
    expect(dueState(activity({ due: '2020-06' }), today, soon).slipped).toBeNull();
  });

  test('a due date that became ongoing slipped without end', () => {
    expect(dueState(activity({ due: 'ongoing', baselineDue: '2020' }), today, soon).slipped).toEqual({
      days: null,
      moves: 0,
    });
  });
});

describe('late start', () => {
  test('started after its planned start', () => {
    expect(dueState(activity({ start: '2020-09', actualStart: '2020-10-10' }), today, soon).lateStart).toEqual({
      days: 10,
      started: true,
    });
    expect(dueState(activity({ start: '2020-Q4', actualStart: '2020-10-10' }), today, soon).lateStart).toBeNull();
  });

  test('not started although the planned start has passed', () => {
    const waiting = activity({ lifecycle: 'approved', start: '2020' });
    expect(dueState(waiting, today, soon).lateStart).toEqual({ days: 4, started: false });
    expect(dueState(waiting, '2020-12-31', soon).lateStart).toBeNull();
  });

  test('is not said of one that is active or reports without a recorded start', () => {
    const report = { id: 'a', asOf: '2020-12', light: null, supersedes: null };
    expect(dueState(activity({ start: '2020' }), today, soon).lateStart).toBeNull();
    expect(
      dueState(activity({ lifecycle: 'approved', start: '2020', reports: [report] }), today, soon).lateStart,
    ).toBeNull();
  });
});
