import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { DateMove } from '#shared/model/activity.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Day } from '#shared/model/values.ts';
import type { ActivityStatus } from '#shared/rules/activity-status.ts';
import {
  planFields,
  type NamedRecord,
  type PlanActivity,
  type PlanState,
  type Text,
} from '#shared/rules/compare-plans/plan-state.ts';
import { activityView } from '../activities/work-out-views.ts';
import type { InTurns } from '../app/turns.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { groupBy } from '../records/by-id.ts';
import { planNames } from '../records/plan-names.ts';
import { atomAt, fromSql, type SqlValue } from '../workbook/columns.ts';
import { readRecords } from '../workbook/records.ts';
import { endOfDay } from './end-of-day.ts';
import { commitmentsOn } from './commitments-on-day.ts';
import { enteredAfter, valuesAsLogged, type LoggedValues } from './logged-values.ts';
import { recordedAfter } from './recorded-after.ts';

/** A side of a comparison: the plan, and why each activity had its status where that is known. */
export interface SideState {
  readonly state: PlanState;
  readonly statusOf: (id: string) => ActivityStatus | null;
  /** How many of its activities have had a fact without a day of its own changed since. */
  readonly changedLater: number;
}

/** Kinds of record whose facts have a day of their own, and a moment at which they were recorded. */
const datedEntities = new Set<EntityName>([
  'activity',
  'report',
  'lifecycleStep',
  'dateMove',
  'milestone',
  'deliverable',
]);

/** Facts of an activity without a day of their own: they are dated by when they were recorded. */
const undatedTexts = ['title', 'description', 'expectedResult', 'dueText'].flatMap((key) => [`${key}.bg`, `${key}.en`]);
const undatedPaths: ReadonlySet<string> = new Set([
  ...undatedTexts,
  'code',
  'archived',
  'responsible',
  'owner',
  'focusArea',
  'budget',
  'spent',
  'funding',
  'start',
]);

/**
 * The plan by what was true on a day, whenever it was recorded: status by the rules, dates by their moves, the lifecycle
 * by its steps. What has no day of its own is as the change log had it at the end of that day. `present` are the views of
 * the day, as the workbook has them now.
 */
export function* planTrueOn(database: Database, day: Day, present: readonly ActivityView[]): InTurns<SideState> {
  const moment = endOfDay(day);
  const later = yield* recordedAfter(database, [...datedEntities], moment);
  const logged = yield* valuesAsLogged(database, later, { entity: 'activity', paths: undatedPaths, moment });
  const shown = viewsOn(database, day, logged, present);
  yield;
  let changedLater = 0;
  for (const [index, view] of present.entries()) {
    if (isOtherThan(view, logged.get(view.id))) changedLater += 1;
    if (index % activitiesInTurn === 0) yield;
  }
  return { ...(yield* stateOf(database, day, shown, enteredAfter(later, datedEntities))), changedLater };
}

/** The plan as a workbook says it that knows only what was known on the day (see `seeAsKnown`). */
export function* planKnownOn(known: Database, day: Day, views: readonly ActivityView[]): InTurns<SideState> {
  return { ...(yield* stateOf(known, day, views, new Set())), changedLater: 0 };
}

/** Activities that are looked at in one turn. */
const activitiesInTurn = 200;

/** With their undated facts as logged; archived or not by the log as well. */
function viewsOn(database: Database, day: Day, logged: LoggedValues, present: readonly ActivityView[]): ActivityView[] {
  const context = planContextOf(database, day, day);
  const wasArchived = (id: string) => logged.get(id)?.get('archived');
  const archivedSince = [...logged.keys()]
    .filter((id) => wasArchived(id) === 0)
    .flatMap((id) => activityView(database, context, id) ?? [])
    .filter(({ archived }) => archived);
  return [...present.filter(({ id }) => wasArchived(id) !== 1), ...archivedSince].map((view) =>
    withValues(view, logged.get(view.id)),
  );
}

/** What was changed and taken back is as it was. */
const isOtherThan = (view: ActivityView, values: ReadonlyMap<string, SqlValue> | undefined) =>
  values !== undefined && JSON.stringify(withValues(view, values)) !== JSON.stringify(view);

function withValues(view: ActivityView, values: ReadonlyMap<string, SqlValue> | undefined): ActivityView {
  if (values === undefined) return view;
  const changed: Record<string, unknown> = { ...view };
  for (const [path, value] of values) {
    const atom = atomAt('activity', path);
    if (atom === undefined) continue;
    if (atom.part === null) changed[atom.key] = fromSql(atom, value);
    else changed[atom.key] = { ...(changed[atom.key] as Text), [atom.part]: value ?? '' }; // a bilingual field
  }
  // The same fields with values of the same kinds, read through the same atoms as the record itself.
  return changed as unknown as ActivityView;
}

function* stateOf(
  database: Database,
  day: Day,
  views: readonly ActivityView[],
  later: ReadonlySet<string>,
): InTurns<Omit<SideState, 'changedLater'>> {
  const moves = groupBy(
    readRecords(database, 'dateMove', "entity = 'activity' AND archived = 0"),
    ({ record }) => record,
  );
  const names = planNames(database);
  const reasons = new Map(
    readRecords(database, 'lifecycleStep', '"to" = \'dropped\'').map((step) => [step.id, step.reason]),
  );
  const statuses = new Map(views.map((view) => [view.id, view.status]));
  const activities: PlanActivity[] = [];
  for (const [index, view] of views.entries()) {
    activities.push(planActivity(view, { day, moves: moves.get(view.id) ?? [], names, later, reasons }));
    if (index % activitiesInTurn === 0) yield;
  }
  const commitments = commitmentsOn(database, day, later);
  yield;
  return {
    statusOf: (id) => statuses.get(id) ?? null,
    state: {
      tells: new Set(planFields),
      commitments,
      activities,
    },
  };
}

interface Around {
  day: Day;
  moves: readonly DateMove[];
  names: ReadonlyMap<string, NamedRecord>;
  later: ReadonlySet<string>;
  reasons: ReadonlyMap<string, Text>;
}

function planActivity(view: ActivityView, { day, moves, names, later, reasons }: Around): PlanActivity {
  const { status, late, facts } = view.status;
  const dueMoves = moves.filter(({ field, decidedOn }) => field === 'due' && decidedOn <= day);
  const startMoved = moves.some(({ field }) => field === 'start');
  const isLater = (id: string | null | undefined) => typeof id === 'string' && later.has(id);
  const dueLater = dueMoves.some(({ id }) => isLater(id));
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    id: view.id,
    code: view.code,
    status: { status, late },
    // A start that moved by decisions has its days; one that was only edited is as logged.
    start: startMoved ? facts.start : view.start,
    due: facts.due,
    dueMoves: dueMoves.map(({ id, from, to, decidedOn, reason }) => ({
      id,
      from,
      to,
      decidedOn,
      reason: textOf(reason),
    })),
    dropReason: status === 'dropped' ? textOf(reasons.get(facts.lifecycleStep ?? '') ?? view.lifecycleReason) : none,
    budget: view.budget,
    spent: view.spent,
    funding: view.funding,
    owner: named(view.owner),
    responsible: named(view.responsible),
    focusArea: named(view.focusArea),
    title: textOf(view.title),
    description: textOf(view.description),
    expectedResult: textOf(view.expectedResult),
    dueText: textOf(view.dueText),
    recordedLater: {
      record: isLater(view.id),
      status: isLater(facts.report?.id) || isLater(facts.lifecycleStep) || dueLater,
      due: dueLater,
    },
  };
}

const none: Text = { bg: '', en: '' };
const textOf = ({ bg, en }: Text): Text => ({ bg, en });
