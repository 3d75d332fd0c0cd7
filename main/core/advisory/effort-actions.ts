import { DomainError } from '#shared/contract/errors.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface EffortInput {
  programme: string;
  workPackage: string | null;
  organisation: string | null;
  funderPeriod: string | null;
  planned: number | null;
  actual: number | null;
}

/**
 * Sets the person-months of one cell of the grid: one row for a partner, a work package and a period. Throws RECORD_MISSING,
 * or INVALID_FIELD where the work package or the period is another programme's.
 */
export function setEffort(core: Core, { planned, actual, ...place }: EffortInput): void {
  const workbook = core.session.workbook();
  const { database } = workbook;
  const { programme, workPackage, organisation, funderPeriod } = place;
  if (readRecord(database, 'programme', programme) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  if (workPackage !== null && readRecord(database, 'phase', workPackage)?.programme !== programme)
    throw new DomainError('INVALID_FIELD', { entity: 'effort', field: 'workPackage' });
  if (funderPeriod !== null && readRecord(database, 'funderPeriod', funderPeriod)?.programme !== programme)
    throw new DomainError('INVALID_FIELD', { entity: 'effort', field: 'funderPeriod' });
  if (organisation !== null && readRecord(database, 'organisation', organisation) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'organisation' });
  const own = readRecords(database, 'effort', 'programme = @programme', { programme }).find(
    (row) => row.workPackage === workPackage && row.organisation === organisation && row.funderPeriod === funderPeriod,
  );
  const isEmpty = planned === null && actual === null;
  if (own === undefined && isEmpty) return;
  workbook.write({ kind: 'effort.edit', actor: actorOf(core) }, (tx) => {
    if (own === undefined) tx.insert('effort', { ...place, planned, actual });
    // A note that somebody wrote stays with the emptied row; it comes back with the numbers.
    else tx.update('effort', own.id, { planned, actual, archived: isEmpty });
  });
}
