import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Bilingual, PartialDate } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { quarterLastDay, quarterOfPartialDate, type Quarter } from '#shared/rules/periods.ts';
import { quarterOfReport } from '#shared/rules/report-round.ts';
import { reportingRhythm } from '../reporting/rhythm.ts';
import { tableOf } from '../workbook/columns.ts';
import type { GuardedWrite, WriteGuard } from '../workbook/write.ts';

/**
 * MODEL: a locked period takes corrections only as superseding records, with a reason. So that it holds for every way in,
 * it stands in the write path (docs/decisions/locked-periods.md). A fact lies in the quarter of the day it was true.
 */

/** Records that state a fact of one day. In a locked quarter none is added or edited; those that can be are superseded. */
const statements: Partial<Record<EntityName, string>> = {
  report: 'asOf',
  reading: 'asOf',
  riskReview: 'asOf',
  dateMove: 'decidedOn',
  lifecycleStep: 'since',
  deliverableStep: 'on',
};

interface Happening {
  field: string;
  /** A later day may take its place: partly achieved, then wholly; submitted, returned, submitted again. */
  goesOn: boolean;
}

/** Days on which something became so; the record they stand in goes on. None is put into a locked quarter or taken out. */
const happenings: Partial<Record<EntityName, readonly Happening[]>> = {
  activity: [{ field: 'actualStart', goesOn: false }],
  subtask: [{ field: 'doneOn', goesOn: false }],
  milestone: [{ field: 'achievedOn', goesOn: true }],
  deliverable: [
    { field: 'submittedOn', goesOn: true },
    { field: 'approvedOn', goesOn: false },
  ],
  rollout: [{ field: 'since', goesOn: true }],
  amendment: [{ field: 'on', goesOn: false }],
  funderPeriod: [
    { field: 'submittedOn', goesOn: false },
    { field: 'approvedOn', goesOn: false },
  ],
};

/**
 * Versions by which readings are judged from a day on. None begins, or is taken back, in a locked quarter or before one: what
 * was told of it would be told otherwise. They are not edited but put into other words (definition-actions.ts).
 */
const beginnings: Partial<Record<EntityName, string>> = {
  kpiDefinition: 'validFrom',
  kpiRuleSet: 'validFrom',
  kpiTarget: 'validFrom',
};

/** What holds since always where it says no day. The first definition of an indicator does so too: it only keeps what stood. */
const beginsWithout: Partial<Record<EntityName, string>> = { kpiTarget: '0000-01-01' };

/** What an edit of a locked statement may still touch: its place in a list, and where it was had from. */
const freeFields = ['sortOrder', 'code', 'source'];

type Values = Readonly<Record<string, unknown>>;

/** What a write is asked against. */
interface Locks {
  /** The quarter in which a day lies, where that is locked. */
  lockedQuarter: (day: unknown) => Quarter | null;
  /** The quarter in which a day lies. */
  quarterOf: (day: PartialDate) => Quarter | null;
}

/** Throws PERIOD_LOCKED for what a locked quarter does not take, whoever writes it: a service, undo, redo, a restoration. */
export function createPeriodLock(database: Database): WriteGuard {
  const readLocked = database
    .prepare<[], Quarter>('SELECT quarter FROM period WHERE locked = 1 AND deleted = 0')
    .pluck();
  return ({ entity, before, patch, takesBack = false }) => {
    const statement = statements[entity];
    const happening = happenings[entity];
    const beginning = beginnings[entity];
    const isApproval = entity === 'readingStep' && (patch ?? before)?.['state'] === 'approved';
    if (statement === undefined && happening === undefined && beginning === undefined && !isApproval) return;
    const locked: ReadonlySet<Quarter> = new Set(readLocked.all());
    if (locked.size === 0) return;
    const locks = locksOf(locked, entity === 'report' ? quarterOfReports(database) : quarterOfPartialDate);
    if (beginning !== undefined) {
      const isOther =
        before === null || patch === null || (beginning in patch && patch[beginning] !== before[beginning]);
      if (isOther) refuse(lockedSince(locked, (patch ?? before)?.[beginning] ?? beginsWithout[entity]));
    } else if (isApproval) refuseApproval(database, { before, patch }, locks);
    else if (happening !== undefined) refuseHappenings(happening, { before, patch, takesBack }, locks);
    else if (statement === undefined) return;
    else if (before === null) refuseNew(database, { entity, field: statement, record: patch ?? {} }, locks);
    else if (patch === null) refuseRemoval(entity, before, statement, locks);
    else refuseEdit(statement, before, patch, locks);
  };
}

function locksOf(locked: ReadonlySet<Quarter>, quarterOf: Locks['quarterOf']): Locks {
  const lockedQuarter = (day: unknown) => {
    const quarter = typeof day === 'string' ? quarterOf(day) : null;
    return quarter !== null && locked.has(quarter) ? quarter : null;
  };
  return { lockedQuarter, quarterOf };
}

/** A report of the days of grace belongs to the quarter that is over. */
function quarterOfReports(database: Database): Locks['quarterOf'] {
  const rhythm = reportingRhythm(database);
  return (day) => {
    const last = lastDay(day);
    return last === null ? null : quarterOfReport(last, rhythm);
  };
}

/** The first locked quarter that ends on a day or later. */
function lockedSince(locked: ReadonlySet<Quarter>, day: unknown): Quarter | null {
  if (typeof day !== 'string') return null;
  return [...locked].toSorted().find((quarter) => quarterLastDay(quarter) >= day) ?? null;
}

function refuse(quarter: Quarter | null): void {
  if (quarter !== null) throw new DomainError('PERIOD_LOCKED', { quarter });
}

function refuseNew(
  database: Database,
  { entity, field, record }: { entity: EntityName; field: string; record: Values },
  { lockedQuarter, quarterOf }: Locks,
): void {
  const quarter = lockedQuarter(record[field]);
  if (quarter === null || isFirstStep(entity, record)) return;
  // A correction stands in for a record of the same quarter; from elsewhere it would be a new fact in disguise.
  const corrected = typeof record['supersedes'] === 'string' ? dayOf(database, entity, record['supersedes']) : null;
  if (corrected === null || quarterOf(corrected) !== quarter) refuse(quarter);
}

/** The first step of a record only keeps where it had come to already (record-lifecycle.ts, deliverable-actions.ts). */
const isFirstStep = (entity: EntityName, record: Values) =>
  (entity === 'lifecycleStep' || entity === 'deliverableStep') && (record['from'] ?? null) === null;

/** A correction is no exception: what it corrected would count again, without a reason. */
function refuseRemoval(entity: EntityName, before: Values, field: string, { lockedQuarter }: Locks): void {
  if (!isFirstStep(entity, before)) refuse(lockedQuarter(before[field]));
}

/** A reading begins to count when it is approved: in a locked quarter only a correction of what stood in it already. */
function refuseApproval(
  database: Database,
  { before, patch }: { before: Values | null; patch: Values | null },
  locks: Locks,
): void {
  const row = database
    .prepare<[unknown], { as_of: PartialDate; supersedes: string | null }>(
      'SELECT as_of, supersedes FROM reading WHERE id = ?',
    )
    .get((patch ?? before)?.['reading']);
  if (row === undefined) return;
  if (patch === null) refuse(locks.lockedQuarter(row.as_of));
  else refuseNew(database, { entity: 'reading', field: 'asOf', record: { asOf: row.as_of, ...row } }, locks);
}

/** Of the kinds that can be superseded, each has its day in the same column. */
const dayOf = (database: Database, entity: EntityName, id: string): PartialDate | null =>
  database
    .prepare<[string], PartialDate | null>(`SELECT as_of FROM ${tableOf(entity)} WHERE id = ?`)
    .pluck()
    .get(id) ?? null;

function refuseEdit(field: string, before: Values, patch: Values, { lockedQuarter }: Locks): void {
  const changed = Object.keys(patch).filter(
    (key) => !freeFields.includes(key) && !saysTheSame(before[key], patch[key]),
  );
  if (changed.length === 0) return;
  refuse(lockedQuarter(before[field]) ?? lockedQuarter(patch[field]));
}

/** An edit that changes nothing, or puts into the other language what already stands in one. */
function saysTheSame(was: unknown, is: unknown): boolean {
  if (is === undefined || was === is) return true;
  if (!isBilingual(was)) return JSON.stringify(was) === JSON.stringify(is);
  const given = is as Partial<Bilingual>; // the patch of a field that is bilingual
  return (['bg', 'en'] as const).every(
    (language) =>
      given[language] === undefined ||
      given[language] === was[language] ||
      was[language] === '' ||
      was.stale?.language === language,
  );
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'bg' in value && 'stale' in value;

function refuseHappenings(
  happening: readonly Happening[],
  { before, patch, takesBack }: Pick<GuardedWrite, 'before' | 'patch' | 'takesBack'>,
  { lockedQuarter }: Locks,
): void {
  for (const { field, goesOn } of happening) {
    const was = before?.[field] ?? null;
    const is = patch === null ? null : field in patch ? (patch[field] ?? null) : was;
    if (is === was) continue;
    // What went on since the quarter was locked may be taken back: the quarter has again what it had.
    if (!(goesOn && takesBack === true)) refuse(lockedQuarter(is));
    if (is === null || !goesOn) refuse(lockedQuarter(was));
  }
}
