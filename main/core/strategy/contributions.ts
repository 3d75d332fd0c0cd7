import type { Database } from 'better-sqlite3';
import type { ActivityView, Named } from '#shared/contract/activities.ts';
import type { Contribution, Supporter } from '#shared/contract/strategy.ts';
import type { Link } from '#shared/model/link.ts';
import type { StrategyNode } from '#shared/model/strategy.ts';
import type { Day } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { isPast, isTrueBy } from '#shared/rules/partial-date.ts';
import { shownParents } from '#shared/rules/strategy-placement.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';

export const named = ({ id, code, title }: Named): Named => ({ id, code, title: { bg: title.bg, en: title.en } });

/** A tie counts from the day it became valid until the last day it is. */
export const isValidOn = ({ validFrom, validTo }: Pick<Link, 'validFrom' | 'validTo'>, on: Day) =>
  isTrueBy(validFrom, on) && (validTo === null || !isPast(validTo, on));

/** The ties of activities, programmes and indicators to the strategy that are valid on the day. */
export function servingLinks(database: Database, on: Day): Link[] {
  return readRecords(
    database,
    'link',
    "archived = 0 AND to_entity = 'strategyNode' AND relation IN ('contributes', 'supports', 'measures')",
  ).filter((link) => isValidOn(link, on));
}

/**
 * The activities that count for each node on the day, each once: a link of its own comes before the focus area it stands
 * in, and both before what counts for a part of the node. The ones in trouble stand first.
 */
export function contributionsByNode(
  nodes: readonly StrategyNode[],
  activities: readonly ActivityView[],
  links: readonly Link[],
): Map<string, Contribution[]> {
  const activityById = new Map(activities.map((activity) => [activity.id, activity]));
  const own = new Map(nodes.map(({ id }) => [id, new Map<string, Contribution>()]));

  for (const link of links) {
    const activity = activityById.get(link.from);
    if (link.relation !== 'contributes' || link.fromEntity !== 'activity' || activity === undefined) continue;
    const { id, validFrom, validTo, weight } = link;
    own
      .get(link.to)
      ?.set(activity.id, { ...partOf(activity), weight: weight ?? 1, origin: 'link', link: id, validFrom, validTo });
  }
  for (const activity of activities) {
    const area = activity.focusArea === null ? undefined : own.get(activity.focusArea);
    if (area === undefined || area.has(activity.id)) continue;
    area.set(activity.id, {
      ...partOf(activity),
      weight: 1,
      origin: 'focusArea',
      link: null,
      validFrom: null,
      validTo: null,
    });
  }

  const parts = groupBy(nodes, partsOf(nodes));
  const placeById = new Map(inTroubleFirst(activities).map(({ id }, place) => [id, place]));
  const place = ({ activity }: Contribution) => placeById.get(activity.id) ?? 0;
  return new Map(
    nodes.map((node) => [
      node.id,
      [...withParts(node, own, parts).values()].toSorted((one, other) => place(one) - place(other)),
    ]),
  );
}

const partOf = (activity: ActivityView) => ({ activity: named(activity), status: activity.status, through: null });

function partsOf(nodes: readonly StrategyNode[]) {
  const parents = shownParents(nodes);
  return ({ id }: StrategyNode) => parents.get(id) ?? null;
}

/** What counts for a part counts for the whole, unless the whole has it directly. */
function withParts(
  node: StrategyNode,
  own: ReadonlyMap<string, ReadonlyMap<string, Contribution>>,
  parts: ReadonlyMap<string, readonly StrategyNode[]>,
): Map<string, Contribution> {
  const all = new Map(own.get(node.id));
  for (const part of parts.get(node.id) ?? []) {
    for (const [id, contribution] of withParts(part, own, parts)) {
      if (all.has(id)) continue;
      all.set(id, { ...contribution, origin: 'part', through: contribution.through ?? named(part) });
    }
  }
  return all;
}

/** As the eye should fall: overdue, delayed, at risk, without a report; then what runs, is planned, is done. */
const order: readonly ActivityStatusCode[] = [
  'overdue',
  'delayed',
  'atRisk',
  'noRecentReport',
  'suspended',
  'onTrack',
  'planned',
  'completed',
  'dropped',
];

const rankByStatus = new Map(order.map((status, rank) => [status, rank]));

/** Those in trouble first, and within a status by their code. */
export const inTroubleFirst = (activities: readonly ActivityView[]): ActivityView[] =>
  activities
    .map((activity) => ({ activity, rank: rankByStatus.get(activity.status.status) ?? 0, code: activity.code ?? '' }))
    .toSorted((one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1))
    .map(({ activity }) => activity);

/** What helps each node without moving its roll-up. */
export function supportersByNode(
  links: readonly Link[],
  activities: readonly ActivityView[],
  programmes: ReadonlyMap<string, Named>,
): Map<string, Supporter[]> {
  const activityById = new Map(activities.map((activity) => [activity.id, activity]));
  const supporters = new Map<string, Supporter[]>();
  for (const link of links) {
    const supporter = supporterOf(link);
    if (supporter !== null) supporters.set(link.to, [...(supporters.get(link.to) ?? []), supporter]);
  }
  return supporters;

  function supporterOf({ id, from, fromEntity, relation, validFrom, validTo }: Link): Supporter | null {
    const activity = activityById.get(from);
    // A programme has no status of its own, so that whatever it is tied by it can only support.
    const programme = fromEntity === 'programme' ? programmes.get(from) : undefined;
    if (programme !== undefined)
      return { entity: 'programme', record: programme, status: null, link: id, validFrom, validTo };
    if (relation !== 'supports' || activity === undefined) return null;
    return { entity: 'activity', record: named(activity), status: activity.status, link: id, validFrom, validTo };
  }
}
