import { DomainError } from '#shared/contract/errors.ts';
import { actorOf, type Core } from '../app/core.ts';
import { attachStaged } from '../attachments/add-attachment.ts';
import { nameOfAttachment, stateOf } from '../attachments/attachment-views.ts';
import { linkedFields } from '../attachments/stage-file.ts';
import { readRecord } from '../workbook/records.ts';

export interface FileHashInput {
  id: string;
  from: { attachment: string } | { staged: string };
}

/**
 * Writes down the hash of a deliverable's file: of one that is attached, or of one that is attached by this. Throws
 * RECORD_MISSING, GRANT_EXPIRED, or FILE_HASH_UNKNOWN where the file is not what it was, or is a link to one that is too large to be read.
 */
export async function takeFileHash(core: Core, { id, from }: FileHashInput): Promise<string> {
  const { database, write } = core.session.workbook();
  if (readRecord(database, 'deliverable', id) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'deliverable' });
  const action = { kind: 'deliverable.takeHash', actor: actorOf(core) };
  if ('attachment' in from) {
    const fileHash = await hashOfAttachment(core, id, from.attachment);
    write(action, (tx) => tx.update('deliverable', id, { fileHash }));
    return fileHash;
  }
  const [{ sha256, fileName } = { sha256: null, fileName: null }] = core.stagedFiles.get([from.staged]);
  if (sha256 === null) throw new DomainError('FILE_HASH_UNKNOWN', { name: fileName ?? '' });
  write(action, (tx) => {
    attachStaged(core, tx, { entity: 'deliverable', record: id }, [from.staged]);
    tx.update('deliverable', id, { fileHash: sha256 });
  });
  core.stagedFiles.forget([from.staged]);
  return sha256;
}

async function hashOfAttachment(core: Core, deliverable: string, id: string): Promise<string> {
  const { database } = core.session.workbook();
  const attachment = readRecord(database, 'attachment', id);
  if (attachment?.record !== deliverable || attachment.archived)
    throw new DomainError('RECORD_MISSING', { entity: 'attachment' });
  const { sha256, linkedPath } = attachment;
  const isSame = stateOf(database, attachment) === 'there';
  // The bytes of a copy are those of its hash; a linked file may be another one of the same length by now.
  const now = isSame && linkedPath !== null ? (await linkedFields(linkedPath)).sha256 : sha256;
  if (sha256 === null || !isSame || now !== sha256)
    throw new DomainError('FILE_HASH_UNKNOWN', { name: nameOfAttachment(attachment) });
  return sha256;
}
