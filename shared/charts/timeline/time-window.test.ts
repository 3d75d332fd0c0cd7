import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#shared/rules/day.ts';
import {
  createTimeScale,
  daysIn,
  endOf,
  extentOf,
  fitted,
  panBy,
  timeWindow,
  windowAround,
  zoomStep,
  zoomTo,
} from './time-window.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const window = fc
  .tuple(day, fc.double({ min: 1, max: 60, noNaN: true }))
  .map(([from, months]) => timeWindow(dayNumber(from), months));
const width = fc.integer({ min: 200, max: 3_000 });

describe('a window of time', () => {
  test('is never shorter than a month nor longer than five years', () => {
    expect(timeWindow(0, 0.2).months).toBe(1);
    expect(timeWindow(0, 400).months).toBe(60);
  });

  test('steps closer and farther through whole numbers of months, also from between two of them', () => {
    const year = windowAround(timeWindow(0, 12), '2021-01-04');
    expect(zoomStep(year, 1).months).toBe(9);
    expect(zoomStep(year, -1).months).toBe(18);
    expect(zoomStep({ ...year, months: 13.7 }, 1).months).toBe(12);
    expect(zoomStep({ ...year, months: 60 }, -1).months).toBe(60);
    expect(zoomStep({ ...year, months: 1 }, 1).months).toBe(1);
  });

  test('of the whole plan has all of it, and five years around the day looked at where it is longer', () => {
    const whole = fitted({ first: '2020-01-01', last: '2022-12-31' }, '2021-01-04');
    expect(whole.from).toBeLessThan(dayNumber('2020-01-01'));
    expect(endOf(whole)).toBeGreaterThan(dayNumber('2022-12-31'));
    const long = fitted({ first: '2000-01-01', last: '2040-12-31' }, '2021-01-04');
    expect(long.months).toBe(60);
    expect(long.from).toBeLessThan(dayNumber('2021-01-04'));
  });

  test('keeps the moment under the pointer when it is zoomed', () => {
    fc.assert(
      fc.property(
        window,
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, months, at) => {
          const after = zoomTo(before, months, at);
          expect(after.from + daysIn(after) * at).toBeCloseTo(before.from + daysIn(before) * at, 4);
        },
      ),
    );
  });

  test('moved there and back is where it was', () => {
    fc.assert(
      fc.property(window, fc.double({ min: -2, max: 2, noNaN: true }), (before, share) => {
        expect(panBy(panBy(before, share), -share).from).toBeCloseTo(before.from, 4);
      }),
    );
  });
});

describe('the scale', () => {
  test('puts a later day farther to the right, and finds the day of a place again', () => {
    fc.assert(
      fc.property(window, width, day, day, (shown, pixels, one, other) => {
        const scale = createTimeScale(shown, pixels);
        expect(Math.sign(scale.startOf(one) - scale.startOf(other))).toBe(Math.sign(dayNumber(one) - dayNumber(other)));
        expect(scale.endOf(one)).toBeGreaterThan(scale.startOf(one));
        expect(scale.dayAt((scale.startOf(one) + scale.endOf(one)) / 2)).toBe(one);
      }),
    );
  });
});

test('the extent of dates has the whole of every period among them', () => {
  expect(extentOf(['2020-Q4', null, 'ongoing', '2021'])).toEqual({ first: '2020-10-01', last: '2021-12-31' });
  expect(extentOf([null, 'ongoing'])).toBeNull();
});
