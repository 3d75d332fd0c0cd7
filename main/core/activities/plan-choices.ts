import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { lifecycles, priorities, readinessLevels } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { anyDistrict, planDateChoices, type PlanFacet } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import type { ChoiceOrder } from '#shared/rules/plan-question/answer-plan.ts';
import { attentionOrder } from '#shared/rules/plan-question/attention-order.ts';
import { titleColumns } from '../records/title-columns.ts';
import { tableOf } from '../workbook/columns.ts';

export interface PlanChoices {
  order: ChoiceOrder;
  /** Of the facets whose choices are records, by id. */
  names: Partial<Record<PlanFacet, ReadonlyMap<string, Named>>>;
}

/** What can be chosen in each facet and in what order: the strategy in its own, people and units by name. */
export function planChoices(database: Database, collator: Intl.Collator, language: Language): PlanChoices {
  const nodes = byIdInOrder(namesOf(database, 'strategyNode'));
  const byName = (entity: EntityName) =>
    byIdInOrder(
      namesOf(database, entity).toSorted((one, other) =>
        collator.compare(textIn(one.title, language), textIn(other.title, language)),
      ),
    );
  const names = {
    focusArea: nodes,
    goal: nodes,
    responsible: byName('organisation'),
    owner: byName('person'),
    programme: byName('programme'),
  };
  return {
    names,
    order: {
      status: attentionOrder,
      focusArea: [...nodes.keys()],
      goal: [...nodes.keys()],
      responsible: [...names.responsible.keys()],
      owner: [...names.owner.keys()],
      programme: [...names.programme.keys()],
      lifecycle: lifecycles,
      readiness: readinessLevels,
      priority: priorities,
      district: [anyDistrict, ...districtCodes],
      dates: planDateChoices,
    },
  };
}

const byIdInOrder = (names: readonly Named[]) => new Map(names.map((one) => [one.id, one]));

function namesOf(database: Database, entity: EntityName): Named[] {
  const { bg, en } = titleColumns(entity);
  return database
    .prepare<[], { id: string; code: string | null; bg: string; en: string }>(
      `SELECT id, code, ${bg} AS bg, ${en} AS en FROM ${tableOf(entity)} WHERE deleted = 0 ORDER BY sort_order, code, id`,
    )
    .all()
    .map((row) => ({ id: row.id, code: row.code, title: { bg: row.bg, en: row.en } }));
}
