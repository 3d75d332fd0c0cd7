import type { EntityName } from '#shared/model/entities.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import type { ScreenName } from '#renderer/app/paths.ts';

/** Kinds of record by the screen on which a person works with them. */
export const entitiesByScreen = {
  activities: ['activity', 'rollout', 'dateMove', 'report', 'link', 'attachment'],
  strategy: ['strategyNode'],
  programmes: ['programme', 'amendment', 'phase', 'funderPeriod', 'milestone', 'deliverable'],
  kpis: ['kpi', 'kpiTarget', 'reading'],
  board: ['meeting', 'invitee', 'agendaItem', 'outcome', 'pack', 'councilAct', 'boardRule'],
  settings: ['plan', 'planVersion', 'period', 'holiday', 'organisation', 'person'],
} as const satisfies Partial<Record<ScreenName, readonly EntityName[]>>;
export type HistoryScreenName = keyof typeof entitiesByScreen;
export const historyScreens = Object.keys(entitiesByScreen) as HistoryScreenName[]; // its own keys

export const spans = ['today', 'week', 'month', 'year', 'ever'] as const;
export type Span = (typeof spans)[number];

const daysBack: Record<Exclude<Span, 'ever'>, number> = { today: 0, week: 6, month: 29, year: 364 };

/** The first day of a span that ends today; undefined has no beginning. */
export function beginningOf(span: Span, today: Day): Day | undefined {
  return span === 'ever' ? undefined : addDays(today, -daysBack[span]);
}
