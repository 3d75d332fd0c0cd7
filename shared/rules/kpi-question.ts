import { kpiTiers, type Kpi } from '#shared/model/kpi.ts';
import type { Bilingual, Day, Language } from '#shared/model/values.ts';
import type { KpiLight } from './kpi.ts';

type TwoTexts = Pick<Bilingual, 'bg' | 'en'>;

export const kpiFilters = ['all', 'red', 'amber', 'green', 'none', 'stale'] as const;
export type KpiFilter = (typeof kpiFilters)[number];

/** What a list may be sorted by. Values are not: those of different units say nothing by their order. */
export const kpiSorts = ['code', 'title', 'light', 'age'] as const;

export interface KpiSort {
  readonly by: (typeof kpiSorts)[number];
  readonly isDescending: boolean;
}

/** What a list of indicators asks: those of a light, or too old, with these letters in them. */
export interface KpiQuestion {
  readonly text: string;
  readonly filter: KpiFilter;
  /** Within each tier; null for the order that the indicators have. */
  readonly sort?: KpiSort | null | undefined;
  /** In whose alphabet titles are sorted. */
  readonly language?: Language | undefined;
}

/** An indicator on a day, as far as such a question can ask about it. */
export interface AskedKpi extends Pick<Kpi, 'id' | 'tier'> {
  readonly light: KpiLight['light'];
  readonly isStale: boolean;
  readonly isRead: boolean;
  /** By `kpiSearchText`. */
  readonly words: string;
  readonly code: string | null;
  readonly title: TwoTexts;
  /** The day that its latest value is true on. */
  readonly asOf: Day | null;
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
