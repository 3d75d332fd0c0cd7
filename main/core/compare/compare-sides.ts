import type { Database } from 'better-sqlite3';
import type { ComparedPlans, CompareBasis, PlanSide } from '#shared/contract/compare.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import { comparePlans } from '#shared/rules/compare-plans/compare-plans.ts';
import type { Text } from '#shared/rules/compare-plans/plan-state.ts';
import { both, i18nOf } from '../packs/freeze/pack-language.ts';
import { resolveSide, type ResolvedSide } from './plan-sides.ts';

export interface CompareInput {
  from: PlanSide;
  to: PlanSide;
  basis: CompareBasis;
}

/** What became of the plan between two sides, read at one moment. Throws as `resolveSide` does. */
export function compareSides(database: Database, { from, to, basis }: CompareInput): ComparedPlans {
  const was = resolveSide(database, from, basis);
  const is = resolveSide(database, to, basis);
  const comparison = comparePlans(was.state, is.state);
  const why: ComparedPlans['why'] = {};
  for (const { record } of comparison.status)
    why[record.id] = { before: whyOf(was, record.id), after: whyOf(is, record.id) };
  return { from: was.shown, to: is.shown, basis, comparison, why };
}

function whyOf({ statusOf }: ResolvedSide, id: string): Text | null {
  const status = statusOf(id);
  return status === null ? null : both((_, language) => statusSentence(status, i18nOf(language), language));
}
