import type { KpiFrequency } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, dayParts, isMonthEnd, lastDayOfMonth, weekdayOf } from './day.ts';

const monthsByFrequency = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const;

/**
 * The end of the last period of a frequency that is over by the day (a period ends on its last day): a reading for it is
 * what is asked for. Weeks end on Sunday. What is measured once is asked for as of the day itself.
 */
export function lastPeriodEnd(frequency: KpiFrequency, on: Day): Day {
  if (frequency === 'once') return on;
  if (frequency === 'weekly') return addDays(on, -(weekdayOf(on) % 7));
  const months = monthsByFrequency[frequency];
  const { year, month } = dayParts(on);
  if (isMonthEnd(on) && month % months === 0) return on;
  const ended = Math.floor((month - 1) / months) * months;
  return ended === 0 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, ended);
}
