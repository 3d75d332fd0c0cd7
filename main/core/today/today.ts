import { activityViews } from '../activities/activity-views.ts';
import type { Core } from '../app/core.ts';
import { waitingReadings } from '../kpis/waiting-readings.ts';
import { planContext } from '../plan/plan-context.ts';
import { openRound } from '../reporting/round-view.ts';
import { rollUpInWords, rollUpOfActivities } from '../strategy/node-roll-up.ts';
import { focusAreaRollUps } from '../strategy/focus-area-roll-ups.ts';
import { strategyLook } from '../strategy/strategy-look.ts';
import { ownershipOf } from './ownership.ts';
import { blockedActivities, dueSubtasks, risksToReview } from './plan-lines.ts';
import { staleTranslations } from './stale-translations.ts';
import {
  dueReadings,
  owedReadings,
  programmeLines,
  waitingAdvice,
  waitingProgrammes,
  waitingReports,
} from './waiting-lines.ts';

export interface TodayInput {
  asOf?: string | undefined;
  person: string | null;
  scope: 'mine' | 'all';
  limit: number;
}

/** How many readings are owed in words, whatever the limit: each brings its indicator whole. */
const mostReadings = 40;

/** What needs a person on a day, and how the plan is: see the contract. */
export function todayFor(core: Core, { asOf, person, scope: wanted, limit }: TodayInput) {
  const { database } = core.session.workbook();
  const context = planContext(core, asOf);
  const activities = activityViews(database, context);
  const ownership = person === null ? null : ownershipOf(database, person);
  const scope = ownership === null ? 'all' : wanted;

  const round = openRound(database, context);
  const missing = round?.lines.filter(({ state }) => state === 'missing') ?? [];

  const onTheirWay = waitingReadings(database, context.asOf);
  const lists = {
    reports: whose(waitingReports(activities, context), ({ activity }) => ownership?.owns(activity.id)),
    programmeReports: whose(waitingProgrammes(missing), ({ programme }) => ownership?.owns(programme.id)),
    blocked: whose(blockedActivities(activities), ({ activity }) => ownership?.owns(activity.id)),
    subtasks: whose(
      dueSubtasks(database, activities, context),
      ({ subtask, activity }) => subtask.owner === person || (subtask.owner === null && ownership?.owns(activity.id)),
    ),
    risks: whose(
      risksToReview(database, context),
      ({ owner, about }) =>
        owner === person || (owner === null && about.some(({ record }) => ownership?.owns(record.id) === true)),
    ),
    readings: whose(
      owedReadings(database, context, [...onTheirWay.submitted, ...onTheirWay.returned]),
      ({ head }) => head.keeper === person || (head.keeper === null && ownership?.owns(head.id)),
    ),
    approvals: whose(onTheirWay.submitted, ({ kpi }) => kpi.approver === person),
    returned: whose(onTheirWay.returned, ({ kpi, reading }) => reading.enteredBy === person || kpi.keeper === person),
    programmes: whose(programmeLines(database, context), ({ id }) => ownership?.owns(id)),
    advice: whose(waitingAdvice(database, context), (outcome) => ownership?.answers(outcome)),
    translations: whose(staleTranslations(database), ({ id }) => ownership?.owns(id)),
  };
  const count = (of: 'mine' | 'all') => Object.values(lists).reduce((sum, list) => sum + list[of].length, 0);
  const shown = <Line>(list: { mine: Line[]; all: Line[] }) => ({
    total: list[scope].length,
    lines: list[scope].slice(0, limit),
  });
  const readings = lists.readings[scope];
  const whole = rollUpOfActivities(activities);

  return {
    asOf: context.asOf,
    scope,
    waiting: { mine: ownership === null ? null : count('mine'), all: count('all') },
    round: round && { quarter: round.quarter, until: round.until, missing: missing.length },
    reports: shown(lists.reports),
    programmeReports: shown(lists.programmeReports),
    blocked: shown(lists.blocked),
    subtasks: shown(lists.subtasks),
    risks: shown(lists.risks),
    // Whoever enters hundreds does so in the grid, and finds all of them in the calendar.
    readings: {
      total: readings.length,
      lines: dueReadings(database, context, readings.slice(0, Math.min(limit, mostReadings))),
    },
    approvals: shown(lists.approvals),
    returned: shown(lists.returned),
    programmes: shown(lists.programmes),
    advice: shown(lists.advice),
    translations: shown(lists.translations),
    health: {
      whole: { rollUp: whole, inWords: rollUpInWords(whole) },
      areas: focusAreaRollUps(strategyLook(database, context, activities)).areas.map(
        ({ node: { id, code, title }, rollUp }) => ({
          node: { id, code, title },
          rollUp,
          inWords: rollUpInWords(rollUp),
        }),
      ),
    },
  };
}

const whose = <Line>(all: Line[], isMine: (line: Line) => boolean | undefined) => ({
  all,
  mine: all.filter((line) => isMine(line) === true),
});
