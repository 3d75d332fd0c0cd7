import { expect, test } from 'vitest';
import { moveInGrid } from './grid-keys.ts';

const size = { rows: 100, columns: 5, pageRows: 20 };
const from = { row: 10, column: 2 };

test.each([
  ['ArrowUp', { row: 9, column: 2 }],
  ['ArrowDown', { row: 11, column: 2 }],
  ['ArrowLeft', { row: 10, column: 1 }],
  ['ArrowRight', { row: 10, column: 3 }],
  ['Home', { row: 10, column: 0 }],
  ['End', { row: 10, column: 4 }],
  ['PageUp', { row: 0, column: 2 }],
  ['PageDown', { row: 30, column: 2 }],
])('%s moves the cell', (key, to) => {
  expect(moveInGrid({ key }, from, size)).toEqual(to);
});

test('Ctrl End leads to the last cell of all', () => {
  expect(moveInGrid({ key: 'End', ctrlKey: true }, from, size)).toEqual({ row: 99, column: 4 });
});

test('an edge of the grid holds', () => {
  expect(moveInGrid({ key: 'ArrowUp' }, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(moveInGrid({ key: 'ArrowRight' }, { row: 0, column: 4 }, size)).toEqual({ row: 0, column: 4 });
});

test('a letter moves nothing', () => {
  expect(moveInGrid({ key: 'a' }, from, size)).toBeNull();
});
