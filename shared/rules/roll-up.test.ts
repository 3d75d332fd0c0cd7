import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActivityStatusCode, activityStatuses } from './activity-status.ts';
import { rollUp, type RollUpChild } from './roll-up.ts';
import type { RollUpLight } from './roll-up-rules.ts';

const child = (
  status: ActivityStatusCode,
  lastReportAgeDays: number | null = 10,
  weight: number | null = null,
): RollUpChild => ({
  status,
  lastReportAgeDays,
  weight,
});
const times = (count: number, one: RollUpChild): RollUpChild[] => Array.from({ length: count }, () => one);

describe('a roll-up to a goal', () => {
  test('says "4 of 7 on track · 5 of 7 reported · oldest report 140 days"', () => {
    const whole = rollUp([
      ...times(4, child('onTrack')),
      child('atRisk', 60),
      child('noRecentReport', 140),
      child('noRecentReport', null),
    ]);
    expect(whole).toMatchObject({ total: 7, onTrack: 4, owing: 7, reported: 5, oldestReportAgeDays: 140 });
    expect(whole.coverage).toBeCloseTo(5 / 7);
    expect(whole.shares.onTrack).toBeCloseTo(4 / 7);
  });

  test('weighs its children', () => {
    const whole = rollUp([child('onTrack', 10, 3), child('overdue', 10, 1)]);
    expect(whole.shares).toMatchObject({ onTrack: 0.75, overdue: 0.25 });
    expect(whole.counts).toMatchObject({ onTrack: 1, overdue: 1 });
    expect(whole.light).toBe('red');
  });

  test('leaves out a child of no weight, and refuses a weight that is none', () => {
    expect(rollUp([child('onTrack'), child('overdue', 10, 0)])).toMatchObject({ total: 1, light: 'green' });
    expect(() => rollUp([child('onTrack', 10, -1)])).toThrow(RangeError);
    expect(() => rollUp([child('onTrack', 10, Number.NaN)])).toThrow(RangeError);
  });

  test('asks no report of what is completed, planned, on hold or dropped', () => {
    expect(
      rollUp([child('completed', null), child('planned', null), child('suspended', null), child('dropped', null)]),
    ).toMatchObject({
      total: 4,
      owing: 0,
      reported: 0,
      coverage: 1,
      oldestReportAgeDays: null,
    });
  });
});

describe('the light of the whole, first rule that matches, version 1', () => {
  test.each([
    ['nothing contributes', [], 'noChildren', 'none'],
    ['all was dropped', times(2, child('dropped')), 'allDropped', 'none'],
    ['a quarter is overdue or delayed', [child('delayed'), ...times(3, child('onTrack'))], 'troubledShare', 'red'],
    [
      'what was dropped does not dilute',
      [child('overdue'), ...times(3, child('onTrack')), ...times(9, child('dropped'))],
      'troubledShare',
      'red',
    ],
    [
      'the rest is silent, and a quarter is overdue all the same',
      [child('overdue', null), ...times(3, child('noRecentReport', null))],
      'troubledShare',
      'red',
    ],
    [
      'most did not report',
      [...times(2, child('onTrack')), ...times(3, child('noRecentReport', 200))],
      'lowCoverage',
      'unknown',
    ],
    ['one is delayed', [child('delayed'), ...times(4, child('onTrack'))], 'anyTroubled', 'amber'],
    ['one is at risk', [child('atRisk'), ...times(9, child('onTrack'))], 'anyTroubled', 'amber'],
    ['one is on hold', [child('suspended'), ...times(9, child('onTrack'))], 'anyTroubled', 'amber'],
    ['one did not report', [child('noRecentReport', null), ...times(9, child('onTrack'))], 'missingReport', 'amber'],
    ['nothing has begun', [...times(3, child('planned', null)), child('dropped')], 'nothingBegun', 'none'],
    ['all is on track', times(3, child('onTrack')), 'otherwise', 'green'],
    ['all is completed', times(3, child('completed', null)), 'otherwise', 'green'],
    [
      'some is completed and the rest not begun',
      [child('completed', null), child('planned', null)],
      'otherwise',
      'green',
    ],
  ] as const)('%s', (_, children, rule, light) => {
    expect(rollUp(children)).toMatchObject({ rule, light, rulesVersion: 1 });
  });
});

const anyChild: fc.Arbitrary<RollUpChild> = fc.record({
  weight: fc.option(fc.double({ min: 0.01, max: 100, noNaN: true })),
  status: fc.constantFrom(...activityStatuses),
  lastReportAgeDays: fc.option(fc.nat(1_000)),
});
const someChildren = fc.array(anyChild, { minLength: 1, maxLength: 12 });

/** How far from green; *unknown* and *none* are no colour, so they are never greener than amber or red. */
const distance: Record<RollUpLight, number> = { green: 0, amber: 1, red: 2, unknown: 2, none: 2 };

test('shares sum to 1 when there are children', () => {
  fc.assert(
    fc.property(someChildren, (children) => {
      const { shares } = rollUp(children);
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

test('a report more never lowers the coverage', () => {
  fc.assert(
    fc.property(someChildren, fc.nat(), fc.nat(1_000), (children, pick, age) => {
      const index = pick % children.length;
      const reporting = children.map((one, at) => (at === index ? { ...one, lastReportAgeDays: age } : one));
      expect(rollUp(reporting).coverage).toBeGreaterThanOrEqual(rollUp(children).coverage - 1e-12);
    }),
  );
});

test('a report that is missing never makes the whole greener', () => {
  fc.assert(
    fc.property(someChildren, fc.nat(), (children, pick) => {
      const index = pick % children.length;
      const silent = children.map((one, at) => (at === index ? { ...one, lastReportAgeDays: null } : one));
      expect(distance[rollUp(silent).light]).toBeGreaterThanOrEqual(distance[rollUp(children).light]);
    }),
  );
});

test('the whole is never green while one is missing, old or in trouble', () => {
  fc.assert(
    fc.property(
      someChildren,
      fc.constantFrom('noRecentReport', 'overdue', 'delayed', 'atRisk', 'suspended'),
      (children, status) => {
        expect(rollUp([...children, child(status)]).light).not.toBe('green');
        expect(rollUp([...children, child('onTrack', null)]).light).not.toBe('green');
      },
    ),
  );
});

test('the order of the children changes nothing', () => {
  fc.assert(
    fc.property(someChildren, (children) => {
      const { light, rule, counts } = rollUp(children);
      expect(rollUp(children.toReversed())).toMatchObject({ light, rule, counts });
    }),
  );
});
