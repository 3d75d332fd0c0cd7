import type { Activity, DateMove } from '#shared/model/activity.ts';
import type { Bilingual, Money, PartialDate } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '../activity-status.ts';

export type Text = Pick<Bilingual, 'bg' | 'en'>;

/** A record that an activity points at, as it is called. */
export interface NamedRecord {
  readonly id: string;
  readonly code: string | null;
  readonly title: Text;
}

/** A move of the due date, with the day it was decided and why. */
export type PlanMove = Pick<DateMove, 'id' | 'from' | 'to' | 'decidedOn'> & { readonly reason: Text };

export interface PlanStatus {
  readonly status: ActivityStatusCode;
  readonly late: boolean;
}

/** What was recorded only after the day that is looked at, although it was true by then. */
export interface RecordedLater {
  /** The activity itself. */
  readonly record: boolean;
  /** A report, a step of its lifecycle or anything else that made its status. */
  readonly status: boolean;
  /** A move of its due date. */
  readonly due: boolean;
}

export const planDateFields = ['start', 'due'] as const;
export const planMoneyFields = ['budget', 'spent', 'funding'] as const;
export const planOwnerFields = ['owner', 'responsible', 'focusArea'] as const;
export const planWordingFields = ['title', 'description', 'expectedResult', 'dueText'] as const;

/** One activity as a side of a comparison has it. */
export interface PlanActivity {
  readonly id: string;
  readonly code: string | null;
  readonly status: PlanStatus;
  readonly start: PartialDate | null;
  readonly due: PartialDate | null;
  /** Every move of the due date by the day of the side. */
  readonly dueMoves: readonly PlanMove[];
  /** Why it was dropped; empty where it was not. */
  readonly dropReason: Text;
  readonly budget: Money | null;
  readonly spent: Money | null;
  readonly funding: Activity['funding'];
  readonly owner: NamedRecord | null;
  readonly responsible: NamedRecord | null;
  readonly focusArea: NamedRecord | null;
  readonly title: Text;
  readonly description: Text;
  readonly expectedResult: Text;
  readonly dueText: Text;
  readonly recordedLater: RecordedLater;
}

export type PlanField =
  | 'status'
  | (typeof planDateFields)[number]
  | (typeof planMoneyFields)[number]
  | (typeof planOwnerFields)[number]
  | (typeof planWordingFields)[number];

export const planFields: readonly PlanField[] = [
  'status',
  ...planDateFields,
  ...planMoneyFields,
  ...planOwnerFields,
  ...planWordingFields,
];

/** A milestone or a deliverable: something with a date that was promised. */
export interface Commitment {
  readonly entity: 'milestone' | 'deliverable';
  readonly id: string;
  readonly code: string | null;
  readonly title: Text;
  readonly due: PartialDate | null;
  readonly forecast: PartialDate | null;
  readonly dueMoves: readonly PlanMove[];
  /** It, or a move of its date, was recorded only after the day that is looked at. */
  readonly recordedLater: boolean;
}

/** A plan as it stood: on a day, in a version, or in an issued pack. */
export interface PlanState {
  /** In the order of the plan. */
  readonly activities: readonly PlanActivity[];
  /** Milestones and deliverables; null where this side does not tell of them. */
  readonly commitments: readonly Commitment[] | null;
  /** What this side tells of an activity: a pack has no money. What one side does not tell is not compared. */
  readonly tells: ReadonlySet<PlanField>;
}
