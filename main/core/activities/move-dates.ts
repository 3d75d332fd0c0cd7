import { DomainError } from '#shared/contract/errors.ts';
import type { Activity } from '#shared/model/activity.ts';
import type { BilingualPatch, Day, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';

export interface Decision {
  decidedOn: Day;
  reason: BilingualPatch;
}

export interface MoveDueInput extends Decision {
  id: string;
  to: PartialDate | null;
}

export interface MoveDatesInput extends Decision {
  id: string;
  /** Left out: it stays. */
  start?: PartialDate | null | undefined;
  due?: PartialDate | null | undefined;
}

/** Moves the due date, and says why: `moveActivityDates` with the due date alone. */
export const moveActivityDue = (core: Core, { to, ...input }: MoveDueInput): void =>
  moveActivityDates(core, { ...input, due: to });

/**
 * Moves the start, the due date or both for one reason, as one action. The first date that an activity gets moves nothing:
 * it needs no reason and becomes the baseline too; otherwise the baseline stays. Throws REASON_REQUIRED, IN_THE_FUTURE.
 */
export function moveActivityDates(core: Core, { id, start, due, ...decision }: MoveDatesInput): void {
  const workbook = core.session.workbook();
  const activity = readRecord(workbook.database, 'activity', id);
  if (activity === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  const moves = [...dateMoveOf(activity, 'start', start), ...dateMoveOf(activity, 'due', due)];
  const hasReason = Boolean(decision.reason.bg) || Boolean(decision.reason.en);
  if (!hasReason && moves.some(({ isFirst }) => !isFirst))
    throw new DomainError('REASON_REQUIRED', { what: 'moveDue' });
  refuseFuture(core, decision.decidedOn, 'decidedOn');
  const kind = moves.some(({ field }) => field === 'start') ? 'activity.moveDates' : 'activity.moveDue';
  workbook.write({ kind, actor: actorOf(core) }, (tx) => {
    for (const move of moves) recordDateMove(tx, id, move, decision);
  });
}

export interface DateChange {
  readonly field: 'start' | 'due';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly isFirst: boolean;
}

const baselines = { start: 'baselineStart', due: 'baselineDue' } as const;

/** What a field's move to another date is; nothing where it stays. */
export function dateMoveOf(
  activity: Activity,
  field: 'start' | 'due',
  to: PartialDate | null | undefined,
): DateChange[] {
  const from = activity[field];
  if (to === undefined || to === from) return [];
  return [{ field, from, to, isFirst: from === null && activity[baselines[field]] === null }];
}

/** Moves the date within an action, and keeps the move with its reason. */
export function recordDateMove(
  tx: WriteTransaction,
  id: string,
  { field, from, to, isFirst }: DateChange,
  { decidedOn, reason }: Decision,
): void {
  if (!isFirst) tx.insert('dateMove', { entity: 'activity', record: id, field, from, to, decidedOn, reason });
  tx.update('activity', id, { [field]: to, ...(isFirst ? { [baselines[field]]: to } : {}) });
}
