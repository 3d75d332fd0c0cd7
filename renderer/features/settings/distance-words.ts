import type { i18n } from 'i18next';
import type { Backup } from '#shared/contract/workbook.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';

/** How a backup differs from the present: „34 промени оттогава“, „12 промени, които сега липсват“. */
export function distanceWords({ changesSince, changesAhead }: Backup, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'settings');
  if (changesSince === null || changesAhead === null) return t('backups.unreadable');
  const parts = [
    changesSince > 0 ? t('backups.since', { count: changesSince, number: formatNumber(changesSince, language) }) : '',
    changesAhead > 0 ? t('backups.ahead', { count: changesAhead, number: formatNumber(changesAhead, language) }) : '',
  ];
  return parts.filter(Boolean).join(' · ') || t('backups.same');
}
