import { describe, expect, test } from 'vitest';
import { dropPlace, movedTo, placeOf } from './agenda-order.ts';

const agenda = [
  { id: 'opening', parent: null },
  { id: 'plan', parent: null },
  { id: 'overdue', parent: 'plan' },
  { id: 'asks', parent: 'plan' },
  { id: 'other', parent: null },
];

describe('the order of an agenda', () => {
  test('an item goes to its new place with its points', () => {
    expect(movedTo(agenda, 'plan', 0)).toEqual(['plan', 'overdue', 'asks', 'opening', 'other']);
    expect(movedTo(agenda, 'plan', 2)).toEqual(['opening', 'other', 'plan', 'overdue', 'asks']);
  });

  test('a point moves among the points of its item', () => {
    expect(movedTo(agenda, 'asks', 0)).toEqual(['opening', 'plan', 'asks', 'overdue', 'other']);
    expect(placeOf(agenda, 'asks')).toEqual({ place: 1, of: 2 });
  });

  test('nothing moves past either end, or to where it is', () => {
    expect(movedTo(agenda, 'opening', -1)).toBeNull();
    expect(movedTo(agenda, 'other', 3)).toBeNull();
    expect(movedTo(agenda, 'gone', 1)).toBeNull();
  });

  test('letting go before or after another says the place', () => {
    expect(dropPlace(agenda, 'opening', 'other', 'before')).toBe(1);
    expect(dropPlace(agenda, 'opening', 'other', 'after')).toBe(2);
    expect(dropPlace(agenda, 'other', 'opening', 'before')).toBe(0);
    expect(dropPlace(agenda, 'other', 'overdue', 'before')).toBeNull();
  });
});
