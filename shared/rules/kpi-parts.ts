import type { Dimension, Kpi, Reading } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { countedReadings, versionOf, type ReadingFacts } from './kpi-readings.ts';
import { valueOfParts } from './kpi-values.ts';
import { provenBounds, type Bounds } from './quantity.ts';
import { exactly, isReckoned, reckon, roundedQuantity, sumOf, type Reckoned } from './quantity-arithmetic.ts';

export type PartReading = ReadingFacts & Pick<Reading, 'period' | 'numerator' | 'denominator'>;

/** A part as a reading names it: `district:mladost`. */
export interface PartOfWhole {
  readonly dimension: string;
  readonly category: string;
}

/** Null for the whole, and for text in a form of its own. */
export function parsePart(disaggregation: string | null): PartOfWhole | null {
  const at = disaggregation?.indexOf(':') ?? -1;
  if (disaggregation === null || at < 1 || at === disaggregation.length - 1) return null;
  return { dimension: disaggregation.slice(0, at), category: disaggregation.slice(at + 1) };
}

export const partText = ({ dimension, category }: PartOfWhole): string => `${dimension}:${category}`;

/**
 * Whether the parts of one dimension make up the whole, for one day (or period):
 * - `adds`; `differs` (by `difference`, parts less whole: exact, or the least that is proven);
 * - `unknown`: the qualifiers leave it open; `incomplete`: parts are missing; `noWhole`: there is no value of the whole;
 * - `notAdded`: the parts are not meant to add up, or are shares without numerators and denominators.
 */
export interface PartsCheck {
  readonly dimension: string;
  readonly asOf: Day;
  readonly period: PartialDate | null;
  readonly outcome: 'adds' | 'differs' | 'unknown' | 'incomplete' | 'noWhole' | 'notAdded';
  readonly whole: Quantity | null;
  readonly sum: Quantity | null;
  readonly difference: Quantity | null;
  /** Categories without a value. */
  readonly missing: readonly string[];
  readonly parts: readonly {
    readonly category: string;
    readonly reading: string;
    readonly quantity: Quantity | null;
  }[];
}

interface Checked {
  readonly kpi: Pick<Kpi, 'valueType' | 'disaggregations'>;
  readonly readings: readonly PartReading[];
  readonly on: Day;
  /** Of a dimension by district, the keys of the districts there are. */
  readonly districts: readonly string[];
}

/** Every day (or period) for which there are parts, newest first, each dimension by itself. */
export function partsChecks({ kpi, readings, on, districts }: Checked): readonly PartsCheck[] {
  const counted = countedReadings(readings, on).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (kpi.disaggregations ?? []).flatMap((dimension) => {
    const parts = counted.filter(({ disaggregation }) => parsePart(disaggregation)?.dimension === dimension.key);
    const moments = new Map(parts.map((reading) => [momentOf(reading), reading]));
    const wanted = dimension.by === 'district' ? districts : dimension.categories.map(({ key }) => key);
    return [...moments]
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([moment, { asOf, period }]) => {
        const own = parts.filter((reading) => momentOf(reading) === moment);
        const whole = counted.findLast((reading) => !reading.disaggregation && momentOf(reading) === moment) ?? null;
        return { dimension: dimension.key, asOf, period, ...checkOf(kpi, dimension, wanted, own, whole) };
      });
  });
}

/** Parts and whole of one period belong together on whatever day they were true; without a period, those of one day. */
const momentOf = ({ period, asOf, definitionVersion }: PartReading): string =>
  `${period ?? asOf} ${versionOf({ definitionVersion })}`;

function checkOf(
  kpi: Pick<Kpi, 'valueType'>,
  dimension: Dimension,
  wanted: readonly string[],
  readings: readonly PartReading[],
  whole: PartReading | null,
): Omit<PartsCheck, 'dimension' | 'asOf' | 'period'> {
  const byCategory = new Map(readings.map((reading) => [parsePart(reading.disaggregation)?.category ?? '', reading]));
  const parts = [...byCategory].map(([category, { id, quantity }]) => ({ category, reading: id, quantity }));
  const missing = wanted.filter((category) => byCategory.get(category)?.quantity == null);
  const facts = { whole: whole?.quantity ?? null, missing, parts, sum: null, difference: null };
  const sum = dimension.adds ? sumOfParts(kpi, [...byCategory.values()]) : null;
  if (sum === null) return { ...facts, outcome: 'notAdded' };
  if (sum === 'notComparable') return { ...facts, outcome: missing.length > 0 ? 'incomplete' : 'unknown' };
  const shown = roundedQuantity(sum, 6);
  if (facts.whole === null) return { ...facts, sum: shown, outcome: missing.length > 0 ? 'incomplete' : 'noWhole' };
  if (missing.length > 0) return { ...facts, sum: shown, outcome: 'incomplete' };
  const [a, b] = [provenBounds({ ...facts.whole }), provenBounds(sum)];
  if (Math.abs(a.low - b.low) <= slack && Math.abs(a.high - b.high) <= slack && a.low === a.high)
    return { ...facts, sum: shown, outcome: 'adds' };
  const difference = provenDifference(b, a);
  return { ...facts, sum: shown, difference, outcome: difference === null ? 'unknown' : 'differs' };
}

/** Rounded sums: the last decimal that the model keeps. */
const slack = 1e-6;

/** Parts less whole where it is proven not to be zero: exact for exact ones, else the least that it must be. */
function provenDifference(sum: Bounds, whole: Bounds): Quantity | null {
  const [low, high] = [sum.low - whole.high, sum.high - whole.low];
  const tidy = (value: number) => Number(value.toFixed(6));
  if (low > slack) return { value: tidy(low), qualifier: low === high ? 'exactly' : 'atLeast' };
  if (high < -slack) return { value: tidy(high), qualifier: low === high ? 'exactly' : 'atMost' };
  return null;
}

/**
 * The sum of counts and amounts; of shares, what all numerators and denominators make. Null where nothing may be added, `notComparable` where the qualifiers
 * leave nothing to say of a sum.
 */
function sumOfParts(kpi: Pick<Kpi, 'valueType'>, readings: readonly PartReading[]): Reckoned | 'notComparable' | null {
  if (kpi.valueType === 'yesNo' || kpi.valueType === 'grade') return null;
  if (kpi.valueType === 'number' || kpi.valueType === 'money') {
    const sum = sumOf(readings.flatMap(({ quantity }) => quantity ?? []));
    return isReckoned(sum) ? sum : 'notComparable';
  }
  let [numerators, denominators] = [exactly(0), exactly(0)];
  for (const { numerator, denominator } of readings) {
    if (numerator === null || denominator === null) return null;
    numerators = added(numerators, numerator);
    denominators = added(denominators, denominator);
  }
  const value = valueOfParts(kpi, numerators.value, denominators.value);
  return value === null ? null : exactly(value);
}

function added(sum: Reckoned, value: number): Reckoned {
  const result = reckon('+', sum, exactly(value));
  return isReckoned(result) ? result : sum;
}
