import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineTicks } from '#shared/i18n/timeline-words.ts';
import { dayNumber } from '#shared/rules/day.ts';
import { approximateTextWidth } from '../text-width.ts';
import { headerTicks, tickFontSize } from './header-ticks.ts';
import { createTimeScale, timeWindow } from './time-window.ts';

const ticks = (from: string, months: number, width: number, language: 'bg' | 'en' = 'bg') =>
  headerTicks(createTimeScale(timeWindow(dayNumber(from), months), width), timelineTicks(language));
const labels = (periods: readonly { label: string; labelAt: number | null }[]) =>
  periods.filter(({ labelAt }) => labelAt !== null).map(({ label }) => label);

describe('the header of the timeline', () => {
  test.each([
    [1, 'day'],
    [3, 'week'],
    [12, 'month'],
    [36, 'quarter'],
  ] as const)('shows %i months by the %s', (months, unit) => {
    expect(ticks('2020-01-01', months, 900).unit).toBe(unit);
  });

  test('names quarters and years in both languages', () => {
    const bg = ticks('2020-01-01', 24, 500);
    expect(labels(bg.upper)).toEqual(['2020 г.', '2021 г.']);
    expect(labels(bg.lower).slice(0, 4)).toEqual(['1. трим.', '2. трим.', '3. трим.', '4. трим.']);
    expect(labels(ticks('2020-01-01', 60, 900).lower)[0]).toBe('Т1');
    expect(labels(ticks('2020-01-01', 60, 900, 'en').lower)[0]).toBe('Q1');
  });

  test('names months whole where there is room, else short', () => {
    expect(labels(ticks('2020-01-01', 6, 900).lower)[0]).toBe('януари');
    expect(labels(ticks('2020-01-01', 12, 460, 'en').lower)[0]).toBe('Jan');
    expect(labels(ticks('2021-01-01', 1, 900).upper)[0]).toBe('януари 2021 г.');
  });

  test('tiles what is in view without a gap, and no label is wider than its period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.integer({ min: 150, max: 2_400 }),
        fc.constantFrom('bg' as const, 'en' as const),
        (from, months, width, language) => {
          const scale = createTimeScale(timeWindow(from, months), width);
          const { upper, lower } = headerTicks(scale, timelineTicks(language));
          for (const row of [upper, lower]) {
            expect(row[0]!.from).toBe(0);
            expect(row.at(-1)!.to).toBeCloseTo(width, 6);
            row.slice(1).forEach(({ from: begin }, index) => expect(begin).toBeCloseTo(row[index]!.to, 6));
            const tooWide = row.filter(
              ({ labelAt, label, to }) => labelAt !== null && labelAt + approximateTextWidth(label, tickFontSize) > to,
            );
            expect(tooWide).toEqual([]);
          }
        },
      ),
    );
  });
});
