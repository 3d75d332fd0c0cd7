import { describe, expect, test } from 'vitest';
import { buildActivity } from '../testing/build-activity.ts';
import { pasteBlock, type CellLookup } from './paste-block.ts';

const one = buildActivity('ACT-01', { due: '2020-12-31', baselineDue: '2020-12-31', lifecycle: 'active' });
const other = buildActivity('ACT-02', { lifecycle: 'active' });
const lookup: CellLookup = (column, text) => (column === 'priority' && text.toLowerCase() === 'висок' ? 'high' : null);
const paste = (block: string[][], columns: Parameters<typeof pasteBlock>[2]) =>
  pasteBlock(block, [one, other], columns, { language: 'bg', lookup });

describe('a block pasted over the plan', () => {
  test('changes each cell as if it had been typed there', () => {
    expect(
      paste(
        [
          ['Нов наслов', '12,5 хил. лв.'],
          ['', ''],
        ],
        ['title', 'budget'],
      ),
    ).toMatchObject({
      edits: [{ id: one.id, fields: { title: { bg: 'Нов наслов' }, budget: { minor: 1_250_000, currency: 'BGN' } } }],
      changed: 2,
      refused: [{ activity: other, column: 'title', why: 'mustStand' }],
    });
  });

  test('moves due dates, of which only those that stood want a reason', () => {
    expect(paste([['Q2 2021'], ['30.06.2021']], ['due'])).toMatchObject({
      edits: [
        { id: one.id, due: '2021-Q2' },
        { id: other.id, due: '2021-06-30' },
      ],
      changed: 2,
      moved: 1,
    });
  });

  test('of one cell fills every place', () => {
    const { edits } = paste([['Висок']], ['priority']);
    expect(edits).toEqual([one, other].map(({ id }) => ({ id, fields: { priority: 'high' } })));
  });

  test('names each cell that cannot be taken, and takes the others', () => {
    const { edits, refused } = paste(
      [
        ['В график', 'скоро', 'спешен'],
        ['В риск', 'май 2021', 'висок'],
      ],
      ['status', 'start', 'priority'],
    );
    expect(refused.map(({ activity, column, why }) => [activity.code, column, why])).toEqual([
      ['ACT-01', 'status', 'notEditable'],
      ['ACT-01', 'start', 'dateUnknown'],
      ['ACT-01', 'priority', 'choiceUnknown'],
      ['ACT-02', 'status', 'notEditable'],
    ]);
    expect(edits).toEqual([{ id: other.id, fields: { start: '2021-05', priority: 'high' } }]);
  });

  test('leaves out what reaches past the last row and the last column', () => {
    expect(
      paste(
        [
          ['', 'a'],
          ['', 'b'],
          ['', 'c'],
        ],
        ['start'],
      ),
    ).toMatchObject({ edits: [], refused: [] });
  });
});
