import { describe, expect, test } from 'vitest';
import type { PlanLayout } from '#shared/model/plan-question.ts';
import { columnsOf, withColumns, withMoved, withOrder, withPin, withStep, withWidth } from './activity-columns.ts';

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
const changed = (patch: Partial<PlanLayout>) => columnsOf({ ...layout, ...patch });
const order = (patch: Partial<PlanLayout>) => changed(patch).map(({ id, isPinned }) => (isPinned ? `${id}!` : id));

describe('the columns of a layout', () => {
  test('are the first ones when it names none', () => {
    expect(
      columnsOf({ ...layout, columns: [] })
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['code', 'title', 'status']);
  });

  test('a column that an older or newer version named is passed over', () => {
    expect(order({ columns: [{ id: 'mood', width: 90, isPinned: false }, ...layout.columns] })).toEqual([
      'code!',
      'title',
      'due',
      'budget',
    ]);
  });

  test('a pinned one stands before the others, each as far from the edge as those before it are wide', () => {
    const pinned = changed(withPin(layout, 'due', true));
    expect(pinned.map(({ id, pinnedAt }) => [id, pinnedAt])).toEqual([
      ['code', 0],
      ['due', 90],
      ['title', undefined],
      ['budget', undefined],
    ]);
  });

  test('a pinned title has a width of its own, for others are placed by it', () => {
    expect(changed(withPin(layout, 'title', true)).find(({ id }) => id === 'title')?.width).toBe(211);
  });

  test('keep their widths when one of them moves, and a step past the end moves nothing', () => {
    expect(changed(withStep(layout, 'due', 1)).map(({ id, size }) => [id, size])).toEqual([
      ['code', 90],
      ['title', 211],
      ['budget', 160],
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

  test('number and title are never hidden, and what is added comes last', () => {
    expect(order(withColumns(layout, new Set(['due', 'owner'])))).toEqual(['code!', 'title', 'due', 'owner']);
  });

  test('one is made wider without another changing', () => {
    expect(changed(withWidth(layout, 'due', 300)).map(({ size }) => size)).toEqual([90, 211, 300, 160]);
  });
});
