import { moreHeight, sizeHead, sizeLine, sizeNode } from './card-sizes.ts';
import { columnsOf, type PlacedNode } from './columns.ts';
import { drawTies, type Curve } from './curves.ts';
import { groupId, moreId, type MapContent, type MapGroup, type MapLine, type MapNode } from './map-content.ts';
import type { MapMetrics } from './map-metrics.ts';

/** Left and top corner and size, in the unit of the metrics. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface CardOf<Kind extends string> extends Box {
  readonly kind: Kind;
  readonly id: string;
  /** 0 vision, 1 goals and priorities, 2 focus areas, 3 what serves them. */
  readonly column: number;
}

export interface NodeCard extends CardOf<'node'> {
  readonly node: MapNode;
  readonly title: readonly string[];
  readonly note: readonly string[];
}
/** The head of a group. */
export interface GroupCard extends CardOf<'group'> {
  readonly group: MapGroup;
  readonly heading: readonly string[];
  readonly summary: readonly string[];
}
export interface LineCard extends CardOf<'line'> {
  readonly line: MapLine;
  readonly group: string;
  readonly title: readonly string[];
  readonly note: readonly string[];
}
/** The last of a group: how many more there are. */
export interface MoreCard extends CardOf<'more'> {
  readonly group: MapGroup;
  readonly text: string;
}
export type MapCard = NodeCard | GroupCard | LineCard | MoreCard;

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Those that have cards, left to right. */
  readonly columns: readonly { readonly column: number; readonly x: number; readonly width: number }[];
  /** From top to bottom in each column, column by column. */
  readonly cards: readonly MapCard[];
  /** The outline of each group: its head and its lines. */
  readonly frames: readonly (Box & { readonly key: string })[];
  readonly curves: readonly Curve[];
}

/** Where everything of the map stands. The same content always stands in the same places. */
export function layOutMap(content: MapContent, metrics: MapMetrics): MapLayout {
  const columns = columnsOf(content);
  const there = [0, 1, 2, 3].filter((column) =>
    column === 3 ? content.groups.length > 0 : (columns[column]?.length ?? 0) > 0,
  );
  let x = 0;
  const places = there.map((column) => {
    const place = { column, x, width: metrics.columns[column] ?? 0 };
    x += place.width + (metrics.gaps[column] ?? 0);
    return place;
  });
  const rightmost = places.at(-1);
  const at = new Map(places.map((place) => [place.column, place]));

  const groupCards: MapCard[] = [];
  const frames: MapLayout['frames'][number][] = [];
  const areaCards: NodeCard[] = [];
  let bottom = 0;
  const groupByArea = new Map(content.groups.map((group) => [group.area, group]));
  const areaPlace = at.get(2);
  const groupPlace = at.get(3);
  const putGroup = (group: MapGroup | undefined): number => {
    if (group === undefined || groupPlace === undefined) return 0;
    const cards = groupOf(group, { ...groupPlace, y: bottom }, metrics);
    groupCards.push(...cards);
    const last = cards.at(-1);
    const height = last === undefined ? 0 : last.y + last.height - bottom;
    frames.push({ key: group.key, x: groupPlace.x, y: bottom, width: groupPlace.width, height });
    return height;
  };
  // A focus area and what stands beside it begin at one height.
  for (const placed of columns[2] ?? []) {
    const card = areaPlace && nodeCard(placed, { ...areaPlace, y: bottom }, metrics);
    if (card) areaCards.push(card);
    const height = Math.max(card?.height ?? 0, putGroup(groupByArea.get(placed.node.id)));
    bottom += height + metrics.groupGap;
  }
  const beside = new Set(areaCards.map(({ id }) => id));
  for (const group of content.groups)
    if (group.area === null || !beside.has(group.area)) bottom += putGroup(group) + metrics.groupGap;

  const stacked = [0, 1].flatMap((column) => stack(columns[column] ?? [], at.get(column), metrics));
  const cards: MapCard[] = [...stacked, ...areaCards, ...groupCards];
  return {
    width: rightmost === undefined ? 0 : rightmost.x + rightmost.width,
    height: cards.reduce((height, card) => Math.max(height, card.y + card.height), 0),
    columns: places,
    cards,
    frames,
    curves: drawTies(content, cards, metrics),
  };
}

interface Place {
  column: number;
  x: number;
  y: number;
  width: number;
}

function nodeCard({ node, depth }: PlacedNode, place: Place, metrics: MapMetrics): NodeCard {
  const indent = depth * metrics.indent;
  const width = place.width - indent;
  return {
    kind: 'node',
    id: node.id,
    node,
    ...place,
    x: place.x + indent,
    width,
    ...sizeNode(node, width, place.column, metrics),
  };
}

/** One under the other; a little further apart where what they are part of changes. */
function stack(placed: readonly PlacedNode[], place: Omit<Place, 'y'> | undefined, metrics: MapMetrics): NodeCard[] {
  if (place === undefined) return [];
  const cards: NodeCard[] = [];
  let y = 0;
  placed.forEach((one, index) => {
    const before = placed[index - 1];
    if (before !== undefined) y += before.family === one.family ? metrics.cardGap : metrics.groupGap;
    const card = nodeCard(one, { ...place, y }, metrics);
    cards.push(card);
    y += card.height;
  });
  return cards;
}

/** The head of a group, its lines where it is open, and how many more there are. */
function groupOf(group: MapGroup, place: Place, metrics: MapMetrics): MapCard[] {
  const head: GroupCard = {
    kind: 'group',
    id: groupId(group.key),
    group,
    ...place,
    ...sizeHead(group, place.width, metrics),
  };
  if (group.isFolded) return [head];
  let y = place.y + head.height;
  const lines = group.lines.map((line): LineCard => {
    const card: LineCard = {
      kind: 'line',
      id: line.id,
      line,
      group: group.key,
      ...place,
      y,
      ...sizeLine(line, place.width, metrics),
    };
    y += card.height;
    return card;
  });
  if (group.more === null) return [head, ...lines];
  return [
    head,
    ...lines,
    { kind: 'more', id: moreId(group.key), group, text: group.more, ...place, y, height: moreHeight(metrics) },
  ];
}
