import type { Database } from 'better-sqlite3';
import type { Meeting } from '#shared/model/board.ts';
import { packTemplateVersion, type PackDocument } from '#shared/model/pack-document.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { activityViews } from '../../activities/activity-views.ts';
import { agendaOf, previousMeeting } from '../../board/meeting-views.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { levelNamesOf } from '../../strategy/level-names-of.ts';
import { strategyLook } from '../../strategy/strategy-look.ts';
import { readRecords } from '../../workbook/records.ts';
import { freezeAdvice } from './advice.ts';
import { freezeAgenda, freezeMeeting } from './agenda.ts';
import { freezeColophon, freezePlan } from './annexes.ts';
import { freezeExceptions } from './exceptions.ts';
import { freezeFindings, type Explained } from './findings.ts';
import { freezeFocusAreas } from './focus-areas.ts';
import { freezeCorrections } from './corrections.ts';
import type { FreezeContext } from './freeze-context.ts';
import { freezeIdentity, type FreezeIdentity } from './identity.ts';
import { freezeKpis, freshKpis } from './kpis.ts';
import { createLedger } from './ledger.ts';
import type { PackFreeze } from './pack-freeze.ts';
import { both, dateText, namingI18n } from './pack-language.ts';
import { freezePapers } from './papers.ts';
import { freezeProgrammes } from './programmes.ts';
import { createRestricted } from './restricted.ts';
import { freezeRisks, openRisks } from './risks.ts';
import { freezeStrategyMap } from './strategy-map.ts';
import { freezeSummary } from './summary.ts';
import { unnamedPeople } from './unnamed.ts';

export interface FreezeInput {
  database: Database;
  /** The name of the workbook, as the source of every figure counted from the plan. */
  workbookName: string;
  /** The look at the plan on the day of the data. */
  plan: PlanContext;
  /** The plan as it stood on another day, with the same rhythm and calendar. */
  planOn: (day: string) => PlanContext;
  meeting: Meeting;
  identity: FreezeIdentity;
  /** What preflight found, where the pack is issued despite it; a draft says nothing of it. */
  explained: readonly Explained[];
}

/**
 * DESIGN, Packs, step 1: collects everything the pack will say, in one read transaction. The sections are made in the
 * order in which they are printed, so that the ledger counts its figures as a reader meets them.
 */
export function freezePack(input: FreezeInput): PackFreeze {
  return input.database.transaction(() => collect(input))();
}

function collect({ database, workbookName, plan, planOn, meeting, identity, explained }: FreezeInput): PackFreeze {
  const ledger = createLedger();
  const restricted = createRestricted();
  const last = previousMeeting(readRecords(database, 'meeting', 'archived = 0'), meetingDay(meeting) ?? plan.asOf);
  const since = last === null ? null : meetingDay(last);
  const activities = activityViews(database, plan);
  const context: FreezeContext = {
    database,
    plan,
    meeting,
    since,
    activities,
    strategy: strategyLook(database, plan, activities),
    i18nOf: namingI18n(levelNamesOf(database)),
    activitiesBefore: since === null ? [] : activityViews(database, planOn(since)),
    agenda: agendaOf(database, meeting),
    ledger,
    restricted,
    counted: {
      asOf: dateText(plan.asOf),
      source: both((say) => say('ledger.planSource', { name: workbookName })),
      rule: both((say) => say('ledger.statusRules')),
    },
  };
  const summary = freezeSummary(context, freshKpis(context));
  const focusAreas = freezeFocusAreas(context);
  const strategyMap = freezeStrategyMap(context);
  const exceptions = freezeExceptions(context);
  const open = openRisks(context);
  const risks = freezeRisks(context, open);
  const programmes = freezeProgrammes(context);
  const kpis = freezeKpis(context);
  const advice = freezeAdvice(context);
  const corrections = freezeCorrections(context);
  const annexPlan = freezePlan(context);
  const agenda = freezeAgenda(context);
  const papers = freezePapers(context, agenda);
  const document: PackDocument = {
    schema: 'sofia-roadmap.pack',
    schemaVersion: 1,
    templateVersion: packTemplateVersion,
    pack: freezeIdentity(database, meeting, identity),
    meeting: freezeMeeting(context),
    agenda,
    summary,
    focusAreas,
    ...(strategyMap && { strategyMap }),
    exceptions,
    ...(risks && { risks }),
    programmes,
    kpis,
    advice,
    ...(corrections.length > 0 && { corrections }),
    ...(papers.length > 0 && { papers }),
    plan: annexPlan,
    ledger: ledger.entries(),
    colophon: { ...freezeColophon(), findings: freezeFindings(database, restricted, explained) },
  };
  return {
    document,
    restricted: restricted.parts(),
    stands: restricted.stands(),
    risks: open,
    unnamed: unnamedPeople(database, meeting.id),
  };
}

/** The bytes that are stored and hashed: the document as JSON with its keys in the schema's order. */
export const packDocumentText = (document: PackDocument) => JSON.stringify(document);
