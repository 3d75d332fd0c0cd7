import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { ReviewInReport } from '#shared/contract/risk-review-input.ts';
import type { RiskSubject } from '#shared/contract/risks.ts';
import type { Risk, RiskKind, RiskReview, RiskStatus } from '#shared/model/risk.ts';
import type { BilingualPatch, Day, Visibility } from '#shared/model/values.ts';
import { latestTurn } from '#shared/rules/risk-state.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';

const series = 'R-';

const isEmpty = (text: BilingualPatch | undefined) => !text?.bg && !text?.en;

function existingRisk(database: Database, id: string): Risk {
  const risk = readRecord(database, 'risk', id);
  if (risk === null) throw new DomainError('RECORD_MISSING', { entity: 'risk' });
  return risk;
}

/** The next free number of the register: after the highest there ever was, so that no number is used twice. */
export function nextRiskCode(database: Database): string {
  const codes = database
    .prepare<[string], string>('SELECT code FROM risk WHERE code GLOB ?')
    .pluck()
    .all(`${series}[0-9]*`);
  const numbers = codes.map((code) => Number(code.slice(series.length))).filter(Number.isInteger);
  const next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  return `${series}${String(next).padStart(2, '0')}`;
}

export interface NewRiskInput {
  code: string;
  kind: RiskKind;
  event: BilingualPatch;
  cause: BilingualPatch;
  effect: BilingualPatch;
  probability: number | null;
  impact: number | null;
  mitigation: BilingualPatch;
  owner: string | null;
  identifiedOn: Day;
  nextReview: Day | null;
  visibility?: Visibility | undefined;
  about: { entity: RiskSubject; id: string } | null;
}

/** Puts a risk into the register. Throws CODE_TAKEN, IN_THE_FUTURE, REFERENCE_MISSING or RECORD_MISSING. */
export function createRisk(core: Core, { about, visibility = 'board', ...given }: NewRiskInput): string {
  const { database, write } = core.session.workbook();
  refuseFuture(core, given.identifiedOn, 'identifiedOn');
  if (about !== null) refuseMissing(database, about.entity, about.id);
  const last = database.prepare<[], number | null>('SELECT max(sort_order) FROM risk').pluck().get() ?? 0;
  return write({ kind: 'risk.create', actor: actorOf(core) }, (tx) => {
    const id = tx.insert('risk', { ...given, visibility, sortOrder: last + 1 });
    if (about !== null)
      tx.insert('link', { relation: 'about', fromEntity: 'risk', from: id, toEntity: about.entity, to: about.id });
    return id;
  });
}

export interface RiskReviewInput {
  id: string;
  asOf: Day;
  probability: number | null;
  impact: number | null;
  measuresApplied: RiskReview['measuresApplied'];
  text: BilingualPatch;
  nextReview?: Day | null | undefined;
  supersedes?: string | undefined;
  correctionReason?: BilingualPatch | undefined;
}

/**
 * Records the state of play of a risk. Throws IN_THE_FUTURE, REASON_REQUIRED (a correction says why) or PERIOD_LOCKED. A
 * correction of a review that closed the risk, or opened it again, keeps what the risk became by it.
 */
export function reviewRisk(core: Core, { id, nextReview, ...given }: RiskReviewInput): string {
  const { database, write } = core.session.workbook();
  existingRisk(database, id);
  refuseFuture(core, given.asOf, 'asOf');
  const corrected = given.supersedes === undefined ? null : readRecord(database, 'riskReview', given.supersedes);
  if (given.supersedes !== undefined && corrected?.risk !== id)
    throw new DomainError('RECORD_MISSING', { entity: 'riskReview' });
  if (corrected !== null && isEmpty(given.correctionReason))
    throw new DomainError('REASON_REQUIRED', { what: 'supersede' });
  const actor = actorOf(core);
  return write({ kind: 'risk.review', actor }, (tx) => {
    const { supersedes = null, correctionReason = {}, ...rest } = given;
    const reviewId = tx.insert('riskReview', {
      ...rest,
      risk: id,
      status: corrected?.status ?? null,
      author: actor || null,
      supersedes,
      correctionReason,
    });
    if (nextReview !== undefined) tx.update('risk', id, { nextReview });
    if (corrected?.status) tx.update('risk', id, statusOf(database, id));
    return reviewId;
  });
}

/** The reviews that come with a report, in its action: as of its day. Throws REFERENCE_MISSING for a risk that is not there. */
export function reviewRisksWithReport(
  tx: WriteTransaction,
  reviews: readonly ReviewInReport[],
  { asOf, author }: { asOf: Day; author: string },
): void {
  for (const review of reviews) tx.insert('riskReview', { ...review, asOf, author: author || null });
}

export interface RiskStatusInput {
  id: string;
  status: RiskStatus;
  on: Day;
  reason: BilingualPatch;
}

/**
 * Closes a risk, says that it has come true, or opens it again: a review of that day, with the reason as its text. Throws
 * REASON_REQUIRED, IN_THE_FUTURE, TRANSITION_REFUSED (it is so already) or PERIOD_LOCKED.
 */
export function setRiskStatus(core: Core, { id, status, on, reason }: RiskStatusInput): string {
  const { database, write } = core.session.workbook();
  const risk = existingRisk(database, id);
  if (risk.status === status) throw new DomainError('TRANSITION_REFUSED', { from: risk.status, to: status });
  if (isEmpty(reason)) throw new DomainError('REASON_REQUIRED', { what: 'riskStatus' });
  refuseFuture(core, on, 'on');
  const actor = actorOf(core);
  return write({ kind: 'risk.setStatus', actor }, (tx) => {
    const reviewId = tx.insert('riskReview', { risk: id, asOf: on, status, text: reason, author: actor || null });
    tx.update('risk', id, statusOf(database, id));
    return reviewId;
  });
}

/** What a risk is now, by the newest review that said so: one for an earlier day does not undo a later one. */
function statusOf(database: Database, id: string): { status: RiskStatus; statusSince: Day | null } {
  const turn = latestTurn(readRecords(database, 'riskReview', 'risk = @id', { id }));
  return turn === null ? { status: 'open', statusSince: null } : { status: turn.status, statusSince: turn.since };
}

export interface RiskAboutInput {
  id: string;
  entity: RiskSubject;
  record: string;
  isTied: boolean;
}

/** Ties a risk to a record, or unties it. Throws RECORD_MISSING. */
export function setRiskAbout(core: Core, { id, entity, record, isTied }: RiskAboutInput): void {
  const { database, write } = core.session.workbook();
  existingRisk(database, id);
  refuseMissing(database, entity, record);
  const [known] = readRecords(database, 'link', '"from" = @id AND "to" = @record AND relation = \'about\'', {
    id,
    record,
  });
  write({ kind: 'risk.setAbout', actor: actorOf(core) }, (tx) => {
    if (known !== undefined) tx.update('link', known.id, { archived: !isTied });
    else if (isTied)
      tx.insert('link', { relation: 'about', fromEntity: 'risk', from: id, toEntity: entity, to: record });
  });
}

function refuseMissing(database: Database, entity: RiskSubject, id: string): void {
  if (nameOf(database, entity, id) === null) throw new DomainError('RECORD_MISSING', { entity });
}
