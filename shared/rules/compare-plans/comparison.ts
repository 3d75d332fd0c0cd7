import type { PartialDate } from '#shared/model/values.ts';
import type { Commitment, PlanActivity, planDateFields, PlanField, PlanMove, PlanStatus, Text } from './plan-state.ts';
import type { planMoneyFields, planOwnerFields, planWordingFields } from './plan-state.ts';

/** The record that a line tells of, by its newer name: an activity; for dates also a milestone or a deliverable. */
export interface ComparedRecord {
  readonly entity: 'activity' | Commitment['entity'];
  readonly id: string;
  readonly code: string | null;
  readonly title: Text;
}

interface Line {
  readonly record: ComparedRecord;
  /** Something that this line rests on was recorded only after the day that is looked at. */
  readonly recordedLater: boolean;
}

export type Presence = Pick<PlanActivity, 'status' | 'start' | 'due' | 'focusArea'>;

/** An activity that came into the plan or left it. A side is null where it is not on record there at all. */
export interface PresenceLine extends Line {
  readonly before: Presence | null;
  readonly after: Presence | null;
  /** Why it was dropped; empty where nobody said, or where it only left the record. */
  readonly reason: Text;
}

/** A due date that became later or earlier. */
export interface MovedLine extends Line {
  readonly before: PartialDate;
  readonly after: PartialDate;
  /** Between the last days of the two; null where one of them is ongoing. */
  readonly days: number | null;
  /** In how many decisions, and what each of them was and why. None where the date changed without one. */
  readonly moves: number;
  readonly reasons: readonly PlanMove[];
}

export interface StatusLine extends Line {
  readonly before: PlanStatus;
  readonly after: PlanStatus;
}

export interface DateLine extends Line {
  readonly field: (typeof planDateFields)[number] | 'forecast';
  readonly before: PartialDate | null;
  readonly after: PartialDate | null;
}

export interface FieldLine<Field extends keyof PlanActivity> extends Line {
  readonly field: Field;
  readonly before: PlanActivity[Field];
  readonly after: PlanActivity[Field];
}

export type MoneyLine = FieldLine<(typeof planMoneyFields)[number]>;
export type OwnerLine = FieldLine<(typeof planOwnerFields)[number]>;
export type WordingLine = FieldLine<(typeof planWordingFields)[number]>;

export interface PlanComparison {
  /** What both sides tell, and so what was compared. */
  readonly told: readonly PlanField[];
  /** Both sides tell of milestones and deliverables. */
  readonly tellsCommitments: boolean;
  readonly appeared: readonly PresenceLine[];
  readonly dropped: readonly PresenceLine[];
  readonly slipped: readonly MovedLine[];
  readonly pulledIn: readonly MovedLine[];
  readonly dates: readonly DateLine[];
  readonly status: readonly StatusLine[];
  readonly money: readonly MoneyLine[];
  readonly owner: readonly OwnerLine[];
  readonly wording: readonly WordingLine[];
}

/** The lists of a comparison, in the order in which they are told. */
export const comparisonSections = [
  'appeared',
  'dropped',
  'slipped',
  'pulledIn',
  'dates',
  'status',
  'money',
  'owner',
  'wording',
] as const satisfies readonly (keyof PlanComparison)[];
export type ComparisonSection = (typeof comparisonSections)[number];

export const isEmptyComparison = (comparison: PlanComparison) =>
  comparisonSections.every((section) => comparison[section].length === 0);
