import type { Day } from '#shared/model/values.ts';
import { addDays } from './day.ts';
import { previousQuarter, type Quarter, quarterLastDay, quarterOf } from './periods.ts';

export interface ReportRound {
  /** The quarter that is over. */
  readonly quarter: Quarter;
  /** The last day on which a report for it is in time. */
  readonly until: Day;
}

/** The quarter whose reports are being collected on a day: the one before, while its days of grace last; else null. */
export function reportRound(on: Day, graceDays: number): ReportRound | null {
  const quarter = previousQuarter(quarterOf(on));
  const until = addDays(quarterLastDay(quarter), graceDays);
  return on <= until ? { quarter, until } : null;
}
