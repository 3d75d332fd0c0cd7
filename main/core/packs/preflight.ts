import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Finding, FindingCode } from '#shared/contract/packs.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { languages } from '#shared/model/values.ts';
import { readRecord } from '../workbook/records.ts';
import { atomsOfEntity, tableOf } from '../workbook/columns.ts';
import { titleColumns } from '../records/title-columns.ts';
import { activityViews } from '../activities/activity-views.ts';
import { agendaOf, outcomeViews } from '../board/meeting-views.ts';
import { kpiViews } from '../kpis/kpi-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { Meeting } from '#shared/model/board.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';

/** Kinds whose texts a pack prints. */
const printed: readonly EntityName[] = ['strategyNode', 'activity', 'programme', 'milestone', 'deliverable', 'kpi', 'meeting', 'agendaItem', 'outcome', 'report'];
const printedFields = new Set(['title', 'text', 'done', 'next', 'blockers', 'askOfBoard']);
const blocking: readonly FindingCode[] = ['untranslated', 'noAgenda', 'noDate'];

type Found = Finding['records'][number];

/** MODEL, "Preflight of a pack": everything that should be settled, or explained, before the pack is issued. */
export function preflight(database: Database, context: PlanContext, meeting: Meeting): Finding[] {
  const activities = activityViews(database, context);
  const kpis = kpiViews(database, context.asOf).filter(({ tier }) => tier !== 'context');
  const agenda = agendaOf(database, meeting);
  const minutes = agenda.reduce((sum, { minutesPlanned }) => sum + (minutesPlanned ?? 0), 0);
  const itself = [found('meeting', meeting)];
  const findings: readonly (readonly [FindingCode, readonly Found[]])[] = [
    ['untranslated', untranslated(database, agenda.map(({ id }) => id))],
    ['noAgenda', agenda.length === 0 ? itself : []],
    ['noDate', meetingDay(meeting) === null ? itself : []],
    ['redUnexplained', redUnexplained(database, activities, kpis)],
    ['missingReading', kpis.filter(({ reading }) => reading === null).map((kpi) => found('kpi', kpi))],
    ['staleReading', kpis.filter(({ light }) => light.stale).map((kpi) => found('kpi', kpi))],
    ['staleReport', activities.filter(({ status }) => status.status === 'noRecentReport').map((activity) => found('activity', activity))],
    ['noOwner', activities.filter(({ responsible, owner }) => responsible === null && owner === null).map((activity) => found('activity', activity))],
    ['staleTranslation', staleTranslations(database)],
    ['unansweredAdvice', outcomeViews(database, context.asOf).filter(({ waits }) => waits === 'awaitsResponse').map(({ id, code, text }) => ({ entity: 'outcome' as const, id, code, title: { bg: text.bg, en: text.en } }))],
    ['dateProposed', meeting.dateIsProposed ? itself : []],
    ['minutesOver', meeting.lengthMinutes !== null && minutes > meeting.lengthMinutes ? itself : []],
  ];
  return findings
    .filter(([, records]) => records.length > 0)
    .map(([code, records]) => ({ code, isBlocking: blocking.includes(code), records: [...records] }));
}

const found = (entity: EntityName, { id, code, title }: { id: string; code: string | null; title: { bg: string; en: string } }): Found => ({
  entity,
  id,
  code,
  title: { bg: title.bg, en: title.en },
});

/** Red needs a word of explanation: an activity by its last report, an indicator by the note of its reading. */
function redUnexplained(database: Database, activities: readonly ActivityView[], kpis: readonly KpiView[]): Found[] {
  const silentActivities = activities.filter(({ status }) => {
    if (status.status !== 'overdue' && status.status !== 'delayed') return false;
    const report = status.facts.report === null ? null : readRecord(database, 'report', status.facts.report.id);
    return report === null || languages.every((language) => report.blockers[language] === '' && report.next[language] === '');
  });
  const silentKpis = kpis.filter(
    ({ light, reading }) => light.light === 'red' && languages.every((language) => (reading?.note[language] ?? '') === ''),
  );
  return [...silentActivities.map((activity) => found('activity', activity)), ...silentKpis.map((kpi) => found('kpi', kpi))];
}

/** Texts that a pack prints and that exist in one language only: the pack would have a gap. */
function untranslated(database: Database, agendaIds: readonly string[]): Found[] {
  return textProblems(database, (column) => `("${column}_bg" = '') <> ("${column}_en" = '')`).filter(
    ({ entity, id }) => entity !== 'agendaItem' || agendaIds.includes(id),
  );
}

function staleTranslations(database: Database): Found[] {
  return textProblems(database, (column) => `"${column}_stale" IS NOT NULL`);
}

function textProblems(database: Database, condition: (column: string) => string): Found[] {
  return entityNames
    .filter((name) => printed.includes(name))
    .flatMap((name) => {
      const fields = atomsOfEntity(name).filter(({ part, key }) => part === 'stale' && printedFields.has(key));
      if (fields.length === 0) return [];
      const any = fields.map(({ column }) => condition(column.replace(/_stale$/, ''))).join(' OR ');
      const { bg, en } = titleColumns(name);
      const rows = database
        .prepare<[], { id: string; code: string | null; bg: string; en: string }>(
          `SELECT id, code, ${bg} AS bg, ${en} AS en FROM ${tableOf(name)} WHERE deleted = 0 AND archived = 0 AND (${any})`,
        )
        .all();
      return rows.map(({ id, code, ...title }) => ({ entity: name, id, code, title }));
    });
}

