import { expect, test } from 'vitest';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { strategyLevels } from '#shared/model/strategy.ts';
import { levelId, listLines, nodesInOrder, recordOfLine } from './list-lines.ts';
import { placeOf } from './use-list-drag.ts';

const empty = { bg: '', en: '', stale: null };

/** Only what the map looks at. */
const node = (id: string, level: StrategyNodeView['level'], parent: string | null = null) =>
  ({
    id,
    code: id,
    level,
    parent,
    title: empty,
    inWords: { bg: { light: '', counts: '', reason: '' }, en: { light: '', counts: '', reason: '' } },
    serving: { contributes: 0, supports: 0, kpis: 0 },
  }) as unknown as StrategyNodeView; // the roll-up and the rest of the record play no part in where a line stands

const nodes = [
  node('V', 'vision'),
  node('G1', 'goal', 'V'),
  node('G2', 'goal'),
  node('G3', 'goal'),
  node('F', 'focusArea'),
];
const lines = listLines(nodes, new Map(), 'bg', (level) => level);

test('levels that have nodes stand in their order, each node under what it is part of', () => {
  expect(lines.map(({ id }) => id)).toEqual(strategyLevels.filter((level) => level !== 'priority').map(levelId));
  expect(nodesInOrder(lines)).toEqual(['V', 'G1', 'G2', 'G3', 'F']);
});

test('a heading opens no record, an activity opens its own', () => {
  expect(recordOfLine('level:goal', new Map())).toBeNull();
  expect(recordOfLine('G2', new Map())).toEqual({ entity: 'strategyNode', id: 'G2' });
  expect(recordOfLine('G2/a', new Map())).toEqual({ entity: 'activity', id: 'a' });
});

const at = (key: string, dropPosition: 'before' | 'on' | 'after') => ({ type: 'item', key, dropPosition }) as const;

test('dropped onto a node, a node becomes the last of its parts', () => {
  expect(placeOf(nodes, 'G2', at('V', 'on'))).toEqual({ parent: 'V', siblings: ['G1', 'G2'] });
});

test('dropped between nodes, a node stands there', () => {
  expect(placeOf(nodes, 'G3', at('G2', 'before'))).toEqual({ parent: null, siblings: ['G3', 'G2'] });
  expect(placeOf(nodes, 'G3', at('G1', 'after'))).toEqual({ parent: 'V', siblings: ['G1', 'G3'] });
});

test('a node is dropped neither under a lower level nor among another level at the top', () => {
  expect(placeOf(nodes, 'V', at('F', 'on'))).toBeNull();
  expect(placeOf(nodes, 'F', at('G2', 'before'))).toBeNull();
});
