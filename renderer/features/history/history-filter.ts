import type { EntityName } from '#shared/model/entities.ts';
import type { Instant } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { sofiaTime, startOfSofiaDay } from '#shared/rules/sofia-time.ts';
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

/** The moment at which a span of days up to now begins, by the clocks of Sofia; undefined has no beginning. */
export function beginningOf(span: Span, now: Instant): Instant | undefined {
  return span === 'ever' ? undefined : startOfSofiaDay(addDays(sofiaTime(now).day, -daysBack[span]));
}
