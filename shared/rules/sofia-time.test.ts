import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { sofiaTime, startOfSofiaDay } from './sofia-time.ts';

describe('the clocks of Sofia', () => {
  test('are two hours ahead of UTC in winter and three in summer', () => {
    expect(sofiaTime('2021-01-04T08:05:00.000Z')).toEqual({ day: '2021-01-04', time: '10:05' });
    expect(sofiaTime('2021-07-04T08:05:00.000Z')).toEqual({ day: '2021-07-04', time: '11:05' });
  });

  test('begin the next day while UTC is still on the last', () => {
    expect(sofiaTime('2020-12-31T22:00:00.000Z')).toEqual({ day: '2021-01-01', time: '00:00' });
  });

  test('begin every day at midnight, also on the days they are moved', () => {
    expect(startOfSofiaDay('2021-01-04')).toBe('2021-01-03T22:00:00.000Z');
    expect(startOfSofiaDay('2021-03-28')).toBe('2021-03-27T22:00:00.000Z');
    expect(startOfSofiaDay('2021-03-29')).toBe('2021-03-28T21:00:00.000Z');
    expect(startOfSofiaDay('2021-10-31')).toBe('2021-10-30T21:00:00.000Z');
    expect(startOfSofiaDay('2021-11-01')).toBe('2021-10-31T22:00:00.000Z');
  });

  test('have a first moment on every day that can be written, though some have no midnight', () => {
    expect(startOfSofiaDay('1993-03-28')).toBe('1993-03-27T22:00:00.000Z');
    let last = startOfSofiaDay('1900-01-01');
    for (let day = addDays('1900-01-01', 1); day < '2200'; day = addDays(day, 1)) {
      const start = startOfSofiaDay(day);
      expect(start > last).toBe(true);
      last = start;
    }
  });
});
