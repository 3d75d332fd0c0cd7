import { describe, expect, test } from 'vitest';
import { createTimelineScale, placeInLanes, ticksOf, yearsOf } from './timeline-scale.ts';

describe('the scale of a timeline', () => {
  const scale = createTimelineScale(['2020', null, '2021-02-10', 'ongoing']);

  test('takes in whole months, and the whole of a date that is not precise', () => {
    expect(scale).toMatchObject({ from: '2020-01-01', to: '2021-02-28' });
    expect(scale?.at('2020-01-01')).toBe(0);
    expect(scale?.at('2019-05-01')).toBe(0);
    expect(createTimelineScale([null, 'ongoing'])).toBeNull();
  });

  test('has a tick for every year and quarter that begins inside it', () => {
    expect(ticksOf(scale!).map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2020-04-01 quarter',
      '2020-07-01 quarter',
      '2020-10-01 quarter',
      '2021-01-01 year',
    ]);
    const [first, second] = yearsOf(scale!);
    expect(first).toMatchObject({ year: 2020, from: 0 });
    expect(second).toMatchObject({ year: 2021, from: first!.to, to: 1 });
  });

  test('marks that would touch go to lanes below each other, and a lane is used again', () => {
    const marks = [0.1, 0.12, 0.3, 0.31].map((at) => ({ at, width: 0.05 }));
    expect(placeInLanes(marks).map(({ lane }) => lane)).toEqual([0, 1, 0, 1]);
  });
});
