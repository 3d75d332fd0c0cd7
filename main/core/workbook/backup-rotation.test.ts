import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToRemove } from './backup-rotation.ts';

const now = Date.parse('2021-01-04T20:00:00Z');
const hour = 3_600_000;
const at = (hoursAgo: number) => ({ at: new Date(now - hoursAgo * hour).toISOString() });
const keptOf = (backups: { at: string }[]) => {
  const removed = new Set(backupsToRemove(backups, now));
  return backups.filter((backup) => !removed.has(backup));
};

// RELIABILITY: keep 3 of today, 7 daily, 4 weekly, 12 monthly.
describe('the rotation of backups', () => {
  test('keeps the three newest of today', () => {
    expect(keptOf([at(1), at(2), at(3), at(4), at(5)])).toEqual([at(1), at(2), at(3)]);
  });

  test('keeps the newest of each of seven days', () => {
    const twiceADay = Array.from({ length: 20 }, (_, index) => at(index * 12));
    const days = new Set(keptOf(twiceADay).map((backup) => backup.at.slice(0, 10)));
    expect([...days].slice(0, 7)).toEqual([
      '2021-01-04',
      '2021-01-03',
      '2021-01-02',
      '2021-01-01',
      '2020-12-31',
      '2020-12-30',
      '2020-12-29',
    ]);
  });

  test('reaches back a year with one a day', () => {
    const kept = keptOf(Array.from({ length: 700 }, (_, index) => at(index * 24)));
    expect(kept.at(-1)?.at.slice(0, 7)).toBe('2020-02');
    expect(new Set(kept.map((backup) => backup.at.slice(0, 7))).size).toBe(12);
  });

  test('never removes the newest, keeps few, and a second time removes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 24 * 800 }), { minLength: 1, maxLength: 80 }), (hours) => {
        const backups = hours.map(at);
        const kept = keptOf(backups);
        const newest = backups.toSorted((a, b) => b.at.localeCompare(a.at))[0];
        expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(3 + 7 + 4 + 12);
        expect(backupsToRemove(kept, now)).toEqual([]);
      }),
    );
  });
});
