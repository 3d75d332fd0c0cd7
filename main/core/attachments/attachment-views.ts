import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { AttachmentState, AttachmentView, PlacedAttachment } from '#shared/contract/attachments.ts';
import { isEntityName } from '#shared/model/entities.ts';
import type { Attachment } from '#shared/model/link.ts';
import { isDangerousName, isNetworkPath } from '#shared/rules/file-safety.ts';
import { nameOf } from '../records/linked.ts';
import { ownerOf } from '../records/owner-of.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecords } from '../workbook/records.ts';
import { isKept } from './file-store.ts';

export const nameOfAttachment = ({ fileName, url, title }: Attachment): string =>
  fileName ?? (title.bg || title.en || url || '');

/** What is attached to a record, in the order in which it was. */
export function attachmentsOf(database: Database, record: string): AttachmentView[] {
  return readRecords(database, 'attachment', 'record = @record AND archived = 0', { record })
    .toSorted((a, b) => a.id.localeCompare(b.id)) // made by time
    .map((attachment) => attachmentView(database, attachment));
}

export function attachmentView(database: Database, attachment: Attachment): AttachmentView {
  const { id, title, fileName, url, bytes, mediaType, addedOn, linkedPath, sha256 } = attachment;
  const { recordedAt, recordedBy } = recordingOf(database, id);
  const kind = url !== null ? 'address' : linkedPath !== null ? 'link' : 'copy';
  return {
    id,
    kind,
    title,
    fileName,
    folder: linkedPath === null ? null : shownFolder(linkedPath),
    url,
    bytes,
    mediaType,
    sha256,
    addedOn,
    recordedAt,
    addedBy: nameOf(database, 'person', recordedBy)?.title ?? { bg: recordedBy, en: recordedBy },
    state: stateOf(database, attachment),
    mayOpen: kind !== 'address' && fileName !== null && !isDangerousName(fileName),
    sharedWith: kind === 'copy' && sha256 !== null ? othersWith(database, sha256) : 0,
  };
}

/** As a person reads it: `~` for their own folder. */
function shownFolder(path: string): string {
  const folder = dirname(path);
  return folder.startsWith(homedir()) ? `~${folder.slice(homedir().length)}` : folder;
}

const othersWith = (database: Database, sha256: string): number =>
  Number(
    database
      .prepare(
        'SELECT count(*) - 1 FROM attachment WHERE sha256 = ? AND linked_path IS NULL AND deleted = 0 AND archived = 0',
      )
      .pluck()
      .get(sha256),
  );

/** As far as it is seen without reading the bytes; `checkLinks` and opening read them. */
export function stateOf(database: Database, { url, linkedPath, sha256, bytes }: Attachment): AttachmentState {
  if (url !== null) return 'there';
  if (linkedPath === null) return sha256 !== null && isKept(database, sha256) ? 'there' : 'lost';
  return isNetworkPath(linkedPath) ? 'unknown' : linkState(linkedPath, bytes);
}

/** Of a linked file: whether it is there, and as long as it was. */
export function linkState(path: string, bytes: number | null): 'there' | 'missing' | 'changed' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return 'missing';
  return bytes === null || stats.size === bytes ? 'there' : 'changed';
}

/** With the record that it is seen on; null where that is gone. */
export function placedAttachment(database: Database, attachment: Attachment): PlacedAttachment | null {
  const { entity, record } = attachment;
  if (!isEntityName(entity)) return null;
  // Evidence stands at a report or a reading, and a person finds those on the record that they are of.
  const place = ownerOf(database, entity, record) ?? { entity, id: record };
  const owner = nameOf(database, place.entity, place.id);
  return owner === null ? null : { ...attachmentView(database, attachment), owner: { entity: place.entity, ...owner } };
}
