import type { Database } from 'better-sqlite3';
import type { ActivityView, Named } from '#shared/contract/activities.ts';
import type { MapGroup, MapLine, MapTie, TieRelation } from '#shared/contract/strategy.ts';
import { activityStatuses, type ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { Day } from '#shared/model/values.ts';
import { byId } from '../records/by-id.ts';
import { inTroubleFirst, named } from './contributions.ts';
import { readRecords } from '../workbook/records.ts';
import { activityLine, kpiLine, programmeLine } from './map-lines.ts';
import { measuringLinks } from './node-kpis.ts';
import type { StrategyLook } from './strategy-look.ts';

/** How many lines a group shows; the others are counted, and seen in the plan. */
export const linesShown = { activity: 6, programme: 2, kpi: 4 } as const;

/** A tie of one record to one node. */
interface Tie {
  node: string;
  record: string;
  relation: TieRelation;
  weight: number;
}

interface Member {
  id: string;
  line: () => MapLine | null;
}

const outside = '';

/** What serves the strategy, in a group for each focus area and one for what is outside of them, with its ties. */
export function mapGroups(database: Database, on: Day, look: StrategyLook): { groups: MapGroup[]; ties: MapTie[] } {
  const nodes = byId(look.nodes);
  const areas = look.nodes.filter(({ level }) => level === 'focusArea').map(({ id }) => id);
  const ties = tiesOf(look);
  const areaOf = placeIn(new Set(areas), ties);
  const serving = new Set(ties.map(({ record }) => record));
  const keyOf = new Map<string, string>();
  const members = new Map(
    [...areas, outside].map((key) => [
      key,
      { activity: [] as ActivityView[], programme: [] as Member[], kpi: [] as Member[] },
    ]),
  );
  const put = (id: string, area: string | undefined) => {
    keyOf.set(id, area ?? outside);
    return members.get(area ?? outside);
  };

  for (const activity of inTroubleFirst(look.activities))
    if (serving.has(activity.id)) put(activity.id, areaOf(activity.id))?.activity.push(activity);
  for (const programme of readRecords(database, 'programme', 'archived = 0'))
    if (serving.has(programme.id))
      put(programme.id, areaOf(programme.id))?.programme.push({
        id: programme.id,
        line: () => programmeLine(named(programme)),
      });
  const activities = byId(look.activities);
  for (const [id, measured] of measuredBy(database, on)) {
    const own = measured.find((one) => nodes.has(one));
    const through = own === undefined ? measured.find((one) => keyOf.has(one)) : undefined;
    if (own === undefined && through === undefined) continue;
    const area = areaOf(id) ?? (through === undefined ? undefined : keyOf.get(through));
    put(id, area || undefined)?.kpi.push({
      id,
      line: () => kpiLine(database, on, id, through === undefined ? null : nameOf(activities.get(through))),
    });
  }

  const shown = new Set<string>();
  const groups = [...members].flatMap(([key, { activity, programme, kpi }]): MapGroup[] => {
    const total = { activity: activity.length, programme: programme.length, kpi: kpi.length };
    if (key === outside && total.activity + total.programme + total.kpi === 0) return [];
    const lines = [
      ...activity.slice(0, linesShown.activity).map((one) => activityLine(one)),
      ...[...programme.slice(0, linesShown.programme), ...kpi.slice(0, linesShown.kpi)].flatMap(
        ({ line }) => line() ?? [],
      ),
    ];
    for (const { record } of lines) shown.add(record.id);
    return [{ area: key === outside ? null : key, total, counts: countsOf(activity), lines }];
  });
  return { groups, ties: drawnTies(ties, (id) => keyOf.get(id), shown) };
}

const nameOf = (activity: ActivityView | undefined): Named | null => (activity === undefined ? null : named(activity));

/** Every tie that counts, supports or measures on the day: by link, and by the focus area an activity stands in. */
function tiesOf(look: StrategyLook): Tie[] {
  const known = byId(look.activities);
  const ties: Tie[] = look.nodes.flatMap(({ id }) =>
    look
      .contributionsOf(id)
      .filter(({ origin }) => origin !== 'part')
      .map(({ activity, weight }) => ({ node: id, record: activity.id, relation: 'contributes' as const, weight })),
  );
  const nodes = byId(look.nodes);
  for (const { from, fromEntity, to, relation } of look.links) {
    if (!nodes.has(to)) continue;
    if (fromEntity === 'kpi') ties.push({ node: to, record: from, relation: 'measures', weight: 0 });
    else if (fromEntity === 'programme' || (relation === 'supports' && known.has(from)))
      ties.push({ node: to, record: from, relation: 'supports', weight: 0 });
  }
  return ties;
}

/** The focus area beside which a record stands: the first that it contributes to, or that it measures. */
function placeIn(areas: ReadonlySet<string>, ties: readonly Tie[]) {
  const places = new Map<string, string>();
  for (const { node, record, relation } of ties)
    if (areas.has(node) && relation !== 'supports' && !places.has(record)) places.set(record, node);
  return (record: string) => places.get(record);
}

/** What each indicator in use measures. */
function measuredBy(database: Database, on: Day): Map<string, string[]> {
  const measured = new Map<string, string[]>();
  for (const { from, to } of measuringLinks(database, on)) measured.set(from, [...(measured.get(from) ?? []), to]);
  return measured;
}

const countsOf = (activities: readonly ActivityView[]): Record<ActivityStatusCode, number> => {
  const counts = Object.fromEntries(activityStatuses.map((status) => [status, 0])) as Record<
    ActivityStatusCode,
    number
  >; // all of them
  for (const { status } of activities) counts[status.status] += 1;
  return counts;
};

/** Ties of what is shown as they are; those of the others added up by node, group and kind. */
function drawnTies(
  ties: readonly Tie[],
  groupOf: (record: string) => string | undefined,
  shown: ReadonlySet<string>,
): MapTie[] {
  const drawn = new Map<string, MapTie>();
  for (const { node, record, relation, weight } of ties) {
    const group = groupOf(record);
    if (group === undefined) continue;
    const line = shown.has(record) ? record : null;
    const key = [node, line ?? `rest of ${group}`, relation].join();
    const known = drawn.get(key);
    if (known === undefined) drawn.set(key, { node, group: group || null, record: line, relation, weight, count: 1 });
    else drawn.set(key, { ...known, weight: known.weight + weight, count: known.count + 1 });
  }
  return [...drawn.values()];
}
