import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { Asked, Round, RoundLine } from '#shared/contract/reporting.ts';
import type { Day } from '#shared/model/values.ts';
import { activityExemption, programmeExemption } from '#shared/rules/owed-report.ts';
import { nextQuarter, type Quarter, quarterLastDay, quarterOf } from '#shared/rules/periods.ts';
import { programmeClock } from '#shared/rules/programme-clock.ts';
import { endsPeriod, lastRound, roundOf, type ReportingRhythm, type ReportRound } from '#shared/rules/report-round.ts';
import { activityViews } from '../activities/activity-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { named } from '../strategy/contributions.ts';
import { programmeMoves } from '../programmes/record-moves.ts';
import { readRecords } from '../workbook/records.ts';
import { asAnswers, countedReports, type CountedReport } from './answers.ts';
import { periodOf, reportingRhythm } from './rhythm.ts';

/** The round that waits: the last one that is over until it is closed, then the one whose period runs. */
export function waitingQuarter(database: Database, asOf: Day, rhythm: ReportingRhythm): Quarter {
  const { quarter } = lastRound(asOf, rhythm);
  if ((periodOf(database, quarter)?.roundClosedOn ?? null) === null) return quarter;
  let running = quarterOf(asOf);
  while (!endsPeriod(running, rhythm.cadence)) running = nextQuarter(running);
  return running;
}

/** The round that is over and not closed yet, and how many reports it still waits for; null where all is closed. */
export function openRound(database: Database, context: PlanContext) {
  const round = lastRound(context.asOf, reportingRhythm(database));
  if ((periodOf(database, round.quarter)?.roundClosedOn ?? null) !== null) return null;
  return { ...round, lines: roundLines(database, context, round) };
}

/** Who owes a report for a quarter, who handed one in, and who need not: see the contract. */
export function roundView(database: Database, context: PlanContext, wanted?: Quarter): Round {
  const rhythm = reportingRhythm(database);
  const quarter = wanted ?? waitingQuarter(database, context.asOf, rhythm);
  const round = roundOf(quarter, rhythm);
  const period = periodOf(database, quarter);
  const lines = round === null ? [] : roundLines(database, context, round);
  const idsOf = (key: 'unit' | 'owner') => new Set(lines.map((line) => line[key]));
  return {
    asOf: context.asOf,
    quarter,
    period: round && { from: round.from, to: round.to, opens: round.opens, closes: round.closes, until: round.until },
    isDeadlineSet: period !== null && period.reportsDue !== null,
    isOver: quarterLastDay(quarter) < context.asOf,
    closedOn: period?.roundClosedOn ?? null,
    locked: period?.locked ?? false,
    reason: period?.lockReason ?? null,
    lines,
    units: asked(database, 'organisation', idsOf('unit')),
    people: asked(database, 'person', idsOf('owner')),
  };
}

function asked(database: Database, entity: 'organisation' | 'person', ids: ReadonlySet<string | null>): Asked[] {
  return readRecords(database, entity)
    .filter(({ id }) => ids.has(id))
    .map(({ id, code, name, contact }) => ({ ...named({ id, code, title: name }), contact }));
}

/** Activities in the plan's order, then programmes. */
export function roundLines(database: Database, context: PlanContext, round: ReportRound): RoundLine[] {
  const { asOf } = context;
  // While the period runs, who owes is told by what is known so far.
  const on = asOf < round.to ? asOf : round.to;
  const statusOn = byId(activityViews(database, context));
  const activities = activityViews(database, { ...context, asOf: on });
  const reports = countedReports(database, asOf);
  const answerOf = (id: string) =>
    reports.get(id)?.find(({ day }) => day >= round.opens && day <= round.closes) ?? null;

  const owed: (Pick<RoundLine, 'entity' | 'unit' | 'owner' | 'status' | 'exemption'> & {
    record: ActivityOrProgramme;
  })[] = [
    ...activities.map((view) => ({
      entity: 'activity' as const,
      record: view,
      unit: view.responsible,
      owner: view.owner,
      status: statusOn.get(view.id)?.status ?? view.status,
      exemption: activityExemption(view.status, round.from),
    })),
    ...programmesOf(database, activities, on, round),
  ];
  const answers = asAnswers(
    database,
    owed.flatMap(({ record }) => answerOf(record.id)?.report ?? []),
    round.until,
  );
  return owed.map(({ record, ...line }) => {
    const report = answers.get(answerOf(record.id)?.report.id ?? '') ?? null;
    return {
      ...named(record),
      ...line,
      state: report !== null ? 'cameIn' : line.exemption !== null ? 'exempt' : 'missing',
      report,
      lastReport: report === null ? lastAsOf(reports.get(record.id)) : null,
    };
  });
}

type ActivityOrProgramme = Parameters<typeof named>[0];

const lastAsOf = (reports: readonly CountedReport[] | undefined) => reports?.[0]?.report.asOf ?? null;

/** A programme is asked for through the activity that delivers it: it has no unit and no owner of ours of its own. */
function programmesOf(database: Database, activities: readonly ActivityView[], on: Day, { from }: ReportRound) {
  const amendments = groupBy(readRecords(database, 'amendment', 'archived = 0'), ({ programme }) => programme);
  const movesOf = programmeMoves(database);
  const delivering = groupBy(
    readRecords(database, 'link', "archived = 0 AND relation = 'delivers' AND to_entity = 'programme'"),
    ({ to }) => to,
  );
  return readRecords(database, 'programme', 'archived = 0').map((programme) => {
    const ids = new Set(delivering.get(programme.id)?.map((link) => link.from));
    const deliveredBy = activities.find(({ id }) => ids.has(id));
    const clock = programmeClock(
      { ...programme, amendments: amendments.get(programme.id) ?? [], periodMoves: movesOf(programme.id) },
      on,
    );
    return {
      entity: 'programme' as const,
      record: programme,
      unit: deliveredBy?.responsible ?? null,
      owner: deliveredBy?.owner ?? null,
      status: null,
      exemption: programmeExemption(clock, from),
    };
  });
}

/** Rounds that are told in the list. */
const roundsListed = 12;

/** The rounds up to the day, newest first, back to the first report or the first quarter of which something is recorded. */
export function roundsUpTo(database: Database, context: PlanContext) {
  const rhythm = reportingRhythm(database);
  const periods = new Map(readRecords(database, 'period', 'archived = 0').map((period) => [period.quarter, period]));
  const reports = [...countedReports(database, context.asOf).values()].flat();
  const days = reports.map(({ day }) => quarterOf(day));
  const first = [...periods.keys(), ...days].toSorted((a, b) => a.localeCompare(b))[0] ?? quarterOf(context.asOf);
  const rounds: ReportRound[] = [];
  for (let quarter = first; quarter <= quarterOf(context.asOf); quarter = nextQuarter(quarter)) {
    const round = roundOf(quarter, rhythm);
    if (round !== null) rounds.push(round);
  }
  return rounds
    .toReversed()
    .slice(0, roundsListed)
    .map(({ quarter, opens, until }) => ({
      quarter,
      until,
      closedOn: periods.get(quarter)?.roundClosedOn ?? null,
      locked: periods.get(quarter)?.locked ?? false,
      reported: new Set(reports.filter(({ day }) => day >= opens && day <= until).map(({ report }) => report.record))
        .size,
    }));
}
