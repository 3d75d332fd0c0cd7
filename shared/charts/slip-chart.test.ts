import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipSeries, type SlipSeries } from '#shared/rules/slip-series.ts';
import { addDays } from '#shared/rules/day.ts';
import { slipChart } from './slip-chart.ts';

const size = { width: 800, height: 320 };
const trend = (id: string, to: string, decidedOn = '2020-06-01') =>
  slipSeries(
    { id, dueOriginal: '2020-12', moves: [{ id: 'a', from: '2020-12', to, decidedOn }], doneOn: null },
    '2020-01-01',
    '2021-01-04',
  )!;

describe('the slip chart', () => {
  test('is not drawn where nothing moved', () => {
    expect(slipChart([], size)).toBeNull();
  });

  test('climbs where a date slipped, falls where it came nearer, and is level between the decisions', () => {
    const [later, earlier] = slipChart([trend('late', '2021-06'), trend('early', '2020-09')], size)!.lines;
    const [first, second] = later!.points;
    expect(second!.y).toBeLessThan(first!.y);
    expect(earlier!.points[1]!.y).toBeGreaterThan(earlier!.points[0]!.y);
    expect(later!.path).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+$/u);
    expect(later!.endX).toBeGreaterThan(second!.x);
  });

  test('meets the diagonal where the day of the decision is the day expected', () => {
    const done: SlipSeries = {
      id: 'x',
      until: '2021-02-01',
      points: [
        { on: '2020-01-01', date: '2020-12-31', day: '2020-12-31', kind: 'original', move: null },
        { on: '2021-02-01', date: '2021-02-01', day: '2021-02-01', kind: 'done', move: null },
      ],
    };
    const chart = slipChart([done], size)!;
    const [, x1, y1, x2, y2] = /^M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)$/u.exec(chart.diagonal ?? '')!.map(Number);
    const { x, y } = chart.lines[0]!.points[1]!;
    const along = (x - x1!) / (x2! - x1!);
    expect(y1! + along * (y2! - y1!)).toBeCloseTo(y, 0);
  });
});

test('everything lies within the plot, and no two names touch', () => {
  const anyTrend = fc.record({ to: fc.nat(1_500), on: fc.integer({ min: 1, max: 360 }) });
  fc.assert(
    fc.property(fc.array(anyTrend, { minLength: 1, maxLength: 15 }), (given) => {
      const series = given.map(({ to, on }, index) =>
        trend(String(index), addDays('2021-01-01', to), addDays('2020-01-01', on)),
      );
      const chart = slipChart(series, size)!;
      for (const { points, endX } of chart.lines) {
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(chart.plot.left);
          expect(x).toBeLessThanOrEqual(chart.plot.right);
          expect(y).toBeGreaterThanOrEqual(chart.plot.top);
          expect(y).toBeLessThanOrEqual(chart.plot.bottom);
        }
        expect(endX).toBeLessThanOrEqual(chart.plot.right);
      }
      const names = chart.lines.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
      names.slice(1).forEach((y, index) => expect(y - names[index]!).toBeGreaterThanOrEqual(14.9));
    }),
  );
});
