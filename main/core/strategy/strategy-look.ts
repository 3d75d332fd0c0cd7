import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { Contribution, Supporter } from '#shared/contract/strategy.ts';
import type { Link } from '#shared/model/link.ts';
import type { StrategyNode } from '#shared/model/strategy.ts';
import { activityViews } from '../activities/activity-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { namesById } from '../programmes/names.ts';
import { readRecords } from '../workbook/records.ts';
import { contributionsByNode, servingLinks, supportersByNode } from './contributions.ts';

/** The strategy on a day: what stands in it and what serves what. Screens, packs and lists are made from the same look. */
export interface StrategyLook {
  readonly nodes: readonly StrategyNode[];
  readonly activities: readonly ActivityView[];
  /** Ties to nodes that are valid on the day. */
  readonly links: readonly Link[];
  readonly contributionsOf: (node: string) => readonly Contribution[];
  readonly supportersOf: (node: string) => readonly Supporter[];
}

/** `activities` are those of that day, for a caller that has them already. */
export function strategyLook(
  database: Database,
  context: PlanContext,
  activities: readonly ActivityView[] = activityViews(database, context),
): StrategyLook {
  const nodes = readRecords(database, 'strategyNode', 'archived = 0');
  const links = servingLinks(database, context.asOf);
  const contributions = contributionsByNode(nodes, activities, links);
  const supporters = supportersByNode(links, activities, namesById(database, 'programme'));
  return {
    nodes,
    activities,
    links,
    contributionsOf: (node) => contributions.get(node) ?? [],
    supportersOf: (node) => supporters.get(node) ?? [],
  };
}
