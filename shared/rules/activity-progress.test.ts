import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityProgress, speaksLast, subtaskProgress, type ProgressFacts } from './activity-progress.ts';

const report = (asOf: string, progressPercent: number | null, more: { id?: string; supersedes?: string } = {}) => ({
  id: more.id ?? asOf,
  asOf,
  progressPercent,
  supersedes: more.supersedes ?? null,
});

const facts: ProgressFacts = {
  isDone: false,
  progressMethod: 'byHand',
  progressPercent: null,
  reports: [],
  liveDistricts: 0,
  allDistricts: 24,
  subtasks: [],
};

describe('how far an activity is on a day', () => {
  test('is unknown where nobody has said', () => {
    expect(activityProgress(facts, '2021-01-04')).toBeNull();
  });

  test('is whole when it is done', () => {
    expect(activityProgress({ ...facts, isDone: true, progressPercent: 40 }, '2021-01-04')).toBe(100);
  });

  test('by districts is the share of those live', () => {
    expect(activityProgress({ ...facts, progressMethod: 'byDistricts', liveDistricts: 4 }, '2021-01-04')).toBe(17);
  });

  test('by hand is the number of the record', () => {
    const known = { ...facts, progressPercent: 35, reports: [report('2020-12', 30)] };
    expect(activityProgress(known, '2021-01-04')).toBe(35);
  });

  test('does not know what a later report says', () => {
    const later = { ...facts, progressPercent: 60, reports: [report('2020-12', 30), report('2021-03-31', 60)] };
    expect(activityProgress(later, '2021-01-04')).toBe(30);
    expect(activityProgress(later, '2020-11-30')).toBeNull();
    expect(activityProgress(later, '2021-03-31')).toBe(60);
  });

  test('leaves out a report that another one corrected', () => {
    const corrected = {
      ...facts,
      progressPercent: 60,
      reports: [
        report('2020-12', 90, { id: 'a' }),
        report('2020-12', 30, { id: 'b', supersedes: 'a' }),
        report('2021-02', 60),
      ],
    };
    expect(activityProgress(corrected, '2021-01-04')).toBe(30);
  });
});

const done = (doneOn: string, weight: number | null = null) => ({ doneOn, weight });
const open = (weight: number | null = null) => ({ doneOn: null, weight });

describe('progress by sub-tasks', () => {
  test('is the share of weight that is done by the day', () => {
    const subtasks = [done('2020-11', 3), done('2021-02-10', 1), open()];
    const bySubtasks = { ...facts, progressMethod: 'bySubtasks', progressPercent: 90, subtasks } as const;
    expect(activityProgress(bySubtasks, '2021-01-04')).toBe(60);
    expect(activityProgress(bySubtasks, '2021-02-10')).toBe(80);
    expect(activityProgress({ ...bySubtasks, isDone: true }, '2021-01-04')).toBe(100);
  });

  test('is unknown without sub-tasks, and where none of them counts', () => {
    expect(activityProgress({ ...facts, progressMethod: 'bySubtasks', progressPercent: 40 }, '2021-01-04')).toBeNull();
    expect(subtaskProgress([open(0), done('2020-12-01', 0)], '2021-01-04')).toBeNull();
  });

  test('is not whole before the last one is done, nor nothing once one is', () => {
    expect(subtaskProgress([done('2020-12-01', 999), open(1)], '2021-01-04')).toBe(99);
    expect(subtaskProgress([done('2020-12-01', 1), open(999)], '2021-01-04')).toBe(1);
    expect(subtaskProgress([done('2020-12-01', 0), open(2)], '2021-01-04')).toBe(0);
    expect(subtaskProgress([done('2020-12-01', 2), open(0)], '2021-01-04')).toBe(100);
  });

  test('counts a month from its last day on', () => {
    expect(subtaskProgress([done('2020-12')], '2020-12-30')).toBe(0);
    expect(subtaskProgress([done('2020-12')], '2020-12-31')).toBe(100);
  });

  const subtask = fc.record({
    doneOn: fc.option(fc.constantFrom('2020', '2020-Q4', '2020-11', '2020-12-24', '2021-01-20')),
    weight: fc.option(fc.integer({ min: 0, max: 50 })),
  });

  test('never goes down by finishing one, never depends on their order, and stays within 0–100', () => {
    fc.assert(
      fc.property(fc.array(subtask, { maxLength: 12 }), fc.nat(11), (subtasks, index) => {
        const before = subtaskProgress(subtasks, '2021-01-04');
        expect(subtaskProgress(subtasks.toReversed(), '2021-01-04')).toBe(before);
        if (before === null) return;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
        const after = subtasks.map((one, at) => (at === index ? { ...one, doneOn: '2020-12-31' } : one));
        expect(subtaskProgress(after, '2021-01-04')).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

test('a report speaks last unless a newer one says how far it is', () => {
  expect(speaksLast([report('2020-12', 30)], '2021-01-04')).toBe(true);
  expect(speaksLast([report('2021-03', 30)], '2021-01-04')).toBe(false);
  expect(speaksLast([report('2021-03', null)], '2021-01-04')).toBe(true);
});
