import type { Database } from 'better-sqlite3';
import type { KpiMention } from '#shared/contract/kpis.ts';
import type { Kpi } from '#shared/model/kpi.ts';
import type { Report } from '#shared/model/report.ts';
import { languages, type Day } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { linkedRecords } from '../records/linked.ts';
import { readRecords } from '../workbook/records.ts';

const parts = ['done', 'next', 'blockers', 'askOfBoard'] as const;

/**
 * What reports of the activities and programmes that an indicator is tied to say of it: the paragraph in which it is named,
 * by its number or its title. Earliest first; superseded reports are left out.
 */
export function kpiMentions(database: Database, kpi: Pick<Kpi, 'id' | 'code' | 'title'>, on: Day): KpiMention[] {
  const names = [kpi.code, kpi.title.bg, kpi.title.en].flatMap((name) => (name ? [name.toLocaleLowerCase('bg')] : []));
  const tied = new Map(
    linkedRecords(database, kpi.id)
      .filter(({ entity }) => entity === 'activity' || entity === 'programme')
      .map(({ record }) => [record.id, record]),
  );
  if (tied.size === 0) return [];
  const reports = readRecords(database, 'report', 'record IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify([...tied.keys()]),
  });
  const superseded = new Set(reports.map(({ supersedes }) => supersedes));
  return reports
    .flatMap((report): KpiMention[] => {
      const day = report.asOf === null ? null : lastDay(report.asOf);
      const record = tied.get(report.record);
      if (day === null || day > on || record === undefined || superseded.has(report.id)) return [];
      const said = mentioned(report, names);
      return said === null
        ? []
        : [{ on: day, code: record.code, title: record.title, text: said, visibility: report.visibility }];
    })
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** The first text that names it, in both languages as far as they are written. */
function mentioned(report: Report, names: readonly string[]): KpiMention['text'] | null {
  for (const part of parts) {
    const text = report[part];
    if (text === null || !languages.some((language) => isNamed(text[language], names))) continue;
    return { bg: text.bg, en: text.en };
  }
  return null;
}

/** KPI-1 is not named by KPI-12. */
function isNamed(text: string, names: readonly string[]): boolean {
  const lower = text.toLocaleLowerCase('bg');
  return names.some((name) => {
    const at = lower.indexOf(name);
    return at >= 0 && !/[\p{L}\d]/u.test(lower[at + name.length] ?? '') && !/[\p{L}\d]/u.test(lower[at - 1] ?? '');
  });
}
