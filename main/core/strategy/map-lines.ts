import type { Database } from 'better-sqlite3';
import type { ActivityView, Named } from '#shared/contract/activities.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { MapLine } from '#shared/contract/strategy.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import type { Day } from '#shared/model/values.ts';
import { kpiView } from '../kpis/kpi-views.ts';
import { named } from './contributions.ts';

const i18nByLanguage = { bg: createI18n('bg'), en: createI18n('en') };

export const activityLine = (activity: ActivityView): MapLine => ({
  entity: 'activity',
  record: named(activity),
  status: activity.status.status,
  light: null,
  through: null,
});

export const programmeLine = (record: Named): MapLine => ({
  entity: 'programme',
  record,
  status: null,
  light: null,
  through: null,
});

/** Null where the indicator is gone. Its light is worked out for this one alone: few of many are shown. */
export function kpiLine(database: Database, on: Day, id: string, through: Named | null): MapLine | null {
  const kpi = kpiView(database, on, id);
  return kpi === null ? null : { entity: 'kpi', record: named(kpi), status: null, light: lightOf(kpi), through };
}

const lightOf = (kpi: KpiView): NonNullable<MapLine['light']> => ({
  light: kpi.light.light,
  isStale: kpi.light.stale,
  word: {
    bg: kpiLightWord(kpi.light, i18nByLanguage.bg, 'bg'),
    en: kpiLightWord(kpi.light, i18nByLanguage.en, 'en'),
  },
  value: {
    bg: kpi.reading === null ? '' : readingValue(kpi.reading, kpi, 'bg'),
    en: kpi.reading === null ? '' : readingValue(kpi.reading, kpi, 'en'),
  },
});
