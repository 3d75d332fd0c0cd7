import { describe, expect, test } from 'vitest';
import { ancestorsOf, nextNodeCode, placementProblem, shownParents, type PlacedNode } from './strategy-placement.ts';

const nodes: readonly PlacedNode[] = [
  { id: 'vision', level: 'vision', parent: null },
  { id: 'goal', level: 'goal', parent: 'vision' },
  { id: 'priority', level: 'priority', parent: 'goal' },
  { id: 'area', level: 'focusArea', parent: 'priority' },
];

describe('where a node of the strategy may stand', () => {
  test('a focus area stands under a priority, a goal or a vision', () => {
    for (const parent of ['priority', 'goal', 'vision']) {
      expect(placementProblem(nodes, { level: 'focusArea' }, parent)).toBeNull();
    }
  });

  test('goals and priorities are of one level, so either may be part of the other', () => {
    expect(placementProblem(nodes, { level: 'goal' }, 'priority')).toBeNull();
    expect(placementProblem(nodes, { level: 'priority' }, 'goal')).toBeNull();
  });

  test('a vision is part of no goal', () => {
    expect(placementProblem(nodes, { level: 'vision' }, 'goal')).toBe('lowerLevel');
  });

  test('nothing is part of itself or of a part of it', () => {
    expect(placementProblem(nodes, { id: 'goal', level: 'goal' }, 'goal')).toBe('circle');
    expect(placementProblem(nodes, { id: 'goal', level: 'goal' }, 'priority')).toBe('circle');
  });

  test('everything may stand at the top', () => {
    expect(placementProblem(nodes, { id: 'area', level: 'focusArea' }, null)).toBeNull();
  });
});

describe('the tree of the nodes', () => {
  test('tells what a node is part of, nearest first', () => {
    expect(ancestorsOf(nodes, 'area')).toEqual(['priority', 'goal', 'vision']);
  });

  const circle: readonly PlacedNode[] = [
    { id: 'a', level: 'goal', parent: 'b' },
    { id: 'b', level: 'goal', parent: 'a' },
    { id: 'c', level: 'goal', parent: 'a' },
  ];

  test('ends where two desktops closed a circle', () => {
    expect(ancestorsOf(circle, 'a')).toEqual(['b']);
  });

  test('shows the nodes of a circle at the top, and what is part of them below', () => {
    expect(Object.fromEntries(shownParents(circle))).toEqual({ a: null, b: null, c: 'a' });
  });

  test('shows at the top what is part of a node that is not there', () => {
    expect(shownParents([{ id: 'x', level: 'goal', parent: 'archived' }]).get('x')).toBeNull();
  });
});

describe('the next number of a level', () => {
  test('follows the highest', () => {
    expect(nextNodeCode('goal', ['GOAL-1', 'GOAL-12', 'PRI-40', null, 'GOAL-x'])).toBe('GOAL-13');
  });

  test('begins with one', () => {
    expect(nextNodeCode('focusArea', [])).toBe('FA-1');
  });
});
