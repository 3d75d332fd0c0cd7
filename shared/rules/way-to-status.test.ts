import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles } from '#shared/model/activity.ts';
import { reportedLights } from '#shared/model/report.ts';
import { activityStatus, activityStatuses, type ActivityStatusCode, type StatusFacts } from './activity-status.ts';
import { wayToStatus } from './way-to-status.ts';

const today = '2021-01-04';

const facts = (given: Partial<StatusFacts> = {}): StatusFacts => ({
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
  ...given,
});

const statusOf = (given: StatusFacts) => {
  const status = activityStatus(given, today);
  if (status === null) throw new Error('not in the plan');
  return status;
};
const way = (given: Partial<StatusFacts>, wanted: ActivityStatusCode) => wayToStatus(statusOf(facts(given)), wanted);

describe('the way to a status', () => {
  test('is a report with that light for what goes on', () => {
    expect(way({}, 'atRisk')).toEqual({ kind: 'report', light: 'atRisk' });
    expect(way({ lifecycle: 'approved' }, 'onTrack')).toEqual({ kind: 'report', light: 'onTrack' });
  });

  test('is a step of its life for completed, suspended and dropped', () => {
    expect(way({}, 'completed')).toEqual({ kind: 'lifecycle', to: 'done' });
    expect(way({}, 'suspended')).toEqual({ kind: 'lifecycle', to: 'onHold' });
    expect(way({ lifecycle: 'onHold' }, 'dropped')).toEqual({ kind: 'lifecycle', to: 'dropped' });
  });

  test('leads through work for what is done, dropped or on hold, and through a new due date for what is overdue', () => {
    expect(way({ lifecycle: 'done' }, 'onTrack')).toEqual({ kind: 'resume' });
    expect(way({ lifecycle: 'onHold', due: '2020' }, 'delayed')).toEqual({ kind: 'resume' });
    expect(way({ due: '2020' }, 'onTrack')).toEqual({ kind: 'moveDue' });
  });

  test('is not there for what only time brings about', () => {
    for (const wanted of ['overdue', 'noRecentReport', 'planned'] as const)
      expect(way({ lifecycle: 'done' }, wanted)).toEqual({ kind: 'refused', wanted });
  });

  test('ends where it stands', () => {
    expect(way({ due: '2020' }, 'overdue')).toEqual({ kind: 'there' });
  });
});

const anyDate = fc.option(fc.constantFrom('2020', '2020-06-30', '2020-12', '2021-01-04', '2021-Q1', '2022', 'ongoing'));
const anyActivity = fc
  .record({
    lifecycle: fc.constantFrom(...lifecycles),
    start: anyDate,
    due: anyDate,
    reports: fc.array(
      fc.record({ asOf: fc.constantFrom('2020-03-31', '2020-12-15'), light: fc.constantFrom(...reportedLights) }),
      { maxLength: 2 },
    ),
  })
  .map(({ reports, ...given }) =>
    facts({ ...given, reports: reports.map((one, index) => ({ ...one, id: String(index), supersedes: null })) }),
  );

/** As the forms record it: on the day looked at, and whoever reports says that it has begun. */
function gone(before: StatusFacts, found: ReturnType<typeof wayToStatus>): StatusFacts | null {
  if (found.kind === 'lifecycle') return { ...before, lifecycle: found.to, lifecycleSince: today };
  if (found.kind !== 'report') return null;
  const reports = [...before.reports, { id: 'new', asOf: today, light: found.light, supersedes: null }];
  const waits = before.lifecycle === 'indicative' || before.lifecycle === 'approved';
  return { ...before, reports, lifecycle: waits ? 'active' : before.lifecycle, lifecycleSince: today };
}

test('whoever goes the way of one step arrives', () => {
  fc.assert(
    fc.property(anyActivity, fc.constantFrom(...activityStatuses), (before, wanted) => {
      const after = gone(before, wayToStatus(statusOf(before), wanted));
      fc.pre(after !== null);
      expect(statusOf(after).status).toBe(wanted);
    }),
  );
});

test('what a report would not change is never sent to the report form', () => {
  fc.assert(
    fc.property(anyActivity, fc.constantFrom('onTrack', 'atRisk', 'delayed'), (before, wanted) => {
      const found = wayToStatus(statusOf(before), wanted);
      fc.pre(found.kind === 'resume' || found.kind === 'moveDue');
      const after = gone(before, { kind: 'report', light: wanted });
      expect(after && statusOf(after).status).not.toBe(wanted);
    }),
  );
});
