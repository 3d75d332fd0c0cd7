import { DomainError } from '#shared/contract/errors.ts';
import type { LightChange, Measured } from '#shared/contract/kpis.ts';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { BilingualPatch, Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { targetInForce } from '#shared/rules/kpi-readings.ts';
import { agreesWithParts, quantityProblem, readingProblem, valueOfParts } from '#shared/rules/kpi-values.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { prepareErrata } from '../packs/errata.ts';
import { planContext } from '../plan/plan-context.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { NewRecord, WriteTransaction } from '../workbook/write.ts';
import { enteredState } from './approval-actions.ts';
import { readKpiAsOf } from './kpi-look.ts';
import { kpiView } from './kpi-views.ts';
import { readReading, readReadings } from './read-readings.ts';

const isEmpty = (text: BilingualPatch | undefined) => !text?.bg && !text?.en;
const invalid = (field: string) => new DomainError('INVALID_FIELD', { entity: 'reading', field });

function existingKpi(core: Core, id: string): Kpi {
  const kpi = readRecord(core.session.workbook().database, 'kpi', id);
  if (kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  return kpi;
}

function kpiOfDay(core: Core, id: string, on: Day): Kpi {
  const kpi = readKpiAsOf(core.session.workbook().database, id, on);
  if (kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  return kpi;
}

/** Numerator and denominator make the value where only they were given: a share in per cent, or a ratio. */
function quantityOf({ valueType }: Kpi, { quantity, numerator, denominator }: Measured): Quantity | null {
  if (quantity !== null || numerator == null || denominator == null) return quantity;
  if (denominator === 0) throw invalid('denominator');
  const value = valueOfParts({ valueType }, numerator, denominator);
  if (value === null) throw invalid('numerator');
  return { value, qualifier: 'exactly' };
}

/**
 * The row of a measurement. Throws IN_THE_FUTURE (it must be true by today, whatever day is looked at), REASON_REQUIRED
 * where there is no value and nobody says why, INVALID_FIELD for a value that the indicator cannot have or that is not what
 * its numerator and denominator make, KPI_REFUSED for an indicator that is worked out of others.
 */
function checkedReading(core: Core, { id }: Pick<Kpi, 'id'>, given: Measured): NewRecord<'reading'> {
  // It is made under the definition that was valid on its own day, whatever the newest one says.
  const kpi = kpiOfDay(core, id, given.asOf);
  if (kpi.formula !== null) throw new DomainError('KPI_REFUSED', { why: 'computed', detail: '' });
  if (given.asOf > todayOf(core)) throw new DomainError('IN_THE_FUTURE', { field: 'asOf' });
  const { quality, unavailableReason, valueText } = given;
  const quantity = quality === 'notAvailable' ? null : quantityOf(kpi, given);
  if (quality === 'notAvailable' && isEmpty(unavailableReason))
    throw new DomainError('REASON_REQUIRED', { what: 'unavailable' });
  if (quality !== 'notAvailable' && quantity === null && isEmpty(valueText)) throw invalid('quantity');
  // What a division gives has the decimals it has; only what a person wrote must be as precise as the indicator.
  if (given.quantity !== null && quantity !== null) {
    const targets = readRecords(core.session.workbook().database, 'kpiTarget', 'kpi = @id', { id });
    const target = targetInForce(targets, given.asOf);
    if (readingProblem({ ...kpi, target }, quantity) !== null) throw invalid('quantity');
  }
  if (given.quantity !== null && quantity !== null && given.numerator != null && given.denominator != null) {
    const isShare = kpi.valueType === 'percent' || kpi.valueType === 'ratio';
    if (isShare && !agreesWithParts(kpi, quantity, given.numerator, given.denominator)) throw invalid('numerator');
  }
  return {
    kpi: kpi.id,
    definitionVersion: kpi.definitionVersion ?? 1,
    asOf: given.asOf,
    asOfPrecision: given.asOfPrecision ?? given.asOf,
    period: given.period ?? null,
    quantity,
    numerator: given.numerator ?? null,
    denominator: given.denominator ?? null,
    valueText: valueText ?? {},
    disaggregation: given.disaggregation || null,
    quality,
    unavailableReason: unavailableReason ?? {},
    evidence: given.evidence || null,
    note: given.note ?? {},
    visibility: given.visibility ?? 'public',
    enteredBy: actorOf(core) || null,
    state: enteredState(core, kpi),
  };
}

function lightOf(core: Core, kpi: string, on: Day): LightChange['light'] {
  const view = kpiView(core.session.workbook().database, on, kpi);
  if (view === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  return view.light;
}

export interface AddReadingInput extends Measured {
  kpi: string;
  seenOn?: Day | undefined;
}

/** Records a reading and tells how the light changed on the day looked at. Throws as `checkedReading`, and PERIOD_LOCKED. */
export function addReading(core: Core, { kpi: id, seenOn, ...given }: AddReadingInput): LightChange {
  const workbook = core.session.workbook();
  const row = checkedReading(core, existingKpi(core, id), given);
  const { asOf: on } = planContext(core, seenOn);
  const before = lightOf(core, id, on);
  const readingId = workbook.write({ kind: 'kpi.addReading', actor: actorOf(core) }, (tx) => tx.insert('reading', row));
  return { readingId, before, light: lightOf(core, id, on), isWaiting: row.state === 'submitted', errata: 0 };
}

function existingReading(core: Core, id: string): Reading {
  const { database } = core.session.workbook();
  const reading = readReading(database, id);
  if (reading === null) throw new DomainError('RECORD_MISSING', { entity: 'reading' });
  const successors = readReadings(database, 'supersedes = @id', { id });
  if (successors.some(({ state }) => state === 'submitted' || state === 'approved'))
    throw new DomainError('READING_SUPERSEDED', {});
  return reading;
}

/** The row that takes the place of another: of the same part, and of the same period unless another is given. */
function supersedingRow(
  core: Core,
  old: Reading,
  given: Measured,
  reason: BilingualPatch | undefined,
): NewRecord<'reading'> {
  if (isEmpty(reason)) throw new DomainError('REASON_REQUIRED', { what: 'supersede' });
  const row = checkedReading(core, existingKpi(core, old.kpi), {
    ...given,
    period: given.period === undefined ? old.period : given.period,
    disaggregation: given.disaggregation === undefined ? old.disaggregation : given.disaggregation,
    visibility: given.visibility ?? old.visibility,
  });
  return { ...row, supersedes: old.id, correctionReason: reason ?? {} };
}

export interface SupersedeReadingInput extends Measured {
  id: string;
  reason: BilingualPatch;
  seenOn?: Day | undefined;
}

/**
 * Records a reading in the place of another, which stays. A locked period takes it, because it says why; for every issued
 * pack that quotes the other an erratum is prepared, where it needs no approval at once. Throws as `checkedReading`,
 * REASON_REQUIRED, and READING_SUPERSEDED where the other has a successor already.
 */
export function supersedeReading(core: Core, { id, reason, seenOn, ...given }: SupersedeReadingInput): LightChange {
  const workbook = core.session.workbook();
  const old = existingReading(core, id);
  const row = supersedingRow(core, old, given, reason);
  const { asOf: on } = planContext(core, seenOn);
  const before = lightOf(core, old.kpi, on);
  const written = workbook.write({ kind: 'kpi.supersedeReading', actor: actorOf(core) }, (tx) => {
    const readingId = tx.insert('reading', row);
    return { readingId, errata: prepareErrata(tx, readingId) };
  });
  return { ...written, before, light: lightOf(core, old.kpi, on), isWaiting: row.state === 'submitted' };
}

export interface EnterReadingsInput {
  entries: readonly (Measured & { kpi: string; supersedes?: string | undefined })[];
  reason?: BilingualPatch | undefined;
}

export interface EnteredReadings {
  readingIds: string[];
  /** How many of them wait for approval. */
  waiting: number;
  errata: number;
}

/** Records what was typed or pasted into the grid: everything, or nothing when one entry is refused. */
export function enterReadings(core: Core, { entries, reason }: EnterReadingsInput): EnteredReadings {
  const workbook = core.session.workbook();
  const rows = entries.map(({ kpi, supersedes, ...given }) => {
    if (supersedes !== undefined) return supersedingRow(core, existingReading(core, supersedes), given, reason);
    return checkedReading(core, existingKpi(core, kpi), given);
  });
  return workbook.write({ kind: 'kpi.enterReadings', actor: actorOf(core) }, (tx) => {
    const readingIds = rows.map((row) => tx.insert('reading', row));
    return {
      readingIds,
      waiting: rows.filter(({ state }) => state === 'submitted').length,
      errata: readingIds.reduce((sum, id) => sum + prepareErrata(tx, id), 0),
    };
  });
}

export interface SetTargetInput {
  kpi: string;
  quantity: Quantity;
  upper?: Quantity | null | undefined;
  due: PartialDate | null;
  validFrom: Day | null;
  decision: BilingualPatch;
  supersedes?: string | null | undefined;
}

/**
 * Sets a target; the one it supersedes stays in the record. Throws REASON_REQUIRED where it supersedes and no decision is
 * named, INVALID_FIELD for a value that the indicator cannot have or a range without a higher end.
 */
export function setTarget(core: Core, { kpi: id, supersedes, ...given }: SetTargetInput): string {
  const workbook = core.session.workbook();
  const kpi = existingKpi(core, id);
  const refused = (field: string) => new DomainError('INVALID_FIELD', { entity: 'kpiTarget', field });
  if (quantityProblem(kpi, given.quantity) !== null) throw refused('quantity');
  const upper = given.upper ?? null;
  if (kpi.direction === 'range' && (upper === null || upper.value < given.quantity.value)) throw refused('upper');
  if (upper !== null && quantityProblem(kpi, upper) !== null) throw refused('upper');
  const targets = readRecords(workbook.database, 'kpiTarget', 'kpi = @id', { id });
  const old =
    supersedes === undefined ? (targetInForce(targets, given.validFrom ?? todayOf(core))?.id ?? null) : supersedes;
  if (old !== null && !targets.some((target) => target.id === old))
    throw new DomainError('REFERENCE_MISSING', { field: 'supersedes' });
  if (old !== null && isEmpty(given.decision)) throw new DomainError('REASON_REQUIRED', { what: 'supersede' });
  const insert = (tx: WriteTransaction) => tx.insert('kpiTarget', { ...given, kpi: id, upper, supersedes: old });
  return workbook.write({ kind: 'kpi.setTarget', actor: actorOf(core) }, insert);
}
