import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Finding, FindingCode, FoundRecord } from '#shared/contract/packs.ts';
import type { RiskView } from '#shared/contract/risks.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { readRecord } from '../workbook/records.ts';
import { atomsOfEntity, snakeCase, tableOf } from '../workbook/columns.ts';
import { nameOf } from '../records/linked.ts';
import { ownerOf } from '../records/owner-of.ts';
import { activityViews } from '../activities/activity-views.ts';
import { agendaOf, outcomeViews } from '../board/meeting-views.ts';
import { papersOfMeeting } from '../board/papers.ts';
import { kpiViews } from '../kpis/kept-kpi-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { riskViews } from '../risks/risk-views.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { plannedMinutes } from '#shared/rules/agenda.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import type { ChangedFigure } from '#shared/rules/changed-figures.ts';
import { agendaFindings, foundFigure, withoutConsent } from './preflight-agenda.ts';
import { named } from './found-record.ts';

/** Kinds whose texts a pack prints. */
const printed: readonly EntityName[] = [
  'strategyNode',
  'activity',
  'programme',
  'milestone',
  'deliverable',
  'kpi',
  'meeting',
  'agendaItem',
  'outcome',
  'report',
  'risk',
  'riskReview',
  'paper',
];
const printedFields = new Set([
  'title',
  'text',
  'done',
  'next',
  'blockers',
  'askOfBoard',
  'event',
  'cause',
  'effect',
  'mitigation',
]);
const blocking: readonly FindingCode[] = ['untranslated', 'noAgenda', 'noDate', 'paperLost', 'missingAltText'];

/** What the pack is to be, as far as it decides what has to be settled. */
export interface PackWish {
  languages: readonly Language[];
  /** Whether a public edition is wanted: whoever has not agreed is not named in it. */
  isPublic: boolean;
  /** Figures that an issued pack of this meeting says otherwise than a pack of now would. */
  changedFigures: () => readonly ChangedFigure[];
  /** What was said of each kind of finding when it was last explained. */
  lastExplanations: ReadonlyMap<string, PackText>;
}

const boardPack: PackWish = {
  languages,
  isPublic: false,
  changedFigures: () => [],
  lastExplanations: new Map(),
};

/** MODEL, "Preflight of a pack": everything that should be settled, or explained, before the pack is issued. */
export function preflight(
  database: Database,
  context: PlanContext,
  meeting: Meeting,
  wish: PackWish = boardPack,
): Finding[] {
  const activities = activityViews(database, context);
  const kpis = kpiViews(database, context.asOf).filter(({ tier }) => tier !== 'context');
  const agenda = agendaOf(database, meeting);
  const papers = papersOfMeeting(database, meeting.id);
  const about = agendaFindings(agenda, papers);
  const minutes = plannedMinutes(agenda);
  const itself = [named('meeting', meeting)];
  const risks = riskViews(database, context.asOf).filter(({ state }) => state.status === 'open');
  const findings: readonly (readonly [FindingCode, readonly FoundRecord[]])[] = [
    [
      'untranslated',
      untranslated(database, wish.languages, {
        meeting: [meeting.id],
        agendaItem: agenda.map(({ id }) => id),
        paper: papers.map(({ id }) => id),
        risk: risks.map(({ id }) => id),
        riskReview: risks.flatMap(({ state }) => state.reviewed?.id ?? []),
      }),
    ],
    ['noAgenda', agenda.length === 0 ? itself : []],
    ['noDate', meetingDay(meeting) === null ? itself : []],
    ['paperLost', about.lost],
    ['missingAltText', about.unnamedPictures],
    ['redUnexplained', redUnexplained(database, activities, kpis)],
    ['missingReading', kpis.filter(({ reading }) => reading === null).map((kpi) => named('kpi', kpi))],
    ['staleReading', kpis.filter(({ light }) => light.stale).map((kpi) => named('kpi', kpi))],
    [
      'staleReport',
      activities.filter(({ status }) => status.status === 'noRecentReport').map((one) => named('activity', one)),
    ],
    [
      'noOwner',
      activities
        .filter(({ responsible, owner }) => responsible === null && owner === null)
        .map((one) => named('activity', one)),
    ],
    [
      'staleTranslation',
      staleTranslations(
        database,
        wish.languages,
        papers.map(({ id }) => id),
      ),
    ],
    ['unansweredAdvice', unansweredAdvice(database, context)],
    ['riskUnattended', risks.filter(isUnattended).map(namedRisk)],
    [
      'riskReviewOverdue',
      risks.filter((risk) => isGrave(risk) && risk.state.reviewOverdueDays !== null).map(namedRisk),
    ],
    ['papersMissing', about.withoutPaper],
    ['noPresenter', about.withoutPresenter],
    ['figuresChanged', wish.changedFigures().map((figure) => foundFigure(database, meeting, figure))],
    ['noConsent', wish.isPublic ? withoutConsent(database, meeting, agenda) : []],
    ['dateProposed', meeting.dateIsProposed ? itself : []],
    ['minutesOver', meeting.lengthMinutes !== null && minutes > meeting.lengthMinutes ? itself : []],
  ];
  return findings
    .filter(([, records]) => records.length > 0)
    .map(([code, records]) => ({
      code,
      isBlocking: blocking.includes(code),
      records: [...records],
      lastExplanation: wish.lastExplanations.get(code) ?? null,
    }));
}

const namedRisk = (risk: RiskView): FoundRecord => named('risk', { ...risk, title: risk.event });

const isGrave = ({ state }: RiskView) => state.now?.level === 'high' || state.now?.level === 'critical';

/** Nobody answers for it, or nothing is done about it; what is accepted needs no measures. */
const isUnattended = (risk: RiskView) =>
  isGrave(risk) &&
  (risk.owner === null || (risk.response !== 'accept' && risk.mitigation.bg === '' && risk.mitigation.en === ''));

const unansweredAdvice = (database: Database, { asOf }: PlanContext): FoundRecord[] =>
  outcomeViews(database, asOf)
    .filter(({ waits }) => waits === 'awaitsResponse')
    .map(({ id, code, text, meeting }) => ({
      ...named('outcome', { id, code, title: text }),
      opens: { entity: 'meeting', id: meeting },
    }));

/** Red needs a word of explanation: an activity by its last report, an indicator by the note of its reading. */
function redUnexplained(
  database: Database,
  activities: readonly ActivityView[],
  kpis: readonly KpiView[],
): FoundRecord[] {
  const silentActivities = activities.filter(({ status }) => {
    if (status.status !== 'overdue' && status.status !== 'delayed') return false;
    const report = status.facts.report === null ? null : readRecord(database, 'report', status.facts.report.id);
    return (
      report === null || languages.every((language) => report.blockers[language] === '' && report.next[language] === '')
    );
  });
  const silentKpis = kpis.filter(
    ({ light, reading }) =>
      light.light === 'red' && languages.every((language) => (reading?.note[language] ?? '') === ''),
  );
  return [
    ...silentActivities.map((activity) => named('activity', activity)),
    ...silentKpis.map((kpi) => named('kpi', kpi)),
  ];
}

/** Texts that a pack prints and that exist in one language only: the pack would have a gap. `only` narrows some kinds. */
function untranslated(
  database: Database,
  wanted: readonly Language[],
  only: Partial<Record<EntityName, readonly string[]>>,
): FoundRecord[] {
  const lacks = (column: string) => wanted.map((language) => `"${column}_${language}" = ''`).join(' OR ');
  return textProblems(
    database,
    (column) => `("${column}_bg" <> '' OR "${column}_en" <> '') AND (${lacks(column)})`,
  ).filter(({ entity, id }) => only[entity]?.includes(id) ?? true);
}

function staleTranslations(database: Database, wanted: readonly Language[], papers: readonly string[]): FoundRecord[] {
  const stale = wanted.map((language) => `'${language}'`).join(', ');
  return textProblems(database, (column) => `json_extract("${column}_stale", '$.language') IN (${stale})`).filter(
    ({ entity, id }) => entity !== 'paper' || papers.includes(id),
  );
}

/** Records of which a printed text meets the condition, which is SQL of our own over the columns of one text. */
function textProblems(database: Database, condition: (column: string) => string): FoundRecord[] {
  return entityNames
    .filter((name) => printed.includes(name))
    .flatMap((entity) => {
      const keys = atomsOfEntity(entity).flatMap(({ part, key }) =>
        part === 'stale' && printedFields.has(key) ? [key] : [],
      );
      if (keys.length === 0) return [];
      const columns = keys.map((key) => `(${condition(snakeCase(key))}) AS "${key}"`).join(', ');
      const rows = database
        .prepare<[], Record<string, string | number>>(
          `SELECT id, ${columns} FROM ${tableOf(entity)} WHERE deleted = 0 AND archived = 0`,
        )
        .all();
      return rows.flatMap((row) => {
        const fields = keys.filter((key) => row[key] === 1);
        return fields.length === 0 ? [] : [foundText(database, entity, String(row['id']), fields)];
      });
    });
}

/** A record without a title of its own (a report, an outcome) is named by the one it belongs to. */
function foundText(database: Database, entity: EntityName, id: string, fields: string[]): FoundRecord {
  const opens = ownerOf(database, entity, id) ?? { entity, id };
  const own = nameOf(database, entity, id);
  const owner = nameOf(database, opens.entity, opens.id);
  const title = own?.title.bg || own?.title.en ? own.title : (owner?.title ?? { bg: '', en: '' });
  return { ...named(entity, { id, code: own?.code ?? null, title }), opens, fields };
}
