import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles } from '#shared/model/activity.ts';
import { reportedLights } from '#shared/model/report.ts';
import { activityStatus, lifecycleAsOf, type StatusFacts } from './activity-status.ts';
import type { StatusReport } from './latest-report.ts';

/** The day of the starter plan. */
const today = '2021-01-04';

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

function report(asOf: string, light: StatusReport['light'], more: Partial<StatusReport> = {}): StatusReport {
  return { id: `report of ${asOf}`, asOf, light, supersedes: null, ...more };
}

function statusOf(facts: Partial<StatusFacts>, on = today) {
  const { status, rule, late } = activityStatus(activity(facts), on) ?? {};
  return { status, rule, late };
}

describe('effective status of an activity on a day, first match', () => {
  const everything: Partial<StatusFacts> = {
    due: '2020-12-31',
    start: '2021-06',
    reports: [report('2020-12', 'delayed')],
  };

  test('dropped → dropped', () => {
    expect(statusOf({ ...everything, lifecycle: 'dropped' })).toEqual({
      status: 'dropped',
      rule: 'dropped',
      late: false,
    });
  });

  test('done → completed', () => {
    expect(statusOf({ ...everything, lifecycle: 'done', lifecycleSince: '2020-10-22' })).toEqual({
      status: 'completed',
      rule: 'done',
      late: false,
    });
  });

  test('done after its current due → completed, and late', () => {
    const status = activityStatus(activity({ lifecycle: 'done', due: '2020-09', lifecycleSince: '2020-10-22' }), today);
    expect(status).toMatchObject({ status: 'completed', rule: 'doneLate', late: true, facts: { lateDays: 22 } });
  });

  test('done on a day that is not known is not said to be late', () => {
    expect(statusOf({ lifecycle: 'done', due: '2020-09' })).toEqual({ status: 'completed', rule: 'done', late: false });
  });

  test('on hold → suspended', () => {
    expect(statusOf({ ...everything, lifecycle: 'onHold' })).toMatchObject({ status: 'suspended', rule: 'onHold' });
  });

  test('due passed → overdue: the Unified Model for all districts, due by the end of 2020', () => {
    const status = activityStatus(activity({ due: '2020', reports: [report('2021-01-04', 'onTrack')] }), today);
    expect(status).toMatchObject({ status: 'overdue', rule: 'duePassed', facts: { due: '2020', overdueDays: 4 } });
  });

  test('on the last day of its due it is not overdue yet', () => {
    expect(statusOf({ due: '2020', reports: [report('2020-12-01', 'onTrack')] }, '2020-12-31').status).toBe('onTrack');
  });

  test('latest report delayed → delayed', () => {
    expect(statusOf({ reports: [report('2020-12', 'delayed'), report('2020-11', 'onTrack')] })).toMatchObject({
      status: 'delayed',
      rule: 'reportedDelayed',
    });
  });

  test('latest report at risk → at risk, also when it is old', () => {
    expect(statusOf({ reports: [report('2020-03', 'atRisk')] })).toMatchObject({
      status: 'atRisk',
      rule: 'reportedAtRisk',
    });
  });

  test('not begun and start not passed → planned', () => {
    expect(statusOf({ lifecycle: 'approved', start: '2021-02' })).toMatchObject({
      status: 'planned',
      rule: 'notBegun',
    });
    expect(statusOf({ lifecycle: 'indicative', start: today })).toMatchObject({ status: 'planned' });
    expect(statusOf({ lifecycle: 'indicative' })).toMatchObject({ status: 'planned' });
  });

  test('one that reports has begun, whatever its planned start', () => {
    const reports = [report('2020-12', 'onTrack')];
    expect(statusOf({ lifecycle: 'approved', start: '2021-02', reports }).status).toBe('onTrack');
  });

  test('start passed and never reported → no recent report', () => {
    expect(statusOf({ lifecycle: 'approved', start: '2020-12' })).toMatchObject({
      status: 'noRecentReport',
      rule: 'neverReported',
    });
    expect(statusOf({ lifecycle: 'approved', actualStart: '2020-12', start: '2021-02' }).status).toBe('noRecentReport');
    expect(statusOf({ lifecycle: 'active' }).rule).toBe('neverReported');
  });

  test('last report older than the cadence plus grace → no recent report', () => {
    const reports = [report('2020-09-20', 'onTrack')];
    const until = activityStatus(activity({ reports }), today);
    expect(until).toMatchObject({ status: 'onTrack', facts: { recentUntil: '2021-01-04', report: { ageDays: 106 } } });
    expect(statusOf({ reports }, '2021-01-05')).toMatchObject({ status: 'noRecentReport', rule: 'reportTooOld' });
    expect(statusOf({ reports, cadence: 'monthly' })).toMatchObject({ status: 'noRecentReport' });
    expect(statusOf({ reports, cadence: 'yearly' }, '2021-09-20')).toMatchObject({ status: 'onTrack' });
  });

  test('else on track', () => {
    expect(statusOf({ reports: [report('2020-12', 'onTrack')] })).toEqual({
      status: 'onTrack',
      rule: 'reportedOnTrack',
      late: false,
    });
  });

  test('a term in words is never overdue', () => {
    expect(statusOf({ due: null, reports: [report('2020-12', 'onTrack')] }, '2021-02-01').status).toBe('onTrack');
    expect(statusOf({ due: 'ongoing', reports: [report('2020-12', 'onTrack')] }).status).toBe('onTrack');
  });
});

describe('a report without a light', () => {
  test('counts as recent but colours nothing', () => {
    expect(statusOf({ reports: [report('2020-12', null)] })).toMatchObject({
      status: 'onTrack',
      rule: 'reportedWithoutLight',
    });
  });

  test('that is the latest silences the light of an older one', () => {
    expect(statusOf({ reports: [report('2020-12', null), report('2020-11', 'delayed')] }).status).toBe('onTrack');
  });
});

describe('the plan as of a day takes the facts true by that day', () => {
  test('an activity that was not in the plan yet has no status', () => {
    expect(activityStatus(activity({ inPlanSince: '2020-10-22' }), '2020-10-21')).toBeNull();
    expect(activityStatus(activity({ inPlanSince: '2020-10-22' }), '2020-10-22')).not.toBeNull();
  });

  test('before it was done it was open', () => {
    const done = { lifecycle: 'done', lifecycleSince: '2020-10-22' } as const;
    expect(statusOf({ ...done, due: '2020-09' }, '2020-10-21')).toMatchObject({ status: 'overdue' });
    expect(statusOf({ ...done, start: '2020-11' }, '2020-10-21')).toMatchObject({ status: 'planned' });
    expect(statusOf({ ...done, actualStart: '2020-06' }, '2020-10-21')).toMatchObject({ status: 'noRecentReport' });
  });

  test('the lifecycle before the present one follows from what had begun', () => {
    const onHold = activity({ lifecycle: 'onHold', lifecycleSince: '2020-12-01', actualStart: '2020-06' });
    expect(lifecycleAsOf(onHold, '2020-12-01')).toBe('onHold');
    expect(lifecycleAsOf(onHold, '2020-11-30')).toBe('active');
    expect(lifecycleAsOf(onHold, '2020-05-31')).toBe('approved');
  });

  test('later reports and moves of the due date are left out', () => {
    const facts = activity({
      due: '2021-06',
      baselineDue: '2020-12',
      dueMoves: [{ from: '2020-12', to: '2021-06', decidedOn: '2021-02-01' }],
      reports: [report('2020-12', 'onTrack'), report('2021-01-31', 'atRisk')],
    });
    expect(activityStatus(facts, today)).toMatchObject({
      status: 'overdue',
      facts: { due: '2020-12', report: { id: 'report of 2020-12', ageDays: 4 } },
    });
    expect(activityStatus(facts, '2021-02-01')).toMatchObject({ status: 'atRisk', facts: { due: '2021-06' } });
  });

  test('completed late is measured by the due date that stood', () => {
    const facts = activity({
      lifecycle: 'done',
      lifecycleSince: '2021-03-01',
      due: '2021-06',
      dueMoves: [{ from: '2020-12', to: '2021-06', decidedOn: '2021-01-15' }],
    });
    expect(activityStatus(facts, '2021-03-01')?.late).toBe(false);
  });
});

const anyDate = fc.constantFrom(
  null,
  '2019',
  '2020',
  '2020-Q3',
  '2020-12',
  '2020-12-31',
  '2021-01-04',
  '2021-H1',
  'ongoing',
);
const anyReport = fc.record({
  id: fc.uuid(),
  asOf: anyDate,
  light: fc.constantFrom(null, ...reportedLights),
  supersedes: fc.constant(null),
});
const anyActivity: fc.Arbitrary<StatusFacts> = fc.record({
  lifecycle: fc.constantFrom(...lifecycles),
  lifecycleSince: anyDate,
  lifecycleSteps: fc.array(
    fc.record({
      id: fc.uuid(),
      from: fc.constantFrom(null, ...lifecycles),
      to: fc.constantFrom(...lifecycles),
      since: anyDate,
    }),
    { maxLength: 3 },
  ),
  inPlanSince: fc.constant(null),
  start: anyDate,
  actualStart: anyDate,
  due: anyDate,
  baselineDue: anyDate,
  dueMoves: fc.constant([]),
  reports: fc.array(anyReport, { maxLength: 3 }),
  cadence: fc.constantFrom('monthly', 'quarterly', 'halfYearly', 'yearly'),
  graceDays: fc.nat(60),
});

test('nothing that is old or missing is ever on track', () => {
  fc.assert(
    fc.property(anyActivity, (facts) => {
      const status = activityStatus(facts, today);
      if (status?.status !== 'onTrack') return;
      expect(status.facts.report).not.toBeNull();
      expect((status.facts.recentUntil ?? '') >= today).toBe(true);
      expect(status.facts.overdueDays).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test('the order in which reports are read changes nothing', () => {
  fc.assert(
    fc.property(anyActivity, (facts) => {
      expect(activityStatus({ ...facts, reports: facts.reports.toReversed() }, today)).toEqual(
        activityStatus(facts, today),
      );
    }),
  );
});

test('a report that is true only later changes nothing today', () => {
  fc.assert(
    fc.property(anyActivity, fc.constantFrom(...reportedLights), (facts, light) => {
      const later = report('2021-01-05', light);
      expect(activityStatus({ ...facts, reports: [...facts.reports, later] }, today)).toEqual(
        activityStatus(facts, today),
      );
    }),
  );
});
