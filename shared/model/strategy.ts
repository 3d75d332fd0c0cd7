import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

export const strategyLevels = ['vision', 'goal', 'priority', 'focusArea'] as const;
export type StrategyLevel = (typeof strategyLevels)[number];

/** A statement of the strategy: vision, goal, priority or focus area. */
export const strategyNode = defineEntity('strategyNode', {
  level: field.choice(strategyLevels, 'goal'),
  /** Set by the map's own action, which keeps a node from being part of itself. */
  parent: governed(field.reference('strategyNode')),
  title: field.bilingual(),
  rationale: field.bilingual(),
  desiredOutcome: field.bilingual(),
  ownerRole: field.bilingual(),
  periodFrom: field.partialDate(),
  periodTo: field.partialDate(),
  councilAct: field.reference('councilAct'),
});
export type StrategyNode = RecordOf<typeof strategyNode>;
