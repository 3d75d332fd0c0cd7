import type { Database } from 'better-sqlite3';
import type { MovedKpi, MovedValue } from '#shared/contract/programme-moved.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { countedReadings, latestReading, versionOf } from '#shared/rules/kpi-readings.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import { definedBy } from '#shared/rules/kpi-versions.ts';
import { readKpiVersions } from '../kpis/kpi-look.ts';
import { computedSeriesOf, kpiView } from '../kpis/kpi-views.ts';
import { readReadings } from '../kpis/read-readings.ts';
import { named } from '../strategy/contributions.ts';

interface Asked {
  id: string;
  on: Day;
  /** The day the programme began; null where it is not known. */
  since: Day | null;
}

/** How far an indicator moved since a day; null where the indicator is gone. */
export function movedKpi(database: Database, { id, on, since }: Asked): Omit<MovedKpi, 'link' | 'through'> | null {
  const kpi = kpiView(database, on, id);
  if (kpi === null) return null;
  const all = kpi.formula === null ? readReadings(database, 'kpi = @id', { id }) : computedSeriesOf(database, on, kpi);
  // Where a result is missing an older one does not stand for it.
  const latest = kpi.computed?.quantity === null ? null : latestReading(all, on);
  const now = latest !== null && (since === null || latest.asOf >= since) ? latest : null;
  const before = since === null ? null : latestReading(all, since <= on ? addDays(since, -1) : on);
  const first = before === null && now !== null ? firstReading(all, { on, since }) : null;
  const from = before ?? (first?.asOf === now?.asOf ? null : first);

  const definitions = readKpiVersions(database, id).definitions.get(id) ?? [];
  const measureOf = (reading: Reading): KpiMeasure => {
    const definition = definitions.find(({ version }) => version === versionOf(reading));
    return definition === undefined ? kpi : { ...kpi, ...definedBy(definition.passport) };
  };
  const said = (reading: Reading | null): MovedValue | null =>
    reading && {
      value: {
        bg: readingValue(reading, measureOf(reading), 'bg'),
        en: readingValue(reading, measureOf(reading), 'en'),
      },
      asOf: reading.asOfPrecision ?? reading.asOf,
      quality: reading.quality,
    };
  return {
    kpi: named(kpi),
    light: kpi.light,
    before: said(from),
    isBeforeFirst: before === null && from !== null,
    now: said(now),
    isComparable: from === null || now === null || versionOf(from) === versionOf(now),
  };
}

/** The first value of the whole since the day; of one day the one that counts of it. */
function firstReading(all: readonly Reading[], { on, since }: Pick<Asked, 'on' | 'since'>): Reading | null {
  const days = countedReadings(all, on)
    .filter(({ asOf, disaggregation }) => !disaggregation && (since === null || asOf >= since))
    .map(({ asOf }) => asOf)
    .toSorted();
  const [first] = days;
  return first === undefined ? null : countedOn(all, on, first);
}

const countedOn = (all: readonly Reading[], on: Day, day: Day): Reading | null =>
  countedReadings(all, on)
    .filter(({ asOf, disaggregation }) => asOf === day && !disaggregation)
    .reduce<Reading | null>((last, reading) => (last === null || reading.id > last.id ? reading : last), null);
