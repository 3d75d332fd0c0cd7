import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { RiskView } from '#shared/contract/risks.ts';
import type { BlockedActivity, DueSubtask } from '#shared/contract/today.ts';
import { compareWaits } from '#shared/rules/dependencies.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { allSubtaskViews } from '../activities/subtask-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { byId } from '../records/by-id.ts';
import { riskViews } from '../risks/risk-views.ts';
import { named } from '../strategy/contributions.ts';

/** Activities that wait for something that is late, dropped or suspended, or clash with it: the gravest first. */
export function blockedActivities(activities: readonly ActivityView[]): BlockedActivity[] {
  return activities
    .filter(({ waits }) => waits.length > 0)
    .map(({ id, code, title, status, waits }) => ({ activity: named({ id, code, title }), status, waits }))
    .toSorted(({ waits: [one] }, { waits: [other] }) => (one && other ? compareWaits(one, other) : 0));
}

/** Open sub-tasks of open activities that are overdue or due within the window, the longest overdue first. */
export function dueSubtasks(
  database: Database,
  activities: readonly ActivityView[],
  { asOf, soonUntil }: PlanContext,
): DueSubtask[] {
  const running = byId(
    activities.filter(({ status }) => !['completed', 'dropped', 'suspended'].includes(status.status)),
  );
  return allSubtaskViews(database, asOf)
    .flatMap((subtask) => {
      const activity = running.get(subtask.activity);
      const due = subtask.due === null ? null : lastDay(subtask.due);
      if (activity === undefined || subtask.isDone || subtask.doneOn !== null || due === null || due > soonUntil)
        return [];
      return [{ due, line: { subtask, activity: named(activity) } }];
    })
    .toSorted((one, other) => one.due.localeCompare(other.due))
    .map(({ line }) => line);
}

/** Open risks whose review is overdue or due within the window: the longest overdue first, then the gravest. */
export function risksToReview(database: Database, { asOf, soonUntil }: PlanContext): RiskView[] {
  return riskViews(database, asOf)
    .filter(({ state, nextReview }) => {
      if (state.status !== 'open' || nextReview === null) return false;
      // A review for the planned day has come already.
      const isReviewed = state.reviewed !== null && state.reviewed.asOf >= nextReview;
      return state.reviewOverdueDays !== null || (!isReviewed && nextReview >= asOf && nextReview <= soonUntil);
    })
    .toSorted((one, other) => (other.state.reviewOverdueDays ?? 0) - (one.state.reviewOverdueDays ?? 0));
}
