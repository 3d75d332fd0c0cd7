import type { Database } from 'better-sqlite3';
import type { HistoryRecord } from '#shared/contract/history.ts';
import { createNamer } from './names-in.ts';

/** Everybody who ever acted, found by stepping from one to the next in the index, however long the log is. */
export function historyActors(database: Database): { actors: string[]; names: HistoryRecord[] } {
  const actors = database
    .prepare<[], string>(
      `WITH RECURSIVE found(actor) AS (
         SELECT min(actor) FROM _action
         UNION ALL
         SELECT (SELECT min(actor) FROM _action WHERE actor > found.actor) FROM found WHERE found.actor IS NOT NULL
       ) SELECT actor FROM found WHERE actor IS NOT NULL`,
    )
    .pluck()
    .all();
  const { name, all } = createNamer(database);
  for (const actor of actors) name(actor);
  return { actors, names: all() };
}
