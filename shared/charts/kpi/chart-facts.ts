import type { Kpi, KpiDefinition, KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { Bilingual, Day, Visibility } from '#shared/model/values.ts';
import { countedReadings, versionOf } from '#shared/rules/kpi-readings.ts';
import { definedBy } from '#shared/rules/kpi-versions.ts';
import { addDays, daysBetween } from '#shared/rules/day.ts';

type Words = Pick<Bilingual, 'bg' | 'en'>;

/** What a report of a tied activity or programme says of the indicator. */
export interface ChartMention {
  readonly on: Day;
  readonly code: string | null;
  readonly title: Words;
  readonly text: Words;
  /** Of the report's texts; missing: everyone's. */
  readonly visibility?: Visibility;
}

export interface KpiChartFacts {
  /** As it is defined on the day. */
  kpi: Kpi;
  /** All of the indicator's readings; those that do not count on the day are told apart here. */
  readings: readonly Reading[];
  targets: readonly KpiTarget[];
  /** The versions of its definition; missing: it has only the one that it is. */
  definitions?: readonly (Pick<KpiDefinition, 'version' | 'validFrom'> & { passport: KpiDefinition['passport'] })[];
  mentions?: readonly ChartMention[];
  /** How many of what was noted and decided the chart tells; missing: as many as a screen has room for. */
  noteLimit?: number;
  on: Day;
}

/**
 * The readings that a chart shows on a day, earliest first: those that count, of the whole, with a number. Of several for
 * one day the one recorded last, as for the light.
 */
export function chartReadings<R extends Reading>(readings: readonly R[], on: Day): readonly R[] {
  const ordered = countedReadings(readings, on)
    .filter(({ quantity, disaggregation }) => quantity !== null && !disaggregation)
    .toSorted(byDay);
  return ordered.filter(({ asOf }, index) => ordered[index + 1]?.asOf !== asOf);
}

const byDay = (a: Reading, b: Reading) => a.asOf.localeCompare(b.asOf) || a.id.localeCompare(b.id);

const isShowable = ({ asOf, quantity, quality, disaggregation }: Reading, on: Day) =>
  quantity !== null && !disaggregation && quality !== 'notAvailable' && asOf <= on;

/** Those entered and not yet approved, earliest first: seen, but counted nowhere. */
export function waitingReadings<R extends Reading>(readings: readonly R[], on: Day): readonly R[] {
  const counted = new Set(countedReadings(readings, on).map(({ id }) => id));
  const replaced = new Set(
    readings.flatMap(({ state, supersedes }) => (state === 'returned' ? [] : (supersedes ?? []))),
  );
  return readings
    .filter((one) => one.state === 'submitted' && isShowable(one, on) && !counted.has(one.id) && !replaced.has(one.id))
    .toSorted(byDay);
}

export interface SupersededReading<R> {
  readonly reading: R;
  /** What counts in its place on the day; null where nothing does. */
  readonly by: R | null;
}

/** Those that counted until another took their place, earliest first. */
export function supersededReadings<R extends Reading>(
  readings: readonly R[],
  on: Day,
): readonly SupersededReading<R>[] {
  const counted = new Map(countedReadings(readings, on).map((reading) => [reading.id, reading]));
  const successor = new Map(
    readings.flatMap((one) => (one.supersedes === null ? [] : [[one.supersedes, one] as const])),
  );
  const inPlaceOf = (id: string): R | null => {
    const seen = new Set<string>();
    for (let next = successor.get(id); next !== undefined && !seen.has(next.id); next = successor.get(next.id)) {
      seen.add(next.id);
      const found = counted.get(next.id);
      if (found !== undefined) return isShowable(found, on) ? found : null;
    }
    return null;
  };
  return readings
    .filter((one) => one.state === 'approved' && isShowable(one, on) && !counted.has(one.id) && successor.has(one.id))
    .toSorted(byDay)
    .map((reading) => ({ reading, by: inPlaceOf(reading.id) }));
}

/** The indicator as the version of its definition that a reading was made under has it. */
export function kpiOfReading(
  { kpi, definitions = [] }: Pick<KpiChartFacts, 'kpi' | 'definitions'>,
  reading: Reading,
): Kpi {
  const definition = definitions.find(({ version }) => version === versionOf(reading));
  return definition === undefined ? kpi : { ...kpi, ...definedBy(definition.passport) };
}

/** Whether a value under another definition may stand on the same axis: it is in the same unit. */
export function isSameMeasure(kpi: Kpi, other: Kpi): boolean {
  return (
    kpi.valueType === other.valueType &&
    kpi.currency === other.currency &&
    kpi.unit.bg === other.unit.bg &&
    kpi.unit.en === other.unit.en &&
    JSON.stringify(kpi.grades) === JSON.stringify(other.grades)
  );
}

export interface DefinitionBreak {
  readonly version: number;
  readonly on: Day;
  /** Where the version says itself from which day it is valid, and readings agree with that. */
  readonly isExact: boolean;
}

/**
 * Where one definition gives way to another: between neighbouring readings, and after the last where a newer one is valid
 * already. Earliest first.
 */
export function definitionBreaks(
  readings: readonly Reading[],
  { definitions = [], on }: Pick<KpiChartFacts, 'definitions' | 'on'>,
): readonly DefinitionBreak[] {
  const startOf = (version: number) => definitions.find((one) => one.version === version)?.validFrom ?? null;
  const between = readings.slice(1).flatMap((after, index): DefinitionBreak[] => {
    const before = readings[index];
    const version = versionOf(after);
    if (before === undefined || versionOf(before) === version || before.asOf >= after.asOf) return [];
    const start = startOf(version);
    if (start !== null && start > before.asOf && start <= after.asOf) return [{ version, on: start, isExact: true }];
    const middle = Math.floor(daysBetween(before.asOf, after.asOf) / 2);
    return [{ version, on: addDays(before.asOf, middle), isExact: false }];
  });
  const last = readings.at(-1);
  const newer = definitions
    .toSorted((a, b) => a.version - b.version)
    .findLast(({ validFrom }) => validFrom !== null && validFrom <= on);
  if (last === undefined || newer === undefined || newer.validFrom === null) return between;
  if (newer.version <= versionOf(last) || newer.validFrom <= last.asOf) return between;
  return [...between, { version: newer.version, on: newer.validFrom, isExact: true }];
}
