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
  programme: field.requiredReference('programme'),
  from: field.requiredDay(),
  to: field.requiredDay(),
  reportDue: field.day(),
  submittedOn: field.day(),
  approvedOn: field.day(),
});
export type FunderPeriod = RecordOf<typeof funderPeriod>;

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
