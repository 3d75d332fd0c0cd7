import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCellBlock, writeCellBlock } from './cell-block.ts';

describe('a block from the clipboard', () => {
  test('has a row for each line and a cell for each tab; the line end that Excel puts last makes no row', () => {
    expect(readCellBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readCellBlock('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  test('is one empty cell when there is no text', () => {
    expect(readCellBlock('')).toEqual([['']]);
  });

  test('keeps line ends, tabs and quotation marks inside a quoted cell', () => {
    expect(readCellBlock('"ред 1\nред 2"\t"каза ""да"""\r\n')).toEqual([['ред 1\nред 2', 'каза "да"']]);
  });

  test('takes a quotation mark that is never closed, or closed too early, for text', () => {
    expect(readCellBlock('"Единен модел\tb')).toEqual([['"Единен модел', 'b']]);
    expect(readCellBlock('"Единен" модел\tb')).toEqual([['"Единен" модел', 'b']]);
  });

  test('comes back as it was written, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ж', '"', '\t', '\n', '\r', '=', '-', '+', '@', '1', ',', ' '),
    });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((columns) =>
            fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
          ),
        (block) => {
          // An apostrophe that stands before a formula is the clipboard's own; none of these cells begins with one.
          expect(readCellBlock(`${writeCellBlock(block)}\r\n`)).toEqual(block);
        },
      ),
    );
  });
});
