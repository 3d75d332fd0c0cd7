import { describe, expect, test } from 'vitest';
import { activityStatus, type StatusFacts } from './activity-status.ts';
import { dueState } from './due-state.ts';
import { waitingReason } from './waiting-report.ts';
import { runningActivity } from './testing/running-activity.ts';

const on = '2021-01-04';
const soonUntil = '2021-01-18';

function waits(facts: Partial<StatusFacts>) {
  const record = { ...runningActivity, ...facts };
  const status = activityStatus(record, on);
  if (status === null) throw new Error('is not in the plan');
  return waitingReason(status, dueState(record, on, soonUntil), soonUntil);
}
const report = (asOf: string, light: 'onTrack' | 'atRisk' | 'delayed' | null = 'onTrack') => [
  { id: 'r', asOf, light, supersedes: null },
];
const due = (day: string) => ({ due: day, baselineDue: day });

describe('an activity waits for a word', () => {
  test('while it is overdue, also when it has just reported', () => {
    expect(waits({ ...due('2020-12-31'), reports: report('2021-01-04') })).toBe('overdue');
  });

  test('when it never reported, or too long ago', () => {
    expect(waits({})).toBe('noReport');
    expect(waits({ reports: report('2020-06-30') })).toBe('noReport');
  });

  test('a month after it reported trouble, not before', () => {
    expect(waits({ reports: report('2020-12-05', 'delayed') })).toBe('delayed');
    expect(waits({ reports: report('2020-12-05', 'atRisk') })).toBe('atRisk');
    expect(waits({ reports: report('2020-12-20', 'atRisk') })).toBeNull();
  });

  test('when it is due within the window', () => {
    expect(waits({ ...due('2021-01-15'), reports: report('2020-12-31') })).toBe('dueSoon');
    expect(waits({ ...due('2021-01-15'), reports: report('2020-12-31', 'delayed') })).toBe('dueSoon');
  });

  test('when its report grows old within the window', () => {
    expect(waits({ reports: report('2020-09-30') })).toBe('reportSoon');
    expect(waits({ reports: report('2020-12-31') })).toBeNull();
  });
});

describe('nothing is asked of an activity', () => {
  test.each(['done', 'dropped', 'onHold'] as const)('that is %s', (lifecycle) => {
    expect(waits({ lifecycle, ...due('2020-12-31') })).toBeNull();
  });

  test('that has not begun and is not due soon', () => {
    expect(waits({ lifecycle: 'approved', lifecycleSince: null, start: '2021-06', actualStart: null })).toBeNull();
  });
});
