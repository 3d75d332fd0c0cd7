import type { Database } from 'better-sqlite3';
import type { PlacedAttachment, Storage } from '#shared/contract/attachments.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Attachment } from '#shared/model/link.ts';
import { readRecords } from '../workbook/records.ts';
import { undoState } from '../workbook/undo.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { linkState, placedAttachment } from './attachment-views.ts';
import { hashOfFile } from './file-store.ts';

const largestShown = 5;

/** What the workbook's attachments weigh, and what of it nobody needs any more. */
export function storageOf(database: Database): Storage {
  const sum = (sql: string) => Number(database.prepare(sql).pluck().get() ?? 0);
  const count = (where: string) =>
    sum(`SELECT count(*) FROM attachment WHERE deleted = 0 AND archived = 0 AND ${where}`);
  const copies = 'linked_path IS NULL AND url IS NULL';
  return {
    copies: count(copies),
    links: count('linked_path IS NOT NULL'),
    addresses: count('url IS NOT NULL'),
    bytes: sum('SELECT sum(bytes) FROM _file'),
    savedBytes: sum(
      `SELECT sum((others - 1) * bytes) FROM (SELECT count(*) AS others, max(bytes) AS bytes FROM attachment
       WHERE deleted = 0 AND archived = 0 AND ${copies} GROUP BY sha256)`,
    ),
    freeableBytes: sum(`SELECT sum(bytes) FROM _file WHERE ${unneeded(database)}`),
    largest: readRecords(database, 'attachment', `archived = 0 AND ${copies}`)
      .toSorted((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0))
      .slice(0, largestShown)
      .flatMap((attachment) => placedAttachment(database, attachment) ?? []),
  };
}

/**
 * The copied files that no attachment refers to, as SQL over `_file`. One that was put away by undo still counts while redo
 * could bring it back; an archived one always does, because nothing is deleted.
 */
const unneeded = (database: Database): string =>
  `sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL AND linked_path IS NULL ${
    undoState(database).redo === null ? 'AND deleted = 0' : ''
  })`;

/** Lets go of what nothing needs and gives the room back to the disk. Throws WORKBOOK_READ_ONLY. */
export function compact({ database, readOnly }: Workbook): number {
  if (readOnly !== null) throw new DomainError('WORKBOOK_READ_ONLY', { reason: readOnly });
  const { freeableBytes } = storageOf(database);
  database.transaction(() => {
    database.prepare(`DELETE FROM _file WHERE ${unneeded(database)}`).run();
    database.prepare('DELETE FROM _file_part WHERE sha256 NOT IN (SELECT sha256 FROM _file)').run();
  })();
  database.exec('VACUUM');
  return freeableBytes;
}

/** Every linked file, looked at now, those on other machines too: the person asked. Those that are not what they were. */
export async function brokenLinks(database: Database): Promise<{ checked: number; broken: PlacedAttachment[] }> {
  const links = readRecords(database, 'attachment', 'archived = 0 AND linked_path IS NOT NULL');
  const broken: PlacedAttachment[] = [];
  for (const link of links) {
    const state = await stateNow(link);
    const placed = state === 'there' ? null : placedAttachment(database, link);
    if (placed !== null) broken.push({ ...placed, state });
  }
  return { checked: links.length, broken };
}

async function stateNow({ linkedPath, bytes, sha256 }: Attachment): Promise<'there' | 'missing' | 'changed'> {
  const path = linkedPath ?? '';
  const state = linkState(path, bytes);
  if (state !== 'there' || sha256 === null) return state;
  return (await hashOfFile(path)).sha256 === sha256 ? 'there' : 'changed';
}
