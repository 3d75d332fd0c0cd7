import type { KpiFrequency, Reading } from '#shared/model/kpi.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { addDays, padded } from './day.ts';
import { firstDay, lastDay } from './partial-date.ts';

/** A stretch of time that an indicator has one value for. A week has no partial date, so it is named by its last day. */
export interface MeasuredPeriod {
  readonly name: PartialDate;
  readonly from: Day;
  readonly to: Day;
}

const perYear = { monthly: 12, quarterly: 4, halfYearly: 2, yearly: 1 } as const;

/**
 * The periods of a year for which values are expected, earliest first. A week is of the year in which it ends (on Sunday).
 * Empty for what is measured once.
 */
export function periodsOfYear(year: number, frequency: KpiFrequency): readonly MeasuredPeriod[] {
  if (frequency === 'once') return [];
  if (frequency === 'weekly') return weeksOf(year);
  return Array.from({ length: perYear[frequency] }, (_, index) => periodNamed(nameOf(year, index + 1, frequency)));
}

function nameOf(year: number, number: number, frequency: keyof typeof perYear): PartialDate {
  const text = padded(year, 4);
  switch (frequency) {
    case 'monthly':
      return `${text}-${padded(number, 2)}`;
    case 'quarterly':
      return `${text}-Q${number}`;
    case 'halfYearly':
      return `${text}-H${number}`;
    case 'yearly':
      return text;
  }
}

function periodNamed(name: PartialDate): MeasuredPeriod {
  const [from, to] = [firstDay(name), lastDay(name)];
  if (from === null || to === null) throw new RangeError(`Not a period: ${name}`);
  return { name, from, to };
}

function weeksOf(year: number): readonly MeasuredPeriod[] {
  const first = `${padded(year, 4)}-01-01`;
  // 0 is Sunday; the first Sunday of the year ends its first week.
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const weeks: MeasuredPeriod[] = [];
  for (let to = addDays(first, (7 - weekday) % 7); to.startsWith(padded(year, 4)); to = addDays(to, 7))
    weeks.push({ name: to, from: addDays(to, -6), to });
  return weeks;
}

/** The period among these that a reading is for: the one it names, else the one its day lies in. */
export function periodOfReading(
  { period, asOf }: Pick<Reading, 'period' | 'asOf'>,
  periods: readonly MeasuredPeriod[],
): MeasuredPeriod | null {
  const day = (period === null ? null : lastDay(period)) ?? asOf;
  return periods.find(({ from, to }) => from <= day && day <= to) ?? null;
}
