import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays } from './day.ts';
import { periodOfReading, type MeasuredPeriod } from './kpi-periods.ts';

/**
 * What has become of a period of an indicator. `coming`: it is not over. `due`: over, and the reading is still in time.
 * `late`: past the collection lag. `waiting`: entered, and not yet approved. `unavailable`: approved that there is no value.
 */
export const collectionStates = ['coming', 'due', 'late', 'waiting', 'returned', 'approved', 'unavailable'] as const;
export type CollectionState = (typeof collectionStates)[number];

export interface CollectedPeriod {
  readonly period: MeasuredPeriod;
  /** The last day on which a reading of it is in time. */
  readonly dueBy: Day;
  readonly state: CollectionState;
  readonly reading: string | null;
}

export type CollectedReading = Pick<
  Reading,
  'id' | 'asOf' | 'period' | 'state' | 'quality' | 'supersedes' | 'disaggregation'
>;

export interface CollectionFacts {
  readonly kpi: Pick<Kpi, 'collectionLagDays' | 'collectedFrom' | 'retiredOn' | 'formula'>;
  /** Those of the year, with the states that their steps gave them. */
  readonly readings: readonly CollectedReading[];
  /** The day of its first reading; null where it was never measured. */
  readonly firstOn: Day | null;
  /** Those of the year, by its frequency (`periodsOfYear`). */
  readonly periods: readonly MeasuredPeriod[];
  readonly on: Day;
}

/**
 * The periods of a year in which readings of an indicator are collected. Collecting begins where the indicator says so,
 * else with its first reading; of one that was never measured only the period that was over last is asked for. What is
 * worked out, measured once, or retired by the end of a period owes nothing.
 */
export function collectionOf({ kpi, readings, firstOn, periods, on }: CollectionFacts): readonly CollectedPeriod[] {
  if (kpi.formula !== null) return [];
  const start = kpi.collectedFrom ?? firstOn ?? lastOver(periods, on)?.from ?? null;
  const standing = standingByPeriod(readings, periods, on);
  return periods.flatMap((period): CollectedPeriod[] => {
    const reading = standing.get(period.name) ?? null;
    const isAsked = start !== null && period.to >= start && (kpi.retiredOn === null || period.to < kpi.retiredOn);
    if (!isAsked && reading === null) return [];
    const dueBy = addDays(period.to, kpi.collectionLagDays ?? 0);
    const state = reading === null ? missing(period, dueBy, on) : stateOf(reading);
    return [{ period, dueBy, state, reading: reading?.id ?? null }];
  });
}

const lastOver = (periods: readonly MeasuredPeriod[], on: Day) => periods.findLast(({ to }) => to < on);

function missing({ to }: MeasuredPeriod, dueBy: Day, on: Day): CollectionState {
  if (to >= on) return 'coming';
  return on <= dueBy ? 'due' : 'late';
}

function stateOf({ state, quality }: CollectedReading): CollectionState {
  if (state === 'returned') return 'returned';
  if (state !== 'approved') return 'waiting';
  return quality === 'notAvailable' ? 'unavailable' : 'approved';
}

/** The reading that stands for each period: of the whole, not superseded, the one recorded last. */
function standingByPeriod(
  readings: readonly CollectedReading[],
  periods: readonly MeasuredPeriod[],
  on: Day,
): ReadonlyMap<string, CollectedReading> {
  const superseded = new Set(readings.flatMap(({ supersedes }) => supersedes ?? []));
  const standing = new Map<string, CollectedReading>();
  for (const reading of readings) {
    if (reading.asOf > on || reading.disaggregation || superseded.has(reading.id)) continue;
    const period = periodOfReading(reading, periods);
    if (period === null) continue;
    const other = standing.get(period.name);
    if (other === undefined || reading.id > other.id) standing.set(period.name, reading);
  }
  return standing;
}
