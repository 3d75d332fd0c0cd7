import type { Database } from 'better-sqlite3';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';
import type { TablesDocument } from '../documents/tables-document.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { namesById } from '../programmes/names.ts';
import { programmeDetail } from '../programmes/programme-detail.ts';
import { riskDetail, risksAbout } from '../risks/risk-views.ts';
import { readRecords } from '../workbook/records.ts';
import { deliverablesTable } from './deliverables-table.ts';
import { effortTable } from './effort-table.ts';
import { milestonesTable } from './milestones-table.ts';
import { risksTable, stateOfPlayTable } from './risk-tables.ts';
import type { TableWords } from './table-cells.ts';

/** The tables that a funder asks for, of one programme as of a day. Throws RECORD_MISSING. */
export function funderTables(database: Database, context: PlanContext, id: string, language: Language): TablesDocument {
  const { asOf } = context;
  const programme = programmeDetail(database, context, id);
  // In the order of their numbers: the gravest first is for those who decide, not for a form.
  const risks = risksAbout(database, id, asOf)
    .toSorted((one, other) => (one.code ?? '').localeCompare(other.code ?? ''))
    .map((risk) => riskDetail(database, risk.id, asOf));
  const effort = readRecords(database, 'effort', 'archived = 0 AND programme = @id', { id });
  const t: TableWords['t'] = i18nOf(language).getFixedT(language, ['funderTables', 'fields']);
  const words = { t, language };
  const name = programme.acronym ?? textIn(programme.title, language);
  return {
    title: t('funderTables:title', { programme: name }),
    lines: [
      textIn(programme.title, language),
      [
        textIn(programme.funder, language),
        programme.grantNumber && t('funderTables:agreement', { number: programme.grantNumber }),
      ]
        .filter(Boolean)
        .join(' · '),
      t('funderTables:asOf', { date: formatDate(asOf, language) }),
    ].filter((line) => line !== '' && line !== name),
    nothing: t('funderTables:nothing'),
    language,
    day: asOf,
    tables: [
      deliverablesTable(programme, words),
      milestonesTable(programme, words),
      risksTable(risks, words),
      stateOfPlayTable(risks, programme.funderPeriods, asOf, words),
      effortTable(programme, effort, namesById(database, 'organisation'), words),
    ],
  };
}
