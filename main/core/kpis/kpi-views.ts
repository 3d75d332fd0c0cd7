import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { KpiDetail, KpiView } from '#shared/contract/kpis.ts';
import type { Kpi, KpiTarget, Reading } from '#shared/model/kpi.ts';
import type { Organisation } from '#shared/model/people.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiLight } from '#shared/rules/kpi.ts';
import { targetInForce } from '#shared/rules/kpi-readings.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { linkedRecords, nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { readingViews } from './reading-views.ts';
import { recentReadings, type RecentReadings } from './recent-readings.ts';

/** Every indicator with its target, latest value and light on a day. Archived ones are left out. */
export function kpiViews(database: Database, on: Day): KpiView[] {
  const recent = recentReadings(database, on);
  const latestIds = [...recent.values()].flatMap(({ latestId }) => latestId ?? []);
  const latest = byId(
    readRecords(database, 'reading', 'id IN (SELECT value FROM json_each(@ids))', { ids: JSON.stringify(latestIds) }),
  );
  const targets = groupBy(readRecords(database, 'kpiTarget'), ({ kpi }) => kpi);
  const organisations = byId(readRecords(database, 'organisation'));
  return readRecords(database, 'kpi', 'archived = 0').map((kpi) => {
    const own = recent.get(kpi.id);
    const reading = own?.latestId == null ? null : (latest.get(own.latestId) ?? null);
    const owner = kpi.owner === null ? undefined : organisations.get(kpi.owner);
    return viewOf(kpi, { recent: own, reading, targets: targets.get(kpi.id) ?? [], owner, on });
  });
}

/** One indicator, archived or not; null when it is not there. */
export function kpiView(database: Database, on: Day, id: string): KpiView | null {
  const kpi = readRecord(database, 'kpi', id);
  if (kpi === null) return null;
  const recent = recentReadings(database, on, id).get(id);
  return viewOf(kpi, {
    recent,
    reading: recent?.latestId == null ? null : readRecord(database, 'reading', recent.latestId),
    targets: readRecords(database, 'kpiTarget', 'kpi = @id', { id }),
    owner: kpi.owner === null ? undefined : (readRecord(database, 'organisation', kpi.owner) ?? undefined),
    on,
  });
}

interface Around {
  recent: RecentReadings | undefined;
  reading: Reading | null;
  targets: readonly KpiTarget[];
  owner: Organisation | undefined;
  on: Day;
}

function viewOf(kpi: Kpi, { recent, reading, targets, owner, on }: Around): KpiView {
  const target = targetInForce(targets, on);
  const light = kpiLight({ kpi, targets, readings: reading === null ? [] : [reading], on });
  const ownerName: Named | null = owner
    ? { id: owner.id, code: owner.code, title: { bg: owner.name.bg, en: owner.name.en } }
    : null;
  return {
    ...kpi,
    target,
    reading,
    light,
    ageDays: light.facts.reading?.ageDays ?? null,
    spark: recent?.spark ?? [],
    ownerName,
  };
}

/** An indicator with all that was ever aimed at and measured. */
export function kpiDetail(database: Database, on: Day, id: string): KpiDetail | null {
  const view = kpiView(database, on, id);
  if (view === null) return null;
  const targets = readRecords(database, 'kpiTarget', 'kpi = @id', { id });
  const superseded = new Set(
    targets.filter(({ validFrom }) => validFrom === null || validFrom <= on).map(({ supersedes }) => supersedes),
  );
  return {
    ...view,
    targets: targets
      .toSorted(
        (a, b) =>
          (a.validFrom ?? '').localeCompare(b.validFrom ?? '') ||
          comparePartialDates(a.due ?? 'ongoing', b.due ?? 'ongoing'),
      )
      .map((target) => ({ ...target, isSuperseded: superseded.has(target.id) })),
    readings: readingViews(database, on, { kpi: id }),
    links: linkedRecords(database, id),
    providerName: view.provider === null ? null : nameOf(database, 'organisation', view.provider),
  };
}
