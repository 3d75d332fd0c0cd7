import { describe, expect, test } from 'vitest';
import { type MilestoneFacts, milestoneStatus } from './milestone-status.ts';

const today = '2021-01-04';
const soon = '2021-01-18';

function milestone(facts: Partial<MilestoneFacts> = {}): MilestoneFacts {
  return {
    kind: 'milestone',
    due: null,
    endsOn: null,
    dueOriginal: null,
    forecast: null,
    achieved: 'no',
    achievedOn: null,
    dueMoves: [],
    ...facts,
  };
}

describe('the status of a milestone', () => {
  test.each([
    ['achieved', { achieved: 'yes', achievedOn: '2020-10-22', due: '2020-10' }, 'achieved', 'achieved', false],
    ['achieved late', { achieved: 'yes', achievedOn: '2020-10-22', due: '2020-09' }, 'achieved', 'achievedLate', true],
    ['achieved, nobody knows when', { achieved: 'yes', due: '2020-09' }, 'achieved', 'achieved', false],
    ['partly', { achieved: 'partly', due: '2021' }, 'partly', 'partlyAchieved', false],
    ['partly, the rest is owed', { achieved: 'partly', due: '2020' }, 'partly', 'partlyAchievedDuePassed', true],
    ['due passed', { due: '2020-12-31' }, 'overdue', 'duePassed', false],
    ['due today', { due: today }, 'dueSoon', 'dueWithinWindow', false],
    ['due at the end of the window', { due: soon }, 'dueSoon', 'dueWithinWindow', false],
    ['due later', { due: '2021-01' }, 'planned', 'dueLater', false],
    ['ongoing', { due: 'ongoing' }, 'planned', 'dueLater', false],
    ['no due date', {}, 'noDate', 'noDueDate', false],
    ['only an original date', { dueOriginal: '2020' }, 'overdue', 'duePassed', false],
  ] as const)('%s', (_, facts, status, rule, late) => {
    expect(milestoneStatus(milestone(facts), today, soon)).toMatchObject({ status, rule, late });
  });

  test('says by how many days it is late, overdue, slipped, and forecast late', () => {
    expect(
      milestoneStatus(milestone({ achieved: 'yes', achievedOn: '2020-10-22', due: '2020-09' }), today, soon).facts,
    ).toMatchObject({
      lateDays: 22,
      overdueDays: null,
    });
    expect(milestoneStatus(milestone({ achieved: 'partly', due: '2020' }), today, soon).facts.overdueDays).toBe(4);
    expect(
      milestoneStatus(milestone({ due: '2021-01-31', forecast: '2021-02-10' }), today, soon).facts.forecastLateDays,
    ).toBe(10);
  });

  test('a slipped milestone as of a day: the start of the Intelligent Cities Challenge', () => {
    const start = milestone({
      dueOriginal: '2019-12',
      due: '2020-09-28',
      achieved: 'yes',
      achievedOn: '2020-09-28',
      dueMoves: [
        { from: '2019-12', to: '2020-03', decidedOn: '2019-12-10' },
        { from: '2020-03', to: '2020-09-28', decidedOn: '2020-03-20' },
      ],
    });
    expect(milestoneStatus(start, today, soon)).toMatchObject({
      status: 'achieved',
      late: false,
      facts: { due: '2020-09-28', slipped: { days: 272, moves: 2 } },
    });
    expect(milestoneStatus(start, '2020-09-27', '2020-10-09')).toMatchObject({
      status: 'dueSoon',
      facts: { achievedOn: null },
    });
    expect(milestoneStatus(start, '2020-02-01', '2020-02-14')).toMatchObject({
      status: 'planned',
      facts: { due: '2020-03', slipped: { days: 91, moves: 1 } },
    });
  });
});

describe('an event of several days', () => {
  const lab = (facts: Partial<MilestoneFacts> = {}) =>
    milestone({ kind: 'event', due: '2020-12-28', endsOn: '2021-01-08', ...facts });

  test.each([
    ['2020-12-27', 'dueSoon', 'dueWithinWindow', null],
    ['2020-12-28', 'dueSoon', 'dueWithinWindow', null],
    ['2020-12-29', 'dueSoon', 'underWay', null],
    ['2021-01-08', 'dueSoon', 'underWay', null],
    ['2021-01-09', 'overdue', 'duePassed', 1],
  ] as const)('on %s is %s: it is due at its end', (on, status, rule, overdueDays) => {
    expect(milestoneStatus(lab(), on, '2021-01-31')).toMatchObject({
      status,
      rule,
      facts: { due: '2020-12-28', end: '2021-01-08', overdueDays },
    });
  });

  test('that took place until its end is in time, and a milestone has no end', () => {
    expect(milestoneStatus(lab({ achieved: 'yes', achievedOn: '2021-01-08' }), '2021-02-01', soon)).toMatchObject({
      rule: 'achieved',
    });
    expect(milestoneStatus(lab({ achieved: 'yes', achievedOn: '2021-01-09' }), '2021-02-01', soon)).toMatchObject({
      rule: 'achievedLate',
      facts: { lateDays: 1 },
    });
    expect(milestoneStatus(lab({ kind: 'milestone' }), today, soon)).toMatchObject({
      status: 'overdue',
      facts: { end: null },
    });
  });

  test('of which only the month is known ends on the day that is known; an end before its beginning counts for nothing', () => {
    expect(milestoneStatus(lab({ due: '2020-12', endsOn: '2020-12-18' }), '2020-12-19', soon).status).toBe('overdue');
    expect(milestoneStatus(lab({ endsOn: '2020-12-01' }), '2020-12-28', soon).facts.end).toBeNull();
  });

  test('lasted as long before it was moved', () => {
    const moved = lab({ dueMoves: [{ from: '2020-12-01', to: '2020-12-28', decidedOn: '2020-12-05' }] });
    expect(milestoneStatus(moved, '2020-12-04', soon)).toMatchObject({
      rule: 'underWay',
      facts: { due: '2020-12-01', end: '2020-12-12' },
    });
  });
});
