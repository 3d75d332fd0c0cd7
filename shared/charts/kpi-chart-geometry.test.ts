import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartGeometrySchema } from '#shared/model/pack-document/chart.ts';
import { kpiChartGeometry, type ChartReading, type KpiChartInput } from './kpi-chart-geometry.ts';
import { approximateTextWidth } from './text-width.ts';

const same = (text: string) => ({ bg: text, en: text });
const size = { width: 270, height: 120, fontSize: 8 };
const tickLabels: KpiChartInput['tickLabels'] = {
  value: (value) => same(String(value)),
  time: ({ day }) => same(day.slice(0, 7)),
};

function reading(on: string, value: number | null, rest: Partial<ChartReading> = {}): ChartReading {
  return { on, value, qualifier: 'exactly', quality: 'final', label: same(`${value} района`), ...rest };
}

const districts: KpiChartInput = {
  readings: [reading('2020-06-30', 4), reading('2020-09-30', 4), reading('2021-01-04', 4)],
  targets: [
    {
      steps: [
        { on: '2020-01-01', value: 0 },
        { on: '2020-12-31', value: 24 },
      ],
      superseded: false,
      label: same('цел 24 · края на 2020 г.'),
    },
  ],
  baseline: { value: 0, on: '2020-01-01', label: same('базова стойност 0') },
  asOf: { on: '2021-01-04', label: same('данни към 04.01.2021 г.') },
  whole: true,
  tickLabels,
  size,
};

describe('the chart of a KPI', () => {
  it('ends its axis at a target that divides into whole steps: 24 districts read 0, 6, 12, 18, 24', () => {
    expect(kpiChartGeometry(districts).yTicks.map(({ label }) => label.bg)).toEqual(['0', '6', '12', '18', '24']);
  });

  it('keeps the target level after its date, up to the right edge', () => {
    const [target] = kpiChartGeometry(districts).targets;
    expect(target?.path.at(-1)).toEqual({ x: 1, y: 0 });
  });

  it('starts the value axis at zero, however close together the values are', () => {
    const geometry = kpiChartGeometry({
      ...districts,
      targets: [],
      readings: [reading('2020-06-30', 96), reading('2020-12-31', 98)],
    });
    expect(geometry.yTicks[0]).toEqual({ at: 1, label: same('0') });
  });

  it('breaks the line where a period has no value', () => {
    const readings = [
      reading('2020-03-31', 1),
      reading('2020-06-30', null),
      reading('2020-09-30', 3),
      reading('2020-12-31', 4),
    ];
    const geometry = kpiChartGeometry({ ...districts, readings });
    expect(geometry.points).toHaveLength(3);
    expect(geometry.lines.map(({ points }) => points.length)).toEqual([2]);
  });

  it('marks the stretch to a provisional value as provisional', () => {
    const readings = [
      reading('2020-03-31', 1),
      reading('2020-06-30', 2),
      reading('2020-12-31', 4, { quality: 'provisional' }),
    ];
    const geometry = kpiChartGeometry({ ...districts, readings });
    expect(geometry.lines.map(({ kind }) => kind)).toEqual(['measured', 'provisional']);
    expect(geometry.points.map(({ kind }) => kind)).toEqual(['final', 'final', 'provisional']);
  });

  it('keeps the qualifier of a value on its point and its label', () => {
    const readings = [reading('2020-06-30', 70, { qualifier: 'atLeast', label: same('≥ 70 услуги') })];
    const geometry = kpiChartGeometry({ ...districts, targets: [], readings });
    expect(geometry.points[0]?.qualifier).toBe('atLeast');
    expect(geometry.annotations.find(({ role }) => role === 'value')?.label.bg).toBe('≥ 70 услуги');
  });

  it('says the day of the data only where the last reading is well before it', () => {
    const roles = (input: KpiChartInput) => kpiChartGeometry(input).annotations.map(({ role }) => role);
    expect(roles(districts)).not.toContain('asOf');
    expect(roles({ ...districts, baseline: null, readings: [reading('2020-03-31', 4)] })).toContain('asOf');
  });

  it('names the year on the first tick and in January', () => {
    const seen: [string, boolean][] = [];
    const time: KpiChartInput['tickLabels']['time'] = ({ day, withYear }) => {
      seen.push([day, withYear]);
      return same(day);
    };
    kpiChartGeometry({ ...districts, tickLabels: { ...tickLabels, time } });
    expect(seen.filter(([, withYear]) => withYear).map(([day]) => day)).toEqual(['2020-01-01', '2021-01-01']);
  });

  it('refuses to draw nothing', () => {
    expect(() => kpiChartGeometry({ ...districts, readings: [], targets: [], baseline: null, asOf: null })).toThrow(
      RangeError,
    );
  });

  it('stays within its plot and lays no label over another, whatever the values', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10));
    const value = fc.double({ min: -50, max: 5_000, noNaN: true }).map((number) => Math.round(number * 100) / 100);
    const step = fc.record({ on: day, value });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, value), { minLength: 1, maxLength: 12 }),
        fc.array(step, { minLength: 1, maxLength: 3 }),
        fc.option(value),
        day,
        (readings, steps, base, asOf) => {
          const geometry = kpiChartGeometry({
            ...districts,
            readings: readings.map(([on, amount]) => reading(on, amount)),
            targets: [{ steps, superseded: false, label: same('цел до края на 2020 г.') }],
            baseline: base === null ? null : { value: base, on: null, label: same('базова стойност') },
            asOf: { on: asOf, label: same('данни към този ден') },
            whole: false,
          });
          expect(() => chartGeometrySchema.parse(geometry)).not.toThrow();
          const boxes = geometry.annotations.map(({ x, y, anchor, label }) => {
            const width = approximateTextWidth(label.bg, size.fontSize);
            const left = x * size.width - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
            return { left, right: left + width, top: y * size.height - 4, bottom: y * size.height + 4 };
          });
          for (const [index, a] of boxes.entries()) {
            expect(a.left).toBeGreaterThanOrEqual(-0.1);
            expect(a.right).toBeLessThanOrEqual(size.width + 0.1);
            for (const b of boxes.slice(index + 1)) {
              expect(a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom && b.top < a.bottom).toBe(
                false,
              );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same geometry for the same readings in any order', () => {
    expect(kpiChartGeometry({ ...districts, readings: districts.readings.toReversed() })).toEqual(
      kpiChartGeometry(districts),
    );
  });
});
