import type { KpiView } from '#shared/contract/kpis.ts';
import { kpiTiers, type Kpi } from '#shared/model/kpi.ts';

export const kpiFilters = ['all', 'red', 'amber', 'green', 'none', 'stale'] as const;
export type KpiFilter = (typeof kpiFilters)[number];

export function matchesFilter({ light }: KpiView, filter: KpiFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'stale' ? light.stale : light.light === filter;
}

/** Found by code, or by a part of the title or unit in either language. */
export function matchesText({ code, title, unit }: KpiView, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  return [code, title.bg, title.en, unit.bg, unit.en].some((text) => text?.toLowerCase().includes(wanted));
}

export interface KpiGroup {
  tier: Kpi['tier'];
  kpis: readonly KpiView[];
}

/** Output, result, impact, context: only those that have an indicator. */
export function groupedByTier(kpis: readonly KpiView[]): KpiGroup[] {
  return kpiTiers
    .map((tier) => ({ tier, kpis: kpis.filter((kpi) => kpi.tier === tier) }))
    .filter((group) => group.kpis.length > 0);
}
