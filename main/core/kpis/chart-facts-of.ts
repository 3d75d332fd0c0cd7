import type { Database } from 'better-sqlite3';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import type { Kpi } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { readRecords } from '../workbook/records.ts';
import { kpiMentions } from './kpi-mentions.ts';
import { definitionViews } from './kpi-version-views.ts';
import { chartReadingsOf } from './kpi-views.ts';

/** What the chart of an indicator is drawn from, the same for packs and files as on screen. */
export const chartFactsOf = (database: Database, on: Day, kpi: Kpi): KpiChartFacts => ({
  kpi,
  readings: chartReadingsOf(database, on, kpi),
  targets: readRecords(database, 'kpiTarget', 'kpi = @id', { id: kpi.id }),
  definitions: definitionViews(database, kpi.id, on).map(({ version, validFrom, passport }) => ({
    version,
    validFrom,
    passport,
  })),
  mentions: kpiMentions(database, kpi, on),
  on,
});
