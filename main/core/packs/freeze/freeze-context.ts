import type { i18n } from 'i18next';
import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { AgendaItemView } from '#shared/contract/board.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day, Language } from '#shared/model/values.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import type { StrategyLook } from '../../strategy/strategy-look.ts';
import type { Ledger } from './ledger.ts';
import type { Restricted } from './restricted.ts';

/** What every section of a pack is made from: one look at one day, taken in one read transaction. */
export interface FreezeContext {
  readonly database: Database;
  readonly plan: PlanContext;
  readonly meeting: Meeting;
  /** The day of the last meeting; null before the first. */
  readonly since: Day | null;
  readonly activities: readonly ActivityView[];
  /** What these activities serve. */
  readonly strategy: StrategyLook;
  /** The texts that name the levels of the strategy as the plan does. */
  readonly i18nOf: (language: Language) => i18n;
  /** The same plan as it stood at the last meeting; empty before the first. */
  readonly activitiesBefore: readonly ActivityView[];
  readonly agenda: readonly AgendaItemView[];
  readonly ledger: Ledger;
  /** Whoever writes down what is not for everyone says so here. */
  readonly restricted: Restricted;
  /** The day of the data and the workbook, as every figure counted from the plan cites them. */
  readonly counted: { readonly asOf: PackText; readonly source: PackText; readonly rule: PackText };
}

/** The number of the agenda item that is about a record, or null. */
export function agendaItemOf({ agenda }: FreezeContext, recordId: string): AgendaItemView | null {
  return agenda.find(({ about }) => about.some(({ record }) => record.id === recordId)) ?? null;
}

/** The agenda item that asks the Board's advice on a record, or null. */
export function questionItemOf(context: FreezeContext, recordId: string): AgendaItemView | null {
  const item = agendaItemOf(context, recordId);
  return item?.purpose === 'advice' ? item : null;
}
