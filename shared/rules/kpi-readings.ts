import type { Kpi, KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { nextExpectedOn } from './cadence.ts';
import { addDays } from './day.ts';
import { comparePartialDates, isPast } from './partial-date.ts';

export type ReadingFacts = Pick<
  Reading,
  'id' | 'asOf' | 'quantity' | 'quality' | 'state' | 'supersedes' | 'disaggregation' | 'definitionVersion'
>;
export type TargetFacts = Pick<KpiTarget, 'id' | 'validFrom' | 'due' | 'quantity' | 'upper' | 'supersedes'>;

/**
 * The readings of a KPI that count on a day, in the order given: submitted or approved, true by then, with a value (not
 * "not available"). Drafts and returned readings never count. A reading that a submitted or approved one supersedes is
 * withdrawn, also when that one is for a later day or says that there is no value: what was wrong does not come back.
 */
export function countedReadings<R extends ReadingFacts>(readings: readonly R[], on: Day): readonly R[] {
  const submitted = readings.filter(({ state }) => state === 'submitted' || state === 'approved');
  const withdrawn = new Set(submitted.map(({ supersedes }) => supersedes));
  return submitted.filter(({ id, asOf, quality }) => asOf <= on && quality !== 'notAvailable' && !withdrawn.has(id));
}

/**
 * The counted reading of the whole with the greatest as-of day; of equals the one recorded last (ids are UUIDv7, so they
 * sort by time). A reading of one part (with a disaggregation) never stands for the whole.
 */
export function latestReading<R extends ReadingFacts>(readings: readonly R[], on: Day): R | null {
  let latest: R | null = null;
  for (const reading of countedReadings(readings, on)) {
    if (reading.disaggregation !== null && reading.disaggregation !== '') continue;
    if (latest === null || reading.asOf > latest.asOf || (reading.asOf === latest.asOf && reading.id > latest.id)) {
      latest = reading;
    }
  }
  return latest;
}

/**
 * The last day on which a reading is fresh: its as-of day, one frequency and the collection lag (days). Null for KPIs that
 * are measured once: those never grow stale.
 */
export function freshUntil(
  asOf: Day,
  { frequency, collectionLagDays }: Pick<Kpi, 'frequency' | 'collectionLagDays'>,
): Day | null {
  const expected = nextExpectedOn(asOf, frequency);
  return expected === null ? null : addDays(expected, collectionLagDays ?? 0);
}

/**
 * The target that a KPI works towards on a day: valid by then and not superseded by another that is. Of several (interim
 * and final) the earliest that is not past, or when all are past the last. Null when there is none.
 */
export function targetInForce<T extends TargetFacts>(targets: readonly T[], on: Day): T | null {
  const valid = targets.filter(({ validFrom }) => validFrom === null || validFrom <= on);
  const superseded = new Set(valid.map(({ supersedes }) => supersedes));
  const inForce = valid
    .filter(({ id }) => !superseded.has(id))
    .toSorted((a, b) => comparePartialDates(a.due ?? 'ongoing', b.due ?? 'ongoing') || (a.id < b.id ? -1 : 1));
  return inForce.find(({ due }) => due === null || !isPast(due, on)) ?? inForce.at(-1) ?? null;
}
