import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';
import { moneySchema } from './values.ts';

export const lifecycles = ['indicative', 'approved', 'active', 'onHold', 'done', 'dropped'] as const;
export type Lifecycle = (typeof lifecycles)[number];
export const readinessLevels = ['idea', 'concept', 'ready', 'running'] as const;
export const priorities = ['high', 'medium', 'low'] as const;
export const progressMethods = ['byHand', 'bySubtasks', 'byDistricts'] as const;

export const fundingSchema = z.array(
  z.object({
    source: z.string().min(1),
    sharePercent: z.number().min(0).max(100).nullable(),
    amount: moneySchema.nullable(),
  }),
);

/** An activity of the Action Plan. */
export const activity = defineEntity('activity', {
  planVersion: field.reference('planVersion'),
  focusArea: field.reference('strategyNode'),
  title: field.bilingual(),
  description: field.bilingual(),
  expectedResult: field.bilingual(),
  responsible: field.reference('organisation'),
  owner: field.reference('person'),
  /** The day it entered the plan; empty means it was always there. */
  inPlanSince: field.partialDate(),
  lifecycle: governed(field.choice(lifecycles, 'indicative')),
  /** The day since which the lifecycle is true: completed, dropped or on hold on. */
  lifecycleSince: governed(field.partialDate()),
  lifecycleReason: governed(field.bilingual()),
  readiness: field.optionalChoice(readinessLevels),
  priority: field.optionalChoice(priorities),
  baselineStart: governed(field.partialDate()),
  baselineDue: governed(field.partialDate()),
  start: field.partialDate(),
  due: governed(field.partialDate()),
  /** A term in words ("over the next months"): never overdue. */
  dueText: field.bilingual(),
  actualStart: field.partialDate(),
  progressMethod: field.choice(progressMethods, 'byHand'),
  progressPercent: field.integer(0, 100),
  budget: field.money(),
  spent: field.money(),
  funding: field.json(fundingSchema),
  /** What the source says of its state, in the source's words. */
  stateInSource: field.bilingual(),
});
export type Activity = RecordOf<typeof activity>;

/** A lifecycle that an activity came to, the day since which it is so, and why. The plan as of a day reads these. */
export const lifecycleStep = defineEntity('lifecycleStep', {
  activity: field.requiredReference('activity'),
  from: field.optionalChoice(lifecycles),
  to: field.choice(lifecycles, 'indicative'),
  since: field.partialDate(),
  reason: field.bilingual(),
});
export type LifecycleStep = RecordOf<typeof lifecycleStep>;

/** A part of an activity that is done or not; progress by sub-tasks is the share of their weight that is done. */
export const subtask = defineEntity('subtask', {
  activity: field.requiredReference('activity'),
  title: field.bilingual(),
  owner: field.reference('person'),
  due: field.partialDate(),
  /** Empty while it is open. */
  doneOn: governed(field.partialDate()),
  /** Empty counts as 1. */
  weight: field.decimal(),
});
export type Subtask = RecordOf<typeof subtask>;

export const dependencyKinds = ['finishToStart', 'startToStart', 'finishToFinish'] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** One activity waits for another: `finishToStart` starts after the predecessor ends, with a lag in calendar days. */
export const dependency = defineEntity('dependency', {
  predecessor: governed(field.requiredReference('activity')),
  successor: governed(field.requiredReference('activity')),
  kind: governed(field.choice(dependencyKinds, 'finishToStart')),
  lagDays: governed(field.integer(-3_650, 3_650)),
  note: field.bilingual(),
});
export type Dependency = RecordOf<typeof dependency>;

export const rolloutStates = ['planned', 'running', 'live'] as const;
export type RolloutState = (typeof rolloutStates)[number];

/** One cell of the roll-out matrix: an activity in one of the 24 districts. */
export const rollout = defineEntity('rollout', {
  activity: field.requiredReference('activity'),
  district: field.requiredText(),
  state: field.choice(rolloutStates, 'planned'),
  since: field.partialDate(),
});
export type Rollout = RecordOf<typeof rollout>;

export const movableEntities = ['activity', 'milestone', 'deliverable', 'programme'] as const;

export const movableFields = [
  'due',
  'baselineDue',
  'forecast',
  'start',
  'baselineStart',
  'dueRevised',
  'periodTo',
] as const;

/** A date that moved: from, to, the day it was decided, and why. The plan as of a day reads these. */
export const dateMove = defineEntity('dateMove', {
  entity: field.choice(movableEntities, 'activity'),
  record: { ...field.requiredText(), schema: z.uuid(), patch: z.uuid() },
  field: field.choice(movableFields, 'due'),
  from: field.partialDate(),
  to: field.partialDate(),
  decidedOn: field.requiredDay(),
  reason: field.bilingual(),
  /** The amendment of the programme that moved it. */
  amendment: field.reference('amendment'),
});
export type DateMove = RecordOf<typeof dateMove>;
