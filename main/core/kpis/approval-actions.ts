import { DomainError } from '#shared/contract/errors.ts';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { prepareErrata } from '../packs/errata.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { readReading } from './read-readings.ts';

/** What a reading is entered as: where somebody else is to approve it, it waits for them, and does not count yet. */
export const enteredState = (core: Core, { approver }: Pick<Kpi, 'approver'>): 'approved' | 'submitted' =>
  approver === null || approver === actorOf(core) ? 'approved' : 'submitted';

export interface Approved {
  readings: number;
  /** Prepared for issued packs that quote what an approved correction supersedes. */
  errata: number;
}

/**
 * Approves readings that wait, as one action: from then on they count. Throws RECORD_MISSING and APPROVAL_REFUSED (for
 * somebody else than the indicator's approver, and for what does not wait), and PERIOD_LOCKED; then none is approved.
 */
export function approveReadings(core: Core, { ids }: { ids: readonly string[] }): Approved {
  const readings = [...new Set(ids)].map((id) => waitingReading(core, id));
  return core.session.workbook().write({ kind: 'kpi.approveReadings', actor: actorOf(core) }, (tx) => {
    const step = { state: 'approved', on: todayOf(core), by: actorOf(core) } as const;
    for (const { id } of readings) tx.insert('readingStep', { reading: id, ...step });
    return {
      readings: readings.length,
      errata: readings.reduce((sum, { id }) => sum + prepareErrata(tx, id), 0),
    };
  });
}

/** Gives readings back to who entered them, with what is to be put right. Throws as `approveReadings`, and REASON_REQUIRED. */
export function returnReadings(core: Core, { ids, note }: { ids: readonly string[]; note: BilingualPatch }): void {
  if (!note.bg && !note.en) throw new DomainError('REASON_REQUIRED', { what: 'returnReading' });
  const readings = [...new Set(ids)].map((id) => waitingReading(core, id));
  core.session.workbook().write({ kind: 'kpi.returnReadings', actor: actorOf(core) }, (tx) => {
    const step = { state: 'returned', on: todayOf(core), by: actorOf(core), note } as const;
    for (const { id } of readings) tx.insert('readingStep', { reading: id, ...step });
  });
}

function waitingReading(core: Core, id: string): Reading {
  const { database } = core.session.workbook();
  const reading = readReading(database, id);
  const kpi = reading === null ? null : readRecord(database, 'kpi', reading.kpi);
  if (reading === null || kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'reading' });
  const refused = (why: 'notApprover' | 'notSubmitted') =>
    new DomainError('APPROVAL_REFUSED', { why, code: kpi.code ?? '' });
  if (reading.state !== 'submitted' || readRecords(database, 'reading', 'supersedes = @id', { id }).length > 0)
    throw refused('notSubmitted');
  // Where the approver was taken away meanwhile, nobody would be left to approve it: then anybody may.
  if (kpi.approver !== null && kpi.approver !== actorOf(core)) throw refused('notApprover');
  return reading;
}
