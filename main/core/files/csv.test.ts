import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('begins with the mark of UTF-8 and ends each row as the standard says', () => {
  expect(
    csvOf([
      ['№', 'Дейност'],
      ['ACT-01', 'Единен модел'],
    ]),
  ).toBe('\uFEFF№,Дейност\r\nACT-01,Единен модел\r\n');
});

test('a cell with a comma, a quotation mark or a line of its own is quoted', () => {
  expect(csvOf([['а, б', 'каза "да"', 'два\nреда', 'без']])).toBe('\uFEFF"а, б","каза ""да""","два\nреда",без\r\n');
});

test.each(['=1+1', '+359', '-5', '@here', '\t=1', '\r=1'])('%j is no formula for a spreadsheet', (text) => {
  const [, written = ''] = /^\uFEFF"?(.*?)"?\r\n$/s.exec(csvOf([[text]])) ?? [];
  expect(written).toBe(`'${text}`);
});
