import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { Link } from '#shared/model/link.ts';
import { nameIn, namesById } from '../programmes/names.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface RecordTies {
  links: { link: Link; node: Named }[];
  focusArea: Named | null;
}

/** The ties of a record to the strategy as they are recorded, whatever the day; those taken away are left out. */
export function tiesOfRecord(database: Database, record: string): RecordTies {
  const nodes = namesById(database, 'strategyNode');
  const links = readRecords(
    database,
    'link',
    `archived = 0 AND "from" = @record AND to_entity = 'strategyNode' AND relation IN ('contributes', 'supports', 'measures')`,
    { record },
  ).flatMap((link) => {
    const node = nameIn(nodes, link.to);
    return node === null ? [] : [{ link, node }];
  });
  return { links, focusArea: nameIn(nodes, readRecord(database, 'activity', record)?.focusArea ?? null) };
}
