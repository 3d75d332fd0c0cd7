import { DomainError } from '#shared/contract/errors.ts';
import type { Restoring } from '#shared/contract/history.ts';
import type { Dependency, Lifecycle } from '#shared/model/activity.ts';
import type { MeetingState } from '#shared/model/board.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import { definingKeys, definingTexts, type DefiningKey, type LightRule } from '#shared/model/kpi.ts';
import type { Deliverable, Milestone } from '#shared/model/programme.ts';
import type { Risk } from '#shared/model/risk.ts';
import { daySchema, type BilingualPatch, type Day, type PartialDate } from '#shared/model/values.ts';
import { setActivityLifecycle } from '../activities/activity-actions.ts';
import { changeDependency } from '../activities/dependency-actions.ts';
import { moveActivityDates, moveActivityDue } from '../activities/move-dates.ts';
import { completeSubtask } from '../activities/subtask-actions.ts';
import { todayOf, type Core } from '../app/core.ts';
import { setMeetingState } from '../board/meeting-actions.ts';
import { defineKpi, isInUse, redefineKpi, type DefinitionPatch } from '../kpis/definition-actions.ts';
import { setLightRules } from '../kpis/light-rule-actions.ts';
import { setDeliverableStatus } from '../programmes/deliverable-actions.ts';
import { moveForecast } from '../programmes/forecast-actions.ts';
import { achieveMilestone } from '../programmes/milestone-actions.ts';
import { setRiskStatus } from '../risks/risk-actions.ts';
import { moveNode } from '../strategy/strategy-actions.ts';
import { atomAt } from '../workbook/columns.ts';
import { readRecord } from '../workbook/records.ts';

export interface GovernedRestore {
  id: string;
  /** As the application reads it. */
  value: unknown;
  on: PartialDate | undefined;
  reason: BilingualPatch;
}

interface Rule {
  asks: Restoring;
  restore: (core: Core, given: GovernedRestore) => void;
}

/** A date or an id, or nothing. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

/** How a field takes an earlier value: by the action that changes it, with all that this asks for. */
const rules: Partial<Record<string, Rule>> = {
  'activity.due': {
    asks: 'move',
    restore: (core, { id, value, on, reason }) =>
      moveActivityDue(core, { id, to: textOf(value), decidedOn: dayOf(core, on), reason }),
  },
  // A start may also be edited without a word; going back on one that moved says why.
  'activity.start': {
    asks: 'move',
    restore: (core, { id, value, on, reason }) =>
      moveActivityDates(core, { id, start: textOf(value), decidedOn: dayOf(core, on), reason }),
  },
  'activity.lifecycle': {
    asks: 'lifecycle',
    restore: (core, { id, value, on, reason }) =>
      setActivityLifecycle(core, { id, lifecycle: value as Lifecycle, since: on ?? todayOf(core), reason }),
  },
  'subtask.doneOn': {
    asks: 'plain',
    restore: (core, { id, value }) => completeSubtask(core, { id, doneOn: textOf(value) }),
  },
  'dependency.kind': {
    asks: 'plain',
    restore: (core, { id, value }) =>
      changeDependency(core, { ...dependencyOf(core, id), kind: value as Dependency['kind'] }),
  },
  'dependency.lagDays': {
    asks: 'plain',
    restore: (core, { id, value }) =>
      changeDependency(core, { ...dependencyOf(core, id), lagDays: value as Dependency['lagDays'] }),
  },
  'milestone.forecast': { asks: 'move', restore: (core, given) => restoreForecast(core, 'milestone', given) },
  'deliverable.forecast': { asks: 'move', restore: (core, given) => restoreForecast(core, 'deliverable', given) },
  'milestone.achieved': {
    asks: 'dated',
    restore: (core, { id, value, on }) =>
      achieveMilestone(core, { id, achieved: value as Milestone['achieved'], on: on ?? todayOf(core) }),
  },
  'milestone.achievedOn': {
    asks: 'plain',
    restore: (core, { id, value }) => {
      const achieved = readRecord(core.session.workbook().database, 'milestone', id)?.achieved ?? 'no';
      const on = textOf(value);
      // Without a day it was not achieved: that is restored as such.
      if (on === null || achieved === 'no') throw refused('milestone', 'achievedOn');
      achieveMilestone(core, { id, achieved, on });
    },
  },
  'deliverable.status': {
    asks: 'dated',
    restore: (core, { id, value, on }) =>
      setDeliverableStatus(core, { id, status: value as Deliverable['status'], on: on ?? todayOf(core) }),
  },
  'risk.status': {
    asks: 'move',
    restore: (core, { id, value, on, reason }) =>
      setRiskStatus(core, { id, status: value as Risk['status'], on: dayOf(core, on), reason }),
  },
  'meeting.state': {
    asks: 'plain',
    restore: (core, { id, value }) => setMeetingState(core, id, value as MeetingState),
  },
  'strategyNode.parent': {
    asks: 'plain',
    restore: (core, { id, value }) => moveNode(core, { id, parent: textOf(value), siblings: [id] }),
  },
};

/** What says what is measured, and how it is judged, goes back on itself only as a new version. */
function restoreDefinition(core: Core, key: DefiningKey, part: 'bg' | 'en' | null, given: GovernedRestore): void {
  const { id, value, on, reason } = given;
  // The value was kept by the same field, so it is one of its own.
  const fields = { [key]: part === null ? value : { [part]: value } } as DefinitionPatch;
  if (isInUse(core.session.workbook().database, id))
    redefineKpi(core, { kpi: id, fields, validFrom: dayOf(core, on), reason });
  else defineKpi(core, { kpi: id, fields });
}

for (const key of definingKeys) {
  const isText = definingTexts.some((text) => text === key);
  for (const part of isText ? (['bg', 'en'] as const) : [null])
    rules[part === null ? `kpi.${key}` : `kpi.${key}.${part}`] = {
      asks: 'move',
      restore: (core, given) => restoreDefinition(core, key, part, given),
    };
}
rules['kpi.lightRules'] = {
  asks: 'move',
  restore: (core, { id, value, on, reason }) =>
    void setLightRules(core, { kpi: id, rules: value as LightRule[] | null, validFrom: dayOf(core, on), reason }),
};

function dependencyOf(core: Core, id: string): Pick<Dependency, 'id' | 'kind' | 'lagDays'> {
  const found = readRecord(core.session.workbook().database, 'dependency', id);
  if (found === null) throw new DomainError('RECORD_MISSING', { entity: 'dependency' });
  return { id, kind: found.kind, lagDays: found.lagDays };
}

function restoreForecast(core: Core, entity: 'milestone' | 'deliverable', given: GovernedRestore): void {
  const { id, value, on, reason } = given;
  moveForecast(core, { entity, id, to: textOf(value), decidedOn: dayOf(core, on), reason });
}

function dayOf(core: Core, on: PartialDate | undefined): Day {
  if (on === undefined) return todayOf(core);
  const day = daySchema.safeParse(on);
  if (!day.success) throw new DomainError('INVALID_FIELD', { entity: 'dateMove', field: 'decidedOn' });
  return day.data;
}

const refused = (entity: EntityName, field: string) =>
  new DomainError('RESTORE_REFUSED', { entity, field, why: 'governed' });

export const ruleOf = (entity: EntityName, field: string): Rule | undefined => rules[`${entity}.${field}`];

/** How a field can take an earlier value again. */
export function restoringOf(entity: EntityName, field: string): Restoring {
  const atom = atomAt(entity, field);
  if (atom === undefined || atom.part === 'stale' || entities[entity].insertOnly) return 'no';
  return ruleOf(entity, field)?.asks ?? (atom.field.governed ? 'no' : 'plain');
}
