import { DomainError } from '#shared/contract/errors.ts';
import type { ReviewInReport } from '#shared/contract/risk-review-input.ts';
import type { Lifecycle } from '#shared/model/activity.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import type { BilingualPatch, Day, PartialDate, Visibility } from '#shared/model/values.ts';
import { speaksLast } from '#shared/rules/activity-progress.ts';
import { actorOf, type Core } from '../app/core.ts';
import { attachStaged } from '../attachments/add-attachment.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { reviewRisksWithReport } from '../risks/risk-actions.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { recordLifecycle } from './record-lifecycle.ts';

const isEmpty = (text: BilingualPatch | undefined) => !text?.bg && !text?.en;

function existingActivity(core: Core, id: string) {
  const activity = readRecord(core.session.workbook().database, 'activity', id);
  if (activity === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  return activity;
}

export interface ReportInput {
  id: string;
  asOf: Day;
  light: ReportedLight;
  progressPercent: number | null;
  done: BilingualPatch;
  next: BilingualPatch;
  blockers: BilingualPatch;
  askOfBoard: BilingualPatch;
  visibility?: Visibility | undefined;
  supersedes?: string | undefined;
  correctionReason?: BilingualPatch | undefined;
  riskReviews: readonly ReviewInReport[];
  /** Staged files, attached to the report in the same action. */
  evidence?: readonly string[];
  /** Who says it, where that is not who records it. */
  author?: string;
}

/**
 * Records a report on an activity. Throws IN_THE_FUTURE, EXPLANATION_REQUIRED (at risk and delayed need what stands in
 * the way and the next step), REASON_REQUIRED (a correction says why) or PERIOD_LOCKED.
 */
export function reportOnActivity(core: Core, { id, riskReviews, evidence = [], ...given }: ReportInput): string {
  const workbook = core.session.workbook();
  const activity = existingActivity(core, id);
  refuseFuture(core, given.asOf, 'asOf');
  if (given.light !== 'onTrack' && isEmpty(given.blockers))
    throw new DomainError('EXPLANATION_REQUIRED', { what: 'blockers' });
  if (given.light !== 'onTrack' && isEmpty(given.next)) throw new DomainError('EXPLANATION_REQUIRED', { what: 'next' });
  const reports = readRecords(workbook.database, 'report', "entity = 'activity' AND record = @id", { id });
  const isCorrection = given.supersedes !== undefined;
  if (isCorrection && !reports.some((report) => report.id === given.supersedes))
    throw new DomainError('RECORD_MISSING', { entity: 'report' });
  if (isCorrection && isEmpty(given.correctionReason)) throw new DomainError('REASON_REQUIRED', { what: 'supersede' });
  const actor = actorOf(core);
  const saved = workbook.write({ kind: 'activity.report', actor }, (tx) => {
    const corrected = reports.find((report) => report.id === given.supersedes);
    const {
      supersedes = null,
      correctionReason = {},
      visibility = corrected?.visibility ?? 'public',
      ...texts
    } = given;
    const reportId = tx.insert('report', {
      entity: 'activity',
      record: id,
      author: actor || null,
      supersedes,
      correctionReason,
      visibility,
      ...texts,
    });
    attachStaged(core, tx, { entity: 'report', record: reportId }, evidence);
    reviewRisksWithReport(tx, riskReviews, { asOf: given.asOf, author: actor });
    const others = reports.filter((report) => report.id !== supersedes);
    if (given.progressPercent !== null && speaksLast(others, given.asOf))
      tx.update('activity', id, { progressPercent: given.progressPercent });
    // Whoever reports on it says that it has begun.
    const begins = activity.lifecycle === 'indicative' || activity.lifecycle === 'approved';
    if (begins) recordLifecycle(tx, activity, { lifecycle: 'active', since: given.asOf, reason: {} });
    return reportId;
  });
  core.stagedFiles.forget(evidence);
  return saved;
}

export interface LifecycleInput {
  id: string;
  lifecycle: Lifecycle;
  since: PartialDate;
  reason: BilingualPatch;
}

/** Throws REASON_REQUIRED for on hold and dropped, IN_THE_FUTURE for a day to come. */
export function setActivityLifecycle(core: Core, { id, lifecycle, since, reason }: LifecycleInput): void {
  const activity = existingActivity(core, id);
  refuseFuture(core, since, 'since');
  if (lifecycle === 'dropped' && isEmpty(reason)) throw new DomainError('REASON_REQUIRED', { what: 'drop' });
  if (lifecycle === 'onHold' && isEmpty(reason)) throw new DomainError('REASON_REQUIRED', { what: 'hold' });
  core.session.workbook().write({ kind: 'activity.setLifecycle', actor: actorOf(core) }, (tx) => {
    recordLifecycle(tx, activity, { lifecycle, since, reason });
  });
}
