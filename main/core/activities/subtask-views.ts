import type { Database } from 'better-sqlite3';
import type { SubtaskView } from '#shared/contract/activities.ts';
import type { Subtask } from '#shared/model/activity.ts';
import type { Day } from '#shared/model/values.ts';
import { isDoneBy } from '#shared/rules/activity-progress.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { nameOf } from '../records/linked.ts';
import { readRecords } from '../workbook/records.ts';

/** The sub-tasks of an activity in their order, as they stand on the day: done by it, or overdue by the last day of their date. */
export function subtaskViews(database: Database, activity: string, on: Day): SubtaskView[] {
  return viewsOf(database, readRecords(database, 'subtask', 'archived = 0 AND activity = @activity', { activity }), on);
}

/** Those of every activity. */
export function allSubtaskViews(database: Database, on: Day): SubtaskView[] {
  return viewsOf(database, readRecords(database, 'subtask', 'archived = 0'), on);
}

function viewsOf(database: Database, subtasks: readonly Subtask[], on: Day): SubtaskView[] {
  return subtasks.map((subtask) => {
    const isDone = isDoneBy(subtask, on);
    const due = subtask.due === null ? null : lastDay(subtask.due);
    return {
      ...subtask,
      isDone,
      ownerName: subtask.owner === null ? null : nameOf(database, 'person', subtask.owner),
      overdueDays: !isDone && due !== null && due < on ? daysBetween(due, on) : null,
    };
  });
}
