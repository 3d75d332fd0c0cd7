import { kpiLightSentence } from '#shared/i18n/kpi-sentences.ts';
import { deliverableSentence, milestoneSentence } from '#shared/i18n/programme-sentences.ts';
import { rollUpReason } from '#shared/i18n/roll-up-sentence.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day } from '#shared/model/values.ts';
import { both, i18nOf } from '../core/packs/freeze/pack-language.ts';
import { createCoreClient } from '../core/app/core-client.ts';
import type { Core } from '../core/app/core.ts';
import { planContext } from '../core/plan/plan-context.ts';
import { activityViews } from '../core/activities/activity-views.ts';

export const listKinds = [
  'goals',
  'activities',
  'programmes',
  'milestones',
  'deliverables',
  'kpis',
  'readings',
  'meetings',
  'packs',
] as const;
export type ListKind = (typeof listKinds)[number];

/** A record whole, with its derived status, the rule and facts that made it so, and the same in words. */
export interface ListedRecord {
  code: string | null;
  status: string;
  rule: string | null;
  facts: unknown;
  reason: PackText | null;
}

/** Every record of a kind as of a day: the workbook's own day, or today, unless one is given. */
export async function listRecords(core: Core, kind: ListKind, asOf: Day | undefined): Promise<ListedRecord[]> {
  const client = createCoreClient(core);
  const input = { asOf };
  switch (kind) {
    case 'activities':
      // The contract's list is cut to what a table shows; a script is given the records whole.
      return activityViews(core.session.workbook().database, planContext(core, asOf)).map((view) => ({
        ...view,
        ...view.status,
        reason: both((_, language) => statusSentence(view.status, i18nOf(language), language)),
      }));
    case 'milestones':
      return (await client.programmes.milestones(input)).milestones.map((view) => ({
        ...view,
        ...view.status,
        reason: both((_, language) => milestoneSentence(view, i18nOf(language), language)),
      }));
    case 'deliverables':
      return (await client.programmes.deliverables(input)).deliverables.map((view) => ({
        ...view,
        ...view.status,
        reason: both((_, language) => deliverableSentence(view, i18nOf(language), language)),
      }));
    case 'programmes':
      return (await client.programmes.list(input)).programmes.map((view) => ({
        ...view,
        status: view.clock.state,
        rule: null,
        facts: view.clock,
        reason: null,
      }));
    case 'kpis':
      return (await client.kpis.list(input)).kpis.map((view) => ({
        ...view,
        status: view.light.light,
        rule: view.light.rule,
        facts: view.light.facts,
        reason: both((_, language) =>
          kpiLightSentence({ light: view.light, kpi: view, reading: view.reading }, i18nOf(language), language),
        ),
      }));
    case 'readings':
      return (await client.kpis.readings(input)).readings.map((view) => ({
        ...view,
        status: view.isCounted ? 'counted' : 'notCounted',
        rule: view.notCounted,
        facts: null,
        reason: null,
      }));
    case 'goals': {
      const { nodes } = await client.strategy.map(input);
      const details = await Promise.all(nodes.map(({ id }) => client.strategy.node({ ...input, id, limit: 10_000 })));
      return details.map((view) => ({
        ...view,
        status: view.rollUp.light,
        rule: view.rollUp.rule,
        facts: view.rollUp,
        reason: both((_, language) => rollUpReason(view.rollUp, i18nOf(language), language)),
      }));
    }
    case 'meetings':
      return (await client.board.meetings(input)).meetings.map((view) => ({
        ...view,
        status: view.state,
        rule: null,
        facts: null,
        reason: null,
      }));
    case 'packs':
      return (await client.packs.list({})).packs.map((view) => ({
        ...view,
        status: view.isIntact ? 'intact' : 'damaged',
        rule: null,
        facts: null,
        reason: view.number,
      }));
  }
}
