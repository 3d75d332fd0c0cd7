import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { byId } from '../records/by-id.ts';
import { titleColumns } from '../records/title-columns.ts';
import { tableOf } from '../workbook/columns.ts';

/** The code and title of every record of a kind, archived ones too: what points at them still has to name them. */
export function namesById(database: Database, entity: EntityName): Map<string, Named> {
  const { bg, en } = titleColumns(entity);
  const rows = database
    .prepare<[], { id: string; code: string | null; bg: string; en: string }>(
      `SELECT id, code, ${bg} AS bg, ${en} AS en FROM ${tableOf(entity)} WHERE deleted = 0`,
    )
    .all();
  return byId(rows.map(({ id, code, ...title }) => ({ id, code, title })));
}

export const nameIn = (names: ReadonlyMap<string, Named>, id: string | null): Named | null =>
  (id === null ? undefined : names.get(id)) ?? null;
