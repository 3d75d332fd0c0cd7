import { describe, expect, it } from 'vitest';
import { entryDay, pastedCells, recentQuarters } from './grid-model.ts';

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

describe('cells pasted from a spreadsheet', () => {
  it('are told apart by tabs and lines, with or without a line break at the end', () => {
    expect(pastedCells('4\t≥ 70\r\n16\t\r\n')).toEqual([
      ['4', '≥ 70'],
      ['16', ''],
    ]);
    expect(pastedCells('1\n2')).toEqual([['1'], ['2']]);
  });

  it('may hold a line break or a quote inside quotes', () => {
    expect(pastedCells('"над\n200"\t"каза ""около"" 5"')).toEqual([['над\n200', 'каза "около" 5']]);
  });

  it('keep an empty first cell in its place', () => {
    expect(pastedCells('\t5')).toEqual([['', '5']]);
  });
});
