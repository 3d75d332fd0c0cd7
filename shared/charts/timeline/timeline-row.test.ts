import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#shared/rules/day.ts';
import { lastDay, firstDay } from '#shared/rules/partial-date.ts';
import { approximateTextWidth } from '../text-width.ts';
import { rowMetrics } from './row-metrics.ts';
import { anyDate, anyFacts, emptyFacts } from './testing/any-facts.ts';
import type { TimelineFacts } from './timeline-facts.ts';
import { timelineRow, type RowDrawing } from './timeline-row.ts';
import { createTimeScale, timeWindow, type TimeScale } from './time-window.ts';

const asOf = '2021-01-04';
const scaleOf = (from: string, months: number, width: number) =>
  createTimeScale(timeWindow(dayNumber(from), months), width);
const threeYears = scaleOf('2020-01-01', 36, 900);
const words = {
  beside: [
    { text: 'до края на 2021 г.', tone: 'quiet' },
    { text: '+92 дни', tone: 'slip' },
  ],
  undated: 'без дати',
} as const;
const draw = (given: Partial<TimelineFacts>, scale: TimeScale = threeYears, height = 36): RowDrawing =>
  timelineRow({ ...emptyFacts, ...given }, words, asOf, scale, rowMetrics(height));

/** All horizontal places of a path made of M, L, H, V, h, v and l. */
function placesOf(d: string): number[] {
  const places: number[] = [];
  let x = 0;
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHVhvlz])([^MLHVhvlz]*)/g)) {
    const numbers = rest.trim().split(/[ ,]+/).filter(Boolean).map(Number);
    if (command === 'h' || command === 'l') x += numbers[0] ?? 0;
    else if (command === 'M' || command === 'L' || command === 'H') x = numbers[0] ?? 0;
    places.push(x);
  }
  return places;
}

const widest = (drawing: RowDrawing) => drawing.shapes.flatMap(({ d }) => placesOf(d));

describe('an activity in time', () => {
  test('without any date says its term in words instead of a bar', () => {
    const drawing = draw({});
    expect(drawing.bar).toBeNull();
    expect(drawing.texts.map(({ text }) => text)).toEqual(['без дати']);
  });

  test('that only its due date is known of fades in before it', () => {
    const { shapes } = draw({ due: '2021-06-30' });
    const opacities = shapes.flatMap(({ opacity }) => opacity ?? []);
    expect(opacities.length).toBeGreaterThan(3);
    expect(opacities).toEqual(opacities.toSorted((one, other) => other - one));
  });

  test('that goes on without an end has an open arrow at the edge', () => {
    expect(Math.max(...widest(draw({ start: '2020-06', due: 'ongoing' })))).toBe(898);
  });

  test('that was completed has its mark on the day it was, or the last day that may have been', () => {
    const drawing = draw({ status: 'completed', start: '2020', endedOn: '2020-11' });
    expect(drawing.completedAt?.x).toBe(threeYears.endOf('2020-11-30'));
  });

  test('that slipped shows each move from where it was due to where it is due', () => {
    const moves = [
      { id: 'm1', field: 'due', from: '2020', to: '2021-Q2', decidedOn: '2020-12-10', reason: { bg: '', en: '' } },
      { id: 'm2', field: 'due', from: '2021-Q2', to: '2021', decidedOn: '2021-01-02', reason: { bg: '', en: '' } },
    ] as const;
    const { slips } = draw({ start: '2020-06', due: '2021', baselineDue: '2020', slipDays: 365, moves });
    expect(slips.map(({ days }) => days)).toEqual([181, 184]);
    expect(slips[0]!.hit!.left).toBeCloseTo(threeYears.endOf('2020-12-31') - 6, 1);
    expect(slips[1]!.hit!.left + slips[1]!.hit!.width).toBeCloseTo(threeYears.endOf('2021-12-31') + 6, 1);
  });

  test('that is later than the plan without a recorded move shows that too', () => {
    const { slips } = draw({ start: '2020-06', due: '2021', baselineDue: '2020', slipDays: 365 });
    expect(slips).toMatchObject([{ move: null, from: '2020', to: '2021', days: 365 }]);
  });

  test('out of view says on which side it lies', () => {
    expect(draw({ start: '2017', due: '2018-03' }).outOfView).toBe('before');
    expect(draw({ start: '2026', due: '2027' }).outOfView).toBe('after');
    expect(draw({ start: '2019', due: '2027' }).outOfView).toBeNull();
  });

  test('puts its words after the bar, or before it where there is no room, and never over it', () => {
    const after = draw({ start: '2020-06', due: '2020-12-31' });
    expect(after.texts[0]!.x).toBeGreaterThan(threeYears.endOf('2020-12-31'));
    const before = draw({ start: '2021-06', due: '2022-12-20' });
    expect(before.texts.at(-1)!.x).toBeLessThan(threeYears.startOf('2021-06-01'));
    expect(draw({ start: '2019', due: '2025' }).texts).toEqual([]);
  });
});

const anyScale = fc
  .tuple(
    fc.integer({ min: 17_000, max: 19_500 }),
    fc.double({ min: 1, max: 60, noNaN: true }),
    fc.integer({ min: 240, max: 1_600 }),
  )
  .map(([from, months, width]) => createTimeScale(timeWindow(from, months), width));
const anyHeight = fc.constantFrom(28, 36, 60);

test('nothing is drawn outside the view, whatever the dates are', () => {
  fc.assert(
    fc.property(anyFacts, anyScale, anyHeight, (facts, scale, height) => {
      const drawing = timelineRow(facts, words, asOf, scale, rowMetrics(height));
      for (const x of widest(drawing)) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x).toBeLessThanOrEqual(scale.width + 0.01);
      }
      for (const { x, size } of drawing.milestones) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x - size).toBeLessThanOrEqual(scale.width);
      }
      for (const { x, text } of drawing.bar === null ? [] : drawing.texts) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + approximateTextWidth(text, rowMetrics(height).fontSize)).toBeLessThanOrEqual(scale.width);
      }
    }),
    { numRuns: 400 },
  );
});

test('labels never overlap the bar, the slips and the marks of their own row', () => {
  fc.assert(
    fc.property(anyFacts, anyScale, anyHeight, (facts, scale, height) => {
      const metrics = rowMetrics(height);
      const drawing = timelineRow(facts, words, asOf, scale, metrics);
      if (drawing.bar === null) return;
      const taken = [drawing.bar, ...drawing.slips.flatMap(({ hit }) => hit ?? [])];
      for (const { x, text } of drawing.texts) {
        const right = x + approximateTextWidth(text, metrics.fontSize);
        for (const box of taken) expect(right <= box.left + 0.01 || x >= box.left + box.width - 0.01).toBe(true);
      }
      const lines = drawing.texts.toSorted((one, other) => one.x - other.x);
      lines.slice(1).forEach(({ x }, index) => {
        const before = lines[index]!;
        expect(x).toBeGreaterThan(before.x + approximateTextWidth(before.text, metrics.fontSize));
      });
    }),
    { numRuns: 400 },
  );
});

test('milestones that stand too close become one mark, so that no two marks overlap and none is lost', () => {
  fc.assert(
    fc.property(anyFacts, anyScale, (facts, scale) => {
      const { milestones } = timelineRow(facts, words, asOf, scale, rowMetrics(36));
      milestones
        .slice(1)
        .forEach(({ x, size }, index) => expect(x - milestones[index]!.x).toBeGreaterThanOrEqual(size));
      const shown = milestones.flatMap((mark) => mark.milestones).length;
      const inView = facts.milestones.filter(({ date }) => {
        const at = scale.endOf(lastDay(date)!);
        return at >= 0 && at <= scale.width;
      }).length;
      expect(shown).toBe(inView);
    }),
  );
});

test('a date covers the whole of its period: no bar begins after its first day or ends before its last', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (start, due) => {
      const scale = scaleOf('2016-01-01', 60, 6_000);
      const { bar, span } = timelineRow({ ...emptyFacts, start, due }, words, asOf, scale, rowMetrics(36));
      expect(span!.start!.from).toBe(scale.startOf(firstDay(start)!));
      expect(span!.end!.to).toBe(scale.endOf(lastDay(due)!));
      if (bar === null || span!.end!.to <= span!.start!.from) return;
      const inView = (x: number) => Math.min(scale.width, Math.max(0, x));
      expect(bar.left).toBeLessThanOrEqual(inView(span!.start!.from) + 0.01);
      expect(bar.left + bar.width).toBeGreaterThanOrEqual(inView(span!.end!.to) - 0.01);
    }),
  );
});
