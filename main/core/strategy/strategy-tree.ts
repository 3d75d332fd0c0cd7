import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { Contribution, StrategyNodeView } from '#shared/contract/strategy.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { rollUpCounts, rollUpLightWord, rollUpReason } from '#shared/i18n/roll-up-sentence.ts';
import type { Language } from '#shared/model/values.ts';
import { rollUp, type RollUp } from '#shared/rules/roll-up.ts';
import { activityViews } from '../activities/activity-views.ts';
import { kpiViews } from '../kpis/kpi-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { namesById } from '../programmes/names.ts';
import { readRecords } from '../workbook/records.ts';
import { contributionsByNode, named, servingLinks, supportersByNode } from './contributions.ts';
import { nodeKpis } from './node-kpis.ts';

export interface StrategyTree {
  nodes: StrategyNodeView[];
  idle: { activity: Contribution['activity']; status: Contribution['status'] }[];
  unserved: string[];
}

/** The map of the strategy on a day. `activities` are those of that day, for a caller that has them already. */
export function strategyTree(
  database: Database,
  context: PlanContext,
  activities: readonly ActivityView[] = activityViews(database, context),
): StrategyTree {
  const nodes = readRecords(database, 'strategyNode', 'archived = 0');
  const links = servingLinks(database, context.asOf);
  const contributions = contributionsByNode(nodes, activities, links);
  const supporters = supportersByNode(links, activities, namesById(database, 'programme'));
  const kpisOf = nodeKpis(database, kpiViews(database, context.asOf));
  const serving = new Set([...contributions.values()].flat().map(({ activity }) => activity.id));

  return {
    nodes: nodes.map((node) => {
      const own = contributions.get(node.id) ?? [];
      const whole = rollUpOf(own);
      return {
        ...node,
        rollUp: whole,
        inWords: rollUpInWords(whole),
        contributions: own,
        supporters: supporters.get(node.id) ?? [],
        kpis: kpisOf(node.id, own),
      };
    }),
    idle: activities
      .filter(({ id, status }) => !serving.has(id) && status.status !== 'dropped')
      .map((activity) => ({ activity: named(activity), status: activity.status })),
    unserved: nodes.flatMap(({ id }) => (contributions.get(id)?.length ? [] : [id])),
  };
}

/** The roll-up of what counts for a node, or of any activities that weigh the same. */
export const rollUpOf = (children: readonly Pick<Contribution, 'status' | 'weight'>[]): RollUp =>
  rollUp(
    children.map(({ status, weight }) => ({
      weight,
      status: status.status,
      lastReportAgeDays: status.facts.report?.ageDays ?? null,
    })),
  );

const i18nByLanguage = { bg: createI18n('bg'), en: createI18n('en') };

/** What lists and exports say of a roll-up: the light, how many of how many, and the rule with its numbers. */
export const rollUpInWords = (whole: RollUp) => ({ bg: inWords(whole, 'bg'), en: inWords(whole, 'en') });

function inWords(whole: RollUp, language: Language) {
  const i18n = i18nByLanguage[language];
  return {
    light: rollUpLightWord(whole, i18n, language),
    counts: rollUpCounts(whole, i18n, language),
    reason: rollUpReason(whole, i18n, language),
  };
}
