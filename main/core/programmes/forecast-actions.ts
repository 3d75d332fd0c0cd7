import { DomainError } from '#shared/contract/errors.ts';
import type { BilingualPatch, Day, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord } from '../workbook/records.ts';

export interface MoveForecastInput {
  entity: 'milestone' | 'deliverable';
  id: string;
  /** Null takes the forecast away: the due date stands. */
  to: PartialDate | null;
  decidedOn: Day;
  reason: BilingualPatch;
}

/** Moves a forecast, or gives the first one, and keeps why. Throws REASON_REQUIRED, or IN_THE_FUTURE for the decision. */
export function moveForecast(core: Core, { entity, id, to, decidedOn, reason }: MoveForecastInput): void {
  const workbook = core.session.workbook();
  const record = readRecord(workbook.database, entity, id);
  if (record === null) throw new DomainError('RECORD_MISSING', { entity });
  if (!reason.bg && !reason.en) throw new DomainError('REASON_REQUIRED', { what: 'moveDue' });
  refuseFuture(core, decidedOn, 'decidedOn');
  workbook.write({ kind: `${entity}.moveForecast`, actor: actorOf(core) }, (tx) => {
    if (record.forecast === to) return;
    tx.insert('dateMove', { entity, record: id, field: 'forecast', from: record.forecast, to, decidedOn, reason });
    tx.update(entity, id, { forecast: to });
  });
}
