import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnIds, type ColumnId } from '#shared/model/plan-columns.ts';
import { fitColumns, paperSize, planColumnSizes, smallestSheetLetters } from './fit-columns.ts';

const sizes = (ids: readonly ColumnId[]) => ids.map((id) => ({ id, ...planColumnSizes[id] }));
const usual: readonly ColumnId[] = ['code', 'title', 'status', 'due', 'progress', 'responsible', 'lastReport'];
const widthOf = (band: { columns: readonly { width: number }[] } | undefined) =>
  (band?.columns ?? []).reduce((sum, { width }) => sum + width, 0);
const a4 = { paper: 'a4', orientation: 'landscape' } as const;

describe('the columns of a printed table', () => {
  test('the usual ones stand side by side on A4, over its whole width and in letters of full size', () => {
    const { bands, letters } = fitColumns(sizes(usual), { ...a4, fitting: 'split' });
    expect(bands).toHaveLength(1);
    expect(bands[0]?.columns.map(({ id }) => id)).toEqual(usual);
    expect(widthOf(bands[0])).toBeCloseTo(paperSize(a4).inner, 3);
    expect(letters).toBe(8);
  });

  test('more than fit are split over parts, each of which begins with the number and the title', () => {
    const { bands, letters } = fitColumns(sizes(columnIds), { ...a4, fitting: 'split' });
    expect(bands.length).toBeGreaterThan(1);
    for (const { columns } of bands) expect(columns.slice(0, 2).map(({ id }) => id)).toEqual(['code', 'title']);
    expect(letters).toBe(8);
  });

  test('or all of them are scaled down to one width', () => {
    const { bands, letters } = fitColumns(sizes(columnIds), {
      paper: 'a3',
      orientation: 'landscape',
      fitting: 'scaled',
    });
    expect(bands).toHaveLength(1);
    expect(letters).toBeLessThan(8);
    expect(letters).toBeGreaterThanOrEqual(smallestSheetLetters);
  });

  test('whatever is chosen, every column is printed, nothing is wider than the paper, and the order is kept', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...columnIds].filter((id) => id !== 'code' && id !== 'title')),
        fc.constantFrom('a4', 'a3'),
        fc.constantFrom('portrait', 'landscape'),
        fc.constantFrom('split', 'scaled'),
        (others, paper, orientation, fitting) => {
          const ids: ColumnId[] = ['code', 'title', ...others];
          const { bands } = fitColumns(sizes(ids), { paper, orientation, fitting });
          const { inner } = paperSize({ paper, orientation });
          for (const band of bands) expect(widthOf(band)).toBeLessThanOrEqual(inner + 0.01);
          const printed = bands.flatMap(({ columns }, part) => columns.slice(part === 0 ? 0 : 2).map(({ id }) => id));
          expect(printed).toEqual(ids);
        },
      ),
    );
  });
});
