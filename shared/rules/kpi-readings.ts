import type { Kpi, KpiTarget, Reading, ReadingStep } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { nextExpectedOn } from './cadence.ts';
import { addDays } from './day.ts';
import { comparePartialDates, isPast, lastDay } from './partial-date.ts';

export type ReadingFacts = Pick<
  Reading,
  'id' | 'asOf' | 'quantity' | 'quality' | 'state' | 'supersedes' | 'disaggregation' | 'definitionVersion'
>;
export type TargetFacts = Pick<KpiTarget, 'id' | 'validFrom' | 'due' | 'quantity' | 'upper' | 'supersedes'> &
  Partial<Pick<KpiTarget, 'pathShape'>>;

/**
 * The readings of a KPI that count on a day, in the order given: approved, true by then, with a value (not "not available").
 * Drafts, those that wait for approval and returned ones never count. A reading that an approved one supersedes is
 * withdrawn, with all that it superseded itself, also when the new one is for a later day or says that there is no value:
 * what was wrong does not come back. `state` is that of the last step (`readingState`).
 */
export function countedReadings<R extends ReadingFacts>(readings: readonly R[], on: Day): readonly R[] {
  const approved = readings.filter(({ state }) => state === 'approved');
  const withdrawn = withdrawnBy(approved, readings);
  return approved.filter(({ id, asOf, quality }) => asOf <= on && quality !== 'notAvailable' && !withdrawn.has(id));
}

type Chained = Pick<Reading, 'id' | 'supersedes'>;

/** What some readings supersede, down to the first one: between two that were approved may stand one that was returned. */
function withdrawnBy(superseding: readonly Chained[], all: readonly Chained[]): ReadonlySet<string> {
  const withdrawn = new Set<string>();
  const corrections = superseding.filter(({ supersedes }) => supersedes !== null);
  if (corrections.length === 0) return withdrawn;
  const before = new Map(all.map(({ id, supersedes }) => [id, supersedes]));
  for (const { supersedes } of corrections)
    for (let old = supersedes; old !== null && !withdrawn.has(old); old = before.get(old) ?? null) withdrawn.add(old);
  return withdrawn;
}

/**
 * The state of a reading: what its last step made it, or what it was entered with where it never took one. Steps are in the
 * order in which they were recorded.
 */
export const readingState = (
  entered: Reading['state'],
  steps: readonly Pick<ReadingStep, 'state'>[],
): Reading['state'] => steps.at(-1)?.state ?? entered;

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
 * The targets that stand on a day, in the order given: valid by then, not superseded by another that is, and of several for
 * the same day the one set last (valid from a later day; of equals the one recorded last).
 */
export function standingTargets<T extends TargetFacts>(targets: readonly T[], on: Day): readonly T[] {
  const valid = targets.filter(({ validFrom }) => validFrom === null || validFrom <= on);
  const superseded = new Set(valid.map(({ supersedes }) => supersedes));
  const left = valid.filter(({ id }) => !superseded.has(id));
  return left.filter((target) => !left.some((other) => other !== target && takesThePlaceOf(other, target)));
}

function takesThePlaceOf(other: TargetFacts, target: TargetFacts): boolean {
  if (target.due === null || other.due === null) return false;
  const day = lastDay(target.due);
  if (day === null || day !== lastDay(other.due)) return false;
  const [was, is] = [target.validFrom ?? '', other.validFrom ?? ''];
  return is > was || (is === was && other.id > target.id);
}

/**
 * The target that a KPI works towards on a day, of those that stand: of several (interim and final) the earliest that is
 * not past, or when all are past the last. Null when there is none.
 */
export function targetInForce<T extends TargetFacts>(targets: readonly T[], on: Day): T | null {
  const inForce = standingTargets(targets, on).toSorted(
    (a, b) => comparePartialDates(a.due ?? 'ongoing', b.due ?? 'ongoing') || (a.id < b.id ? -1 : 1),
  );
  return inForce.find(({ due }) => due === null || !isPast(due, on)) ?? inForce.at(-1) ?? null;
}

/** Readings made before there were versions are of the first. */
export const versionOf = ({ definitionVersion }: { readonly definitionVersion: number | null }): number =>
  definitionVersion ?? 1;

/**
 * The reading before another that it may be compared with: the latest of an earlier day that was made under the same
 * definition. Null where there is none: numbers of two definitions are not of the same thing. `counted` are readings that
 * count, of the whole.
 */
export function readingBefore<R extends ReadingFacts>(counted: readonly R[], reading: R): R | null {
  let before: R | null = null;
  for (const one of counted) {
    if (one.asOf >= reading.asOf || one.disaggregation || versionOf(one) !== versionOf(reading)) continue;
    if (before === null || one.asOf > before.asOf || (one.asOf === before.asOf && one.id > before.id)) before = one;
  }
  return before;
}
