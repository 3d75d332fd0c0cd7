import type { KpiFrequency } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, addMonths, dayParts, isMonthEnd, lastDayOfMonth } from './day.ts';

const monthsByFrequency = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const;

/**
 * The day by which the next report or reading is expected after one that was true on `asOf`, before any grace or
 * collection lag. Counted in calendar months; from the end of a month to the end of a month (30 September and a quarter is
 * 31 December). Null for what is measured once. The reporting cadences of a plan are among the frequencies.
 */
export function nextExpectedOn(asOf: Day, frequency: KpiFrequency): Day | null {
  if (frequency === 'once') return null;
  if (frequency === 'weekly') return addDays(asOf, 7);
  const next = addMonths(asOf, monthsByFrequency[frequency]);
  if (!isMonthEnd(asOf)) return next;
  const { year, month } = dayParts(next);
  return lastDayOfMonth(year, month);
}
