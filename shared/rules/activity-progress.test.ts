import { describe, expect, test } from 'vitest';
import { activityProgress, speaksLast, type ProgressFacts } from './activity-progress.ts';

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

test('a report speaks last unless a newer one says how far it is', () => {
  expect(speaksLast([report('2020-12', 30)], '2021-01-04')).toBe(true);
  expect(speaksLast([report('2021-03', 30)], '2021-01-04')).toBe(false);
  expect(speaksLast([report('2021-03', null)], '2021-01-04')).toBe(true);
});
