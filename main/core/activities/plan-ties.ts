import type { Database } from 'better-sqlite3';
import type { Activity } from '#shared/model/activity.ts';
import type { Link } from '#shared/model/link.ts';
import type { Day } from '#shared/model/values.ts';
import { isPast, isTrueBy } from '#shared/rules/partial-date.ts';
import { ancestorsOf, shownParents } from '#shared/rules/strategy-placement.ts';
import { groupBy } from '../records/by-id.ts';
import { readParts, readRecords } from '../workbook/records.ts';

/** What an activity serves and delivers to on the day. */
export interface PlanTies {
  goals: string[];
  programmes: string[];
}

/**
 * The goals and priorities that each activity counts for in the strategy, as the map counts them: those it contributes to,
 * those its focus area is part of, and what those are part of; and the programmes it delivers to. `of` narrows the ties
 * that are read to those of one activity.
 */
export function planTies(
  database: Database,
  on: Day,
  of: { id?: string },
): (activity: Pick<Activity, 'id' | 'focusArea'>) => PlanTies {
  const about = of.id === undefined ? '' : 'AND "from" = @id';
  const links = readParts(
    database,
    'link',
    ['relation', 'from', 'to', 'validFrom', 'validTo'],
    `archived = 0 AND from_entity = 'activity' AND relation IN ('contributes', 'delivers') ${about}`,
    of,
  ).filter((link) => isValidOn(link, on));
  const linksByActivity = groupBy(links, ({ from }) => from);
  const nodes = readRecords(database, 'strategyNode', 'archived = 0');
  const parents = shownParents(nodes);
  const placed = nodes.map(({ id, level }) => ({ id, level, parent: parents.get(id) ?? null }));
  const levelOf = new Map(nodes.map(({ id, level }) => [id, level]));
  const upwards = new Map(nodes.map(({ id }) => [id, [id, ...ancestorsOf(placed, id)]]));
  const isGoal = (id: string) => levelOf.get(id) === 'goal' || levelOf.get(id) === 'priority';
  return ({ id, focusArea }) => {
    const own = linksByActivity.get(id) ?? [];
    const served = own.filter(({ relation }) => relation === 'contributes').map(({ to }) => to);
    const nodesOf = focusArea === null ? served : [...served, focusArea];
    const goals = new Set(nodesOf.flatMap((node) => upwards.get(node) ?? []).filter(isGoal));
    const programmes = new Set(own.filter(({ relation }) => relation === 'delivers').map(({ to }) => to));
    return { goals: [...goals], programmes: [...programmes] };
  };
}

/** A tie counts from the day it became valid until the last day it is. */
const isValidOn = ({ validFrom, validTo }: Pick<Link, 'validFrom' | 'validTo'>, on: Day) =>
  isTrueBy(validFrom, on) && (validTo === null || !isPast(validTo, on));
