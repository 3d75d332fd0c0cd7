import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { KpiDetail, KpiView } from '#shared/contract/kpis.ts';
import type { Kpi, KpiDefinition, KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { Organisation } from '#shared/model/people.ts';
import type { Day } from '#shared/model/values.ts';
import { codesIn } from '#shared/rules/formula/formula.ts';
import { parseFormula } from '#shared/rules/formula/parse-formula.ts';
import { kpiLight } from '#shared/rules/kpi.ts';
import { standingTargets, targetInForce, versionOf, type ReadingFacts } from '#shared/rules/kpi-readings.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import { definedBy } from '#shared/rules/kpi-versions.ts';
import { pathShapeOn } from '#shared/rules/target-path.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { errataOf } from '../packs/errata.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { linkedRecords, nameOf } from '../records/linked.ts';
import { readRecords } from '../workbook/records.ts';
import { computedReadings, resultOn, type FormulaLook, type ReadingPoint } from './computed-readings.ts';
import { kpiMentions } from './kpi-mentions.ts';
import { kpiAsOf, readKpiVersions, type KpiVersions } from './kpi-look.ts';
import { definitionViews, ruleSetViews } from './kpi-version-views.ts';
import { partsOfKpi, yearTotalsOf } from './kpi-sums.ts';
import { readReadings } from './read-readings.ts';
import { readingViews } from './reading-views.ts';
import { recentReadings, sparkLength, sparkPoint, wholeAndCounted, type RecentReadings } from './recent-readings.ts';

/** Every indicator with its target, latest value and light on a day, read anew; `kpiViews` keeps them. Archived ones are left out. */
export function kpiViewsAnew(database: Database, on: Day): KpiView[] {
  const kpis = readRecords(database, 'kpi', 'archived = 0');
  const versions = readKpiVersions(database);
  const recent = recentReadings(database, on);
  const around: Read = {
    recent,
    versions,
    targets: readRecords(database, 'kpiTarget'),
    look: formulaLook(kpis, versions, (kpi) => recent.get(kpi)?.points ?? []),
  };
  return viewsOf(database, on, kpis, around);
}

/** The same for some of them, archived or not, in their order: the others are not read. */
export function kpiViewsOf(database: Database, on: Day, ids: readonly string[]): KpiView[] {
  const wanted = { ids: JSON.stringify(ids) };
  const versions = readKpiVersions(database);
  return viewsOf(database, on, readRecords(database, 'kpi', 'id IN (SELECT value FROM json_each(@ids))', wanted), {
    recent: recentReadings(database, on, ids),
    versions,
    targets: readRecords(database, 'kpiTarget', 'kpi IN (SELECT value FROM json_each(@ids))', wanted),
    look: databaseLook(database, versions, on),
  });
}

/** One indicator, archived or not; null when it is not there. */
export const kpiView = (database: Database, on: Day, id: string): KpiView | null =>
  kpiViewsOf(database, on, [id])[0] ?? null;

interface Read {
  recent: ReadonlyMap<string, RecentReadings>;
  versions: KpiVersions;
  targets: readonly KpiTarget[];
  look: FormulaLook;
}

function viewsOf(database: Database, on: Day, kpis: readonly Kpi[], { recent, versions, targets, look }: Read) {
  const latestIds = kpis.flatMap(({ id }) => recent.get(id)?.latestId ?? []);
  const latest = byId(
    readReadings(database, 'id IN (SELECT value FROM json_each(@ids))', { ids: JSON.stringify(latestIds) }),
  );
  const targetsOf = groupBy(targets, ({ kpi }) => kpi);
  const owners = JSON.stringify([...new Set(kpis.flatMap(({ owner }) => owner ?? []))]);
  const organisations = byId(
    readRecords(database, 'organisation', 'id IN (SELECT value FROM json_each(@owners))', { owners }),
  );
  return kpis.map((kpi) => {
    const own = recent.get(kpi.id);
    return viewOf(kpiAsOf(kpi, versions, on), {
      recent: own,
      reading: own?.latestId == null ? null : (latest.get(own.latestId) ?? null),
      targets: targetsOf.get(kpi.id) ?? [],
      owner: kpi.owner === null ? undefined : organisations.get(kpi.owner),
      look,
      definitions: versions.definitions.get(kpi.id) ?? [],
      on,
    });
  });
}

/** The indicators for a formula, of which the first that have been read are used: codes are unique. */
function formulaLook(kpis: readonly Kpi[], versions: KpiVersions, pointsOf: FormulaLook['pointsOf']): FormulaLook {
  let byCode: Map<string | null, Kpi> | undefined;
  return {
    kpiOf(code, on) {
      byCode ??= new Map(kpis.map((kpi) => [kpi.code, kpi]));
      const kpi = byCode.get(code);
      return kpi && kpiAsOf(kpi, versions, on);
    },
    pointsOf,
  };
}

/** The same, reading from the workbook only what a formula asks for. */
export function databaseLook(database: Database, versions: KpiVersions, on: Day): FormulaLook {
  const points = new Map<string, readonly ReadingPoint[]>();
  return {
    kpiOf(code, day) {
      const [kpi] = readRecords(database, 'kpi', 'archived = 0 AND code = @code', { code });
      return kpi && kpiAsOf(kpi, versions, day);
    },
    pointsOf(kpi) {
      const known = points.get(kpi) ?? recentReadings(database, on, [kpi]).get(kpi)?.points ?? [];
      points.set(kpi, known);
      return known;
    },
  };
}

interface Around {
  recent: RecentReadings | undefined;
  reading: Reading | null;
  targets: readonly KpiTarget[];
  owner: Organisation | undefined;
  look: FormulaLook;
  definitions: readonly KpiDefinition[];
  on: Day;
}

const measureOf = ({ unit, decimals, valueType, currency, grades }: Kpi): KpiMeasure => ({
  unit,
  decimals,
  valueType,
  currency,
  grades,
});

function viewOf(kpi: Kpi, { recent, reading, targets, owner, look, definitions, on }: Around): KpiView {
  const computed = resultOn(look, kpi, on);
  const series = computed === null ? [] : computedReadings(look, kpi, on);
  const own = (recent?.points ?? []).map(pointFacts);
  // Where a result is missing there is no value: an older one would stand for what is not known.
  const readings: readonly ReadingFacts[] = computed === null ? own : computed.quantity === null ? [] : series;
  const light = kpiLight({ kpi, targets, readings, on });
  const measureThen = (id: string) => {
    const made = readings.find((one) => one.id === id);
    const definition = made && definitions.find(({ version }) => version === versionOf(made));
    return definition === undefined ? null : measureOf({ ...kpi, ...definedBy(definition.passport) });
  };
  const ownerName: Named | null = owner
    ? { id: owner.id, code: owner.code, title: { bg: owner.name.bg, en: owner.name.en } }
    : null;
  return {
    ...kpi,
    // As the path goes on the day: what was decided later, or before, is not what one looks at.
    pathShape: pathShapeOn(kpi, targets, on),
    target: targetInForce(targets, on),
    reading: computed === null ? reading : computed.quantity === null ? null : (series.at(-1) ?? null),
    computed,
    readingMeasure:
      light.facts.otherDefinition && light.facts.reading !== null ? measureThen(light.facts.reading.id) : null,
    light,
    ageDays: light.facts.reading?.ageDays ?? null,
    spark: computed === null ? (recent?.spark ?? []) : series.slice(-sparkLength).map(sparkPoint),
    ownerName,
  };
}

/** They were counted by the query; none of them is of a part. */
const pointFacts = (point: ReadingPoint): ReadingFacts => ({
  ...point,
  ...wholeAndCounted,
});

/** An indicator with all that was ever aimed at and measured. */
export function kpiDetail(database: Database, on: Day, id: string): KpiDetail | null {
  const view = kpiView(database, on, id);
  if (view === null) return null;
  const targets = readRecords(database, 'kpiTarget', 'kpi = @id', { id });
  const standing = new Set(standingTargets(targets, on).map((target) => target.id));
  const isLater = ({ validFrom }: KpiTarget) => validFrom !== null && validFrom > on;
  return {
    ...view,
    targets: targets
      .toSorted(
        (a, b) =>
          (a.validFrom ?? '').localeCompare(b.validFrom ?? '') ||
          comparePartialDates(a.due ?? 'ongoing', b.due ?? 'ongoing'),
      )
      .map((target) => ({ ...target, isSuperseded: !standing.has(target.id) && !isLater(target) })),
    readings: readingViews(database, on, { kpi: id }),
    computedReadings: computedSeriesOf(database, on, view),
    definitions: definitionViews(database, view.id, on),
    ruleSets: ruleSetViews(database, view.id, on),
    parts: partsOfKpi(database, view, on),
    totals: yearTotalsOf(database, view, on),
    mentions: kpiMentions(database, view, on),
    errata: errataOf(database).filter((erratum) => erratum.kpi.id === id),
    formulaOf: formulasWith(database, view.code),
    links: linkedRecords(database, id),
    providerName: view.provider === null ? null : nameOf(database, 'organisation', view.provider),
  };
}

/** The values of an indicator that is worked out, from all that was measured under it. */
export function computedSeriesOf(database: Database, on: Day, kpi: Kpi): Reading[] {
  if (kpi.formula === null) return [];
  const look = databaseLook(database, readKpiVersions(database), on);
  return computedReadings({ ...look, pointsOf: (id) => allPoints(database, id, on) }, kpi, on);
}

/**
 * What a chart of an indicator shows: what was measured of it, or where it is worked out, its values. The same on screen and
 * in a pack.
 */
export function chartReadingsOf(database: Database, on: Day, kpi: Kpi): Reading[] {
  const measured = readReadings(database, 'kpi = @id', { id: kpi.id });
  return kpi.formula === null ? measured : [...measured, ...computedSeriesOf(database, on, kpi)];
}

function allPoints(database: Database, kpi: string, on: Day): readonly ReadingPoint[] {
  return recentReadings(database, on, [kpi], allOfThem).get(kpi)?.points ?? [];
}

/** More than a formula is worked out for. */
const allOfThem = 1_000;

/** The indicators whose formulas refer to this one. */
function formulasWith(database: Database, code: string | null): Named[] {
  if (code === null) return [];
  return readRecords(database, 'kpi', 'archived = 0 AND formula IS NOT NULL').flatMap(({ id, formula, ...kpi }) => {
    const read = parseFormula(formula ?? '');
    if ('error' in read || !codesIn(read.formula).includes(code)) return [];
    return [{ id, code: kpi.code, title: { bg: kpi.title.bg, en: kpi.title.en } }];
  });
}
