import { describe, expect, test } from 'vitest';
import type { PlanGroup } from '#shared/contract/plan-answer.ts';
import { planSum, sumColumns } from '#shared/rules/plan-question/plan-sum.ts';
import { headRow, moveOnBoard, type BoardPosition } from './board-keys.ts';
import { layOutBoard } from './board-lanes.ts';

const noSum = planSum(sumColumns([]), new Int32Array());
const group = (key: string, ...ids: string[]): PlanGroup => ({ key, ids, sum: noSum, named: null });
const columns = ['idea', 'ready', 'running'];
/** The first letter of an id says its column. */
const columnById = new Map(
  ['i1', 'i2', 'i3', 'r1', 'r2', 'n1'].map((id) => [id, { i: 'idea', r: 'ready', n: 'running' }[id[0] ?? ''] ?? '']),
);
const nothing = new Set<string>();
const groups = [group('transport', 'i1', 'r1', 'i2'), group('energy', 'n1', 'i1'), group('ict', 'r2', 'i3')];

const board = (folded: ReadonlySet<string> = nothing, hasHeads = true) =>
  layOutBoard({ groups, columns, columnById, folded, hasHeads });

describe('the board', () => {
  test('puts the activities of each group into columns, in the order of the answer', () => {
    expect(board().lanes.map((lane) => lane.columns)).toEqual([
      [['i1', 'i2'], ['r1'], []],
      [['i1'], [], ['n1']],
      [['i3'], ['r2'], []],
    ]);
    expect(board().lines.map(({ key }) => key)).toEqual([
      'head/transport',
      'transport/0',
      'transport/1',
      'head/energy',
      'energy/0',
      'head/ict',
      'ict/0',
    ]);
  });

  test('counts an activity of two lanes once, and those of folded lanes too', () => {
    expect(board(new Set(['ict'])).counts).toEqual([3, 2, 1]);
    expect(board(new Set(['ict'])).lines.at(-1)?.key).toBe('head/ict');
  });

  test('is one lane without a head where the groups are not lanes', () => {
    const { lanes, lines } = board(nothing, false);
    expect(lanes).toHaveLength(1);
    expect(lines.map(({ key }) => key)).toEqual(['/0', '/1', '/2', '/3']);
  });

  test('goes down the columns, lane by lane, from one record to the next', () => {
    expect(board().ids).toEqual(['i1', 'i2', 'r1', 'n1', 'i3', 'r2']);
  });

  test('leaves out what has no column yet', () => {
    const { ids } = layOutBoard({ groups, columns, columnById: new Map(), folded: nothing, hasHeads: true });
    expect(ids).toEqual([]);
  });
});

describe('the keys on the board', () => {
  const walk = (keys: string[], from: BoardPosition, on = board()) =>
    keys.reduce((at, key) => {
      const ctrlKey = key.startsWith('Ctrl ');
      return moveOnBoard(on, at, { key: key.replace('Ctrl ', ''), ctrlKey }, 3) ?? at;
    }, from);
  const first = { lane: 0, column: 0, row: 0 };

  test('go down a column, over the head of the next lane, and on in the same column', () => {
    expect(walk(['ArrowDown'], first)).toEqual({ lane: 0, column: 0, row: 1 });
    expect(walk(['ArrowDown', 'ArrowDown'], first)).toEqual({ lane: 1, column: 0, row: headRow });
    expect(walk(['ArrowDown', 'ArrowDown', 'ArrowDown'], first)).toEqual({ lane: 1, column: 0, row: 0 });
    expect(walk(['ArrowUp'], first)).toEqual({ lane: 0, column: 0, row: headRow });
    expect(walk(['ArrowUp', 'ArrowUp'], { lane: 1, column: 2, row: 0 })).toEqual({ lane: 0, column: 1, row: 0 });
  });

  test('pass over folded lanes by their heads', () => {
    const folded = board(new Set(['energy']));
    expect(walk(['ArrowDown', 'ArrowDown', 'ArrowDown'], first, folded)).toEqual({ lane: 2, column: 0, row: headRow });
    expect(walk(['ArrowUp', 'ArrowUp', 'ArrowUp'], { lane: 2, column: 1, row: 0 }, folded)).toEqual({
      lane: 0,
      column: 1,
      row: 0,
    });
  });

  test('go sideways to the nearest column that has cards, no further down than it reaches', () => {
    expect(walk(['ArrowRight'], { lane: 0, column: 0, row: 1 })).toEqual({ lane: 0, column: 1, row: 0 });
    expect(walk(['ArrowRight'], { lane: 1, column: 0, row: 0 })).toEqual({ lane: 1, column: 2, row: 0 });
    expect(walk(['ArrowRight'], { lane: 0, column: 1, row: 0 })).toEqual({ lane: 0, column: 1, row: 0 });
    expect(walk(['End'], { lane: 1, column: 0, row: 0 })).toEqual({ lane: 1, column: 2, row: 0 });
  });

  test('go to both ends of the board, and by pages', () => {
    expect(walk(['Ctrl End'], first)).toEqual({ lane: 2, column: 1, row: 0 });
    expect(walk(['Ctrl Home'], { lane: 2, column: 1, row: 0 })).toEqual({ lane: 0, column: 0, row: headRow });
    expect(walk(['PageDown'], { lane: 0, column: 0, row: 0 }, board(nothing, false))).toEqual({
      lane: 0,
      column: 0,
      row: 3,
    });
  });

  test('leave other keys alone', () => {
    expect(moveOnBoard(board(), first, { key: 'x' }, 3)).toBeNull();
  });
});
