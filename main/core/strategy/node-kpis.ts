import type { Database } from 'better-sqlite3';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Contribution, StrategyNodeView } from '#shared/contract/strategy.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { named } from './contributions.ts';

type NodeKpi = StrategyNodeView['kpis'][number];

/** The indicators of a node: those that measure it, then those of the activities that count for it; each once. */
export function nodeKpis(database: Database, kpis: readonly KpiView[]) {
  const kpiById = byId(kpis);
  const measuring = groupBy(
    readRecords(
      database,
      'link',
      "archived = 0 AND from_entity = 'kpi' AND relation IN ('measures', 'contributes', 'supports')",
    ),
    ({ to }) => to,
  );
  const measuringOf = (id: string, through: NodeKpi['through']): NodeKpi[] =>
    (measuring.get(id) ?? []).flatMap(({ from }) => {
      const kpi = kpiById.get(from);
      return kpi === undefined ? [] : [{ kpi: named(kpi), light: kpi.light, value: valueOf(kpi), through }];
    });

  return (node: string, contributions: readonly Contribution[]): NodeKpi[] => {
    const found = [
      ...measuringOf(node, null),
      ...contributions.flatMap(({ activity }) => measuringOf(activity.id, activity)),
    ];
    const seen = new Set<string>();
    return found.filter(({ kpi }) => !seen.has(kpi.id) && seen.add(kpi.id));
  };
}

function valueOf(kpi: KpiView): NodeKpi['value'] {
  const { reading } = kpi;
  if (reading === null) return { bg: '', en: '' };
  return { bg: readingValue(reading, kpi, 'bg'), en: readingValue(reading, kpi, 'en') };
}
