import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { StrategyNodeDetail, StrategyNodeView } from '#shared/contract/strategy.ts';
import type { StrategyNode } from '#shared/model/strategy.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { measuringLinks, measuringOf, nodeKpi, type Measuring } from './node-kpis.ts';
import { rollUpInWords, rollUpOf } from './node-roll-up.ts';
import { strategyLook, type StrategyLook } from './strategy-look.ts';

/** Every node with its roll-up and how much serves it. */
export function nodeViews(database: Database, context: PlanContext, look: StrategyLook): StrategyNodeView[] {
  const measured = measuringOf(look, measuringLinks(database, context.asOf));
  return look.nodes.map((node) => nodeView(node, look, measured(node.id)));
}

function nodeView(node: StrategyNode, look: StrategyLook, kpis: readonly Measuring[]): StrategyNodeView {
  const contributions = look.contributionsOf(node.id);
  const whole = rollUpOf(contributions);
  return {
    ...node,
    rollUp: whole,
    inWords: rollUpInWords(whole),
    serving: {
      contributes: contributions.length,
      supports: look.supportersOf(node.id).length,
      kpis: kpis.length,
    },
  };
}

/** A node with the first `limit` of what serves it. Throws RECORD_MISSING, also for an archived one. */
export function nodeDetail(
  database: Database,
  context: PlanContext,
  { id, limit }: { id: string; limit: number },
): StrategyNodeDetail {
  const look = strategyLook(database, context);
  const node = look.nodes.find((one) => one.id === id);
  if (node === undefined) throw new DomainError('RECORD_MISSING', { entity: 'strategyNode' });
  const kpis = measuringOf(look, measuringLinks(database, context.asOf))(id);
  return {
    ...nodeView(node, look, kpis),
    contributions: look.contributionsOf(id).slice(0, limit),
    supporters: look.supportersOf(id).slice(0, limit),
    kpis: kpis.slice(0, limit).flatMap((one) => nodeKpi(database, context.asOf, one) ?? []),
  };
}
