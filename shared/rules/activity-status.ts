import type { Lifecycle } from '#shared/model/activity.ts';
import type { Cadence } from '#shared/model/plan.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { nextExpectedOn } from './cadence.ts';
import { dueAsOf, type Move } from './date-moves.ts';
import { addDays, daysBetween } from './day.ts';
import { latestReport, type StatusReport } from './latest-report.ts';
import { lifecycleStanding, type LifecycleFact, type StandingLifecycle } from './lifecycle-history.ts';
import { daysLate, isPast, isTrueBy, lastDay } from './partial-date.ts';

export const activityStatuses = [
  'dropped',
  'completed',
  'suspended',
  'overdue',
  'delayed',
  'atRisk',
  'planned',
  'noRecentReport',
  'onTrack',
] as const;
export type ActivityStatusCode = (typeof activityStatuses)[number];

/** Which rule decided; the catalogue says it in words with the facts. */
export type ActivityStatusRule =
  | 'dropped'
  | 'done'
  | 'doneLate'
  | 'onHold'
  | 'duePassed'
  | 'reportedDelayed'
  | 'reportedAtRisk'
  | 'notBegun'
  | 'neverReported'
  | 'reportTooOld'
  | 'reportedOnTrack'
  | 'reportedWithoutLight';

/** What the status of an activity is derived from, as the record holds it today. The fields are named as in the model. */
export interface StatusFacts {
  readonly lifecycle: Lifecycle;
  readonly lifecycleSince: PartialDate | null;
  /** The steps of its lifecycle, all of them; none where nobody recorded any. */
  readonly lifecycleSteps: readonly LifecycleFact[];
  readonly inPlanSince: PartialDate | null;
  readonly start: PartialDate | null;
  readonly actualStart: PartialDate | null;
  readonly due: PartialDate | null;
  readonly baselineDue: PartialDate | null;
  /** Moves of `due`, all of them. */
  readonly dueMoves: readonly Move[];
  /** Reports on this activity, all of them. */
  readonly reports: readonly StatusReport[];
  readonly cadence: Cadence;
  /** Calendar days that a report may come late. */
  readonly graceDays: number;
}

export interface ActivityStatus {
  readonly status: ActivityStatusCode;
  /** Completed, and after the due date that then stood. */
  readonly late: boolean;
  readonly rule: ActivityStatusRule;
  readonly facts: {
    readonly on: Day;
    /** As it was on that day. */
    readonly lifecycle: Lifecycle;
    readonly lifecycleSince: PartialDate | null;
    /** The step that made it so; null where no step does. */
    readonly lifecycleStep: string | null;
    readonly start: PartialDate | null;
    readonly actualStart: PartialDate | null;
    /** As it stood on that day: later moves are taken back. */
    readonly due: PartialDate | null;
    readonly baselineDue: PartialDate | null;
    /** Days since the due date passed, while the activity is open; null otherwise. */
    readonly overdueDays: number | null;
    /** Days by which it was completed late (by last days); null otherwise. */
    readonly lateDays: number | null;
    /** The latest report true by that day, and its age in days. */
    readonly report: {
      readonly id: string;
      readonly asOf: PartialDate;
      readonly light: ReportedLight | null;
      readonly ageDays: number;
    } | null;
    /** The last day on which that report is still recent: its day, the cadence and the grace. */
    readonly recentUntil: Day | null;
  };
}

/**
 * The lifecycle as it was on a day, by the steps that were recorded. Before the first of them, and for a record without
 * any, done, dropped, on hold and active count only once `lifecycleSince` has come; until then an activity that had begun
 * (actual start, or a report) was active, any other approved.
 */
export const lifecycleAsOf = (facts: StatusFacts, on: Day): Lifecycle => standingLifecycle(facts, on).lifecycle;

function standingLifecycle(facts: StatusFacts, on: Day): StandingLifecycle {
  const { lifecycle, lifecycleSince: since, lifecycleSteps } = facts;
  const isWaiting = lifecycle === 'indicative' || lifecycle === 'approved';
  if (lifecycleSteps.length === 0 && isWaiting) return { lifecycle, since, step: null };
  const begun = hasStarted(facts, on) || latestReport(facts.reports, on) !== null;
  return lifecycleStanding(facts, on) ?? { lifecycle: begun ? 'active' : 'approved', since: null, step: null };
}

function hasStarted({ actualStart }: StatusFacts, on: Day): boolean {
  return actualStart !== null && isTrueBy(actualStart, on);
}

/**
 * MODEL, "Effective status of an activity on a day": the first rule that matches. Null when the activity was not in the
 * plan on that day. Facts that were not yet true on it (later reports, moves, completion, start) are left out.
 */
export function activityStatus(record: StatusFacts, on: Day): ActivityStatus | null {
  if (!isTrueBy(record.inPlanSince, on)) return null;

  const { lifecycle, since: lifecycleSince, step: lifecycleStep } = standingLifecycle(record, on);
  const due = dueAsOf(record.due, record.baselineDue, record.dueMoves, on);
  const dueDay = due === null ? null : lastDay(due);
  const isOpen = lifecycle !== 'done' && lifecycle !== 'dropped';
  const overdueDays = isOpen && dueDay !== null && dueDay < on ? daysBetween(dueDay, on) : null;
  const lateDays = lifecycle === 'done' ? daysLate(due, lifecycleSince) : null;
  const latest = latestReport(record.reports, on);
  const expected = latest === null ? null : nextExpectedOn(latest.day, record.cadence);
  const recentUntil = expected === null ? null : addDays(expected, record.graceDays);
  const started = hasStarted(record, on);
  const notBegun = (lifecycle === 'indicative' || lifecycle === 'approved') && !started && latest === null;
  const startPassed = record.start !== null && isPast(record.start, on);

  const [status, rule] = ((): readonly [ActivityStatusCode, ActivityStatusRule] => {
    if (lifecycle === 'dropped') return ['dropped', 'dropped'];
    if (lifecycle === 'done') return ['completed', lateDays === null ? 'done' : 'doneLate'];
    if (lifecycle === 'onHold') return ['suspended', 'onHold'];
    if (overdueDays !== null) return ['overdue', 'duePassed'];
    if (latest?.report.light === 'delayed') return ['delayed', 'reportedDelayed'];
    if (latest?.report.light === 'atRisk') return ['atRisk', 'reportedAtRisk'];
    if (notBegun && !startPassed) return ['planned', 'notBegun'];
    // An activity that has begun without a planned start and was never reported ends here too: what is missing is never on track.
    if (latest === null) return ['noRecentReport', 'neverReported'];
    if (recentUntil !== null && recentUntil < on) return ['noRecentReport', 'reportTooOld'];
    return ['onTrack', latest.report.light === 'onTrack' ? 'reportedOnTrack' : 'reportedWithoutLight'];
  })();

  return {
    status,
    late: lateDays !== null,
    rule,
    facts: {
      on,
      lifecycle,
      lifecycleSince,
      lifecycleStep,
      start: record.start,
      actualStart: started ? record.actualStart : null,
      due,
      baselineDue: record.baselineDue,
      overdueDays,
      lateDays,
      report:
        latest === null
          ? null
          : {
              id: latest.report.id,
              asOf: latest.report.asOf ?? latest.day,
              light: latest.report.light,
              ageDays: daysBetween(latest.day, on),
            },
      recentUntil,
    },
  };
}
