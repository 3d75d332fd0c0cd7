import { DomainError } from '#shared/contract/errors.ts';
import { isDangerousName, isProgram, mediaTypeOf } from '#shared/rules/file-safety.ts';
import { hashesIn, type PacketValues } from '#shared/rules/packet-fields.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import type { AttachmentOwner } from '../attachments/add-attachment.ts';
import { keepBytes } from '../attachments/file-store.ts';
import { readRecords } from '../workbook/records.ts';
import type { TakenFrom } from './take-record.ts';

/**
 * Attaches the chosen files of an answer, within the action that takes what they prove; one that is attached already is not
 * attached again. Throws FILE_UNSAFE for what a system would run: it came from a machine that is not ours, so it is not even
 * kept.
 */
export function takeFiles(core: Core, owner: AttachmentOwner, { files: chosen }: PacketValues, from: TakenFrom): void {
  const answered = hashesIn(chosen).flatMap((hash) => from.files.get(hash) ?? []);
  for (const { name, bytes } of answered)
    if (isDangerousName(name) || isProgram(bytes)) throw new DomainError('FILE_UNSAFE', { name });
  if (from.isTrial || answered.length === 0) return;
  core.session.workbook().write({ kind: 'attachment.add', actor: actorOf(core) }, (tx) => {
    const there = new Set(
      readRecords(tx.database, 'attachment', 'archived = 0 AND record = @record', { record: owner.record }).map(
        ({ sha256 }) => sha256,
      ),
    );
    for (const { name, bytes } of answered) {
      const content = keepBytes(tx.database, bytes);
      if (!there.has(content.sha256))
        tx.insert('attachment', {
          ...owner,
          ...content,
          fileName: name,
          mediaType: mediaTypeOf(name),
          addedOn: todayOf(core),
        });
    }
  });
}
