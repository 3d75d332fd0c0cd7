import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellBlock, writeCellBlock } from '#shared/rules/cell-block.ts';
import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import { cellText, entryDay, readCells, recentQuarters } from './grid-model.ts';

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
const read = (
  rows: string[][],
  kpis: KpiView[],
  cells = new Map<string, ReadingView>(),
  language: 'bg' | 'en' = 'bg',
) =>
  readCells(
    rows,
    { row: 0, column: 0 },
    {
      kpiAt: (row) => kpis[row],
      quarters: ['2020-Q4', '2021-Q1', '2021-Q2'],
      cells,
      asOf: '2021-01-04',
      today: '2021-01-04',
      language,
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

describe('cells copied to a spreadsheet', () => {
  const grades = [
    { bg: 'слабо', en: 'weak' },
    { bg: 'добро', en: 'good' },
  ];
  const kinds: Partial<KpiView>[] = [
    {},
    { valueType: 'percent' },
    { valueType: 'ratio', decimals: 2 },
    { valueType: 'money', currency: 'BGN', decimals: 2 },
    { valueType: 'yesNo', decimals: 0 },
    { valueType: 'grade', grades, decimals: 0 },
  ];
  const valueOf = (one: Partial<KpiView>, whole: number) => {
    if (one.valueType === 'yesNo') return whole % 2;
    if (one.valueType === 'grade') return (whole % 2) + 1;
    if (one.valueType === 'percent') return (whole % 1_000) / 10;
    return whole / 10 ** (one.decimals ?? 1);
  };

  it('are the same values when they are pasted back, with qualifier and quality', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: -2_000_000, max: 2_000_000_000 }),
        fc.constantFrom('exactly', 'atLeast', 'atMost', 'about'),
        fc.constantFrom('final', 'provisional', 'estimate'),
        fc.constantFrom('bg', 'en'),
        (one, whole, qualifier, quality, language) => {
          const hasSign = one.valueType !== 'yesNo' && one.valueType !== 'grade';
          const isWord = !hasSign;
          const value = valueOf(one, one.valueType === undefined ? whole : Math.abs(whole));
          const quantity = { value, qualifier: hasSign ? qualifier : ('exactly' as const) };
          const given = { quantity, quality: isWord ? ('final' as const) : quality };
          const text = cellText({ ...given, valueText: { bg: '', en: '', stale: null } }, kpi(one), language);
          const [[back] = []] = readCellBlock(writeCellBlock([[text]]));
          const { entries, refused } = read([[back ?? '']], [kpi(one)], new Map(), language);
          expect(refused).toEqual([]);
          expect(entries.map((entry) => ({ quantity: entry.quantity, quality: entry.quality }))).toEqual([given]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
