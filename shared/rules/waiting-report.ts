import type { Day } from '#shared/model/values.ts';
import type { ActivityStatus } from './activity-status.ts';
import type { DueState } from './due-state.ts';

/**
 * Why an activity waits for a word from whoever answers for it, in the order in which they are told:
 * - `overdue`, `delayed`, `atRisk`: it stands so;
 * - `noReport`: it never reported, or too long ago;
 * - `dueSoon`: its due date comes within the window;
 * - `reportSoon`: it stands well, but its report grows old within the window.
 */
export const waitingReasons = ['overdue', 'delayed', 'atRisk', 'noReport', 'dueSoon', 'reportSoon'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** Trouble that was reported is asked about again after a month: asking every day teaches people not to look. */
const askAgainAfterDays = 30;

/** Null for what waits for nothing: done, dropped, on hold, and what reported and is not due. `soonUntil`: `dueSoonUntil`. */
export function waitingReason(
  { status, facts }: ActivityStatus,
  dates: DueState,
  soonUntil: Day,
): WaitingReason | null {
  switch (status) {
    case 'dropped':
    case 'completed':
    case 'suspended':
      return null;
    case 'overdue':
      return 'overdue';
    case 'noRecentReport':
      return 'noReport';
    case 'delayed':
    case 'atRisk':
      if ((facts.report?.ageDays ?? 0) >= askAgainAfterDays) return status;
      break;
    case 'planned':
    case 'onTrack':
  }
  if (dates.dueSoon !== null) return 'dueSoon';
  const growsOld = status !== 'planned' && facts.recentUntil !== null && facts.recentUntil <= soonUntil;
  return growsOld ? 'reportSoon' : null;
}
