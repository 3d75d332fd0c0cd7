import type { LedgerFigure } from '#shared/contract/pack-register.ts';
import type { EntityName } from '#shared/model/entities.ts';

export const screens = [
  'today',
  'activities',
  'strategy',
  'programmes',
  'kpis',
  'board',
  'history',
  'settings',
] as const;
export type ScreenName = (typeof screens)[number];

/** Pages that the rail does not list: each is reached from the screen that it is a part of. */
export const pages = {
  risks: 'activities',
  compare: 'activities',
  reporting: 'today',
  packets: 'programmes',
} as const satisfies Record<string, ScreenName>;
export type PageName = keyof typeof pages;

type Place = ScreenName | PageName;

/** Which screen shows a kind of record; the other kinds are seen on the record they belong to. */
const screenByEntity: Partial<Record<EntityName, Place>> = {
  activity: 'activities',
  risk: 'risks',
  strategyNode: 'strategy',
  programme: 'programmes',
  milestone: 'programmes',
  deliverable: 'programmes',
  kpi: 'kpis',
  meeting: 'board',
  councilAct: 'board',
  boardRule: 'board',
  organisation: 'settings',
  person: 'settings',
};

export const screenPath = (screen: Place, id?: string) => (id === undefined ? `/${screen}` : `/${screen}/${id}`);

/** The address of a record, `#/activities/…`, or null for a kind that has no screen of its own. */
export function recordHref(entity: EntityName, id: string): string | null {
  const screen = screenByEntity[entity];
  return screen === undefined ? null : `#${screenPath(screen, id)}`;
}

/** An indicator at one of its readings. */
export const readingHref = (kpi: string, reading: string) => `#${screenPath('kpis', `${kpi}..${reading}`)}`;

export const screenHref = (screen: Place) => `#${screenPath(screen)}`;

/** The round of reports of a quarter; without one, the round that waits. */
export const reportingHref = (quarter?: string) => `#${screenPath('reporting', quarter)}`;

/** The ledger of an issued pack, at one of its figures where it is named. */
export const ledgerHref = (pack: string, ref?: number) =>
  `#${screenPath('board', ['ledger', pack, ...(ref === undefined ? [] : [ref])].join('..'))}`;

/** Where a figure of a pack was taken from: a line of its indicator, or a record; null for what is counted from the plan. */
export function figureRecordHref({ opens, reading }: Pick<LedgerFigure, 'opens' | 'reading'>): string | null {
  if (opens === null) return null;
  if (opens.entity === 'kpi' && reading !== null) return readingHref(opens.id, reading);
  return recordHref(opens.entity, opens.id);
}

/** Goes to an address of ours; back and forward follow it. */
export function goTo(href: string): void {
  window.location.hash = href.replace(/^#/, '');
}
