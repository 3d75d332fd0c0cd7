import type { Database } from 'better-sqlite3';
import type { ComparedPlans, CompareBasis, PlanSide } from '#shared/contract/compare.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import { comparePlans } from '#shared/rules/compare-plans/compare-plans.ts';
import type { Text } from '#shared/rules/compare-plans/plan-state.ts';
import type { InTurns } from '../app/turns.ts';
import { both, i18nOf } from '../packs/freeze/pack-language.ts';
import { closeAside, openAside } from '../workbook/aside.ts';
import { resolveSide, type ResolvedSide } from './plan-sides.ts';

export interface CompareInput {
  from: PlanSide;
  to: PlanSide;
  basis: CompareBasis;
}

/**
 * What became of the plan between two sides, read at one moment, whatever is written while it takes its turns. Throws as
 * `resolveSide` does, and NO_WORKBOOK where the workbook was closed meanwhile.
 */
export function* compareSides(database: Database, { from, to, basis }: CompareInput): InTurns<ComparedPlans> {
  const asides = [openAside(database), openAside(database)] as const;
  try {
    const was = yield* resolveSide({ database, aside: asides[0] }, from, basis);
    const is = yield* resolveSide({ database, aside: asides[1] }, to, basis);
    const comparison = comparePlans(was.state, is.state);
    yield;
    const why: ComparedPlans['why'] = {};
    for (const { record } of comparison.status) {
      why[record.id] = { before: whyOf(was, record.id), after: whyOf(is, record.id) };
      yield;
    }
    return { from: was.shown, to: is.shown, basis, comparison, why };
  } catch (error) {
    throw database.open ? error : new DomainError('NO_WORKBOOK', {}, { cause: error });
  } finally {
    for (const aside of asides) closeAside(database, aside);
  }
}

function whyOf({ statusOf }: ResolvedSide, id: string): Text | null {
  const status = statusOf(id);
  return status === null ? null : both((_, language) => statusSentence(status, i18nOf(language), language));
}
