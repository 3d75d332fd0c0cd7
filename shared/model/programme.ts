import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

export const programmeKinds = ['grant', 'advisory', 'network'] as const;

export const programme = defineEntity('programme', {
  kind: field.choice(programmeKinds, 'grant'),
  title: field.bilingual(),
  acronym: field.text(),
  description: field.bilingual(),
  funder: field.bilingual(),
  call: field.text(),
  grantNumber: field.text(),
  coordinator: field.reference('organisation'),
  ourRole: field.bilingual(),
  focus: field.bilingual(),
  periodFrom: field.partialDate(),
  periodToOriginal: field.partialDate(),
  periodTo: field.partialDate(),
  durationMonths: field.integer(0, 600),
  /** Day one of project month M1; due months are counted from it. */
  monthOneStartsOn: field.day(),
  budget: field.money(),
  ourShare: field.money(),
});
export type Programme = RecordOf<typeof programme>;

export const amendment = defineEntity('amendment', {
  programme: field.requiredReference('programme'),
  on: field.partialDate(),
  summary: field.bilingual(),
  /** The act that made it: a letter, an annex to the contract. */
  reference: field.text(),
  /** Where it moves the end: from when to when, and by how many project months. */
  periodToBefore: governed(field.partialDate()),
  periodToAfter: governed(field.partialDate()),
  shiftMonths: governed(field.integer(-120, 120)),
});
export type Amendment = RecordOf<typeof amendment>;

/** A phase of an advisory programme or a work package of a grant. Its code is its number (WP5, Alpha). */
export const phase = defineEntity('phase', {
  programme: field.requiredReference('programme'),
  kind: field.choice(['phase', 'workPackage'], 'phase'),
  title: field.bilingual(),
  description: field.bilingual(),
  lead: field.text(),
  from: field.partialDate(),
  to: field.partialDate(),
});
export type Phase = RecordOf<typeof phase>;

/** A period of reporting to the funder. */
export const funderPeriod = defineEntity('funderPeriod', {
  programme: governed(field.requiredReference('programme')),
  from: governed(field.requiredDay()),
  to: governed(field.requiredDay()),
  reportDue: governed(field.day()),
  submittedOn: governed(field.day()),
  approvedOn: governed(field.day()),
});
export type FunderPeriod = RecordOf<typeof funderPeriod>;

/** Person-months of one partner in one work package and reporting period; without a period, of the whole programme. */
export const effort = defineEntity('effort', {
  programme: field.requiredReference('programme'),
  workPackage: field.reference('phase'),
  organisation: field.reference('organisation'),
  funderPeriod: field.reference('funderPeriod'),
  planned: field.decimal(),
  actual: field.decimal(),
  note: field.bilingual(),
});
export type Effort = RecordOf<typeof effort>;

/** How many cities take part, on a day. */
export const citiesCount = defineEntity('citiesCount', {
  programme: field.requiredReference('programme'),
  asOf: field.partialDate(),
  cities: field.requiredQuantity(),
  note: field.bilingual(),
  /** Why it was taken out of sight (archived). */
  removalReason: governed(field.bilingual()),
});
export type CitiesCount = RecordOf<typeof citiesCount>;

export const eventKinds = [
  'workshop',
  'lab',
  'expertDays',
  'networkMeeting',
  'studyVisit',
  'training',
  'conference',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const achievements = ['no', 'partly', 'yes'] as const;

/** A milestone or dated event of a programme or an activity. */
export const milestone = defineEntity('milestone', {
  programme: field.reference('programme'),
  activity: field.reference('activity'),
  phase: field.reference('phase'),
  kind: field.choice(['milestone', 'event'], 'milestone'),
  title: field.bilingual(),
  description: field.bilingual(),
  dueMonth: field.integer(0, 600),
  dueOriginal: field.partialDate(),
  due: field.partialDate(),
  forecast: governed(field.partialDate()),
  achieved: governed(field.choice(achievements, 'no')),
  achievedOn: governed(field.partialDate()),
  verification: field.bilingual(),
  evidence: field.text(),
  note: field.bilingual(),
  /** Of an event: what it is, its last day (the first is its due date), where, and what came of it. */
  eventKind: field.optionalChoice(eventKinds),
  endsOn: field.partialDate(),
  place: field.text(),
  /** Days of experts' work that it took. */
  expertDays: field.decimal(),
  participants: field.integer(0, 1_000_000),
  outcome: field.bilingual(),
});
export type Milestone = RecordOf<typeof milestone>;

export const deliverableStatuses = [
  'pending',
  'draft',
  'internalReview',
  'submitted',
  'approved',
  'revisionRequested',
] as const;
export type DeliverableStatus = (typeof deliverableStatuses)[number];

export const deliverable = defineEntity('deliverable', {
  programme: field.requiredReference('programme'),
  workPackage: field.reference('phase'),
  title: field.bilingual(),
  lead: field.text(),
  ourContribution: field.bilingual(),
  type: field.optionalChoice(['report', 'demonstrator', 'data', 'website', 'other']),
  dissemination: field.optionalChoice(['public', 'sensitive', 'confidential']),
  dueMonth: field.integer(0, 600),
  dueOriginal: field.partialDate(),
  dueRevised: field.partialDate(),
  revisionReference: field.text(),
  forecast: governed(field.partialDate()),
  status: governed(field.choice(deliverableStatuses, 'pending')),
  /** The day the present status is true since. */
  statusSince: governed(field.partialDate()),
  submittedOn: governed(field.partialDate()),
  approvedOn: governed(field.partialDate()),
  delayJustification: field.bilingual(),
  /** The deliverable this one continues (D3.1 → D3.4 → D3.7). */
  continues: field.reference('deliverable'),
  fileHash: field.text(),
  url: field.text(),
});
export type Deliverable = RecordOf<typeof deliverable>;

/** A step of a deliverable's cycle, with the day it was true: a rejection and the submission after it are both kept. */
export const deliverableStep = defineEntity('deliverableStep', {
  deliverable: governed(field.requiredReference('deliverable')),
  from: governed(field.optionalChoice(deliverableStatuses)),
  to: governed(field.choice(deliverableStatuses, 'draft')),
  on: governed(field.partialDate()),
  note: field.bilingual(),
  /** The funder's letter or message. */
  reference: field.text(),
});
export type DeliverableStep = RecordOf<typeof deliverableStep>;

export const solutionStages = ['idea', 'concept', 'prototype', 'pilot', 'inUse', 'stopped'] as const;
export type SolutionStage = (typeof solutionStages)[number];

/** A solution or prototype that an advisory programme brings forth. Its stage on a day comes from its steps. */
export const solution = defineEntity('solution', {
  programme: field.requiredReference('programme'),
  phase: field.reference('phase'),
  title: field.bilingual(),
  description: field.bilingual(),
  owner: field.reference('organisation'),
  url: field.text(),
  /** Why it was taken out of sight (archived): entered twice, not ours. One that was given up has the stage *stopped*. */
  removalReason: governed(field.bilingual()),
});
export type Solution = RecordOf<typeof solution>;

export const solutionStep = defineEntity('solutionStep', {
  solution: field.requiredReference('solution'),
  stage: field.choice(solutionStages, 'idea'),
  since: field.partialDate(),
  note: field.bilingual(),
});
export type SolutionStep = RecordOf<typeof solutionStep>;
