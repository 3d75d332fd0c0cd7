import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { Day, Quantity } from '#shared/model/values.ts';
import { countedReadings, type ReadingFacts } from './kpi-readings.ts';
import { periodOfReading, periodsOfYear, type MeasuredPeriod } from './kpi-periods.ts';
import { valueOfParts, type KpiMeasure } from './kpi-values.ts';
import { exactly, isReckoned, reckon, roundedQuantity, sumOf, type Reckoning } from './quantity-arithmetic.ts';

export type TotalKpi = KpiMeasure & Pick<Kpi, 'accumulation' | 'aggregation' | 'frequency'>;
export type TotalReading = ReadingFacts & Pick<Reading, 'period' | 'numerator' | 'denominator'>;

/**
 * What an indicator comes to over a year.
 * - `sum`, `mean`: of the values of its periods; `parts`: the sum of numerators by the sum of denominators; `latest`: the
 *   last value of the year, for what is cumulative or a snapshot, which are never added up.
 */
export interface YearTotal {
  readonly how: 'sum' | 'mean' | 'parts' | 'latest';
  readonly quantity: Quantity | null;
  /**
   * Why there is none: nothing measured; a share whose numerators and denominators are not known (shares are never
   * averaged); a value in words only; or qualifiers of which nothing can be said together.
   */
  readonly why: 'noReading' | 'noParts' | 'inWords' | 'notComparable' | 'tooLarge' | null;
  /** The periods of the year that are over on the day and have no value. A total with such is a part of the year's. */
  readonly missing: readonly MeasuredPeriod[];
  readonly measured: number;
  /** How many periods of the year are over on the day. */
  readonly expected: number;
  /** What it was made of. */
  readonly readings: readonly string[];
}

/** The total of a year as it is known on a day. What is missing is named; it never counts as zero. */
export function yearTotal(kpi: TotalKpi, readings: readonly TotalReading[], year: number, on: Day): YearTotal {
  const periods = periodsOfYear(year, kpi.frequency);
  const inYear = countedReadings(readings, on)
    .filter(({ disaggregation, asOf, period }) => !disaggregation && yearOf(period, asOf) === year)
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf) || (a.id < b.id ? -1 : 1));
  const over = periods.filter(({ to }) => to <= on);
  // Of two for one period the later stands.
  const byPeriod = new Map(inYear.map((reading) => [periodOfReading(reading, periods)?.name ?? reading.asOf, reading]));
  const missing = over.filter(({ name }) => !byPeriod.has(name));
  const facts = { missing, measured: over.length - missing.length, expected: over.length };
  const latest = inYear.at(-1);
  if (latest === undefined) return { ...facts, how: howOf(kpi), quantity: null, why: 'noReading', readings: [] };
  const how = howOf(kpi);
  if (how === 'latest')
    return {
      ...facts,
      how,
      quantity: latest.quantity,
      why: latest.quantity === null ? 'inWords' : null,
      readings: [latest.id],
    };
  const used = [...byPeriod.values()];
  return { ...facts, how, ...totalOf(kpi, how, used), readings: used.map(({ id }) => id) };
}

function yearOf(period: Reading['period'], asOf: Day): number {
  return Number((period === null || period === 'ongoing' ? asOf : period).slice(0, 4));
}

function howOf({ accumulation, aggregation, valueType }: TotalKpi): YearTotal['how'] {
  if (accumulation !== 'perPeriod' || aggregation === 'latest') return 'latest';
  if (valueType === 'yesNo' || valueType === 'grade') return 'latest';
  if (valueType === 'percent' || valueType === 'ratio') return 'parts';
  return aggregation === 'mean' ? 'mean' : 'sum';
}

type Total = Pick<YearTotal, 'quantity' | 'why'>;

function totalOf(kpi: TotalKpi, how: 'sum' | 'mean' | 'parts', used: readonly TotalReading[]): Total {
  if (how === 'parts') return totalOfParts(kpi, used);
  const quantities = used.flatMap(({ quantity }) => quantity ?? []);
  if (quantities.length < used.length) return { quantity: null, why: 'inWords' };
  const sum = sumOf(quantities);
  return total(how === 'mean' && isReckoned(sum) ? reckon('÷', sum, exactly(used.length)) : sum, kpi);
}

function total(result: Reckoning, { decimals }: TotalKpi): Total {
  if (!isReckoned(result)) return { quantity: null, why: 'notComparable' };
  const quantity = roundedQuantity(result, decimals ?? 6);
  return { quantity, why: quantity === null ? 'tooLarge' : null };
}

function totalOfParts(kpi: TotalKpi, used: readonly TotalReading[]): Total {
  let [numerators, denominators] = [0, 0];
  for (const { numerator, denominator } of used) {
    if (numerator === null || denominator === null) return { quantity: null, why: 'noParts' };
    numerators += numerator;
    denominators += denominator;
  }
  const value = valueOfParts(kpi, numerators, denominators);
  return value === null ? { quantity: null, why: 'noParts' } : total(exactly(value), kpi);
}
