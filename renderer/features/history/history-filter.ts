import { entities, type EntityName } from '#shared/model/entities.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import type { ScreenName } from '#renderer/app/paths.ts';

/** Kinds of record by the screen on which a person works with them. */
export const entitiesByScreen = {
  activities: [
    'activity',
    'subtask',
    'dependency',
    'rollout',
    'lifecycleStep',
    'dateMove',
    'report',
    'risk',
    'riskReview',
    'link',
    'attachment',
    'savedView',
  ],
  strategy: ['strategyNode'],
  programmes: ['programme', 'amendment', 'phase', 'funderPeriod', 'milestone', 'deliverable'],
  kpis: ['kpi', 'kpiTarget', 'reading'],
  board: ['meeting', 'invitee', 'agendaItem', 'outcome', 'pack', 'councilAct', 'boardRule'],
  settings: ['plan', 'planVersion', 'period', 'holiday', 'organisation', 'person'],
} as const satisfies Partial<Record<ScreenName, readonly EntityName[]>>;
export type HistoryScreenName = keyof typeof entitiesByScreen;
export const historyScreens = Object.keys(entitiesByScreen) as HistoryScreenName[]; // its own keys

/** What a person asked of the history; null asks nothing. */
export interface HistoryFilter {
  screen: HistoryScreenName | null;
  kind: EntityName | null;
  field: string | null;
  actor: string | null;
  /** The first and the last day on which it was recorded. */
  from: Day | null;
  to: Day | null;
}

export interface FilterProps {
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
}

export const noFilter: HistoryFilter = { screen: null, kind: null, field: null, actor: null, from: null, to: null };

export const isFiltered = (filter: HistoryFilter) => Object.values(filter).some((value) => value !== null);

/** The filter as the core is asked. */
export function questionOf({ screen, kind, field, actor, from, to }: HistoryFilter) {
  const kinds: readonly EntityName[] | null =
    kind !== null ? [kind] : screen !== null ? entitiesByScreen[screen] : null;
  return {
    ...(kinds && { entities: [...kinds] }),
    ...(field !== null && { fields: [field] }),
    ...(actor !== null && { actor }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}

/** Fields that only hold a record together: nobody looks for a change of them. */
const inward: ReadonlySet<string> = new Set([
  'sortOrder',
  'entity',
  'record',
  'fromEntity',
  'toEntity',
  'documentSha256',
  'previousHash',
  'sha256',
  'fileHash',
]);

/** The fields that records of some kinds have, each once. */
export function fieldsOf(kinds: readonly EntityName[]): string[] {
  const keys = kinds.flatMap((kind) => Object.keys(entities[kind].fields));
  return [...new Set(keys)].filter((key) => !inward.has(key));
}

export const spans = ['today', 'week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

const daysBack: Record<Span, number> = { today: 0, week: 6, month: 29, year: 364 };

/** The first day of a span that ends today. */
export const beginningOf = (span: Span, today: Day): Day => addDays(today, -daysBack[span]);
