import { describe, expect, test } from 'vitest';
import { type MilestoneFacts, milestoneStatus } from './milestone-status.ts';

const today = '2021-01-04';
const soon = '2021-01-18';

function milestone(facts: Partial<MilestoneFacts> = {}): MilestoneFacts {
  return { due: null, dueOriginal: null, forecast: null, achieved: 'no', achievedOn: null, dueMoves: [], ...facts };
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
