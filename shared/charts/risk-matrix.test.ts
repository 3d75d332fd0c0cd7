import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskMatrix, type MatrixRisk } from './risk-matrix.ts';

const size = { width: 600, height: 400, mark: { width: 44, height: 18 } };
const at = (probability: number, impact: number) => ({ probability, impact });
const moved: MatrixRisk = { id: 'a', before: at(4, 5), after: at(2, 4) };
const still: MatrixRisk = { id: 'b', before: at(3, 3), after: at(3, 3) };
const unjudged: MatrixRisk = { id: 'c', before: null, after: null };

const cellsWith = (risks: readonly MatrixRisk[], mode: 'before' | 'after' | 'movement') =>
  riskMatrix(risks, mode, size).cells.flatMap(({ probability, impact, marks }) =>
    marks.map(({ risk, kind }) => [risk, kind, probability, impact]),
  );

describe('the risk matrix', () => {
  test('has 25 cells from the likeliest down, each with its score and level', () => {
    const { cells } = riskMatrix([], 'after', size);
    expect(cells).toHaveLength(25);
    expect(cells[0]).toMatchObject({ probability: 5, impact: 1, score: 5, level: 'medium', x: 0, y: 0 });
    expect(cells.at(-1)).toMatchObject({ probability: 1, impact: 5, score: 5 });
    expect(cells[4]).toMatchObject({ score: 25, level: 'critical', x: 0.8 });
  });

  test('shows a risk where it was judged before measures, or after them', () => {
    expect(cellsWith([moved], 'before')).toEqual([['a', 'before', 4, 5]]);
    expect(cellsWith([moved], 'after')).toEqual([['a', 'after', 2, 4]]);
  });

  test('shows how it moved by an arrow, and one that did not move once', () => {
    const { arrows } = riskMatrix([moved, still], 'movement', size);
    expect(cellsWith([moved, still], 'movement')).toEqual([
      ['a', 'before', 4, 5],
      ['b', 'after', 3, 3],
      ['a', 'after', 2, 4],
    ]);
    expect(arrows.map(({ risk }) => risk)).toEqual(['a']);
    expect(arrows[0]?.to.y).toBeGreaterThan(arrows[0]?.from.y ?? 1);
  });

  test('keeps a risk that was judged only before measures in sight, as that', () => {
    expect(cellsWith([{ ...moved, after: null }], 'after')).toEqual([['a', 'before', 4, 5]]);
  });

  test('names those that nobody judged', () => {
    expect(riskMatrix([moved, unjudged], 'after', size).unplaced).toEqual(['c']);
  });

  test('counts what does not fit into a cell', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...still, id: String(index) }));
    const cell = riskMatrix(many, 'after', size).cells.find(({ marks }) => marks.length > 0);
    expect((cell?.marks.length ?? 0) + (cell?.more ?? 0)).toBe(20);
    expect(cell?.more).toBeGreaterThan(0);
  });

  const grade = fc.integer({ min: 1, max: 5 });
  const judgement = fc.option(fc.record({ probability: grade, impact: grade }));
  const risks = fc
    .array(fc.record({ before: judgement, after: judgement }), { maxLength: 40 })
    .map((list) => list.map((risk, index) => ({ ...risk, id: String(index) })));

  test('keeps every mark inside its cell and apart from the others, and loses no risk', () => {
    fc.assert(
      fc.property(risks, fc.constantFrom('before', 'after', 'movement'), (list, mode) => {
        const { cells, unplaced } = riskMatrix(list, mode, size);
        const marks = cells.flatMap((cell) => cell.marks);
        const areInside = cells.every((cell) =>
          cell.marks.every(
            ({ x, y }) =>
              x * size.width - 22 >= cell.x * size.width - 0.001 &&
              x * size.width + 22 <= (cell.x + 0.2) * size.width + 0.001 &&
              y * size.height - 9 >= cell.y * size.height &&
              y * size.height + 9 <= (cell.y + 0.2) * size.height + 0.001,
          ),
        );
        expect(areInside).toBe(true);
        const overlaps = marks.some((one, index) =>
          marks
            .slice(index + 1)
            .some(
              (other) => Math.abs(one.x - other.x) * size.width < 44 && Math.abs(one.y - other.y) * size.height < 18,
            ),
        );
        expect(overlaps).toBe(false);
        const hidden = cells.reduce((sum, { more }) => sum + more, 0);
        const shown = new Set([...marks.map(({ risk }) => risk), ...unplaced]);
        expect(shown.size + hidden).toBeGreaterThanOrEqual(list.length);
      }),
    );
  });
});
