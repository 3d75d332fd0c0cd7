import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { patchSchema, type PatchOfEntity } from '#shared/model/entity.ts';
import {
  definingKeys,
  definingTexts,
  kpi as kpiEntity,
  type DefiningKey,
  type DefiningText,
  type Kpi,
} from '#shared/model/kpi.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { checkFormula } from '#shared/rules/formula/check-formula.ts';
import { changedKeys, passportOf } from '#shared/rules/kpi-versions.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { stateOf } from './read-readings.ts';

export type DefinitionPatch = Partial<Pick<PatchOfEntity<typeof kpiEntity>, DefiningKey>>;
/** Of grades the names alone: their number and order are what values mean. */
export type TextPatch = Partial<Record<DefiningText, BilingualPatch>> & { grades?: Kpi['grades'] | undefined };

const isEmpty = (text: BilingualPatch) => !text.bg && !text.en;

export function existingKpi(database: Database, id: string): Kpi {
  const kpi = readRecord(database, 'kpi', id);
  if (kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  return kpi;
}

const versionsOf = (database: Database, kpi: string) =>
  readRecords(database, 'kpiDefinition', 'kpi = @kpi', { kpi }).toSorted((a, b) => a.version - b.version);

/** Whether anything was measured under the definition, or it has versions already: then it is not simply written over. */
export function isInUse(database: Database, kpi: string): boolean {
  if (versionsOf(database, kpi).length > 0) return true;
  return database.prepare('SELECT 1 FROM reading WHERE kpi = ? AND deleted = 0').get(kpi) !== undefined;
}

export interface RedefineInput {
  kpi: string;
  fields: DefinitionPatch;
  /** Readings of this day and later are made under the new version. */
  validFrom: Day;
  reason: BilingualPatch;
}

/**
 * Begins a new version of an indicator's definition. The earlier ones stay as they were, the first of them from the time
 * before there were versions. Throws REASON_REQUIRED, FORMULA_REFUSED, and KPI_REFUSED where nothing would change, the day is
 * not after that of the version before, grades are missing, or a formula would come over readings of its own.
 */
export function redefineKpi(core: Core, { kpi: id, fields, validFrom, reason }: RedefineInput): number {
  const workbook = core.session.workbook();
  const { database } = workbook;
  const kpi = existingKpi(database, id);
  if (isEmpty(reason)) throw new DomainError('REASON_REQUIRED', { what: 'redefine' });
  refuseWrongFields(fields);
  const next = afterDefinition(kpi, fields);
  if (changedKeys(passportOf(kpi), passportOf(next)).length === 0)
    throw new DomainError('KPI_REFUSED', { why: 'sameDefinition', detail: '' });
  refuseWrongDefinition(database, next);
  const versions = versionsOf(database, id);
  const newest = versions.at(-1);
  refuseEarlier(newest?.validFrom ?? null, validFrom);
  if (next.formula !== null) refuseOverReadings(database, id, validFrom);
  const version = (newest?.version ?? kpi.definitionVersion ?? 1) + 1;
  return workbook.write({ kind: 'kpi.redefine', actor: actorOf(core) }, (tx) => {
    if (newest === undefined)
      tx.insert('kpiDefinition', { kpi: id, version: version - 1, validFrom: null, passport: passportOf(kpi) });
    tx.update('kpi', id, { ...fields, definitionVersion: version });
    const passport = passportOf(existingKpi(tx.database, id));
    tx.insert('kpiDefinition', { kpi: id, version, validFrom, reason, passport });
    return version;
  });
}

/**
 * Puts the texts of a definition better, the names of grades among them, without measuring another thing: the version stays.
 * Throws KPI_REFUSED where nothing would change, or where there would be other grades (`defined`).
 */
export function rewordKpi(core: Core, { kpi: id, fields }: { kpi: string; fields: TextPatch }): void {
  const workbook = core.session.workbook();
  const kpi = existingKpi(workbook.database, id);
  refuseWrongFields(fields);
  if (fields.grades !== undefined && fields.grades?.length !== kpi.grades?.length)
    throw new DomainError('KPI_REFUSED', { why: 'defined', detail: '' });
  if (changedKeys(passportOf(kpi), passportOf(afterDefinition(kpi, fields))).length === 0)
    throw new DomainError('KPI_REFUSED', { why: 'sameDefinition', detail: '' });
  workbook.write({ kind: 'kpi.reword', actor: actorOf(core) }, (tx) => writeDefinition(tx, id, fields));
}

/** The indicator is its newest version: what one says, the other says too. */
function writeDefinition(tx: WriteTransaction, id: string, fields: DefinitionPatch): void {
  tx.update('kpi', id, fields);
  const newest = versionsOf(tx.database, id).at(-1);
  if (newest !== undefined)
    tx.update('kpiDefinition', newest.id, { passport: passportOf(existingKpi(tx.database, id)) });
}

/**
 * Writes over the definition of an indicator that nothing was measured by yet. Throws KPI_REFUSED (`defined`) where it is in
 * use, and what `redefineKpi` refuses of the fields themselves.
 */
export function defineKpi(core: Core, { kpi: id, fields }: { kpi: string; fields: DefinitionPatch }): void {
  const workbook = core.session.workbook();
  const kpi = existingKpi(workbook.database, id);
  if (isInUse(workbook.database, id)) throw new DomainError('KPI_REFUSED', { why: 'defined', detail: '' });
  refuseWrongFields(fields);
  refuseWrongDefinition(workbook.database, afterDefinition(kpi, fields));
  workbook.write({ kind: 'kpi.define', actor: actorOf(core) }, (tx) => tx.update('kpi', id, fields));
}

function refuseWrongFields(fields: DefinitionPatch): void {
  const parsed = patchSchema(kpiEntity, 'all').safeParse(fields);
  const path = parsed.success ? undefined : parsed.error.issues[0]?.path;
  const stranger = Object.keys(fields).find((key) => !definingKeys.some((known) => known === key));
  if (path !== undefined || stranger !== undefined)
    throw new DomainError('INVALID_FIELD', { entity: 'kpi', field: stranger ?? path?.map(String).join('.') ?? '' });
}

/** The indicator as it would be; a text keeps its other language. */
export function afterDefinition(kpi: Kpi, fields: DefinitionPatch): Kpi {
  const texts = definingTexts.flatMap((key) => {
    const given = fields[key];
    return given === undefined ? [] : [[key, { ...kpi[key], ...given }] as const];
  });
  return { ...kpi, ...fields, ...Object.fromEntries(texts) } as Kpi; // each field is the one it was, or of its own schema
}

function refuseWrongDefinition(database: Database, next: Kpi): void {
  if (next.valueType === 'grade' && next.grades === null)
    throw new DomainError('KPI_REFUSED', { why: 'gradesMissing', detail: '' });
  if (next.formula === null) return;
  if (next.valueType === 'grade') throw new DomainError('KPI_REFUSED', { why: 'gradeFormula', detail: '' });
  const others = readRecords(database, 'kpi', 'archived = 0');
  const checked = checkFormula({
    text: next.formula,
    of: next,
    kpiByCode: new Map(others.map((other) => [other.code ?? '', other])),
  });
  if ('error' in checked) throw new DomainError('FORMULA_REFUSED', checked.error);
}

function refuseEarlier(before: Day | null, validFrom: Day): void {
  if (before !== null && validFrom <= before)
    throw new DomainError('KPI_REFUSED', { why: 'notAfterPrevious', detail: before });
}

/** What was measured on a day cannot be worked out for the same day. */
function refuseOverReadings(database: Database, kpi: string, validFrom: Day): void {
  const last = database
    .prepare<[string], Day | null>(
      `SELECT max(r.as_of) FROM reading r WHERE r.kpi = ? AND r.deleted = 0 AND ${stateOf('r')} <> 'returned'
       AND NOT EXISTS (SELECT 1 FROM reading s WHERE s.supersedes = r.id AND s.deleted = 0)`,
    )
    .pluck()
    .get(kpi);
  if (last != null && last >= validFrom) throw new DomainError('KPI_REFUSED', { why: 'measuredSince', detail: last });
}
