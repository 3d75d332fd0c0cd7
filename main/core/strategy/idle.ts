import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { Link } from '#shared/model/link.ts';
import type { Day } from '#shared/model/values.ts';
import { byId } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { named } from './contributions.ts';
import { measuringLinks } from './node-kpis.ts';
import type { StrategyLook } from './strategy-look.ts';

export interface Idle {
  activity: Named[];
  programme: Named[];
  kpi: Named[];
}

/**
 * What contributes to nothing on a day: activities that count for no node; programmes that serve none, neither themselves
 * nor through the activities that deliver them; indicators that measure neither a node nor anything that serves one.
 * Dropped activities and retired indicators are left out.
 */
export function idleRecords(database: Database, on: Day, look: StrategyLook): Idle {
  const serving = new Set(look.nodes.flatMap(({ id }) => look.contributionsOf(id).map(({ activity }) => activity.id)));
  const nodes = byId(look.nodes);
  // A programme serves whole: what it delivers counts through its activities, what it supports through its own tie.
  const programmes = new Set(
    look.links.filter(({ fromEntity, to }) => fromEntity === 'programme' && nodes.has(to)).map(({ from }) => from),
  );
  for (const { from, to } of deliveringLinks(database)) if (serving.has(from)) programmes.add(to);
  const measured = new Set([...nodes.keys(), ...serving, ...programmes]);
  const measuring = new Set(
    measuringLinks(database, on)
      .filter(({ to }) => measured.has(to))
      .map(({ from }) => from),
  );
  return {
    activity: look.activities
      .filter(({ id, status }) => !serving.has(id) && status.status !== 'dropped')
      .map((activity) => named(activity)),
    programme: readRecords(database, 'programme', 'archived = 0')
      .filter(({ id }) => !programmes.has(id))
      .map((programme) => named(programme)),
    kpi: readRecords(database, 'kpi', 'archived = 0 AND (retired_on IS NULL OR retired_on > @on)', { on })
      .filter(({ id }) => !measuring.has(id))
      .map((kpi) => named(kpi)),
  };
}

/** Which activity delivers which programme. */
const deliveringLinks = (database: Database): Link[] =>
  readRecords(database, 'link', "archived = 0 AND relation = 'delivers' AND to_entity = 'programme'");
