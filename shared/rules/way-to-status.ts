import type { Lifecycle } from '#shared/model/activity.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import type { ActivityStatus, ActivityStatusCode } from './activity-status.ts';
import { assertNever } from './assert-never.ts';

/** What would bring an activity to a status, which is derived and never set. */
export type WayToStatus =
  /** A report with that light; recorded for the day looked at, it makes the status so. */
  | { readonly kind: 'report'; readonly light: ReportedLight }
  | { readonly kind: 'lifecycle'; readonly to: Lifecycle }
  /** It is done, dropped or on hold: reports count again once it is back in work. */
  | { readonly kind: 'resume' }
  /** Its due date has passed: until that moves it is overdue, whatever is reported. */
  | { readonly kind: 'moveDue' }
  /** Nobody makes it so: time does, or a day in the record that has not come. */
  | { readonly kind: 'refused'; readonly wanted: 'overdue' | 'noRecentReport' | 'planned' }
  | { readonly kind: 'there' };

/** The way from how an activity stands to the status that somebody wants to see. */
export function wayToStatus({ status, facts }: ActivityStatus, wanted: ActivityStatusCode): WayToStatus {
  if (status === wanted) return { kind: 'there' };
  switch (wanted) {
    case 'completed':
      return { kind: 'lifecycle', to: 'done' };
    case 'suspended':
      return { kind: 'lifecycle', to: 'onHold' };
    case 'dropped':
      return { kind: 'lifecycle', to: 'dropped' };
    case 'overdue':
    case 'noRecentReport':
    case 'planned':
      return { kind: 'refused', wanted };
    case 'onTrack':
    case 'atRisk':
    case 'delayed':
      if (stops.has(facts.lifecycle)) return { kind: 'resume' };
      if (facts.overdueDays !== null) return { kind: 'moveDue' };
      return { kind: 'report', light: wanted };
    default:
      return assertNever(wanted);
  }
}

const stops: ReadonlySet<Lifecycle> = new Set(['done', 'dropped', 'onHold']);
