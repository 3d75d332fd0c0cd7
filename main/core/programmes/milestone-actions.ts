import { DomainError } from '#shared/contract/errors.ts';
import type { Milestone } from '#shared/model/programme.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { attachStaged } from '../attachments/add-attachment.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord } from '../workbook/records.ts';

export interface AchieveInput {
  id: string;
  achieved: Milestone['achieved'];
  /** When it was true, at the precision it is known; not looked at where it was not achieved. */
  on: PartialDate;
  evidence?: string | undefined;
  note?: BilingualPatch | undefined;
  /** Of an event: who came, what it took and what came of it. */
  participants?: number | null | undefined;
  expertDays?: number | null | undefined;
  outcome?: BilingualPatch | undefined;
  /** Staged files, attached to the milestone in the same action. */
  attachments?: readonly string[];
}

/** Logs a milestone. Throws IN_THE_FUTURE, or INVALID_FIELD for a date that never ends. */
export function achieveMilestone(
  core: Core,
  { id, achieved, on, evidence, note, attachments = [], participants, expertDays, outcome }: AchieveInput,
): void {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'milestone', id) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'milestone' });
  if (achieved !== 'no') {
    if (on === 'ongoing') throw new DomainError('INVALID_FIELD', { entity: 'milestone', field: 'achievedOn' });
    refuseFuture(core, on, 'achievedOn');
  }
  workbook.write({ kind: 'milestone.achieve', actor: actorOf(core) }, (tx) => {
    tx.update('milestone', id, {
      achieved,
      achievedOn: achieved === 'no' ? null : on,
      ...(evidence === undefined ? {} : { evidence: evidence === '' ? null : evidence }),
      ...(note === undefined ? {} : { note }),
      ...(participants === undefined ? {} : { participants }),
      ...(expertDays === undefined ? {} : { expertDays }),
      ...(outcome === undefined ? {} : { outcome }),
    });
    attachStaged(core, tx, { entity: 'milestone', record: id }, attachments);
  });
  core.stagedFiles.forget(attachments);
}
