import type { Database } from 'better-sqlite3';
import type { ManyChange, RefusedActivity } from '#shared/contract/change-many.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Activity } from '#shared/model/activity.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { isFinerUnit, shiftPartialDate } from '#shared/rules/shift-partial-date.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { dateMoveOf, recordDateMove } from './move-dates.ts';
import { recordLifecycle } from './record-lifecycle.ts';

/**
 * Changes many activities as one action, and so with one undo; gives how many were not so already. All or none: throws
 * CHANGE_REFUSED with those that cannot be changed so, REASON_REQUIRED, IN_THE_FUTURE or REFERENCE_MISSING.
 */
export function changeMany(core: Core, { ids, change }: { ids: readonly string[]; change: ManyChange }): number {
  const { database, write } = core.session.workbook();
  refuseWithoutReason(change);
  if (change.kind === 'lifecycle') refuseFuture(core, change.since, 'since');
  if (change.kind === 'shiftDue' || change.kind === 'setDue') refuseFuture(core, change.decidedOn, 'decidedOn');
  const changes = changesOf(database, [...new Set(ids)], change);
  let changed = 0;
  write({ kind: 'activity.changeMany', actor: actorOf(core) }, (tx) => {
    for (const one of changes) if (apply(tx, one, change)) changed += 1;
  });
  return changed;
}

const isEmpty = ({ bg, en }: BilingualPatch) => !bg && !en;

function refuseWithoutReason(change: ManyChange): void {
  if (change.kind === 'fields' || !isEmpty(change.reason)) return;
  if (change.kind !== 'lifecycle') throw new DomainError('REASON_REQUIRED', { what: 'moveDue' });
  if (change.lifecycle === 'dropped') throw new DomainError('REASON_REQUIRED', { what: 'drop' });
  if (change.lifecycle === 'onHold') throw new DomainError('REASON_REQUIRED', { what: 'hold' });
}

interface OneChange {
  readonly activity: Activity;
  /** Only where the due date is what changes. */
  readonly due: PartialDate | null;
}

function changesOf(database: Database, ids: readonly string[], change: ManyChange): OneChange[] {
  const refused: RefusedActivity[] = [];
  const changes = ids.flatMap((id): OneChange[] => {
    const activity = readRecord(database, 'activity', id);
    if (activity === null || activity.archived) {
      const { code = null, title = { bg: '', en: '' } } = activity ?? {};
      refused.push({ id, code, title: { bg: title.bg, en: title.en }, why: 'gone' });
      return [];
    }
    const due = dueAfter(activity, change);
    if ('why' in due) {
      const { code, title } = activity;
      refused.push({ id, code, title: { bg: title.bg, en: title.en }, why: due.why });
      return [];
    }
    return [{ activity, due: due.to }];
  });
  if (refused.length > 0) throw new DomainError('CHANGE_REFUSED', { refused, chosen: ids.length });
  return changes;
}

function dueAfter({ due }: Activity, change: ManyChange): { to: PartialDate | null } | Pick<RefusedActivity, 'why'> {
  if (change.kind === 'setDue') return { to: change.to };
  if (change.kind !== 'shiftDue') return { to: due };
  if (due === null) return { why: 'noDue' };
  const precision = precisionOf(due);
  if (precision === 'ongoing') return { why: 'ongoing' };
  if (isFinerUnit(change.unit, precision)) return { why: 'tooCoarse' };
  const to = shiftPartialDate(due, change.unit, change.count);
  return to === null ? { why: 'outOfYears' } : { to };
}

/** False where it was so already. */
function apply(tx: WriteTransaction, { activity, due }: OneChange, change: ManyChange): boolean {
  switch (change.kind) {
    case 'fields': {
      const { fields } = change;
      const isSo = (Object.keys(fields) as (keyof typeof fields)[]).every((field) => fields[field] === activity[field]);
      if (!isSo) tx.update('activity', activity.id, fields);
      return !isSo;
    }
    case 'lifecycle':
      return recordLifecycle(tx, activity, change);
    case 'shiftDue':
    case 'setDue': {
      const moves = dateMoveOf(activity, 'due', due);
      for (const move of moves) recordDateMove(tx, activity.id, move, change);
      return moves.length > 0;
    }
  }
}
