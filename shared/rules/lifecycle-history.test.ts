import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles, type Lifecycle } from '#shared/model/activity.ts';
import { lifecycleStanding, type LifecycleFact } from './lifecycle-history.ts';
import { lastDay } from './partial-date.ts';

/** Steps in the order they were recorded; the record says what the last of them says. */
function history(...steps: [since: string | null, to: Lifecycle][]) {
  const lifecycleSteps = steps.map(([since, to], index): LifecycleFact => ({
    id: `step ${index}`,
    from: index === 0 ? 'approved' : (steps[index - 1]?.[1] ?? null),
    to,
    since,
  }));
  const last = lifecycleSteps.at(-1);
  return { lifecycle: last?.to ?? 'approved', lifecycleSince: last?.since ?? null, lifecycleSteps } as const;
}
const on = (facts: ReturnType<typeof history>, day: string) => lifecycleStanding(facts, day)?.lifecycle;

describe('the lifecycle on a past day', () => {
  const held = history(
    ['2020-06-01', 'active'],
    ['2020-11-15', 'onHold'],
    ['2021-02-01', 'active'],
    ['2021-05', 'done'],
  );

  test('is what the last step by that day came to: holds, resumptions and completions are seen', () => {
    expect(on(held, '2020-05-31')).toBe('approved');
    expect(on(held, '2020-11-14')).toBe('active');
    expect(on(held, '2020-11-15')).toBe('onHold');
    expect(on(held, '2021-02-01')).toBe('active');
    expect(on(held, '2021-05-30')).toBe('active');
    expect(on(held, '2021-05-31')).toBe('done');
  });

  test('names the step, so that its reason can be shown', () => {
    expect(lifecycleStanding(held, '2020-12-01')).toEqual({ lifecycle: 'onHold', since: '2020-11-15', step: 'step 1' });
  });

  test('of one day is what was recorded last', () => {
    expect(on(history(['2020-11-15', 'onHold'], ['2020-11-15', 'active']), '2020-11-15')).toBe('active');
  });

  test('follows a step that was recorded later for an earlier day: it takes back what was said of the days after it', () => {
    const corrected = history(['2020-06-01', 'active'], ['2020-12-01', 'done'], ['2020-11-15', 'onHold']);
    expect(on(corrected, '2020-11-14')).toBe('active');
    expect(on(corrected, '2021-01-04')).toBe('onHold');
    expect(on(history(['2020-06-01', 'active'], ['2019-06-01', 'onHold']), '2019-05-31')).toBe('approved');
  });

  test('is what the record says where its own words are newer than its steps', () => {
    const restored = { ...held, lifecycle: 'active', lifecycleSince: '2021-02-01' } as const;
    expect(lifecycleStanding(restored, '2021-06-01')).toEqual({ lifecycle: 'active', since: '2021-02-01', step: null });
    expect(lifecycleStanding(restored, '2020-12-01')?.lifecycle).toBe('onHold');
  });

  test('is not known before a step that does not say from what it came', () => {
    const step: LifecycleFact = { id: 'a', from: null, to: 'active', since: '2020-06' };
    const facts = { lifecycle: 'active', lifecycleSince: '2020-06', lifecycleSteps: [step] } as const;
    expect(lifecycleStanding(facts, '2020-06-29')).toBeNull();
    expect(lifecycleStanding(facts, '2020-06-30')?.lifecycle).toBe('active');
  });
});

const anySince = fc.constantFrom(null, '2020', '2020-Q3', '2020-12', '2020-12-31', '2021-01-04', 'ongoing');
const anySteps = fc.array(fc.tuple(anySince, fc.constantFrom(...lifecycles)), { minLength: 1, maxLength: 6 });

test('whatever was recorded, in the end stands what was recorded last, and never anything before its day', () => {
  fc.assert(
    fc.property(anySteps, anySince, (steps, day) => {
      const facts = history(...steps);
      expect(lifecycleStanding(facts, '2199-12-31')?.lifecycle).toBe(facts.lifecycle);
      const end = (day && lastDay(day)) ?? '2020-10-01';
      const standing = lifecycleStanding(facts, end);
      const since = (standing?.since && lastDay(standing.since)) ?? '';
      expect(since <= end).toBe(true);
    }),
  );
});

test('a step that becomes true later changes nothing before its day', () => {
  fc.assert(
    fc.property(anySteps, fc.constantFrom(...lifecycles), (steps, to) => {
      const before = lifecycleStanding(history(...steps), '2021-01-04');
      expect(lifecycleStanding(history(...steps, ['2021-01-05', to]), '2021-01-04')).toEqual(before);
    }),
  );
});
