import { DomainError } from '#shared/contract/errors.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord } from '../workbook/records.ts';

export interface NewSubtaskInput {
  activity: string;
  title: BilingualPatch;
  due: PartialDate | null;
  owner: string | null;
}

/** Puts a sub-task at the end of the activity's list. Throws RECORD_MISSING or REFERENCE_MISSING. */
export function addSubtask(core: Core, given: NewSubtaskInput): string {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'activity', given.activity) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  const last = workbook.database
    .prepare<[string], number | null>('SELECT max(sort_order) FROM subtask WHERE activity = ?')
    .pluck()
    .get(given.activity);
  return workbook.write({ kind: 'subtask.create', actor: actorOf(core) }, (tx) =>
    tx.insert('subtask', { ...given, sortOrder: (last ?? 0) + 1 }),
  );
}

/** Done since a date that has come, or open again. Throws RECORD_MISSING or IN_THE_FUTURE. */
export function completeSubtask(core: Core, { id, doneOn }: { id: string; doneOn: PartialDate | null }): void {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'subtask', id) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'subtask' });
  if (doneOn !== null) refuseFuture(core, doneOn, 'doneOn');
  const kind = doneOn === null ? 'subtask.reopen' : 'subtask.complete';
  workbook.write({ kind, actor: actorOf(core) }, (tx) => tx.update('subtask', id, { doneOn }));
}
