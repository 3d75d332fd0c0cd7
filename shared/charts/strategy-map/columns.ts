import type { StrategyLevel } from '#shared/model/strategy.ts';
import type { MapContent, MapNode } from './map-content.ts';

const columnByLevel: Record<StrategyLevel, number> = { vision: 0, goal: 1, priority: 1, focusArea: 2 };
const levelOrder: readonly StrategyLevel[] = ['vision', 'goal', 'priority', 'focusArea'];

export interface PlacedNode {
  readonly node: MapNode;
  /** How many nodes of its own column it stands within. */
  readonly depth: number;
  /** Those of one family stand close together: parts of one node of an earlier column, or a level that is part of none. */
  readonly family: string;
}

/**
 * The nodes of each column, top to bottom. Parts of a node stand together, in the order in which what they are part of
 * stands; what is part of nothing follows, goals before priorities, in the order of the strategy. A part of a node of its
 * own column stands right under it.
 */
export function columnsOf({ nodes }: Pick<MapContent, 'nodes'>): readonly (readonly PlacedNode[])[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = (node: MapNode) => (node.parent === null ? undefined : byId.get(node.parent));
  const isWithin = (node: MapNode) => {
    const parent = parentOf(node);
    return parent !== undefined && columnByLevel[parent.level] === columnByLevel[node.level];
  };
  const rankById = new Map<string, number>();
  const columns: PlacedNode[][] = [[], [], []];

  columns.forEach((column, index) => {
    const own = nodes.filter(({ level }) => columnByLevel[level] === index);
    const put = (node: MapNode, depth: number, family: string) => {
      if (rankById.has(node.id)) return;
      rankById.set(node.id, rankById.size);
      column.push({ node, depth, family });
      for (const part of own) if (isWithin(part) && part.parent === node.id) put(part, Math.min(depth + 1, 3), family);
    };
    const tops = own.filter((node) => !isWithin(node));
    const rank = (node: MapNode) => {
      const parent = parentOf(node);
      return parent === undefined ? Number.POSITIVE_INFINITY : (rankById.get(parent.id) ?? Number.POSITIVE_INFINITY);
    };
    const byRank = (one: MapNode, other: MapNode) => {
      const [a, b] = [rank(one), rank(other)];
      return a === b ? levelOrder.indexOf(one.level) - levelOrder.indexOf(other.level) : a - b;
    };
    for (const node of tops.toSorted(byRank)) put(node, 0, parentOf(node)?.id ?? node.level);
    // What closed a circle in its own column is part of nothing that stands.
    for (const node of own) put(node, 0, node.level);
  });
  return columns;
}
