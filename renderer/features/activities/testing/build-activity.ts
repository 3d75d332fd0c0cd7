import type { ActivityDetail, ActivityRow, ActivityView, ReportView } from '#shared/contract/activities.ts';
import { activity as entity, type Activity } from '#shared/model/activity.ts';
import type { AnyField } from '#shared/model/field.ts';
import { report as reportEntity } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { activityStatus, type StatusFacts } from '#shared/rules/activity-status.ts';
import { dueState } from '#shared/rules/due-state.ts';

/** The day the plan is looked at as of in the tests. */
export const asOf: Day = '2021-01-04';

const initialOf = (fields: Readonly<Record<string, AnyField>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, field]): [string, unknown] => [key, field.initial]));

const idOf = (code: string) => `00000000-0000-7000-8000-${code.replaceAll(/\D/g, '').padStart(12, '0')}`;

/** A report as the record shows it; `given` names what matters to the test. */
export function buildReport(asOfDay: string, given: Partial<ReportView> = {}): ReportView {
  return {
    // Every field that is not given has the value of an empty record.
    ...(initialOf(reportEntity.fields) as unknown as ReportView),
    id: idOf(asOfDay),
    record: idOf('1'),
    asOf: asOfDay,
    recordedAt: `${asOfDay}T08:00:00Z`,
    recordedBy: 'test',
    ...given,
  };
}

type Given = Partial<Activity> & { reports?: readonly ReportView[] } & Partial<
    Pick<ActivityView, 'focusAreaName' | 'responsibleName' | 'progress'>
  >;

/** An activity as the plan shows it on `asOf`, its status worked out by the rules from what is given. */
export function buildActivity(code: string, given: Given = {}): ActivityDetail & ActivityRow {
  const { reports = [], focusAreaName = null, responsibleName = null, progress = null, ...fields } = given;
  const record = {
    // As above.
    ...(initialOf(entity.fields) as unknown as Activity),
    id: idOf(code),
    code,
    title: { bg: `Дейност ${code}`, en: `Activity ${code}`, stale: null },
    focusArea: focusAreaName?.id ?? null,
    responsible: responsibleName?.id ?? null,
    ...fields,
  };
  const facts: StatusFacts = {
    ...record,
    lifecycleSteps: [],
    dueMoves: [],
    reports,
    cadence: 'quarterly',
    graceDays: 15,
  };
  const status = activityStatus(facts, asOf);
  if (status === null) throw new Error(`${code} is not in the plan on ${asOf}`);
  return {
    ...record,
    status,
    dueAsOf: status.facts.due,
    dates: dueState(facts, asOf, '2021-01-18'),
    focusAreaName,
    responsibleName,
    ownerName: null,
    goals: [],
    programmes: [],
    districtCodes: [],
    districtStates: [],
    districts: { live: 0, running: 0, planned: 0 },
    progress: progress ?? record.progressPercent,
    reports: [...reports],
    moves: [],
    lifecycleSteps: [],
    rollouts: [],
    subtasks: [],
    subtaskCounts: { done: 0, total: 0 },
    waits: [],
    predecessors: [],
    successors: [],
    links: [],
    indicators: [],
    mark: null,
  };
}
