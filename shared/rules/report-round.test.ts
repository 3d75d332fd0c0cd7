import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cadences } from '#shared/model/plan.ts';
import { addDays, dayFromNumber } from './day.ts';
import { quarterLastDay, quarterOf, quartersBetween } from './periods.ts';
import {
  endsPeriod,
  lastRound,
  quarterOfReport,
  reportDay,
  reportDaysOf,
  reportRound,
  roundOf,
  type ReportingRhythm,
} from './report-round.ts';

const rhythm = (given: Partial<ReportingRhythm> = {}): ReportingRhythm => ({
  cadence: 'quarterly',
  graceDays: 15,
  deadlineOf: () => null,
  closedOn: () => null,
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
      closes: '2021-01-15',
      until: '2021-01-15',
    });
  });

  test('no more once the round is closed: what is true afterwards answers the next one', () => {
    const closed = rhythm({ closedOn: (quarter) => (quarter === '2020-Q4' ? '2021-01-05' : null) });
    expect(roundOf('2020-Q4', closed)).toMatchObject({ closes: '2021-01-05', until: '2021-01-15' });
    expect(roundOf('2021-Q1', closed)).toMatchObject({ opens: '2021-01-06' });
    expect(reportRound('2021-01-05', closed)?.quarter).toBe('2020-Q4');
    expect(reportRound('2021-01-06', closed)).toBeNull();
  });

  test('and closing it late lengthens nothing', () => {
    const closed = rhythm({ closedOn: () => '2021-02-20' });
    expect(roundOf('2020-Q4', closed)).toMatchObject({ closes: '2021-01-15' });
  });
});

describe('a report belongs to the quarter that it answers', () => {
  test('in the days of grace to the one that is over, afterwards to the one that runs', () => {
    expect(quarterOfReport('2020-12-31', rhythm())).toBe('2020-Q4');
    expect(quarterOfReport('2021-01-15', rhythm())).toBe('2020-Q4');
    expect(quarterOfReport('2021-01-16', rhythm())).toBe('2021-Q1');
  });

  test('in a plan that reports once a year, to the quarter of its day but for the days of grace', () => {
    const yearly = rhythm({ cadence: 'yearly' });
    expect(quarterOfReport('2021-01-10', yearly)).toBe('2020-Q4');
    expect(quarterOfReport('2021-02-10', yearly)).toBe('2021-Q1');
    expect(quarterOfReport('2021-04-10', yearly)).toBe('2021-Q2');
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

describe('whatever the rhythm, and whichever rounds were closed early or late', () => {
  const days = fc.integer({ min: 10_000, max: 22_000 }).map(dayFromNumber);
  const rhythms = fc
    .record({
      cadence: fc.constantFrom(...cadences),
      graceDays: fc.integer({ min: 0, max: 80 }),
      /** Days after the end of the quarter, for quarters in turn. */
      closings: fc.array(fc.option(fc.integer({ min: 1, max: 91 })), { minLength: 1, maxLength: 5 }),
    })
    .map(({ closings, ...given }) => {
      const closedOn = (quarter: string) => {
        const after = closings[Number(quarter.slice(-1)) % closings.length] ?? null;
        return after === null ? null : addDays(quarterLastDay(quarter), after);
      };
      return rhythm({ ...given, closedOn });
    });
  const quartersAround = (day: string) => quartersBetween(quarterOf(addDays(day, -400)), quarterOf(addDays(day, 400)));

  test('every day answers exactly one round', () => {
    fc.assert(
      fc.property(days, rhythms, (day, given) => {
        const answered = quartersAround(day)
          .map((quarter) => roundOf(quarter, given))
          .filter((round) => round !== null && round.opens <= day && day <= round.closes);
        expect(answered).toHaveLength(1);
      }),
    );
  });

  test('a report belongs to exactly one quarter, and in the days of a round that is over to the one it answers', () => {
    fc.assert(
      fc.property(days, rhythms, (day, given) => {
        const owners = quartersAround(day).filter((quarter) => {
          const { from, to } = reportDaysOf(quarter, given);
          return from <= day && day <= to;
        });
        expect(owners).toEqual([quarterOfReport(day, given)]);
        expect(reportRound(day, given)?.quarter ?? quarterOf(day)).toBe(owners[0]);
      }),
    );
  });
});
