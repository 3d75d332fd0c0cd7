import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#shared/rules/day.ts';
import { lanesOf, programmeRow, type ProgrammeMark, type ProgrammeRow } from './programme-row.ts';
import { projectMonths } from './project-months.ts';
import { createTimeScale, timeWindow } from './time-window.ts';

const scale = createTimeScale(timeWindow(dayNumber('2020-01-01'), 36), 1_000);
const mark = (given: Partial<ProgrammeMark> = {}): ProgrammeMark => ({
  id: 'd',
  label: 'D3.1',
  status: 'planned',
  shown: '2020-09-15',
  isDone: false,
  original: '2020-09-15',
  due: '2020-09-15',
  ...given,
});
const row = (marks: readonly ProgrammeMark[], given: Partial<ProgrammeRow> = {}): ProgrammeRow => ({
  id: 'wp3',
  isWhole: false,
  from: null,
  to: null,
  marks,
  ...given,
});
const drawn = (one: ProgrammeMark) => programmeRow(row([one]), '2021-01-04', scale);

describe('the dates of a deliverable in time', () => {
  test('that did not move is a mark at the end of its day, with the tick of its due date', () => {
    const { marks, shapes } = drawn(mark());
    expect(marks).toMatchObject([{ x: scale.endOf('2020-09-15'), isLabelBefore: false }]);
    expect(shapes).toHaveLength(1);
  });

  test('that is known to a month has a line under all of the month', () => {
    const { shapes } = drawn(mark({ shown: '2020-09', original: null, due: null }));
    expect(shapes).toMatchObject([{ stroke: 'lineStrong', width: 2 }]);
  });

  test('that an amendment moved has an arrow from the original date to the new one', () => {
    const { shapes } = drawn(mark({ due: '2021-03-15', shown: '2021-03-15' }));
    expect(shapes.filter(({ stroke }) => stroke === 'slip').length).toBeGreaterThan(1);
    const earlier = drawn(mark({ due: '2020-06-15', shown: '2020-06-15' }));
    expect(earlier.shapes.some(({ stroke }) => stroke === 'slip')).toBe(false);
  });

  test('that is expected late has a dashed line to its forecast, and a whole one once it was handed in', () => {
    const late = (isDone: boolean) =>
      drawn(mark({ shown: '2020-12-01', isDone })).shapes.find(({ width }) => width === 1.2);
    expect(late(false)).toMatchObject({ stroke: 'slip', dash: '2 2' });
    expect(late(true)).not.toHaveProperty('dash');
  });

  test('has its number before it where the drawing ends', () => {
    const { marks } = drawn(mark({ shown: '2022-12-30', original: null, due: null }));
    expect(marks).toMatchObject([{ isLabelBefore: true }]);
  });
});

describe('the period of a phase', () => {
  const band = (given: Partial<ProgrammeRow>) => programmeRow(row([], given), '2021-01-04', scale).band;

  test('is one band; it fades where nobody said when it ends, and is not there without any date', () => {
    expect(band({ from: '2020-02-01', to: '2020-06-30' })).toHaveLength(1);
    expect(band({ from: '2020-02-01' }).length).toBeGreaterThan(3);
    expect(band({ to: '2020-06' }).length).toBeGreaterThan(3);
    expect(band({})).toEqual([]);
  });
});

test('marks that would touch are in lanes below each other, whatever their dates', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 30 }), (days) => {
      const one = row(
        days.map((day, index) =>
          mark({
            id: String(index),
            shown: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
            original: null,
            due: null,
          }),
        ),
      );
      const { marks, height } = programmeRow(one, '2021-01-04', scale, lanesOf(one, scale));
      const touching = marks.filter((a) => marks.some((b) => a !== b && a.y === b.y && Math.abs(a.x - b.x) <= 12));
      expect(touching).toEqual([]);
      for (const { y } of marks) expect(y).toBeLessThan(height);
    }),
  );
});

test('project months are named as there is room for: every third over three years, each when one looks closer', () => {
  const shown = (months: number) =>
    projectMonths(createTimeScale(timeWindow(dayNumber('2020-01-01'), months), 1_000), '2020-01-01', '2022-12-31').map(
      ({ month }) => month,
    );
  expect(shown(36).slice(0, 3)).toEqual([3, 6, 9]);
  expect(shown(12).slice(0, 3)).toEqual([1, 2, 3]);
  expect(Math.max(...shown(60))).toBe(36);
});
