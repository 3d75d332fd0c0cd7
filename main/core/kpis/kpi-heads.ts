import type { Database } from 'better-sqlite3';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Kpi } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiLight, type KpiFacts, type KpiLight } from '#shared/rules/kpi.ts';
import { kpiSearchText, type AskedKpi } from '#shared/rules/kpi-question.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { readParts } from '../workbook/records.ts';
import { readKpiVersions } from './kpi-look.ts';
import { kpiViewsOf } from './kpi-views.ts';
import { latestReadings } from './recent-readings.ts';

/** What of an indicator is known of all of them at once: its light, and what decides whether and where it is listed. */
export interface KpiHead
  extends AskedKpi, Pick<Kpi, 'sortOrder' | 'formula' | 'keeper' | 'frequency' | 'collectedFrom'> {
  readonly rule: KpiLight['rule'];
}

const keys = [
  'code',
  'sortOrder',
  'tier',
  'title',
  'unit',
  'formula',
  'keeper',
  'frequency',
  'collectedFrom',
  'direction',
  'collectionLagDays',
  'baseline',
  'baselineOn',
  'pathShape',
  'lightRules',
  'definitionVersion',
  'retiredOn',
] as const satisfies readonly (keyof Kpi)[];
type Parts = Pick<Kpi, (typeof keys)[number] | 'id'> & KpiFacts;

/**
 * The heads of all indicators but archived ones, in their order. A light takes one reading and the targets, so that ten
 * thousand are told in the time in which a hundred are read whole. Those that take more are read whole: what is worked out,
 * what has versions, and what is judged by its change.
 */
export function kpiHeadsAnew(database: Database, on: Day): KpiHead[] {
  const kpis: readonly Parts[] = readParts(database, 'kpi', keys, 'archived = 0');
  const latest = latestReadings(database, on);
  const targets = groupBy(
    readParts(database, 'kpiTarget', ['kpi', 'validFrom', 'due', 'quantity', 'upper', 'supersedes', 'pathShape']),
    ({ kpi }) => kpi,
  );
  const { definitions, ruleSets } = readKpiVersions(database);
  const isWhole = ({ id, formula, lightRules }: Parts) =>
    formula !== null ||
    definitions.has(id) ||
    ruleSets.has(id) ||
    (lightRules ?? []).some(({ when }) => when === 'change');
  const whole = byId(
    kpiViewsOf(
      database,
      on,
      kpis.filter(isWhole).map(({ id }) => id),
    ),
  );
  return kpis.map((kpi) => {
    const view = whole.get(kpi.id);
    if (view !== undefined) return kpiHead(view);
    const reading = latest.get(kpi.id);
    const readings = reading === undefined ? [] : [reading];
    return headOf(kpi, kpiLight({ kpi, targets: targets.get(kpi.id) ?? [], readings, on }), reading?.asOf ?? null);
  });
}

/** The head of an indicator that was read whole. */
export const kpiHead = (view: KpiView): KpiHead => headOf(view, view.light, view.reading?.asOf ?? null);

const headOf = (
  { id, code, sortOrder, tier, title, unit, formula, keeper, frequency, collectedFrom }: Parts,
  { light, stale, rule }: KpiLight,
  asOf: Day | null,
): KpiHead => ({
  id,
  code,
  title: { bg: title.bg, en: title.en },
  sortOrder,
  tier,
  formula,
  keeper,
  frequency,
  collectedFrom,
  light,
  isStale: stale,
  rule,
  asOf,
  isRead: asOf !== null,
  words: kpiSearchText({ code, title, unit }),
});
