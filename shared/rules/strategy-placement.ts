import type { StrategyLevel, StrategyNode } from '#shared/model/strategy.ts';

export type PlacedNode = Pick<StrategyNode, 'id' | 'level' | 'parent'>;

/** Vision, then goals and priorities side by side, then focus areas (UX, "Strategy"). */
const depthByLevel: Record<StrategyLevel, number> = { vision: 0, goal: 1, priority: 1, focusArea: 2 };

/** Why a node cannot be part of another: the other is of a lower level, or is itself or a part of it. */
export type PlacementProblem = 'lowerLevel' | 'circle';

/** Null where `level` may stand under `parent`; a node that is still to be made has no `id`. */
export function placementProblem(
  nodes: readonly PlacedNode[],
  node: { readonly id?: string | undefined; readonly level: StrategyLevel },
  parent: string | null,
): PlacementProblem | null {
  if (parent === null) return null;
  if (node.id !== undefined && [parent, ...ancestorsOf(nodes, parent)].includes(node.id)) return 'circle';
  const above = nodes.find(({ id }) => id === parent);
  return above !== undefined && depthByLevel[above.level] > depthByLevel[node.level] ? 'lowerLevel' : null;
}

/** What a node is part of, nearest first. Stops where the record of another desktop closed a circle. */
export function ancestorsOf(nodes: readonly PlacedNode[], id: string): readonly string[] {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parent]));
  const above: string[] = [];
  let next = parentOf.get(id) ?? null;
  while (next !== null && parentOf.has(next) && next !== id && !above.includes(next)) {
    above.push(next);
    next = parentOf.get(next) ?? null;
  }
  return above;
}

/**
 * What stands at the top of the map: nodes that are part of none that is there, or of a circle. The parent by which a
 * node is drawn, for the others.
 */
export function shownParents(nodes: readonly PlacedNode[]): ReadonlyMap<string, string | null> {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const isInCircle = (id: string) => {
    const above = ancestorsOf(nodes, id);
    return known.get(above.at(-1) ?? id)?.parent === id;
  };
  return new Map(
    nodes.map(({ id, parent }) => [id, parent !== null && known.has(parent) && !isInCircle(id) ? parent : null]),
  );
}

const prefixByLevel: Record<StrategyLevel, string> = { vision: 'VIS', goal: 'GOAL', priority: 'PRI', focusArea: 'FA' };

/** The number after the highest that the level ever had: `GOAL-7`. */
export function nextNodeCode(level: StrategyLevel, codes: readonly (string | null)[]): string {
  const prefix = `${prefixByLevel[level]}-`;
  const numbers = codes.flatMap((code) =>
    code?.startsWith(prefix) && /^\d+$/.test(code.slice(prefix.length)) ? [Number(code.slice(prefix.length))] : [],
  );
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
