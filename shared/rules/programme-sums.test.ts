import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortDifference, sumEffort } from './effort-sums.ts';
import { eventSums } from './event-sums.ts';
import { stageOn } from './solution-stage.ts';

describe('a sum of effort', () => {
  test('is not known where nothing is known, which is not none', () => {
    expect(sumEffort([{ planned: null, actual: 0 }])).toEqual({ planned: null, actual: 0 });
    expect(effortDifference({ planned: null, actual: 3 })).toBeNull();
  });

  test('of hundredths is a whole number of hundredths, in any order', () => {
    const months = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(months, { minLength: 1 }), (hundredths) => {
        const rows = hundredths.map((value) => ({ planned: value / 100, actual: null }));
        const whole = hundredths.reduce((sum, value) => sum + value, 0);
        expect(sumEffort(rows).planned).toBe(whole / 100);
        expect(sumEffort(rows.toReversed())).toEqual(sumEffort(rows));
      }),
    );
  });

  test('tells by how much it is under the plan', () => {
    expect(effortDifference({ planned: 6.3, actual: 3.2 })).toBe(-3.1);
  });
});

test('only events that were held used days of experts', () => {
  const events = [
    { isHeld: true, expertDays: 0.1, participants: 13 },
    { isHeld: true, expertDays: 0.2, participants: null },
    { isHeld: false, expertDays: 5, participants: 40 },
  ];
  expect(eventSums(events, ({ isHeld }) => isHeld)).toEqual({ held: 2, total: 3, expertDays: 0.3, participants: 13 });
});

test('a stage whose day nobody knows comes before every other', () => {
  const steps = [
    { id: '2', stage: 'pilot', since: '2021-03' },
    { id: '3', stage: 'idea', since: null },
  ] as const;
  expect(stageOn(steps, '2021-03-30')).toEqual({ stage: 'idea', since: null });
  expect(stageOn(steps, '2021-03-31')).toEqual({ stage: 'pilot', since: '2021-03' });
});
