import { DomainError } from '#shared/contract/errors.ts';
import type { BilingualPatch, Day, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { editable } from '../records/edit-record.ts';
import { readRecord } from '../workbook/records.ts';
import { dateMoveOf, recordDateMove } from './move-dates.ts';

export interface CellsInput {
  /** Each activity once. */
  edits: readonly {
    id: string;
    fields: Record<string, unknown>;
    /** Left out: the due date stays. */
    due?: PartialDate | null | undefined;
  }[];
  decidedOn: Day;
  /** Of the due dates that move; all for this one reason. */
  reason: BilingualPatch;
}

/**
 * Writes into many activities what was pasted over a block of the table: one action, one undo, all or nothing. Throws what a
 * single edit throws: INVALID_FIELD, FIELD_GOVERNED, REFERENCE_MISSING, RECORD_MISSING; REASON_REQUIRED and IN_THE_FUTURE
 * where a due date moves.
 */
export function editCells(core: Core, { edits, decidedOn, reason }: CellsInput): number {
  const workbook = core.session.workbook();
  const hasReason = Boolean(reason.bg) || Boolean(reason.en);
  const changes = edits.map(({ id, fields, due }) => {
    const activity = readRecord(workbook.database, 'activity', id);
    if (activity === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
    return { id, fields: editable('activity', fields), moves: dateMoveOf(activity, 'due', due) };
  });
  const moves = changes.flatMap((change) => change.moves);
  if (moves.length > 0) refuseFuture(core, decidedOn, 'decidedOn');
  if (!hasReason && moves.some(({ isFirst }) => !isFirst))
    throw new DomainError('REASON_REQUIRED', { what: 'moveDue' });
  workbook.write({ kind: 'activity.editMany', actor: actorOf(core) }, (tx) => {
    for (const change of changes) {
      tx.update('activity', change.id, change.fields);
      for (const move of change.moves) recordDateMove(tx, change.id, move, { decidedOn, reason });
    }
  });
  return changes.length;
}
