import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartGeometrySchema } from '#shared/model/pack-document/chart.ts';
import { kpiChartGeometry, type ChartReading, type KpiChartInput } from '../kpi-chart-geometry.ts';
import { approximateTextWidth } from '../text-width.ts';
import { clusterMarks, markWidth } from './cluster-marks.ts';
import { sharedFrame, smallChartGeometry } from './small-chart.ts';

const same = (text: string) => ({ bg: text, en: text });
const size = { width: 320, height: 150, fontSize: 12 };
const dayOf = (days: number) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 2_000 }).map(dayOf);
const value = fc.oneof(fc.integer({ min: -50, max: 5_000 }), fc.constantFrom(0, 21, 123_456_789_012, -0.5));
const period = (on: string) => ({ from: dayOf(Math.round(Date.parse(on) / 86_400_000) - 16_801 - 90), to: on });

const reading: fc.Arbitrary<ChartReading> = fc.record({
  on: day,
  value: fc.option(value, { freq: 6 }),
  qualifier: fc.constantFrom('exactly', 'atLeast', 'atMost', 'about'),
  quality: fc.constantFrom('final', 'provisional', 'estimate', 'waiting'),
  label: value.map((amount) => same(`${amount} услуги`)),
  version: fc.integer({ min: 1, max: 3 }),
});
const input: fc.Arbitrary<KpiChartInput> = fc
  .record({
    form: fc.constantFrom('line', 'bars', 'steps'),
    readings: fc.array(reading, { minLength: 1, maxLength: 60 }),
    steps: fc.array(fc.record({ on: day, value }), { maxLength: 4 }),
    shape: fc.constantFrom('line', 'steps'),
    superseded: fc.array(fc.record({ on: day, value, by: fc.option(fc.record({ on: day, value })) }), { maxLength: 3 }),
    breaks: fc.array(day, { maxLength: 2 }),
    marks: fc.array(day, { maxLength: 12 }),
    limit: value,
  })
  .map(({ steps, shape, superseded, breaks, marks, limit, ...rest }): KpiChartInput => ({
    ...rest,
    readings: rest.readings.map((one) => ({ ...one, period: period(one.on) })),
    targets:
      steps.length === 0
        ? []
        : [{ steps, shape, superseded: false, label: same('целева стойност до края на 2021 г.') }],
    superseded: superseded.map((one) => ({ ...one, label: same('стара') })),
    breaks: breaks.map((on, index) => ({ on, label: same(`определение ${index + 2}`) })),
    marks: marks.map((on, index) => ({ on, number: index + 1 })),
    bands: [
      {
        light: 'green',
        from: dayOf(0),
        to: dayOf(2_000),
        lower: [dayOf(0), dayOf(2_000)].map((on) => ({ on, value: limit })),
        upper: null,
        label: same('зелено'),
      },
      {
        light: 'red',
        from: dayOf(0),
        to: dayOf(2_000),
        lower: null,
        upper: [dayOf(0), dayOf(2_000)].map((on) => ({ on, value: limit })),
        label: same('червено'),
      },
    ],
    baseline: { value: 10, on: null, label: same('базова стойност 10') },
    asOf: { on: dayOf(2_000), label: same('данни към днес') },
    whole: false,
    tickLabels: { value: (amount) => same(String(amount)), time: ({ day: tick }) => same(tick) },
    size,
  }));

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const touch = (a: Box, b: Box) =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;

/** The pairs of boxes that overlap. */
const overlapping = (boxes: readonly Box[]) =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => touch(a, b)));

function labelBoxes({ annotations }: ReturnType<typeof kpiChartGeometry>): Box[] {
  return annotations.map(({ x, y, anchor, label }) => {
    const width = approximateTextWidth(label.bg, size.fontSize);
    const left = x * size.width - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    return { left, right: left + width, top: y * size.height - 6, bottom: y * size.height + 6 };
  });
}

describe('the chart of an indicator, whatever is measured', () => {
  it('draws nothing outside its plot', () => {
    fc.assert(
      fc.property(input, (one) => {
        // The schema takes shares of the plot alone: of points, bars, paths, bands, breaks, marks.
        expect(chartGeometrySchema.safeParse(kpiChartGeometry(one)).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('lays no label over another, and none leaves its sides', () => {
    fc.assert(
      fc.property(input, (one) => {
        const boxes = labelBoxes(kpiChartGeometry(one));
        expect(overlapping(boxes)).toEqual([]);
        expect(boxes.filter(({ left, right }) => left < -0.1 || right > size.width + 0.1)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('joins no values of two definitions, and none that waits for approval', () => {
    fc.assert(
      fc.property(input, (one) => {
        const unjoined = { ...one, form: 'line' as const };
        const ends = new Map(
          one.readings.map(({ on, value: amount, version, quality }) => [`${on} ${amount}`, { version, quality }]),
        );
        const geometry = kpiChartGeometry(unjoined);
        // As many stretches as there are neighbours of one version with values.
        const counted = one.readings
          .filter(({ quality }) => quality !== 'waiting')
          .toSorted((a, b) => a.on.localeCompare(b.on));
        const neighbours = counted.slice(1).filter((is, index) => {
          const before = counted[index];
          return before !== undefined && before.version === is.version && before.value !== null && is.value !== null;
        });
        const stretches = geometry.lines.reduce((sum, { points }) => sum + points.length - 1, 0);
        expect(stretches).toBe(neighbours.length);
        expect(ends.size).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps numbered marks apart and loses none of their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (days) => {
        const marks = clusterMarks(
          days.map((at, index) => ({ at, number: index + 1 })),
          size,
        );
        const boxes = marks.map(({ x, label }) => {
          const half = markWidth(label, size.fontSize) / 2;
          return { left: x * size.width - half, right: x * size.width + half, top: 0, bottom: 1 };
        });
        expect(overlapping(boxes)).toEqual([]);
        expect(boxes.filter(({ left, right }) => left < -0.1 || right > size.width + 0.1)).toEqual([]);
        expect(marks.length === 0).toBe(days.length === 0);
      }),
    );
  });
});

describe('small charts', () => {
  const chartOf = (values: readonly number[]) => ({
    readings: values.map((amount, index) => ({
      on: dayOf(index * 30),
      value: amount,
      qualifier: 'exactly' as const,
      quality: 'final' as const,
      label: same(''),
    })),
  });

  it('share one scale: the same value stands at the same height in each', () => {
    const charts = [chartOf([4, 8]), chartOf([8, 20])];
    const frame = sharedFrame(charts);
    const heights = charts.map((chart) => {
      const { points } = smallChartGeometry(chart, { width: 100, height: 40, ...(frame && { frame }) });
      return points.map(({ y }) => y);
    });
    expect(heights[0]?.[1]).toBe(heights[1]?.[0]);
    expect(heights[1]?.[1]).toBeLessThan(heights[0]?.[0] ?? 0);
  });

  it('have a scale of their own values where they stand alone, and none where nothing is measured', () => {
    const { points } = smallChartGeometry(chartOf([96, 98]), { width: 100, height: 40 });
    expect(points.map(({ y }) => y)).toEqual([1, 0]);
    expect(sharedFrame([{ readings: [] }])).toBeNull();
  });
});
