import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { NodeKpi } from '#shared/contract/strategy.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import type { Link } from '#shared/model/link.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiView } from '../kpis/kpi-views.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { isValidOn, named } from './contributions.ts';
import type { StrategyLook } from './strategy-look.ts';

/** What an indicator measures on a day: ties that are valid then, of indicators that are in use. */
export function measuringLinks(database: Database, on: Day): Link[] {
  return readRecords(
    database,
    'link',
    `archived = 0 AND from_entity = 'kpi' AND relation IN ('measures', 'contributes', 'supports')
     AND "from" IN (SELECT id FROM kpi WHERE deleted = 0 AND archived = 0 AND (retired_on IS NULL OR retired_on > @on))`,
    { on },
  ).filter((link) => isValidOn(link, on));
}

/** An indicator of a node, before its light is worked out. */
export interface Measuring {
  kpi: string;
  /** The activity that counts for the node; null where the indicator measures the node itself. */
  through: Named | null;
  /** The tie to the node itself. */
  link: Link | null;
}

/** The indicators of a node: those that measure it, then those of the activities that count for it; each once. */
export function measuringOf(look: StrategyLook, measuring: readonly Link[]) {
  const byMeasured = groupBy(measuring, ({ to }) => to);
  return (node: string): Measuring[] => {
    const seen = new Set<string>();
    const take = (record: string, through: Named | null) =>
      (byMeasured.get(record) ?? []).flatMap((link): Measuring[] => {
        if (seen.has(link.from)) return [];
        seen.add(link.from);
        return [{ kpi: link.from, through, link: through === null ? link : null }];
      });
    return [...take(node, null), ...look.contributionsOf(node).flatMap(({ activity }) => take(activity.id, activity))];
  };
}

/** With its light and its latest value on the day; null where the indicator is gone. */
export function nodeKpi(database: Database, on: Day, { kpi: id, through, link }: Measuring): NodeKpi | null {
  const kpi = kpiView(database, on, id);
  if (kpi === null) return null;
  return {
    kpi: named(kpi),
    light: kpi.light,
    value: valueOf(kpi),
    through,
    link: link?.id ?? null,
    validFrom: link?.validFrom ?? null,
    validTo: link?.validTo ?? null,
  };
}

function valueOf(kpi: KpiView): NodeKpi['value'] {
  const { reading } = kpi;
  if (reading === null) return { bg: '', en: '' };
  return { bg: readingValue(reading, kpi, 'bg'), en: readingValue(reading, kpi, 'en') };
}
