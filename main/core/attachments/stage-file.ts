import { basename } from 'node:path';
import { askedAboveBytes, refusedAboveBytes, type Staged, type Staging } from '#shared/contract/attachments.ts';
import { mediaTypeOf, safeFileName } from '#shared/rules/file-safety.ts';
import type { Core } from '../app/core.ts';
import { dropUnreferenced, hashOfFile, keepFile, sizeOfFile } from './file-store.ts';
import { refuseTooLarge } from './size-limit.ts';

export interface StageInput {
  grant: string;
  how: 'copy' | 'copyLarge' | 'link';
}

/**
 * Copies a file that a person chose into the workbook, or notes where it is, ready to be attached. Throws GRANT_EXPIRED,
 * FILE_MISSING, FILE_TOO_LARGE (only to copy), FILE_CHANGED, DISK_FULL, WORKBOOK_READ_ONLY.
 */
export async function stageFile(core: Core, { grant, how }: StageInput): Promise<Staging> {
  const path = core.grants.redeem(grant, 'attachFile');
  const bytes = sizeOfFile(path);
  const name = safeFileName(basename(path));
  if (how === 'copy' && bytes > askedAboveBytes)
    return {
      outcome: 'asks',
      grant: core.grants.give(path, 'attachFile'),
      name,
      bytes,
      mayCopy: bytes <= refusedAboveBytes,
    };
  if (how === 'link') {
    const staged = core.stagedFiles.put(await linkedFields(path));
    return { outcome: 'staged', staged, name, bytes, wasKnown: false };
  }
  refuseTooLarge(name, bytes);
  return stageCopy(core, path, name);
}

/** The same for a dropped file, once all of it is here. Throws GRANT_EXPIRED, FILE_CHANGED, DISK_FULL. */
export async function stageUpload(core: Core, upload: string): Promise<Staged> {
  const { name, path } = core.uploads.whole(upload);
  try {
    return await stageCopy(core, path, name);
  } finally {
    core.uploads.forget(upload);
  }
}

function stageCopy(core: Core, path: string, name: string): Promise<Staged> {
  return keepFile(core.session.workbook(), path, ({ sha256, bytes }, wasKnown, keep) => {
    refuseTooLarge(name, bytes);
    keep();
    const fields = { fileName: name, sha256, bytes, mediaType: mediaTypeOf(name), linkedPath: null };
    return { outcome: 'staged', staged: core.stagedFiles.put(fields), name, bytes, wasKnown };
  });
}

/** Lets go of a staged file, and of its bytes where nothing else is made of them; of one that is gone there is nothing to do. */
export function unstage(core: Core, id: string): void {
  const fields = core.stagedFiles.find(id);
  core.stagedFiles.forget([id]);
  const { database, readOnly } = core.session.workbook();
  const sha256 = fields?.linkedPath === null ? fields.sha256 : null;
  if (sha256 !== null && readOnly === null && !core.stagedFiles.has(sha256)) dropUnreferenced(database, sha256);
}

/** Larger files are linked without their hash: reading them would take longer than anyone waits. */
const hashedUpToBytes = refusedAboveBytes;

/** What is remembered of a linked file, so that a later look can tell whether it is still the same. */
export async function linkedFields(path: string) {
  const bytes = sizeOfFile(path);
  const { sha256 } = bytes > hashedUpToBytes ? { sha256: null } : await hashOfFile(path);
  const fileName = safeFileName(basename(path));
  return { linkedPath: path, fileName, bytes, sha256, mediaType: mediaTypeOf(fileName) };
}
