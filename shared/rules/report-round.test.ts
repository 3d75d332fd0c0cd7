import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cadences } from '#shared/model/plan.ts';
import { addDays, dayFromNumber } from './day.ts';
import { nextQuarter, quarterOf } from './periods.ts';
import { endsPeriod, lastRound, reportDay, reportRound, roundOf, type ReportingRhythm } from './report-round.ts';

const rhythm = (given: Partial<ReportingRhythm> = {}): ReportingRhythm => ({
  cadence: 'quarterly',
  graceDays: 15,
  deadlineOf: () => null,
  ...given,
});

describe('the reports of a quarter are collected', () => {
  test('until its days of grace are over', () => {
    expect(reportRound('2021-01-01', rhythm())).toMatchObject({ quarter: '2020-Q4', until: '2021-01-15' });
    expect(reportRound('2021-01-15', rhythm())).toMatchObject({ quarter: '2020-Q4', until: '2021-01-15' });
    expect(reportRound('2021-01-16', rhythm())).toBeNull();
    expect(reportRound('2021-03-31', rhythm())).toBeNull();
    expect(reportRound('2021-04-01', rhythm())).toMatchObject({ quarter: '2021-Q1', until: '2021-04-15' });
  });

  test('until the day that was set, where one was', () => {
    const set = rhythm({ deadlineOf: (quarter) => (quarter === '2020-Q4' ? '2021-01-29' : null) });
    expect(reportRound('2021-01-29', set)).toMatchObject({ quarter: '2020-Q4', until: '2021-01-29' });
    expect(roundOf('2021-Q1', set)?.opens).toBe('2021-01-30');
  });

  test('from those that are true after the deadline of the quarter before', () => {
    expect(roundOf('2020-Q4', rhythm())).toEqual({
      quarter: '2020-Q4',
      from: '2020-10-01',
      to: '2020-12-31',
      opens: '2020-10-16',
      until: '2021-01-15',
    });
  });
});

describe('the rhythm of the plan says which quarters ask for reports', () => {
  test.each([
    ['monthly', ['Q1', 'Q2', 'Q3', 'Q4']],
    ['quarterly', ['Q1', 'Q2', 'Q3', 'Q4']],
    ['halfYearly', ['Q2', 'Q4']],
    ['yearly', ['Q4']],
  ] as const)('%s: %s', (cadence, quarters) => {
    const asking = ['Q1', 'Q2', 'Q3', 'Q4'].filter((quarter) => endsPeriod(`2020-${quarter}`, cadence));
    expect(asking).toEqual(quarters);
  });

  test('a half-yearly round reports on half a year', () => {
    const round = roundOf('2020-Q4', rhythm({ cadence: 'halfYearly' }));
    expect(round).toMatchObject({ from: '2020-07-01', to: '2020-12-31', opens: '2020-07-16', until: '2021-01-15' });
    expect(roundOf('2021-Q1', rhythm({ cadence: 'halfYearly' }))).toBeNull();
    expect(lastRound('2021-06-01', rhythm({ cadence: 'halfYearly' })).quarter).toBe('2020-Q4');
  });
});

test('a report is offered as of the day looked at while that answers the round, later as of its last day', () => {
  const round = lastRound('2021-01-04', rhythm());
  expect(reportDay(round, '2021-01-04')).toBe('2021-01-04');
  expect(reportDay(round, '2021-01-20')).toBe('2020-12-31');
});

test('every day answers exactly one round, whatever the rhythm', () => {
  const days = fc.integer({ min: 10_000, max: 22_000 }).map(dayFromNumber);
  fc.assert(
    fc.property(days, fc.constantFrom(...cadences), fc.integer({ min: 0, max: 80 }), (day, cadence, graceDays) => {
      const given = rhythm({ cadence, graceDays });
      const around = [];
      for (
        let quarter = quarterOf(addDays(day, -400));
        quarter <= quarterOf(addDays(day, 400));
        quarter = nextQuarter(quarter)
      )
        around.push(roundOf(quarter, given));
      expect(around.filter((round) => round !== null && round.opens <= day && day <= round.until)).toHaveLength(1);
    }),
  );
});
