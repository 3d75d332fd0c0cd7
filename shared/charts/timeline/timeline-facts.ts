import type { dependencyKinds } from '#shared/model/activity.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { MilestoneStatusCode } from '#shared/rules/milestone-status.ts';

interface Text {
  readonly bg: string;
  readonly en: string;
}

/** One move of the start or the due date, decided by the day looked at. */
export interface TimelineMove {
  readonly id: string;
  readonly field: 'start' | 'due';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly decidedOn: Day;
  readonly reason: Text;
}

export interface TimelineMilestone {
  readonly id: string;
  readonly title: Text;
  /** Its number at the funder (MS3); null for events and for the milestones of activities. */
  readonly code: string | null;
  /** When it was achieved, else its forecast, else when it is due. */
  readonly date: PartialDate;
  readonly due: PartialDate | null;
  readonly status: MilestoneStatusCode;
  readonly late: boolean;
  /** Of the programme that the activity is done under; null for the activity's own. */
  readonly programme: string | null;
}

/** As `Wait` of `shared/rules/dependencies.ts` has it. */
export interface TimelineWait {
  readonly reason: 'dropped' | 'suspended' | 'late' | 'clash';
  readonly lateDays: number | null;
  readonly pushes: { readonly what: 'start' | 'due'; readonly days: number } | null;
}

/** A tie to an activity that this one waits for, or that waits for this one. */
export interface TimelineDependency {
  readonly id: string;
  /** The activity on the other end. */
  readonly other: string;
  readonly otherCode: string | null;
  readonly otherTitle: Text;
  /** Whether the other one comes first. */
  readonly isPredecessor: boolean;
  readonly kind: (typeof dependencyKinds)[number];
  readonly lagDays: number;
  /** The dates of the other one on the day: where its end of the line stands, also when it is out of view. */
  readonly otherStart: PartialDate | null;
  readonly otherEnd: PartialDate | null;
  /** Why the successor is threatened by its predecessor on the day; null where it is not. */
  readonly wait: TimelineWait | null;
}

/** What the timeline draws of one activity, as it was on the day. */
export interface TimelineFacts {
  readonly id: string;
  readonly code: string | null;
  readonly title: Text;
  readonly status: ActivityStatusCode;
  /** Completed, and after its due date. */
  readonly isLate: boolean;
  readonly start: PartialDate | null;
  readonly due: PartialDate | null;
  /** The term in words, where the source gives no date. */
  readonly dueText: Text;
  readonly baselineStart: PartialDate | null;
  readonly baselineDue: PartialDate | null;
  /** Null until the day it was true. */
  readonly actualStart: PartialDate | null;
  /** When it was completed or dropped. */
  readonly endedOn: PartialDate | null;
  /** By how many days the due date is later than the baseline; null where it is not. */
  readonly slipDays: number | null;
  /** In the order in which they were decided. */
  readonly moves: readonly TimelineMove[];
  readonly milestones: readonly TimelineMilestone[];
  readonly dependencies: readonly TimelineDependency[];
  /** The dates as they are recorded now, where they differ from those of the day: then a bar is not moved from here. */
  readonly movedSince: boolean;
}
