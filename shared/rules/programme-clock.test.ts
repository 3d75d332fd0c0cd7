import { describe, expect, test } from 'vitest';
import { programmeClock, type ClockFacts } from './programme-clock.ts';

const policyCloud: ClockFacts = {
  periodFrom: '2020-01-01',
  periodToOriginal: '2022-12',
  periodTo: '2022-12',
  durationMonths: 36,
  monthOneStartsOn: '2020-01-01',
  amendments: [],
  periodMoves: [],
};
const nothing: ClockFacts = {
  periodFrom: null,
  periodToOriginal: null,
  periodTo: null,
  durationMonths: null,
  monthOneStartsOn: null,
  amendments: [],
  periodMoves: [],
};

describe('the clock of a programme', () => {
  test('PolicyCLOUD is in month 13 of 36 on 4 January 2021, with 726 days left', () => {
    expect(programmeClock(policyCloud, '2021-01-04')).toMatchObject({
      state: 'running',
      month: 13,
      ofMonths: 36,
      daysLeft: 726,
    });
  });

  test('a start known only to the year makes no month, an end known only to the year no days', () => {
    const initiative = { ...nothing, periodFrom: '2020', periodTo: '2022', durationMonths: 24 };
    expect(programmeClock(initiative, '2021-01-04')).toMatchObject({
      state: 'running',
      month: null,
      until: '2022',
      daysLeft: null,
    });
  });

  test('without a stated end the months run, and then it says that they have passed', () => {
    const challenge = { ...nothing, periodFrom: '2020-09-28', durationMonths: 30 };
    expect(programmeClock(challenge, '2021-01-04')).toMatchObject({ state: 'running', month: 4, until: null });
    expect(programmeClock(challenge, '2026-01-04')).toMatchObject({ state: 'pastDuration', month: null });
  });

  test('before its first day it has not begun, after its last day it has ended', () => {
    expect(programmeClock(policyCloud, '2019-12-31')).toMatchObject({ state: 'notBegun', month: null });
    expect(programmeClock(policyCloud, '2022-12-31')).toMatchObject({ state: 'running', month: 36, daysLeft: 0 });
    expect(programmeClock(policyCloud, '2023-01-01')).toMatchObject({ state: 'ended', month: null, daysLeft: null });
    expect(programmeClock(nothing, '2021-01-04').state).toBe('unknown');
  });

  test('an end that an amendment moved stands from the day of the amendment', () => {
    const extended = { ...policyCloud, periodTo: '2023-06', amendments: [{ on: '2022-03-01' }] };
    expect(programmeClock(extended, '2021-01-04').until).toBe('2022-12');
    expect(programmeClock(extended, '2022-03-01').until).toBe('2023-06');
  });

  test('of several moves of the end each stands from its own day, and the months are counted to it', () => {
    const twice = {
      ...policyCloud,
      periodTo: '2023-12',
      amendments: [{ on: '2021-03-01' }, { on: '2022-03-01' }],
      periodMoves: [
        { from: '2023-06', to: '2023-12', decidedOn: '2022-03-01' },
        { from: '2022-12', to: '2023-06', decidedOn: '2021-03-01' },
      ],
    };
    expect(programmeClock(twice, '2021-02-28')).toMatchObject({ until: '2022-12', ofMonths: 36 });
    expect(programmeClock(twice, '2022-02-28')).toMatchObject({ until: '2023-06', ofMonths: 42 });
    expect(programmeClock(twice, '2022-03-01')).toMatchObject({ until: '2023-12', ofMonths: 48 });
  });

  test('half of its time has gone in the middle, none before it began, all after it ended', () => {
    const year = { ...nothing, periodFrom: '2021-01-01', periodTo: '2021-12' };
    expect(programmeClock(year, '2021-07-02').timeGone).toBeCloseTo(0.5, 2);
    expect(programmeClock(year, '2020-12-31').timeGone).toBe(0);
    expect(programmeClock(year, '2021-12-31').timeGone).toBe(1);
    expect(programmeClock(year, '2025-01-01').timeGone).toBe(1);
    expect(programmeClock({ ...year, periodTo: '2021' }, '2021-07-02').timeGone).toBeNull();
  });
});
