import { basename } from 'node:path';
import { askedAboveBytes, refusedAboveBytes, type Added } from '#shared/contract/attachments.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { AttachableEntity } from '#shared/model/link.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { mediaTypeOf, safeFileName } from '#shared/rules/file-safety.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { readRecord } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { hashOfFile, keepFile, sizeOfFile } from './file-store.ts';
import { refuseTooLarge } from './size-limit.ts';

export interface AttachmentOwner {
  entity: AttachableEntity;
  record: string;
}

/** Throws RECORD_MISSING. */
export function refuseMissingOwner(core: Core, { entity, record }: AttachmentOwner): void {
  if (readRecord(core.session.workbook().database, entity, record) === null)
    throw new DomainError('RECORD_MISSING', { entity });
}

export interface AddInput extends AttachmentOwner {
  grant: string;
  how: 'copy' | 'copyLarge' | 'link';
}

/**
 * Copies or links a file that a person chose. Throws GRANT_EXPIRED, RECORD_MISSING, FILE_MISSING, FILE_TOO_LARGE (only to
 * copy), FILE_CHANGED, DISK_FULL.
 */
export async function addFile(core: Core, { grant, how, ...owner }: AddInput): Promise<Added> {
  const path = core.grants.redeem(grant, 'attachFile');
  refuseMissingOwner(core, owner);
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
  if (how === 'link') return { outcome: 'added', id: await linkFile(core, path, owner), wasKnown: false };
  refuseTooLarge(name, bytes);
  return { outcome: 'added', ...(await copyFile(core, path, name, owner)) };
}

/** Copies a file into the workbook and attaches it, as one action: there is no attachment without its bytes. */
export function copyFile(
  core: Core,
  path: string,
  name: string,
  owner: AttachmentOwner,
): Promise<{ id: string; wasKnown: boolean }> {
  const workbook = core.session.workbook();
  return keepFile(workbook, path, ({ sha256, bytes }, wasKnown, keep) => {
    refuseTooLarge(name, bytes);
    const id = workbook.write({ kind: 'attachment.add', actor: actorOf(core) }, (tx) => {
      keep();
      return insert(core, tx, owner, { fileName: name, sha256, bytes, mediaType: mediaTypeOf(name) });
    });
    return { id, wasKnown };
  });
}

/** Attaches a dropped file once all of it is here. Throws GRANT_EXPIRED, FILE_CHANGED, RECORD_MISSING, DISK_FULL. */
export async function attachUpload(core: Core, upload: string, owner: AttachmentOwner) {
  const { name, path } = core.uploads.whole(upload);
  try {
    refuseMissingOwner(core, owner);
    return await copyFile(core, path, name, owner);
  } finally {
    core.uploads.forget(upload);
  }
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

async function linkFile(core: Core, path: string, owner: AttachmentOwner): Promise<string> {
  const fields = await linkedFields(path);
  const workbook = core.session.workbook();
  return workbook.write({ kind: 'attachment.link', actor: actorOf(core) }, (tx) => insert(core, tx, owner, fields));
}

export interface AddressInput extends AttachmentOwner {
  url: string;
  title: BilingualPatch;
}

export function addAddress(core: Core, { url, title, ...owner }: AddressInput): string {
  refuseMissingOwner(core, owner);
  return core.session
    .workbook()
    .write({ kind: 'attachment.addAddress', actor: actorOf(core) }, (tx) => insert(core, tx, owner, { url, title }));
}

const insert = (
  core: Core,
  tx: WriteTransaction,
  owner: AttachmentOwner,
  fields: Omit<Parameters<typeof tx.insert<'attachment'>>[1], 'entity' | 'record'>,
): string => tx.insert('attachment', { ...owner, addedOn: todayOf(core), ...fields });
