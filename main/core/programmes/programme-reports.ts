import { DomainError } from '#shared/contract/errors.ts';
import type { ReviewInReport } from '#shared/contract/risk-review-input.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import type { BilingualPatch, Day, Visibility } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { attachStaged } from '../attachments/add-attachment.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { reviewRisksWithReport } from '../risks/risk-actions.ts';
import { readRecord } from '../workbook/records.ts';

export interface ProgrammeReportInput {
  id: string;
  asOf: Day;
  light: ReportedLight;
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

const isEmpty = (text: BilingualPatch | undefined) => !text?.bg && !text?.en;

/**
 * Records an update of a programme. Throws IN_THE_FUTURE, EXPLANATION_REQUIRED (at risk and delayed need what stands in the
 * way and the next step), REASON_REQUIRED (a correction says why) or PERIOD_LOCKED.
 */
export function reportOnProgramme(
  core: Core,
  { id, riskReviews, evidence = [], ...given }: ProgrammeReportInput,
): string {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'programme', id) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  refuseFuture(core, given.asOf, 'asOf');
  if (given.light !== 'onTrack' && isEmpty(given.blockers))
    throw new DomainError('EXPLANATION_REQUIRED', { what: 'blockers' });
  if (given.light !== 'onTrack' && isEmpty(given.next)) throw new DomainError('EXPLANATION_REQUIRED', { what: 'next' });
  const isCorrection = given.supersedes !== undefined;
  const corrected = isCorrection ? readRecord(workbook.database, 'report', given.supersedes ?? '') : null;
  if (isCorrection && corrected?.record !== id) throw new DomainError('RECORD_MISSING', { entity: 'report' });
  if (isCorrection && isEmpty(given.correctionReason)) throw new DomainError('REASON_REQUIRED', { what: 'supersede' });
  const actor = actorOf(core);
  const { supersedes = null, correctionReason = {}, visibility = corrected?.visibility ?? 'public', ...texts } = given;
  const saved = workbook.write({ kind: 'programme.report', actor }, (tx) => {
    const reportId = tx.insert('report', {
      entity: 'programme',
      record: id,
      author: actor || null,
      supersedes,
      correctionReason,
      visibility,
      ...texts,
    });
    attachStaged(core, tx, { entity: 'report', record: reportId }, evidence);
    reviewRisksWithReport(tx, riskReviews, { asOf: given.asOf, author: actor });
    return reportId;
  });
  core.stagedFiles.forget(evidence);
  return saved;
}
