import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Bilingual, PartialDate } from '#shared/model/values.ts';
import { isLocked, quarterOfPartialDate, type Quarter } from '#shared/rules/periods.ts';
import { tableOf } from '../workbook/columns.ts';
import type { WriteGuard } from '../workbook/write.ts';

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
};

/** What an edit of a locked statement may still touch: its place in a list, and where it was had from. */
const freeFields = ['sortOrder', 'code', 'source'];

type Values = Readonly<Record<string, unknown>>;

/** Throws PERIOD_LOCKED for what a locked quarter does not take. Undo is not asked: it takes back, the log has both. */
export function createPeriodLock(database: Database): WriteGuard {
  const readLocked = database
    .prepare<[], Quarter>('SELECT quarter FROM period WHERE locked = 1 AND deleted = 0')
    .pluck();
  return ({ entity, before, patch }) => {
    const statement = statements[entity];
    const happening = happenings[entity];
    if (statement === undefined && happening === undefined) return;
    const locked: ReadonlySet<Quarter> = new Set(readLocked.all());
    if (locked.size === 0) return;
    if (happening !== undefined) refuseHappenings(happening, before, patch, locked);
    else if (statement !== undefined && before === null) refuseNew(database, entity, statement, patch, locked);
    else if (statement !== undefined && before !== null) refuseEdit(statement, before, patch, locked);
  };
}

const lockedDay = (value: unknown, locked: ReadonlySet<Quarter>): PartialDate | null =>
  typeof value === 'string' && isLocked(value, locked) ? value : null;

function refuse(day: PartialDate | null): void {
  if (day !== null) throw new DomainError('PERIOD_LOCKED', { quarter: quarterOfPartialDate(day) ?? day });
}

function refuseNew(
  database: Database,
  entity: EntityName,
  field: string,
  record: Values,
  locked: ReadonlySet<Quarter>,
): void {
  const day = lockedDay(record[field], locked);
  if (day === null) return;
  // The first step of a record only keeps where it had come to already (record-lifecycle.ts, deliverable-actions.ts).
  const isStep = entity === 'lifecycleStep' || entity === 'deliverableStep';
  if (isStep && (record['from'] ?? null) === null) return;
  // A correction stands in for a record of the same quarter; from elsewhere it would be a new fact in disguise.
  const corrected = typeof record['supersedes'] === 'string' ? dayOf(database, entity, record['supersedes']) : null;
  if (corrected !== null && quarterOfPartialDate(corrected) === quarterOfPartialDate(day)) return;
  refuse(day);
}

/** Of the kinds that can be superseded, each has its day in the same column. */
const dayOf = (database: Database, entity: EntityName, id: string): PartialDate | null =>
  database
    .prepare<[string], PartialDate | null>(`SELECT as_of FROM ${tableOf(entity)} WHERE id = ?`)
    .pluck()
    .get(id) ?? null;

function refuseEdit(field: string, before: Values, patch: Values, locked: ReadonlySet<Quarter>): void {
  const changed = Object.keys(patch).filter(
    (key) => !freeFields.includes(key) && !saysTheSame(before[key], patch[key]),
  );
  if (changed.length === 0) return;
  refuse(lockedDay(before[field], locked) ?? lockedDay(patch[field], locked));
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
  before: Values | null,
  patch: Values,
  locked: ReadonlySet<Quarter>,
): void {
  for (const { field, goesOn } of happening) {
    const was = before?.[field] ?? null;
    const is = field in patch ? (patch[field] ?? null) : was;
    if (is === was) continue;
    refuse(lockedDay(is, locked));
    if (is === null || !goesOn) refuse(lockedDay(was, locked));
  }
}
