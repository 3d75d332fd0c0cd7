import { DomainError } from '#shared/contract/errors.ts';
import type { AttachableEntity } from '#shared/model/link.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { readRecord } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { isKept } from './file-store.ts';

export interface AttachmentOwner {
  entity: AttachableEntity;
  record: string;
}

/** Throws RECORD_MISSING. */
function refuseMissingOwner(core: Core, { entity, record }: AttachmentOwner): void {
  if (readRecord(core.session.workbook().database, entity, record) === null)
    throw new DomainError('RECORD_MISSING', { entity });
}

/** Attaches staged files, all of them in one action. Throws GRANT_EXPIRED, RECORD_MISSING, FILE_CHANGED. */
export function attach(core: Core, { staged, ...owner }: AttachmentOwner & { staged: readonly string[] }): string[] {
  refuseMissingOwner(core, owner);
  const areLinks = core.stagedFiles.get(staged).every(({ linkedPath }) => linkedPath !== null);
  const kind = areLinks ? 'attachment.link' : 'attachment.add';
  const ids = core.session
    .workbook()
    .write({ kind, actor: actorOf(core) }, (tx) => attachStaged(core, tx, owner, staged));
  core.stagedFiles.forget(staged);
  return ids;
}

/**
 * Attaches staged files within the action that records what they prove: one undo takes back both. Whoever writes it forgets
 * them afterwards. Throws GRANT_EXPIRED, or FILE_CHANGED where the bytes are not in this workbook any more.
 */
export function attachStaged(
  core: Core,
  tx: WriteTransaction,
  owner: AttachmentOwner,
  staged: readonly string[],
): string[] {
  const { database } = core.session.workbook();
  return core.stagedFiles.get(staged).map((fields) => {
    const { linkedPath, sha256, fileName } = fields;
    if (linkedPath === null && (sha256 === null || !isKept(database, sha256)))
      throw new DomainError('FILE_CHANGED', { name: fileName ?? '' });
    return tx.insert('attachment', { ...owner, addedOn: todayOf(core), ...fields });
  });
}

export interface AddressInput extends AttachmentOwner {
  url: string;
  title: BilingualPatch;
}

export function addAddress(core: Core, { url, title, ...owner }: AddressInput): string {
  refuseMissingOwner(core, owner);
  return core.session
    .workbook()
    .write({ kind: 'attachment.addAddress', actor: actorOf(core) }, (tx) =>
      tx.insert('attachment', { ...owner, addedOn: todayOf(core), url, title }),
    );
}
