import type { Database } from 'better-sqlite3';
import type { TimelineFacts, TimelineMove } from '#shared/charts/timeline/timeline-facts.ts';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { DateMove } from '#shared/model/activity.ts';
import { dueAsOf } from '#shared/rules/date-moves.ts';
import { keptViews } from '../activities/activity-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { timelineDependencies } from './timeline-dependencies.ts';
import { timelineMilestones } from './timeline-milestones.ts';

/** What the timeline draws of these activities on the day, in the order asked; what is not in the plan then is left out. */
export function timelineFacts(database: Database, context: PlanContext, ids: readonly string[]): TimelineFacts[] {
  const wanted = new Set(ids);
  const { viewById } = keptViews(database, context);
  const views = [...wanted].flatMap((id) => viewById.get(id) ?? []);
  const list = JSON.stringify([...wanted]);
  const moves = groupBy(
    readRecords(
      database,
      'dateMove',
      "entity = 'activity' AND archived = 0 AND record IN (SELECT value FROM json_each(@list))",
      { list },
    ),
    ({ record }) => record,
  );
  const milestonesOf = timelineMilestones(database, context, list);
  const dependenciesOf = timelineDependencies(database, list, viewById);
  return views.map((view) => ({
    ...factsOf(view, moves.get(view.id) ?? [], context),
    milestones: milestonesOf(view.id),
    dependencies: dependenciesOf(view.id),
  }));
}

type Undrawn = Omit<TimelineFacts, 'milestones' | 'dependencies'>;

function factsOf(view: ActivityView, moves: readonly DateMove[], { asOf }: PlanContext): Undrawn {
  const of = (field: DateMove['field']) => moves.filter((move) => move.field === field);
  const { facts, status, late } = view.status;
  const hasEnded = facts.lifecycle === 'done' || facts.lifecycle === 'dropped';
  return {
    id: view.id,
    code: view.code,
    title: { bg: view.title.bg, en: view.title.en },
    status,
    isLate: late,
    start: facts.start,
    due: facts.due,
    dueText: { bg: view.dueText.bg, en: view.dueText.en },
    baselineStart: dueAsOf(view.baselineStart, null, of('baselineStart'), asOf),
    baselineDue: facts.baselineDue,
    actualStart: facts.actualStart,
    endedOn: hasEnded ? facts.lifecycleSince : null,
    slipDays: view.dates.slipped?.days ?? null,
    moves: moves
      .flatMap((move) => (isDrawn(move, asOf) ? [moveOf(move)] : []))
      .toSorted((one, other) => one.decidedOn.localeCompare(other.decidedOn) || one.id.localeCompare(other.id)),
    movedSince: facts.start !== view.start || facts.due !== view.due,
  };
}

type DrawnMove = DateMove & { field: 'start' | 'due' };

const isDrawn = (move: DateMove, asOf: string): move is DrawnMove =>
  (move.field === 'start' || move.field === 'due') && move.decidedOn <= asOf && move.from !== move.to;

const moveOf = ({ id, field, from, to, decidedOn, reason }: DrawnMove): TimelineMove => ({
  id,
  field,
  from,
  to,
  decidedOn,
  reason: { bg: reason.bg, en: reason.en },
});
