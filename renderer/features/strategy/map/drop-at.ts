import type { MapCard, MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import type { ServingEntity, StrategyNodeView } from '#shared/contract/strategy.ts';
import { placementProblem, shownParents } from '#shared/rules/strategy-placement.ts';

/** What letting go of a card would do. */
export type Drop =
  | { kind: 'part'; card: string; parent: string; siblings: string[] }
  /** Among those it stands with, before or after another. */
  | { kind: 'order'; card: string; side: 'before' | 'after'; parent: string | null; siblings: string[] }
  | { kind: 'tie'; card: string; record: { entity: ServingEntity; id: string } };

/** How much of a card, at its upper and its lower edge, means before and after it. */
const edge = 0.22;

/**
 * What would happen to `dragged` at a point of the map: an activity, a programme or an indicator over a node is tied to
 * it; a node over the middle of another becomes part of it, over its edge it stands before or after it. Null where nothing
 * would.
 */
export function dropAt(
  layout: Pick<MapLayout, 'cards'>,
  nodes: readonly StrategyNodeView[],
  dragged: MapCard,
  point: { x: number; y: number },
): Drop | null {
  const over = layout.cards.find(
    ({ x, y, width, height }) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height,
  );
  if (over?.kind !== 'node' || over.id === dragged.id) return null;
  if (dragged.kind === 'line')
    return { kind: 'tie', card: over.id, record: { entity: dragged.line.entity, id: dragged.id } };
  const node = nodes.find(({ id }) => id === dragged.id);
  if (dragged.kind !== 'node' || node === undefined) return null;
  const height = (point.y - over.y) / over.height;
  const side = height < edge ? 'before' : height > 1 - edge ? 'after' : null;
  const order = side === null ? null : orderBeside(nodes, node, over.id, side);
  return order ?? partOf(nodes, node, over.id);
}

/** The nodes a node stands among: parts of the same node, or, at the top, those of its own level. */
export function siblingsOf(
  nodes: readonly StrategyNodeView[],
  node: StrategyNodeView,
  parent: string | null,
): string[] {
  const parents = shownParents(nodes);
  return nodes
    .filter(
      (one) => one.id !== node.id && parents.get(one.id) === parent && (parent !== null || one.level === node.level),
    )
    .map(({ id }) => id);
}

function partOf(nodes: readonly StrategyNodeView[], node: StrategyNodeView, parent: string): Drop | null {
  if (placementProblem(nodes, node, parent) !== null || shownParents(nodes).get(node.id) === parent) return null;
  return { kind: 'part', card: parent, parent, siblings: [...siblingsOf(nodes, node, parent), node.id] };
}

function orderBeside(
  nodes: readonly StrategyNodeView[],
  node: StrategyNodeView,
  beside: string,
  side: 'before' | 'after',
): Drop | null {
  const other = nodes.find(({ id }) => id === beside);
  const parent = shownParents(nodes).get(beside) ?? null;
  // At the top a node stays within its own level: levels are told by what a node is, not by where it stands.
  if (other?.level !== node.level || placementProblem(nodes, node, parent) !== null) return null;
  const others = siblingsOf(nodes, node, parent);
  const at = others.indexOf(beside);
  if (at < 0) return null;
  return {
    kind: 'order',
    card: beside,
    side,
    parent,
    siblings: others.toSpliced(at + (side === 'after' ? 1 : 0), 0, node.id),
  };
}

/** A step up or down among those it stands with; null at the end of them. */
export function stepAmong(nodes: readonly StrategyNodeView[], node: StrategyNodeView, by: -1 | 1) {
  const parent = shownParents(nodes).get(node.id) ?? null;
  const all = nodes
    .filter((one) => one.id === node.id || siblingsOf(nodes, node, parent).includes(one.id))
    .map(({ id }) => id);
  const to = all.indexOf(node.id) + by;
  if (to < 0 || to >= all.length) return null;
  const others = all.filter((id) => id !== node.id);
  return { parent, siblings: others.toSpliced(to, 0, node.id), place: to + 1, of: all.length };
}
