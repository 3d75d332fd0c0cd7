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

/** Which screen shows a kind of record; the other kinds are seen on the record they belong to. */
const screenByEntity: Partial<Record<EntityName, ScreenName>> = {
  activity: 'activities',
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

export const screenPath = (screen: ScreenName, id?: string) => (id === undefined ? `/${screen}` : `/${screen}/${id}`);

/** The address of a record, `#/activities/…`, or null for a kind that has no screen of its own. */
export function recordHref(entity: EntityName, id: string): string | null {
  const screen = screenByEntity[entity];
  return screen === undefined ? null : `#${screenPath(screen, id)}`;
}

export const screenHref = (screen: ScreenName) => `#${screenPath(screen)}`;

/** Goes to an address of ours; back and forward follow it. */
export function goTo(href: string): void {
  window.location.hash = href.replace(/^#/, '');
}
