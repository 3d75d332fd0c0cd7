import type { Database } from 'better-sqlite3';
import type { ActivityView, Named } from '#shared/contract/activities.ts';
import type { Activity, DateMove, Rollout } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import type { RecordByName } from '#shared/model/entities.ts';
import { activityProgress, isDoneBy } from '#shared/rules/activity-progress.ts';
import { activityStatus, type StatusFacts } from '#shared/rules/activity-status.ts';
import { dueAsOf } from '#shared/rules/date-moves.ts';
import { dueState } from '#shared/rules/due-state.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { atOnce, type InTurns } from '../app/turns.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { readParts, readRecords } from '../workbook/records.ts';
import { waitsAmong } from './activity-waits.ts';
import { planTies } from './plan-ties.ts';

/** What the rules look at of the records around an activity; their texts and sources stay in the workbook. */
const parts = {
  report: ['record', 'asOf', 'light', 'progressPercent', 'supersedes'],
  dateMove: ['record', 'field', 'from', 'to', 'decidedOn'],
  rollout: ['activity', 'district', 'state', 'since'],
  lifecycleStep: ['activity', 'from', 'to', 'since'],
  subtask: ['activity', 'doneOn', 'weight'],
} as const;
type Part<Name extends keyof typeof parts> = Pick<
  RecordByName[Name],
  (typeof parts)[Name][number] & keyof RecordByName[Name]
> & { id: string };

interface Around {
  reports: readonly Part<'report'>[];
  moves: readonly Part<'dateMove'>[];
  rollouts: readonly Part<'rollout'>[];
  steps: readonly Part<'lifecycleStep'>[];
  subtasks: readonly Part<'subtask'>[];
}

/** A view but for what it waits for, which only the views of others can tell. */
export type ViewAlone = Omit<ActivityView, 'waits'>;

/** Every activity that was in the plan on the day, with its status on it and why, worked out anew. */
export function* allActivityViews(database: Database, context: PlanContext): InTurns<ActivityView[]> {
  const activities = readRecords(database, 'activity', 'archived = 0');
  yield;
  const views = yield* viewsAlone(database, context, activities);
  const waits = waitsAmong(readRecords(database, 'dependency', 'archived = 0'), views, context.asOf);
  return views.map((view) => ({ ...view, waits: waits.get(view.id) ?? noWaits }));
}

const noWaits: ActivityView['waits'] = [];

/** One activity, archived or not; null when it is not there, or was not in the plan on the day. */
export function activityView(database: Database, context: PlanContext, id: string): ActivityView | null {
  const [view] = atOnce(viewsAlone(database, context, readRecords(database, 'activity', 'id = @id', { id }), { id }));
  if (view === undefined) return null;
  const dependencies = readRecords(database, 'dependency', 'archived = 0 AND successor = @id', { id });
  const predecessors = dependencies.flatMap(({ predecessor }) => viewInPlan(database, context, predecessor) ?? []);
  const waits = waitsAmong(dependencies, [view, ...predecessors], context.asOf);
  return { ...view, waits: waits.get(id) ?? noWaits };
}

/** One activity that is in the plan on the day and not archived, apart from what it waits for; null where it is not. */
export function viewInPlan(database: Database, context: PlanContext, id: string): ViewAlone | null {
  const found = readRecords(database, 'activity', 'archived = 0 AND id = @id', { id });
  return atOnce(viewsAlone(database, context, found, { id }))[0] ?? null;
}

/** `of` narrows what is read around the activities to those of one. */
function* viewsAlone(
  database: Database,
  context: PlanContext,
  activities: readonly Activity[],
  of: { id?: string } = {},
): InTurns<ViewAlone[]> {
  const about = (owner: string) => (of.id === undefined ? '' : `AND ${owner} = @id`);
  const reports = groupBy(
    readParts(database, 'report', parts.report, `entity = 'activity' ${about('record')}`, of),
    ({ record }) => record,
  );
  yield;
  const moves = groupBy(
    readParts(database, 'dateMove', parts.dateMove, `entity = 'activity' ${about('record')}`, of),
    ({ record }) => record,
  );
  yield;
  const rollouts = groupBy(
    readParts(database, 'rollout', parts.rollout, `archived = 0 ${about('activity')}`, of),
    (rollout) => rollout.activity,
  );
  yield;
  const steps = groupBy(
    readParts(database, 'lifecycleStep', parts.lifecycleStep, `archived = 0 ${about('activity')}`, of),
    (step) => step.activity,
  );
  const subtasks = groupBy(
    readParts(database, 'subtask', parts.subtask, `archived = 0 ${about('activity')}`, of),
    (subtask) => subtask.activity,
  );
  const focusAreas = byId(readRecords(database, 'strategyNode', "level = 'focusArea'"));
  const organisations = byId(readRecords(database, 'organisation'));
  const people = byId(readRecords(database, 'person'));
  yield;
  const tiesOf = planTies(database, context.asOf, of);
  yield;
  const views: ViewAlone[] = [];
  for (const [index, activity] of activities.entries()) {
    if (index % activitiesInTurn === activitiesInTurn - 1) yield;
    const around = {
      reports: reports.get(activity.id) ?? [],
      moves: moves.get(activity.id) ?? [],
      rollouts: rollouts.get(activity.id) ?? [],
      steps: steps.get(activity.id) ?? [],
      subtasks: subtasks.get(activity.id) ?? [],
    };
    const focusArea = activity.focusArea === null ? undefined : focusAreas.get(activity.focusArea);
    const responsible = activity.responsible === null ? undefined : organisations.get(activity.responsible);
    const owner = activity.owner === null ? undefined : people.get(activity.owner);
    const view = viewOf(activity, around, context);
    if (view === null) continue;
    views.push({
      ...view,
      focusAreaName: focusArea ? named(focusArea) : null,
      responsibleName: responsible ? named({ ...responsible, title: responsible.name }) : null,
      ownerName: owner ? named({ ...owner, title: owner.name }) : null,
      ...tiesOf(activity),
    });
  }
  return views;
}

/** Activities that are worked out in one turn: a few milliseconds. */
const activitiesInTurn = 200;

const named = ({ id, code, title }: Named): Named => ({ id, code, title: { bg: title.bg, en: title.en } });

function viewOf(activity: Activity, { reports, moves, rollouts, steps, subtasks }: Around, context: PlanContext) {
  const movesOf = (field: DateMove['field']) => moves.filter((move) => move.field === field);
  const facts: StatusFacts = {
    ...activity,
    start: dueAsOf(activity.start, null, movesOf('start'), context.asOf),
    baselineDue: dueAsOf(activity.baselineDue, null, movesOf('baselineDue'), context.asOf),
    lifecycleSteps: steps,
    dueMoves: movesOf('due'),
    reports,
    cadence: context.cadence,
    graceDays: context.graceDays,
  };
  const status = activityStatus(facts, context.asOf);
  if (status === null) return null;
  const known = rollouts.filter(({ since }) => isTrueBy(since, context.asOf));
  const count = (wanted: Rollout['state']) => known.filter((rollout) => rollout.state === wanted).length;
  const isDone = status.facts.lifecycle === 'done';
  const progressFacts = {
    ...activity,
    isDone,
    reports,
    liveDistricts: count('live'),
    allDistricts: districts.length,
    subtasks,
  };
  return {
    ...activity,
    status,
    dueAsOf: status.facts.due,
    dates: dueState(facts, context.asOf, context.soonUntil),
    districtCodes: known.map(({ district }) => district),
    districtStates: known.map(({ district, state, since }) => ({ district, state, since })),
    districts: { live: count('live'), running: count('running'), planned: count('planned') },
    progress: activityProgress(progressFacts, context.asOf),
    subtaskCounts: {
      done: subtasks.filter((subtask) => isDoneBy(subtask, context.asOf)).length,
      total: subtasks.length,
    },
  };
}
