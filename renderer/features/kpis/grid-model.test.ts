import { describe, expect, it } from 'vitest';
import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import { entryDay, readCells, recentQuarters } from './grid-model.ts';

describe('the grid of readings', () => {
  it('ends at the quarter looked at', () => {
    expect(recentQuarters('2021-01-04', 3)).toEqual(['2020-Q3', '2020-Q4', '2021-Q1']);
  });

  it('dates a value by the end of its quarter, and in the quarter looked at by the day looked at', () => {
    expect(entryDay('2020-Q4', '2021-01-04', '2026-11-22')).toBe('2020-12-31');
    expect(entryDay('2021-Q1', '2021-01-04', '2026-11-22')).toBe('2021-01-04');
  });

  it('never dates a value later than today, and takes none for a quarter to come', () => {
    expect(entryDay('2021-Q1', '2021-02-28', '2021-02-10')).toBe('2021-02-10');
    expect(entryDay('2021-Q2', '2021-02-28', '2021-02-10')).toBeNull();
  });
});

const kpi = (more: Partial<KpiView>) =>
  // Only what the grid asks of an indicator.
  ({
    id: 'kpi',
    code: 'KPI-01',
    unit: { bg: '', en: '', stale: null },
    decimals: 1,
    valueType: 'number',
    currency: null,
    grades: null,
    formula: null,
    baseline: null,
    target: null,
    ...more,
  }) as KpiView;
const read = (rows: string[][], kpis: KpiView[], cells = new Map<string, ReadingView>()) =>
  readCells(
    rows,
    { row: 0, column: 0 },
    {
      kpis,
      quarters: ['2020-Q4', '2021-Q1', '2021-Q2'],
      cells,
      asOf: '2021-01-04',
      today: '2021-01-04',
      language: 'bg',
    },
  );

describe('cells pasted from a spreadsheet', () => {
  it('are numbers with a comma, with a qualifier or a sign before them', () => {
    const { entries, refused } = read(
      [
        ['12,5', 'над 200'],
        ['около 20', '≥ 200'],
      ],
      [kpi({}), kpi({ id: 'other' })],
    );
    expect(refused).toEqual([]);
    expect(entries.map(({ quantity }) => quantity)).toEqual([
      { value: 12.5, qualifier: 'exactly' },
      { value: 200, qualifier: 'atLeast' },
      { value: 20, qualifier: 'about' },
      { value: 200, qualifier: 'atLeast' },
    ]);
  });

  it('are refused each for its own reason, and the others are kept', () => {
    const { entries, refused } = read(
      [
        ['много', '1,25', '5'],
        ['120 %', '80 %'],
        ['3', ''],
      ],
      [kpi({}), kpi({ id: 'share', valueType: 'percent' }), kpi({ id: 'computed', formula: '[KPI-01]' })],
    );
    expect(refused.map(({ problem }) => problem)).toEqual([
      'valueUnknown',
      'tooManyDecimals',
      'notBegun',
      'overHundred',
      'computed',
    ]);
    expect(entries.map(({ quantity }) => quantity.value)).toEqual([80]);
  });

  it('may go over 100 % where the indicator does', () => {
    const growing = kpi({ valueType: 'percent', baseline: { value: 110, qualifier: 'exactly' } });
    expect(read([['120 %']], [growing]).refused).toEqual([]);
  });

  it('are grades by their word, yes and no, and amounts of money', () => {
    const grades = [
      { bg: 'слабо', en: 'weak' },
      { bg: 'добро', en: 'good' },
    ];
    const { entries, refused } = read(
      [['Добро'], ['да'], ['3,2 млн. лв.']],
      [
        kpi({ valueType: 'grade', grades }),
        kpi({ id: 'yesNo', valueType: 'yesNo' }),
        kpi({ id: 'money', valueType: 'money', currency: 'BGN' }),
      ],
    );
    expect(refused).toEqual([]);
    expect(entries.map(({ quantity }) => quantity.value)).toEqual([2, 1, 3_200_000]);
  });

  it('say how good a value is by the word after it', () => {
    const { entries } = read(
      [
        ['45 предв.', '46 (п)'],
        ['47 оценка', '48'],
      ],
      [kpi({}), kpi({ id: 'other' })],
    );
    expect(entries.map(({ quality }) => quality)).toEqual(['provisional', 'provisional', 'estimate', 'final']);
  });
});
