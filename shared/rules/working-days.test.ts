import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from './day.ts';
import { holidaysOfYear, isWeekend, orthodoxEaster } from './holidays.ts';
import { addWorkingDays, dueSoonUntil, isWorkingDay, workingDaysBetween } from './working-days.ts';

/** FACTS 4.3, row by row: * marks a substitute day, + a one-off. */
const table = [
  [2020, '19.04', '01.01 03.03 17.04 20.04 01.05 06.05 25.05* 07.09* 22.09 24.12 25.12 28.12*', 250],
  [2021, '02.05', '01.01 03.03 30.04 03.05 04.05* 06.05 24.05 06.09 22.09 24.12 27.12* 28.12*', 249],
  [2022, '24.04', '03.01* 03.03 22.04 25.04 02.05* 06.05 24.05 06.09 22.09 26.12 27.12* 28.12*', 248],
  [2023, '16.04', '02.01* 03.03 14.04 17.04 01.05 08.05* 24.05 06.09 22.09 25.12 26.12 27.12*', 248],
  [2024, '05.05', '01.01 04.03* 01.05 03.05 06.05 24.05 06.09 23.09* 24.12 25.12 26.12', 251],
  [2025, '20.04', '01.01 03.03 18.04 21.04 01.05 06.05 26.05* 08.09* 22.09 24.12 25.12 26.12 31.12+', 248],
  [2026, '12.04', '01.01 02.01+ 03.03 10.04 13.04 01.05 06.05 25.05* 07.09* 22.09 24.12 25.12 28.12*', 248],
  [2027, '02.05', '01.01 03.03 30.04 03.05 04.05* 06.05 24.05 06.09 22.09 24.12 27.12* 28.12*', 249],
  [2028, '16.04', '03.01* 03.03 14.04 17.04 01.05 08.05* 24.05 06.09 22.09 25.12 26.12 27.12*', 248],
  [2029, '08.04', '01.01 05.03* 06.04 09.04 01.05 07.05* 24.05 06.09 24.09* 24.12 25.12 26.12', 249],
  [2030, '28.04', '01.01 04.03* 26.04 29.04 01.05 06.05 24.05 06.09 23.09* 24.12 25.12 26.12', 249],
] as const;

const marks = { holiday: '', substitute: '*', declared: '+' } as const;

describe('the Bulgarian calendar', () => {
  test.each(table)('of %d has Easter on %s, the days off %s and %d working days', (year, easter, daysOff, count) => {
    expect(orthodoxEaster(year)).toBe(`${year}-${easter.slice(3)}-${easter.slice(0, 2)}`);

    const weekdaysOff = new Map(
      holidaysOfYear(year)
        .filter(({ day }) => !isWeekend(day))
        .map(({ day, kind }) => [day, `${day.slice(8)}.${day.slice(5, 7)}${marks[kind]}`]),
    );
    expect([...weekdaysOff.values()].join(' ')).toBe(daysOff);
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  test('names each day off and what a substitute stands for', () => {
    const days = holidaysOfYear(2021);
    expect(days).toContainEqual({ day: '2021-05-04', kind: 'substitute', name: 'labourDay' });
    expect(days).toContainEqual({ day: '2021-05-01', kind: 'holiday', name: 'holySaturday' });
    expect(days).toContainEqual({ day: '2021-05-01', kind: 'holiday', name: 'labourDay' });
  });

  test('1 November is a working day for the Municipality', () => {
    expect(isWorkingDay('2021-11-01')).toBe(true);
  });

  test('had no substitute days before 2017', () => {
    expect(isWorkingDay('2016-05-02')).toBe(false); // Easter Monday
    expect(holidaysOfYear(2015).some(({ kind }) => kind === 'substitute')).toBe(false);
  });

  test('Easter of other centuries follows the distance between the calendars', () => {
    expect(orthodoxEaster(1899)).toBe('1899-04-30');
    expect(orthodoxEaster(2100)).toBe('2100-05-02');
  });
});

describe('days are declared off or working, because one-off days off are declared', () => {
  const declared = [
    { day: '2021-09-20', kind: 'off' },
    { day: '2021-09-25', kind: 'working' },
    { day: '2021-12-24', kind: 'working' },
  ] as const;

  test('a declared day outweighs the law and the weekend', () => {
    expect(isWorkingDay('2021-09-20', declared)).toBe(false);
    expect(isWorkingDay('2021-09-25', declared)).toBe(true);
    expect(isWorkingDay('2021-12-24', declared)).toBe(true);
    expect(workingDaysBetween('2020-12-31', '2021-12-31', declared)).toBe(250);
  });

  test('the last word about a day wins', () => {
    expect(isWorkingDay('2021-09-20', [...declared, { day: '2021-09-20', kind: 'working' }])).toBe(true);
  });

  test('the list of the year shows them', () => {
    const days = holidaysOfYear(2021, declared);
    expect(days).toContainEqual({ day: '2021-09-20', kind: 'declared', name: null });
    expect(days.some(({ day }) => day === '2021-12-24')).toBe(false);
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
  });

  test('a built-in one-off day can be declared working after all', () => {
    expect(isWorkingDay('2026-01-02')).toBe(false);
    expect(isWorkingDay('2026-01-02', [{ day: '2026-01-02', kind: 'working' }])).toBe(true);
  });
});

describe('counting working days', () => {
  test('steps over the Easter of 2021', () => {
    expect(addWorkingDays('2021-04-29', 1)).toBe('2021-05-05');
    expect(workingDaysBetween('2021-04-29', '2021-05-05')).toBe(1);
    expect(addWorkingDays('2021-05-05', -1)).toBe('2021-04-29');
  });

  test('the next 10 working days after 4 January 2021 end on 18 January', () => {
    expect(dueSoonUntil('2021-01-04', 10)).toBe('2021-01-18');
  });

  test('none is the day itself, also on a weekend', () => {
    expect(addWorkingDays('2021-01-02', 0)).toBe('2021-01-02');
    expect(workingDaysBetween('2021-01-02', '2021-01-02')).toBe(0);
  });

  test('half a working day is an error', () => {
    expect(() => addWorkingDays('2021-01-04', 0.5)).toThrow(RangeError);
  });

  const anyDay = fc.integer({ min: dayNumber('2017-01-01'), max: dayNumber('2035-12-31') }).map(dayFromNumber);

  test('as many are counted as were added, and the last of them is one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const last = addWorkingDays(day, count);
        expect(workingDaysBetween(day, last)).toBe(count);
        expect(isWorkingDay(last)).toBe(true);
      }),
    );
  });

  test('forth and back from a working day leads home', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        fc.pre(isWorkingDay(day));
        expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
      }),
    );
  });

  test('counts add up over a day between, and turn their sign', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), fc.nat(90), (day, a, b) => {
        const middle = addDays(day, a);
        const end = addDays(middle, b);
        expect(workingDaysBetween(day, middle) + workingDaysBetween(middle, end)).toBe(workingDaysBetween(day, end));
        expect(workingDaysBetween(day, end) + workingDaysBetween(end, day)).toBe(0);
      }),
    );
  });
});
