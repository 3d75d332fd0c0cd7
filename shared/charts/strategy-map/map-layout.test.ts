import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strategyLevels } from '#shared/model/strategy.ts';
import { shownParents } from '#shared/rules/strategy-placement.ts';
import { approximateTextWidth } from '../text-width.ts';
import {
  groupId,
  moreId,
  outsideKey,
  type MapContent,
  type MapGroup,
  type MapNode,
  type MapTie,
} from './map-content.ts';
import { layOutMap, type Box, type MapLayout } from './map-layout.ts';
import { fitMap } from './fit-map.ts';
import { glance, screenMetrics } from './map-metrics.ts';
import { neighbourOf } from './neighbours.ts';
import { relatedTo } from './related.ts';

const node = (id: string, rest: Partial<MapNode> = {}): MapNode => ({
  id,
  level: 'goal',
  parent: null,
  code: id,
  title: `Цел ${id}`,
  light: 'green',
  word: 'По план',
  note: '1 от 1 с отчет',
  shares: [{ status: 'onTrack', share: 1 }],
  ...rest,
});
const line = (id: string): MapGroup['lines'][number] => ({
  id,
  entity: 'activity',
  code: id,
  title: `Дейност ${id}`,
  mark: { kind: 'status', status: 'onTrack' },
  word: 'В график',
  note: '',
});
const group = (area: string | null, lines: readonly string[], rest: Partial<MapGroup> = {}): MapGroup => ({
  key: area ?? outsideKey,
  area,
  heading: area === null ? 'Извън фокусните области' : null,
  summary: `${lines.length} дейности`,
  counts: [{ status: 'onTrack', count: lines.length }],
  lines: lines.map(line),
  more: null,
  isFolded: false,
  ...rest,
});
const tie = (of: string, record: string | null, inGroup: string | null, rest: Partial<MapTie> = {}): MapTie => ({
  node: of,
  group: inGroup ?? outsideKey,
  record,
  relation: 'contributes',
  weight: 1,
  count: 1,
  ...rest,
});

const small: MapContent = {
  nodes: [
    node('V', { level: 'vision' }),
    node('G1', { parent: 'V' }),
    node('G2'),
    node('G1a', { parent: 'G1' }),
    node('P', { level: 'priority' }),
    node('F1', { level: 'focusArea', parent: 'G1' }),
    node('F2', { level: 'focusArea' }),
  ],
  groups: [group('F1', ['a', 'b'], { more: 'всичките 9 в плана' }), group('F2', []), group(null, ['c'])],
  ties: [
    tie('F1', 'a', 'F1'),
    tie('F1', 'b', 'F1', { weight: 4 }),
    tie('F1', null, 'F1', { weight: 7, count: 7 }),
    tie('G2', 'a', 'F1'),
    tie('P', 'c', null, { relation: 'supports', weight: 0 }),
  ],
};
const laidOut = layOutMap(small, screenMetrics);
const cardOf = (id: string, layout: MapLayout = laidOut) => {
  const card = layout.cards.find((one) => one.id === id);
  if (card === undefined) throw new Error(`${id} has no card`);
  return card;
};

describe('the map of a strategy', () => {
  test('stands in columns by level, and a part of its own level under what it is part of', () => {
    const column = (index: number) => laidOut.cards.filter((card) => card.column === index).map(({ id }) => id);
    expect([0, 1, 2].map(column)).toEqual([['V'], ['G1', 'G1a', 'G2', 'P'], ['F1', 'F2']]);
    expect(column(3)).toEqual([groupId('F1'), 'a', 'b', moreId('F1'), groupId('F2'), groupId(outsideKey), 'c']);
    expect(cardOf('G1a').x).toBe(cardOf('G1').x + screenMetrics.indent);
  });

  test('has each focus area at the height of what stands beside it', () => {
    for (const area of ['F1', 'F2']) expect(cardOf(area).y).toBe(cardOf(groupId(area)).y);
  });

  test('leaves out a column that has nothing', () => {
    const layout = layOutMap({ ...small, nodes: small.nodes.filter(({ level }) => level !== 'vision') }, screenMetrics);
    expect(layout.columns.map(({ column }) => column)).toEqual([1, 2, 3]);
    expect(cardOf('G1', layout).x).toBe(0);
  });

  test('draws a tie as thick as its weight says, and what only supports as thin as any', () => {
    const thickness = (from: string, to: string) =>
      laidOut.curves.find((curve) => curve.from === from && curve.to === to)?.thickness;
    expect(thickness('F1', 'b')).toBe(2 * screenMetrics.tie.usual);
    expect(thickness('P', 'c')).toBe(screenMetrics.tie.usual);
    expect(thickness('F1', moreId('F1'))).toBeGreaterThan(thickness('F1', 'b') ?? 0);
  });

  test('gathers the ties of a folded group at its head', () => {
    const folded = layOutMap(
      { ...small, groups: small.groups.map((one) => ({ ...one, isFolded: true })) },
      screenMetrics,
    );
    const toHead = folded.curves.filter(({ to }) => to === groupId('F1'));
    expect(toHead.map(({ from, weight, count }) => [from, weight, count])).toEqual([
      ['F1', 12, 9],
      ['G2', 1, 1],
    ]);
  });
});

describe('the whole at a glance', () => {
  const folded = { ...small, groups: small.groups.map((one) => ({ ...one, isFolded: true })) };
  const long = {
    ...folded,
    nodes: folded.nodes.map((one) => ({ ...one, title: 'дълга формулировка '.repeat(12).trim() })),
  };
  const fit = (height: number, content: MapContent = long) =>
    fitMap(content, glance(screenMetrics), { room: { width: 1200, height }, titleLines: [5, 3, 2, 1], readable: 0.8 });

  test('shows as much of each title as is readable in the room there is, and no figures', () => {
    const [high, low] = [fit(900), fit(420)];
    expect([high.isReadable, low.isReadable]).toEqual([true, true]);
    expect(high.metrics.titleLines?.[1]).toBeGreaterThan(low.metrics.titleLines?.[1] ?? 0);
    expect(low.layout.height * low.scale).toBeLessThanOrEqual(420);
    expect(low.layout.cards.every((card) => card.kind !== 'node' || card.note.length === 0)).toBe(true);
  });

  test('gives a lower column longer titles', () => {
    const [vision = 0, aims = 0] = fit(420).metrics.titleLines ?? [];
    expect(vision).toBeGreaterThan(aims);
  });

  test('says where it cannot be read', () => {
    expect(fit(120).isReadable).toBe(false);
  });
});

describe('what a card is tied to', () => {
  test('is told to the right and to the left, and not back again', () => {
    expect([...relatedTo(laidOut, 'G1').cards].toSorted()).toEqual(
      ['F1', 'G1', 'G1a', 'V', 'a', 'b', moreId('F1')].toSorted(),
    );
    expect([...relatedTo(laidOut, 'a').cards].toSorted()).toEqual(['F1', 'G1', 'G2', 'V', 'a'].toSorted());
    expect(relatedTo(laidOut, 'F2').curves.size).toBe(0);
  });
});

describe('the arrows', () => {
  test('walk a column, and follow the ties from column to column', () => {
    expect(neighbourOf(laidOut, 'G1', 'down')).toBe('G1a');
    expect(neighbourOf(laidOut, 'G1', 'up')).toBeNull();
    expect(neighbourOf(laidOut, 'V', 'right')).toBe('G1');
    expect(neighbourOf(laidOut, 'F1', 'left')).toBe('G1');
    expect(neighbourOf(laidOut, 'G2', 'right')).toBe('a');
    expect(neighbourOf(laidOut, 'G2', 'nextColumn')).toBe('F2');
    expect(neighbourOf(laidOut, 'a', 'last')).toBe('c');
  });

  test('lead to the nearest card where there is no tie', () => {
    expect(neighbourOf(laidOut, 'F2', 'right')).toBe(groupId('F2'));
    expect(neighbourOf(laidOut, 'P', 'right')).toBe('c');
    expect(neighbourOf(laidOut, 'V', 'left')).toBeNull();
  });
});

const text = fc
  .array(fc.stringMatching(/^[а-яА-Я„“0-9-]{1,30}$/u), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(' '));
const anyContent: fc.Arbitrary<MapContent> = fc
  .record({
    nodes: fc.array(
      fc.record({
        level: fc.constantFrom(...strategyLevels),
        parent: fc.nat(30),
        title: text,
        note: fc.oneof(fc.constant(''), text),
      }),
      { maxLength: 24 },
    ),
    groups: fc.array(
      fc.record({ lines: fc.array(text, { maxLength: 6 }), isFolded: fc.boolean(), more: fc.boolean() }),
      {
        maxLength: 8,
      },
    ),
    ties: fc.array(
      fc.record({
        node: fc.nat(30),
        group: fc.nat(8),
        line: fc.nat(7),
        weight: fc.double({ min: 0, max: 100, noNaN: true }),
      }),
      {
        maxLength: 60,
      },
    ),
  })
  .map(({ nodes, groups, ties }): MapContent => {
    const placed = nodes.map(({ parent, ...rest }, index) =>
      node(`N${index}`, { ...rest, parent: parent < nodes.length && parent !== index ? `N${parent}` : null }),
    );
    // As the screen does: what stands in a circle, or under a lower level, is part of nothing.
    const parents = shownParents(placed);
    const areas = placed.filter(({ level }) => level === 'focusArea').map(({ id }) => id);
    const made = groups.map(({ lines, isFolded, more }, index) =>
      group(
        areas[index] ?? null,
        lines.map((_, at) => `L${index}.${at}`),
        {
          key: areas[index] ?? `${outsideKey}${index}`,
          lines: lines.map((title, at) => ({ ...line(`L${index}.${at}`), title })),
          isFolded,
          more: more ? 'всичките 592 в плана' : null,
        },
      ),
    );
    return {
      nodes: placed.map((one) => ({ ...one, parent: parents.get(one.id) ?? null })),
      groups: made,
      ties: ties.flatMap(({ node: of, group: at, line: lineAt, weight }) => {
        const [served, serving] = [placed[of], made[at]];
        if (served === undefined || serving === undefined) return [];
        return [tie(served.id, serving.lines[lineAt]?.id ?? null, serving.key, { weight })];
      }),
    };
  });

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** A strategy, as small as can be found, for which `faults` lists something; null where there is none. */
const counterexample = (faults: (content: MapContent) => unknown[], numRuns = 100) =>
  fc.check(
    fc.property(anyContent, (content) => faults(content).length === 0),
    { numRuns },
  ).counterexample;

describe('whatever the strategy', () => {
  test('no card lies on another, and each has its own place on the map', () => {
    const found = counterexample((content) => {
      const { cards, width, height } = layOutMap(content, screenMetrics);
      const ids = new Set(cards.map(({ id }) => id));
      return [
        ...cards.filter((card, index) => cards.slice(index + 1).some((other) => overlap(card, other))),
        ...cards.filter(({ x, y, ...size }) => x < 0 || y < 0 || x + size.width > width || y + size.height > height),
        ...content.nodes.filter(({ id }) => !ids.has(id)),
        ...(ids.size === cards.length ? [] : ['two cards of one id']),
      ];
    });
    expect(found).toBeNull();
  });

  test('every tie joins two cards that are shown, from the edge of one to the edge of the other', () => {
    const found = counterexample((content) => {
      const { cards, curves } = layOutMap(content, screenMetrics);
      const holds = (card: Box | undefined, { x, y }: { x: number; y: number }) =>
        card !== undefined && x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height;
      return curves.filter(({ from, to, start, end, thickness }) => {
        const [a, b] = [cards.find(({ id }) => id === from), cards.find(({ id }) => id === to)];
        return !holds(a, start) || !holds(b, end) || end.x !== b?.x || thickness > screenMetrics.tie.thick;
      });
    });
    expect(found).toBeNull();
  });

  test('all ties are drawn, each once', () => {
    const found = counterexample((content) => {
      const { curves } = layOutMap(content, screenMetrics);
      const drawn = curves.filter(({ kind }) => kind !== 'part').reduce((sum, { count }) => sum + count, 0);
      return drawn === content.ties.length ? [] : [drawn];
    });
    expect(found).toBeNull();
  });

  test('the texts fit their cards', () => {
    const { padX, title, note } = screenMetrics;
    const found = counterexample((content) =>
      layOutMap(content, screenMetrics).cards.filter((card) => {
        if (card.kind !== 'node' && card.kind !== 'line') return false;
        const isTooWide = (lines: readonly string[], size: number) =>
          lines.some((one) => approximateTextWidth(one, size) > card.width - 2 * padX);
        return (
          isTooWide(card.title, title.size) ||
          isTooWide(card.note, note.size) ||
          card.height < card.title.length * title.height + card.note.length * note.height
        );
      }),
    );
    expect(found).toBeNull();
  });

  test('the same strategy stands in the same places', () => {
    const found = counterexample((content) => {
      const again = layOutMap(structuredClone(content), screenMetrics);
      return isDeepStrictEqual(again, layOutMap(content, screenMetrics)) ? [] : [again];
    }, 30);
    expect(found).toBeNull();
  });

  test('the arrows reach every card from every other', () => {
    const found = counterexample((content) => {
      const layout = layOutMap(content, screenMetrics);
      const reached = new Set(layout.cards.slice(0, 1).map(({ id }) => id));
      for (const id of reached)
        for (const direction of ['up', 'down', 'previousColumn', 'nextColumn'] as const) {
          const next = neighbourOf(layout, id, direction);
          if (next !== null) reached.add(next);
        }
      return layout.cards.filter(({ id }) => !reached.has(id));
    }, 50);
    expect(found).toBeNull();
  });
});
