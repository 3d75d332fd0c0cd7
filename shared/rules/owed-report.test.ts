import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles } from '#shared/model/activity.ts';
import { activityStatus, type StatusFacts } from './activity-status.ts';
import { addDays } from './day.ts';
import { activityExemption, programmeExemption } from './owed-report.ts';
import { programmeClock, type ClockFacts } from './programme-clock.ts';
import { runningActivity } from './testing/running-activity.ts';

const from = '2020-10-01';
const on = '2020-12-31';

function exempt(facts: Partial<StatusFacts>) {
  const status = activityStatus({ ...runningActivity, ...facts }, on);
  if (status === null) throw new Error('is not in the plan');
  return activityExemption(status, from);
}

describe('an activity owes a report on a period', () => {
  test('while it runs, also when it is overdue or its start has passed', () => {
    expect(exempt({})).toBeNull();
    expect(exempt({ due: '2020-06', baselineDue: '2020-06' })).toBeNull();
    expect(exempt({ lifecycle: 'approved', actualStart: null, start: '2020-06' })).toBeNull();
  });

  test('a last one, when it was completed within the period', () => {
    expect(exempt({ lifecycle: 'done', lifecycleSince: '2020-11-15' })).toBeNull();
    expect(exempt({ lifecycle: 'done', lifecycleSince: '2020-09-30' })).toBe('completed');
    expect(exempt({ lifecycle: 'done', lifecycleSince: null })).toBe('completed');
  });

  test('not when it is dropped, suspended or not begun', () => {
    expect(exempt({ lifecycle: 'dropped', lifecycleSince: '2020-11-15' })).toBe('dropped');
    expect(exempt({ lifecycle: 'onHold', lifecycleSince: '2020-11-15' })).toBe('suspended');
    expect(exempt({ lifecycle: 'approved', actualStart: null, start: '2021-06' })).toBe('notBegun');
    expect(exempt({ lifecycle: 'indicative', actualStart: null, start: null })).toBe('notBegun');
  });

  test('still, when it was suspended or dropped only after the period', () => {
    expect(exempt({ lifecycle: 'onHold', lifecycleSince: '2021-01-03' })).toBeNull();
    expect(exempt({ lifecycle: 'dropped', lifecycleSince: '2021-01-03' })).toBeNull();
  });
});

test('what is open on the last day of a period never is exempt once it has begun', () => {
  fc.assert(
    fc.property(fc.constantFrom(...lifecycles), fc.integer({ min: -400, max: 400 }), (lifecycle, days) => {
      const facts = { ...runningActivity, lifecycle, lifecycleSince: addDays(on, days), actualStart: '2020-01-01' };
      const status = activityStatus(facts, on);
      fc.pre(status !== null && !['done', 'dropped', 'onHold'].includes(status.facts.lifecycle));
      expect(status && activityExemption(status, from)).toBeNull();
    }),
  );
});

describe('a programme owes a report on a period', () => {
  const programme: ClockFacts = {
    periodFrom: '2020-09-28',
    periodToOriginal: null,
    periodTo: '2022-10',
    durationMonths: null,
    monthOneStartsOn: null,
    amendments: [],
    periodMoves: [],
  };
  const owes = (facts: Partial<ClockFacts>) => programmeExemption(programmeClock({ ...programme, ...facts }, on), from);

  test('while it runs, and while nothing is known of its time', () => {
    expect(owes({})).toBeNull();
    expect(owes({ periodFrom: null, periodTo: null })).toBeNull();
  });

  test('also when it ended within the period, not when it ended before', () => {
    expect(owes({ periodTo: '2020-11-30' })).toBeNull();
    expect(owes({ periodTo: '2020-09-30' })).toBe('completed');
  });

  test('not before it begins', () => {
    expect(owes({ periodFrom: '2021-03-01' })).toBe('notBegun');
  });
});
