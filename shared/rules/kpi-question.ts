import { kpiTiers, type Kpi } from '#shared/model/kpi.ts';
import type { Bilingual } from '#shared/model/values.ts';
import type { KpiLight } from './kpi.ts';

export const kpiFilters = ['all', 'red', 'amber', 'green', 'none', 'stale'] as const;
export type KpiFilter = (typeof kpiFilters)[number];

/** What a list of indicators asks: those of a light, or too old, with these letters in them. */
export interface KpiQuestion {
  readonly text: string;
  readonly filter: KpiFilter;
}

/** An indicator on a day, as far as such a question can ask about it. */
export interface AskedKpi extends Pick<Kpi, 'id' | 'tier'> {
  readonly light: KpiLight['light'];
  readonly isStale: boolean;
  readonly isRead: boolean;
  /** By `kpiSearchText`. */
  readonly words: string;
}

/** The indicators of one tier, in their order, and how many of them have a value that is fresh, one that is stale, none. */
export interface KpiGroup {
  readonly tier: Kpi['tier'];
  readonly ids: readonly string[];
  readonly fresh: number;
  readonly stale: number;
  readonly empty: number;
}

export interface AnsweredKpis {
  readonly groups: readonly KpiGroup[];
  /** What each choice of light would show, with the words as they are. */
  readonly counts: Readonly<Record<KpiFilter, number>>;
}

type TwoTexts = Pick<Bilingual, 'bg' | 'en'>;

/** Found by code, or by a part of the title or unit in either language. */
export const kpiSearchText = ({
  code,
  title,
  unit,
}: {
  code: string | null;
  title: TwoTexts;
  unit: TwoTexts;
}): string => [code ?? '', title.bg, title.en, unit.bg, unit.en].join('\n').toLowerCase();

const isSo = ({ light, isStale }: AskedKpi, filter: KpiFilter): boolean =>
  filter === 'all' || (filter === 'stale' ? isStale : light === filter);

/** Those that are asked for, by tier (output, result, impact, context; only those that have one), in the order given. */
export function answerKpis(kpis: readonly AskedKpi[], { text, filter }: KpiQuestion): AnsweredKpis {
  const wanted = text.trim().toLowerCase();
  const counts: Record<KpiFilter, number> = { all: 0, red: 0, amber: 0, green: 0, none: 0, stale: 0 };
  const groups = new Map(kpiTiers.map((tier) => [tier, { tier, ids: [] as string[], fresh: 0, stale: 0, empty: 0 }]));
  for (const kpi of kpis) {
    if (!kpi.words.includes(wanted)) continue;
    counts.all += 1;
    counts[kpi.light] += 1;
    if (kpi.isStale) counts.stale += 1;
    const group = isSo(kpi, filter) ? groups.get(kpi.tier) : undefined;
    if (group === undefined) continue;
    group.ids.push(kpi.id);
    group[kpi.isStale ? 'stale' : kpi.isRead ? 'fresh' : 'empty'] += 1;
  }
  return { groups: [...groups.values()].filter(({ ids }) => ids.length > 0), counts };
}
