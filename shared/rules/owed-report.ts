import type { ActivityStatus } from './activity-status.ts';
import type { Day } from '#shared/model/values.ts';
import { lastDay } from './partial-date.ts';
import type { ProgrammeClock } from './programme-clock.ts';

/** Why nothing is owed for a round: it was dropped, was over before the period began, is suspended, or has not begun. */
export const exemptions = ['dropped', 'completed', 'suspended', 'notBegun'] as const;
export type Exemption = (typeof exemptions)[number];

/**
 * Whether an activity owes a report on a period, by its status on the period's last day (or on the day looked at, while
 * the period runs): null when it does. What was completed within the period owes a last one.
 */
export function activityExemption({ status, facts }: ActivityStatus, from: Day): Exemption | null {
  if (status === 'dropped' || status === 'suspended') return status;
  if (status === 'planned') return 'notBegun';
  if (status !== 'completed') return null;
  const since = facts.lifecycleSince === null ? null : lastDay(facts.lifecycleSince);
  return since === null || since < from ? 'completed' : null;
}

/** The same for a programme. One of which no time is known, or whose end nobody has stated, owes. */
export function programmeExemption({ state, until }: ProgrammeClock, from: Day): Exemption | null {
  if (state === 'notBegun') return 'notBegun';
  const ends = until === null ? null : lastDay(until);
  return state === 'ended' && ends !== null && ends < from ? 'completed' : null;
}
