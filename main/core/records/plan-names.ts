import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import { readRecords } from '../workbook/records.ts';
import { byId } from './by-id.ts';

/** What activities point at (people, organisations, places in the strategy), by today's names. */
export function planNames(database: Database): ReadonlyMap<string, Named> {
  const named = (id: string, code: string | null, { bg, en }: Named['title']): Named => ({
    id,
    code,
    title: { bg, en },
  });
  return byId([
    ...readRecords(database, 'person').map(({ id, code, name }) => named(id, code, name)),
    ...readRecords(database, 'organisation').map(({ id, code, name }) => named(id, code, name)),
    ...readRecords(database, 'strategyNode').map(({ id, code, title }) => named(id, code, title)),
  ]);
}
