import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import { isEntityName, type EntityName } from '#shared/model/entities.ts';
import type { Link } from '#shared/model/link.ts';
import { tableOf } from '../workbook/columns.ts';
import { readRecords } from '../workbook/records.ts';
import { titleColumns } from './title-columns.ts';

export interface Linked {
  link: Link;
  entity: EntityName;
  isOutgoing: boolean;
  record: Named;
}

/** The code and title of a record, or null when it is gone. */
export function nameOf(database: Database, entity: EntityName, id: string): Named | null {
  const { bg, en } = titleColumns(entity);
  const row = database
    .prepare<[string], { id: string; code: string | null; bg: string; en: string }>(
      `SELECT id, code, ${bg} AS bg, ${en} AS en FROM ${tableOf(entity)} WHERE id = ? AND deleted = 0`,
    )
    .get(id);
  return row === undefined ? null : { id: row.id, code: row.code, title: { bg: row.bg, en: row.en } };
}

/** Everything a record is tied to, from either side. */
export function linkedRecords(database: Database, id: string): Linked[] {
  const links = readRecords(database, 'link', 'archived = 0 AND ("from" = @id OR "to" = @id)', { id });
  return links.flatMap((link) => {
    const isOutgoing = link.from === id;
    const entity = isOutgoing ? link.toEntity : link.fromEntity;
    if (!isEntityName(entity)) return [];
    const record = nameOf(database, entity, isOutgoing ? link.to : link.from);
    return record === null ? [] : [{ link, entity, isOutgoing, record }];
  });
}
