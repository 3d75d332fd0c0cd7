import type { Activity, Lifecycle } from '#shared/model/activity.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';

export interface NewLifecycle {
  lifecycle: Lifecycle;
  since: PartialDate;
  reason: BilingualPatch;
}

/**
 * Brings an activity to a lifecycle and keeps the step, so that the plan as of an earlier day still has what stood then.
 * The first step of a record that had come somewhere without one (the starter plan, an import, an older workbook) first
 * keeps where it had come to. False where it stood so already.
 */
export function recordLifecycle(
  tx: WriteTransaction,
  activity: Activity,
  { lifecycle, since, reason }: NewLifecycle,
): boolean {
  const words = { bg: reason.bg ?? '', en: reason.en ?? '' };
  const { id, lifecycleReason: was } = activity;
  const isKnown = activity.lifecycle === lifecycle && activity.lifecycleSince === since;
  if (isKnown && was.bg === words.bg && was.en === words.en) return false;
  const hasSteps = readRecords(tx.database, 'lifecycleStep', 'activity = @id', { id }).length > 0;
  const hadBegun = activity.lifecycle !== 'indicative' && activity.lifecycle !== 'approved';
  if (!hasSteps && hadBegun)
    tx.insert('lifecycleStep', {
      activity: id,
      to: activity.lifecycle,
      since: activity.lifecycleSince,
      reason: { bg: was.bg, en: was.en },
    });
  tx.insert('lifecycleStep', { activity: id, from: activity.lifecycle, to: lifecycle, since, reason: words });
  tx.update('activity', id, { lifecycle, lifecycleSince: since, lifecycleReason: words });
  return true;
}
