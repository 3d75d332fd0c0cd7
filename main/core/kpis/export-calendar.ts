import { basename } from 'node:path';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Day, Language } from '#shared/model/values.ts';
import type { Core } from '../app/core.ts';
import { csvOf } from '../files/csv.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { collectionCalendar } from './collection.ts';

export interface ExportCalendarInput {
  year: number;
  language: Language;
  grant: string;
}

/** Writes the collection of a year, a line for each period. Throws GRANT_EXPIRED, DISK_FULL or FOLDER_NOT_WRITABLE. */
export function exportCalendar(
  core: Core,
  on: Day,
  { year, language, grant }: ExportCalendarInput,
): { name: string; bytes: number } {
  const path = core.grants.redeem(grant, 'saveFile');
  const t = i18nOf(language).getFixedT(language, ['kpis', 'fields']);
  const rows = collectionCalendar(core.session.workbook().database, year, on).flatMap(
    ({ kpi, frequency, keeper, approver, periods }) =>
      periods.map(({ name, to, dueBy, state }) => [
        kpi.code ?? '',
        textIn(kpi.title, language),
        t(`fields:choice.frequency.${frequency}`),
        frequency === 'weekly' ? formatDate(to, language) : formatPartialDate(name, language),
        dueBy,
        t(`kpis:calendar.is.${state}`),
        textIn(keeper?.title, language),
        textIn(approver?.title, language),
      ]),
  );
  const head = [
    t('kpis:column.code'),
    t('kpis:column.title'),
    t('kpis:calendar.frequency'),
    t('kpis:calendar.period'),
    t('kpis:calendar.dueBy'),
    t('kpis:calendar.state'),
    t('kpis:calendar.keeper'),
    t('kpis:calendar.approver'),
  ];
  const bytes = Buffer.from(csvOf([head, ...rows]), 'utf8');
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}
