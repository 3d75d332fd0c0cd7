import { DomainError } from '#shared/contract/errors.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface FunderPeriodInput {
  /** Left out: a new one. */
  id?: string | undefined;
  programme: string;
  from: Day;
  to: Day;
  reportDue: Day | null;
}

/** Adds or changes a period of reporting. Throws INVALID_FIELD where it ends before it begins or overlaps another one. */
export function setFunderPeriod(core: Core, { id, programme, from, to, reportDue }: FunderPeriodInput): string {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'programme', programme) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const others = readRecords(workbook.database, 'funderPeriod', 'archived = 0 AND programme = @programme', {
    programme,
  });
  const own = others.find((period) => period.id === id);
  if (id !== undefined && own === undefined) throw new DomainError('RECORD_MISSING', { entity: 'funderPeriod' });
  const refused = (field: string) => new DomainError('INVALID_FIELD', { entity: 'funderPeriod', field });
  if (to < from) throw refused('to');
  if (others.some((period) => period.id !== id && period.from <= to && from <= period.to)) throw refused('from');
  // A report is due when its period is over.
  if (reportDue !== null && reportDue < from) throw refused('reportDue');
  const kind = id === undefined ? 'funderPeriod.create' : 'funderPeriod.edit';
  return workbook.write({ kind, actor: actorOf(core) }, (tx) => {
    const sortOrder = others.filter((period) => period.id !== id && period.from < from).length + 1;
    if (id === undefined) return tx.insert('funderPeriod', { programme, from, to, reportDue, sortOrder });
    tx.update('funderPeriod', id, { from, to, reportDue });
    return id;
  });
}

export interface FunderReportInput {
  id: string;
  /** Null takes it back: it was not submitted, or not approved. */
  on: Day | null;
}

/** The report of a period went to the funder. Throws IN_THE_FUTURE, PERIOD_LOCKED, or INVALID_FIELD before the period began. */
export function submitFunderReport(core: Core, { id, on }: FunderReportInput): void {
  const period = existing(core, id);
  const field = 'submittedOn';
  if (on !== null) refuseFuture(core, on, field);
  const isTooLate = period.approvedOn !== null && (on === null || on > period.approvedOn);
  if (isTooLate || (on !== null && on < period.from)) throw new DomainError('INVALID_FIELD', invalid(field));
  write(core, 'funderPeriod.submit', id, { submittedOn: on });
}

/** The funder approved it. Throws IN_THE_FUTURE, PERIOD_LOCKED, or INVALID_FIELD before it was submitted. */
export function approveFunderReport(core: Core, { id, on }: FunderReportInput): void {
  const { submittedOn } = existing(core, id);
  const field = 'approvedOn';
  if (on !== null) refuseFuture(core, on, field);
  if (on !== null && (submittedOn === null || on < submittedOn)) throw new DomainError('INVALID_FIELD', invalid(field));
  write(core, 'funderPeriod.approve', id, { approvedOn: on });
}

const invalid = (field: string) => ({ entity: 'funderPeriod' as const, field });

function existing(core: Core, id: string): FunderPeriod {
  const period = readRecord(core.session.workbook().database, 'funderPeriod', id);
  if (period === null) throw new DomainError('RECORD_MISSING', { entity: 'funderPeriod' });
  return period;
}

const write = (core: Core, kind: string, id: string, patch: { submittedOn: Day | null } | { approvedOn: Day | null }) =>
  core.session.workbook().write({ kind, actor: actorOf(core) }, (tx) => tx.update('funderPeriod', id, patch));
