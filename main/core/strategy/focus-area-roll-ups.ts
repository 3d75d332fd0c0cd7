import type { ActivityView } from '#shared/contract/activities.ts';
import type { StrategyNode } from '#shared/model/strategy.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { rollUpOf } from './node-roll-up.ts';
import type { StrategyLook } from './strategy-look.ts';

export interface FocusAreaRollUps {
  areas: { node: StrategyNode; rollUp: RollUp }[];
  /** Activities that count for no focus area. */
  outside: readonly ActivityView[];
}

/**
 * Each focus area by what counts for it: what stands in it, and what is tied to it, by weight. The map, Today and the pack
 * tell the same figures, because they all come from here.
 */
export function focusAreaRollUps({ nodes, activities, contributionsOf }: StrategyLook): FocusAreaRollUps {
  const areas = nodes.filter(({ level }) => level === 'focusArea');
  const within = new Set(areas.flatMap(({ id }) => contributionsOf(id).map(({ activity }) => activity.id)));
  return {
    areas: areas.map((node) => ({ node, rollUp: rollUpOf(contributionsOf(node.id)) })),
    outside: activities.filter(({ id }) => !within.has(id)),
  };
}
