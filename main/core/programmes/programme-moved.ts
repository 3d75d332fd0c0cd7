import type { Database } from 'better-sqlite3';
import type { ActivityView, Named } from '#shared/contract/activities.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { MovedActivity, MovedGoal, ProgrammeMoved } from '#shared/contract/programme-moved.ts';
import type { Link } from '#shared/model/link.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { activityStatuses, type ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { keptViews } from '../activities/activity-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { inTroubleFirst, isValidOn, named } from '../strategy/contributions.ts';
import { measuringLinks } from '../strategy/node-kpis.ts';
import { rollUpInWords, rollUpOf } from '../strategy/node-roll-up.ts';
import { strategyLook } from '../strategy/strategy-look.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { movedKpi } from './moved-kpi.ts';

/**
 * What a programme moved since it began: the indicators that measure it or an activity that delivers it, from the last
 * value before it began to the latest; those activities by their status; and the goals that it supports or that they
 * serve. Throws RECORD_MISSING.
 */
export function programmeMoved(database: Database, context: PlanContext, id: string): ProgrammeMoved {
  const programme = readRecord(database, 'programme', id);
  if (programme === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const since = beginningOf(programme);
  const delivering = deliveringActivities(database, context, id);
  const views = delivering.map(({ view }) => view);
  const activities = delivering.map(({ view, link }) => movedActivity(view, link, since?.day ?? null));
  return {
    since,
    kpis: movedKpis(database, context.asOf, { id, views, since: since?.day ?? null }),
    activities,
    activityCounts: countsOf(views),
    completedSince: activities.filter(({ isCompletedSince }) => isCompletedSince === true).length,
    goals: movedGoals(database, context, { id, views }),
  };
}

/** Of a year or a month its first day: what was measured before that was surely measured before the programme. */
function beginningOf({ monthOneStartsOn, periodFrom }: Programme): ProgrammeMoved['since'] {
  const date = monthOneStartsOn ?? periodFrom;
  const day = date === null ? null : firstDay(date);
  return date === null || day === null ? null : { day, date };
}

interface Delivering {
  link: Link;
  view: ActivityView;
}

/** In the order in which the eye should fall on them; each once. */
function deliveringActivities(database: Database, context: PlanContext, id: string): Delivering[] {
  const { viewById } = keptViews(database, context);
  const links = readRecords(
    database,
    'link',
    `archived = 0 AND relation = 'delivers' AND from_entity = 'activity' AND "to" = @id`,
    { id },
  ).filter((link) => isValidOn(link, context.asOf));
  const linkByActivity = new Map(links.map((link) => [link.from, link]));
  const views = [...linkByActivity.keys()].flatMap((activity) => viewById.get(activity) ?? []);
  return inTroubleFirst(views).flatMap((view) => {
    const link = linkByActivity.get(view.id);
    return link === undefined ? [] : [{ link, view }];
  });
}

function movedActivity(view: ActivityView, link: Link, since: Day | null): MovedActivity {
  const { status } = view;
  const completedOn = status.status === 'completed' ? status.facts.lifecycleSince : null;
  return { activity: named(view), link: link.id, status, completedOn, isCompletedSince: isCompletedSince() };

  function isCompletedSince(): boolean | null {
    if (status.status !== 'completed') return false;
    const day = completedOn === null ? null : lastDay(completedOn);
    return day === null || since === null ? null : day >= since;
  }
}

function countsOf(views: readonly ActivityView[]): Record<ActivityStatusCode, number> {
  const counted = activityStatuses.map((code) => [code, views.filter(({ status }) => status.status === code).length]);
  return Object.fromEntries(counted) as Record<ActivityStatusCode, number>; // one entry for each status
}

interface Of {
  id: string;
  /** Of the activities that deliver it. */
  views: readonly ActivityView[];
}

/** Those that measure the programme itself, then those of its activities; each once. */
function movedKpis(database: Database, on: Day, { id, views, since }: Of & { since: Day | null }) {
  const byMeasured = groupBy(
    measuringLinks(database, on).filter(({ relation }) => relation === 'measures'),
    ({ to }) => to,
  );
  const own = byMeasured.get(id) ?? [];
  const ties = new Map<string, { link: string | null; through: Named[] }>(
    own.map((link) => [link.from, { link: link.id, through: [] }]),
  );
  for (const view of views)
    for (const { from } of byMeasured.get(view.id) ?? []) {
      const tie = ties.get(from) ?? { link: null, through: [] };
      ties.set(from, { ...tie, through: [...tie.through, named(view)] });
    }
  return [...ties].flatMap(([kpi, tie]) => {
    const moved = movedKpi(database, { id: kpi, on, since });
    return moved === null ? [] : [{ ...moved, ...tie }];
  });
}

/** The goals it is tied to itself, and those that its activities serve as the map of the strategy counts them. */
function movedGoals(database: Database, context: PlanContext, { id, views }: Of): MovedGoal[] {
  const look = strategyLook(database, context);
  const nodes = byId(look.nodes);
  const ties = new Map<string, { link: string | null; through: Named[] }>();
  for (const link of look.links) if (link.from === id) ties.set(link.to, { link: link.id, through: [] });
  for (const view of views)
    for (const goal of view.goals) {
      const tie = ties.get(goal) ?? { link: null, through: [] };
      ties.set(goal, { ...tie, through: [...tie.through, named(view)] });
    }
  return [...ties].flatMap(([goal, tie]) => {
    const node = nodes.get(goal);
    if (node === undefined) return [];
    const rollUp = rollUpOf(look.contributionsOf(goal));
    return [{ node: named(node), ...tie, rollUp, inWords: rollUpInWords(rollUp) }];
  });
}
