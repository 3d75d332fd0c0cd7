import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { amendmentReason } from '#shared/i18n/amendment-reason.ts';
import { actorOf, type Core } from '../app/core.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { planAmendment, type AmendmentPlanInput, type PlannedMove } from './amendment-plan.ts';

export interface AmendInput extends Omit<AmendmentPlanInput, 'fromMonth'> {
  /** The funder's number of it. */
  code: string;
  reference: string;
  summary: BilingualPatch;
  /** What was chosen of the preview. */
  items: readonly { entity: 'milestone' | 'deliverable'; id: string }[];
}

/**
 * Records an amendment with the end and the due dates that it moves, in one action; the original dates stay. Throws
 * REASON_REQUIRED, IN_THE_FUTURE, CODE_TAKEN, PERIOD_LOCKED, AMENDMENT_OUT_OF_ORDER where a later decision moved the end
 * already, or AMENDMENT_CHANGED where something chosen cannot move with it any more.
 */
export function amendProgramme(core: Core, { items, ...input }: AmendInput): string {
  const workbook = core.session.workbook();
  const { code, on, reference, summary, shiftMonths } = input;
  if (!summary.bg && !summary.en) throw new DomainError('REASON_REQUIRED', { what: 'amend' });
  refuseFuture(core, on, 'on');
  return workbook.write({ kind: 'programme.amend', actor: actorOf(core) }, (tx) => {
    const plan = planAmendment(tx.database, { ...input, fromMonth: null });
    const { programme, decidedOn, end } = plan;
    if (end?.stays) throw new DomainError('AMENDMENT_OUT_OF_ORDER', {});
    const moves = items.map(({ entity, id }) => chosenMove(plan.moves, entity, id));
    const amendment = tx.insert('amendment', {
      programme: programme.id,
      code,
      on,
      reference: reference === '' ? null : reference,
      summary,
      periodToBefore: end?.before ?? null,
      periodToAfter: end?.after ?? null,
      shiftMonths: moves.length > 0 ? shiftMonths : null,
      sortOrder: nextOrder(tx.database, programme.id),
    });
    const because = { decidedOn, amendment, reason: amendmentReason({ code, summary }, i18nOf) };
    if (end !== null) {
      const move = { entity: 'programme', record: programme.id, field: 'periodTo' } as const;
      tx.insert('dateMove', { ...move, from: end.before, to: end.after, ...because });
      tx.update('programme', programme.id, {
        periodTo: end.after,
        ...(programme.periodToOriginal === null && end.before !== null ? { periodToOriginal: end.before } : {}),
      });
    }
    for (const { entity, view, from, to } of moves) {
      const field = entity === 'milestone' ? 'due' : 'dueRevised';
      tx.insert('dateMove', { entity, record: view.id, field, from, to, ...because });
      // What had no other date than the present one keeps it as its original.
      const original = view.dueOriginal === null ? { dueOriginal: from } : {};
      if (entity === 'milestone') tx.update('milestone', view.id, { due: to, ...original });
      else tx.update('deliverable', view.id, { dueRevised: to, revisionReference: code, ...original });
    }
    return amendment;
  });
}

/** The preview may be older than the plan: what is not as it was shown is not moved silently. */
function chosenMove(moves: readonly PlannedMove[], entity: PlannedMove['entity'], id: string): PlannedMove {
  const move = moves.find((one) => one.entity === entity && one.view.id === id);
  if (move === undefined || move.to === null) throw new DomainError('AMENDMENT_CHANGED', {});
  return move;
}

function nextOrder(database: Database, programme: string): number {
  const orders = readRecords(database, 'amendment', 'programme = @programme', { programme }).map(
    ({ sortOrder }) => sortOrder ?? 0,
  );
  return Math.max(0, ...orders) + 1;
}

/** The day of an amendment that moved dates is the day of those moves too: it is not edited past them. */
export function refuseRedating(database: Database, id: string, fields: Readonly<Record<string, unknown>>): void {
  if (!('on' in fields) || fields['on'] === readRecord(database, 'amendment', id)?.on) return;
  if (readRecords(database, 'dateMove', 'amendment = @id', { id }).length > 0)
    throw new DomainError('FIELD_GOVERNED', { entity: 'amendment', field: 'on' });
}
