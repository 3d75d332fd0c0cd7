import { describe, expect, test } from 'vitest';
import type { PlanLayout } from '#shared/model/plan-question.ts';
import { columnStateOf, layoutOf, withMoved, withOrder, withStep } from './column-layout.ts';

const layout: PlanLayout = {
  columns: [
    { id: 'code', width: 90, isPinned: true },
    { id: 'title', width: null, isPinned: false },
    { id: 'due', width: 120, isPinned: false },
    { id: 'budget', width: null, isPinned: false },
  ],
  boardBy: 'status',
  timelineMonths: null,
};
const order = (patch: Partial<PlanLayout>) =>
  layoutOf(columnStateOf({ ...layout, ...patch })).columns.map(({ id, isPinned }) => (isPinned ? `${id}!` : id));

describe('the columns of a layout', () => {
  test('are the first ones when it names none', () => {
    expect(order({ columns: [] }).slice(0, 3)).toEqual(['code!', 'title', 'status']);
  });

  test('come back from the table as they went into it', () => {
    expect(layoutOf(columnStateOf(layout))).toEqual({ columns: layout.columns });
  });

  test('one that an older or newer version named is passed over', () => {
    expect(order({ columns: [{ id: 'mood', width: 90, isPinned: false }, ...layout.columns] })).toEqual([
      'code!',
      'title',
      'due',
      'budget',
    ]);
  });

  test('a pinned one stands before the others', () => {
    const state = columnStateOf(layout);
    const pinned = layoutOf({ ...state, columnPinning: { start: ['code', 'due'], end: [] } });
    expect(order(pinned)).toEqual(['code!', 'due!', 'title', 'budget']);
  });

  test('number and title are never hidden, and what is hidden is left out', () => {
    const hidden = { ...columnStateOf(layout), columnVisibility: { title: false, due: false } };
    expect(layoutOf(hidden).columns.map(({ id }) => id)).not.toContain('due');
    expect(layoutOf(hidden).columns.map(({ id }) => id)).toContain('title');
  });

  test('keep their widths when one of them moves, and a step past the end moves nothing', () => {
    expect(withStep(layout, 'due', 1).columns.map(({ id, width }) => [id, width])).toEqual([
      ['code', 90],
      ['title', null],
      ['budget', null],
      ['due', 120],
    ]);
    expect(order(withStep(layout, 'budget', 1))).toEqual(['code!', 'title', 'due', 'budget']);
  });

  test('one that is put before a pinned column is pinned; a pinned one that is put among others is let go', () => {
    expect(order(withMoved(layout, 'due', 'code', 'before'))).toEqual(['due!', 'code!', 'title', 'budget']);
    expect(order(withMoved(layout, 'code', 'due', 'after'))).toEqual(['title', 'due', 'code', 'budget']);
    expect(order(withOrder(layout, ['title', 'code', 'due', 'budget']))).toEqual(['title', 'code', 'due', 'budget']);
    expect(order(withOrder(layout, ['code', 'title', 'budget', 'due']))).toEqual(['code!', 'title', 'budget', 'due']);
  });
});
