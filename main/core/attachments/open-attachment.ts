import { createReadStream, realpathSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import type { Attachment } from '#shared/model/link.ts';
import { isDangerousName, isProgram, safeFileName } from '#shared/rules/file-safety.ts';
import { actorOf, type Core } from '../app/core.ts';
import { asDomainError } from '../files/write-atomically.ts';
import { readRecord } from '../workbook/records.ts';
import { linkedFields } from './stage-file.ts';
import { nameOfAttachment } from './attachment-views.ts';
import { beginningOf, isKept, sizeOfFile } from './file-store.ts';
import { writeOut } from './write-out.ts';

/** Throws RECORD_MISSING, also for an address: there is no file to it. */
function existingFile(core: Core, id: string): Attachment & { fileName: string } {
  const attachment = readRecord(core.session.workbook().database, 'attachment', id);
  if (attachment === null || attachment.fileName === null)
    throw new DomainError('RECORD_MISSING', { entity: 'attachment' });
  return { ...attachment, fileName: attachment.fileName };
}

/**
 * Makes a file ready for the system to show, once the person asked: a copied one is written out, checked and read-only, into
 * a folder of the application; a linked one stays where it is. The answer is a one-time ticket, never a path. Throws
 * FILE_UNSAFE, FILE_DAMAGED, FILE_MISSING, DISK_FULL.
 */
export async function prepareOpen(core: Core, id: string): Promise<string> {
  const attachment = existingFile(core, id);
  const { fileName, linkedPath } = attachment;
  // A linked file is opened by the name it has on disk, whatever the record says.
  const refuse = () => new DomainError('FILE_UNSAFE', { name: fileName });
  if (isDangerousName(linkedPath === null ? fileName : basename(linkedPath))) throw refuse();
  const path = linkedPath ?? writtenOut(core, attachment);
  sizeOfFile(path);
  // A link on disk may have another name than what it leads to.
  if (isDangerousName(basename(realpathSync(path)))) throw refuse();
  if (isProgram(await beginningOfFile(path))) throw refuse();
  return core.grants.give(path, 'openFile');
}

function writtenOut(core: Core, { fileName, sha256 }: Attachment & { fileName: string }): string {
  const { database } = core.session.workbook();
  if (sha256 === null || !isKept(database, sha256)) throw new DomainError('FILE_DAMAGED', { name: fileName });
  if (isProgram(beginningOf(database, sha256))) throw new DomainError('FILE_UNSAFE', { name: fileName });
  const path = core.openedFiles.placeFor(safeFileName(fileName));
  writeOut(database, sha256, path, { isReadOnly: true });
  return path;
}

async function beginningOfFile(path: string): Promise<Uint8Array> {
  for await (const piece of createReadStream(path, { start: 0, end: 7 })) return piece as Buffer; // no encoding is set
  return Buffer.alloc(0);
}

/** Writes it under the name that the person chose. Throws GRANT_EXPIRED, FILE_DAMAGED, FILE_MISSING, DISK_FULL. */
export async function saveAttachmentAs(core: Core, { id, grant }: { id: string; grant: string }): Promise<string> {
  const path = core.grants.redeem(grant, 'saveAttachment');
  const attachment = existingFile(core, id);
  const { database } = core.session.workbook();
  if (attachment.linkedPath !== null) {
    sizeOfFile(attachment.linkedPath);
    try {
      await copyFile(attachment.linkedPath, path);
    } catch (error) {
      throw asDomainError(error, dirname(path));
    }
  } else if (attachment.sha256 === null || !isKept(database, attachment.sha256))
    throw new DomainError('FILE_DAMAGED', { name: nameOfAttachment(attachment) });
  else writeOut(database, attachment.sha256, path, { isReadOnly: false });
  return basename(path);
}

/** Points a link at the file that the person chose. Throws GRANT_EXPIRED, FILE_MISSING, RECORD_MISSING for what is no link. */
export async function relink(core: Core, { id, grant }: { id: string; grant: string }): Promise<void> {
  const path = core.grants.redeem(grant, 'attachFile');
  if (existingFile(core, id).linkedPath === null) throw new DomainError('RECORD_MISSING', { entity: 'attachment' });
  const fields = await linkedFields(path);
  core.session
    .workbook()
    .write({ kind: 'attachment.relink', actor: actorOf(core) }, (tx) => tx.update('attachment', id, fields));
}
