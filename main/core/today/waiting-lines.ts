import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { OutcomeView } from '#shared/contract/board.ts';
import type { WaitingReading } from '#shared/contract/kpis.ts';
import type { RoundLine } from '#shared/contract/reporting.ts';
import type { DueReading, ProgrammeLine, ProgrammeReportLine, WaitingReport } from '#shared/contract/today.ts';
import { addDays, lastDayOfMonth } from '#shared/rules/day.ts';
import type { Day } from '#shared/model/values.ts';
import { lastPeriodEnd } from '#shared/rules/last-period-end.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { waitingReason, waitingReasons } from '#shared/rules/waiting-report.ts';
import { outcomeViews } from '../board/meeting-views.ts';
import { kpiHeads, kpiRows } from '../kpis/kept-kpi-views.ts';
import type { KpiHead } from '../kpis/kpi-heads.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { deliverableViews } from '../programmes/deliverable-views.ts';
import { dueItems } from '../programmes/due-and-slipped.ts';
import { milestoneViews } from '../programmes/milestone-views.ts';
import { byId } from '../records/by-id.ts';
import { named } from '../strategy/contributions.ts';
import { readRecords } from '../workbook/records.ts';

/** Activities that wait for a report or a new date: the worst first, of equals the one that waits longest. */
export function waitingReports(activities: readonly ActivityView[], { soonUntil }: PlanContext): WaitingReport[] {
  return activities
    .flatMap(({ id, code, title, status, dates }) => {
      const reason = waitingReason(status, dates, soonUntil);
      return reason === null ? [] : [{ activity: named({ id, code, title }), status, reason }];
    })
    .toSorted(
      (a, b) => waitingReasons.indexOf(a.reason) - waitingReasons.indexOf(b.reason) || waitedDays(b) - waitedDays(a),
    );
}

/** Programmes among those whose report a round still waits for; activities wait in a list of their own. */
export function waitingProgrammes(missing: readonly RoundLine[]): ProgrammeReportLine[] {
  return missing
    .filter(({ entity }) => entity === 'programme')
    .map(({ id, code, title, lastReport }) => ({ programme: named({ id, code, title }), lastReport }));
}

/** What never reported has waited longest. */
function waitedDays({ reason, status: { facts } }: WaitingReport): number {
  if (reason === 'overdue') return facts.overdueDays ?? 0;
  return facts.report?.ageDays ?? Number.POSITIVE_INFINITY;
}

interface OwedReading {
  readonly head: KpiHead;
  /** The day that a reading is asked for. */
  readonly expectedAsOf: Day;
}

/**
 * Indicators whose value is missing or too old, the oldest first; of those that have a keeper also the ones whose last period
 * is over without a value of it. Retired and computed ones are asked for nothing, nor those of which one is on its way.
 */
export function owedReadings(
  database: Database,
  { asOf }: PlanContext,
  onTheirWay: readonly WaitingReading[],
): OwedReading[] {
  const waiting = new Set(onTheirWay.map(({ kpi, reading }) => `${kpi.id} ${reading.asOf}`));
  return kpiHeads(database, asOf)
    .heads.map((head) => ({ head, expectedAsOf: lastPeriodEnd(head.frequency, asOf) }))
    .filter(({ head, expectedAsOf }) => isOwed(head, expectedAsOf) && !waiting.has(`${head.id} ${expectedAsOf}`))
    .toSorted((a, b) => (a.head.asOf ?? '').localeCompare(b.head.asOf ?? ''));
}

/** The same with their indicators whole: asked of those that are shown, of ten thousand only a few. */
export function dueReadings(database: Database, { asOf }: PlanContext, owed: readonly OwedReading[]): DueReading[] {
  const kpis = byId(
    kpiRows(
      database,
      asOf,
      owed.map(({ head: { id } }) => id),
    ).rows,
  );
  return owed.flatMap(({ head: { id }, expectedAsOf }) => {
    const kpi = kpis.get(id);
    return kpi === undefined ? [] : [{ kpi, expectedAsOf, dueBy: addDays(expectedAsOf, kpi.collectionLagDays ?? 0) }];
  });
}

function isOwed(
  { rule, isStale, asOf, formula, keeper, frequency, collectedFrom }: KpiHead,
  expectedAsOf: Day,
): boolean {
  if (rule === 'retired' || formula !== null) return false;
  if (collectedFrom !== null && expectedAsOf < collectedFrom) return false;
  if (asOf === null || isStale) return true;
  return keeper !== null && frequency !== 'once' && asOf < expectedAsOf;
}

/** What programmes and activities owe this month or within the window, and what is overdue. */
export function programmeLines(database: Database, context: PlanContext): ProgrammeLine[] {
  const { asOf, soonUntil } = context;
  const monthEnd = lastDayOfMonth(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)));
  const until = monthEnd > soonUntil ? monthEnd : soonUntil;
  const milestones = milestoneViews(database, context);
  const deliverables = deliverableViews(database, context);
  const funderPeriods = readRecords(database, 'funderPeriod', 'archived = 0');
  const milestoneById = byId(milestones);
  const deliverableById = byId(deliverables);
  const periodById = byId(funderPeriods);
  const programmes = byId(readRecords(database, 'programme'));

  return dueItems({ milestones, deliverables, funderPeriods }, asOf)
    .map((item) => ({ item, day: lastDay(item.due) ?? '' }))
    .filter(({ day }) => day <= until)
    .map(({ item, day }) => {
      const milestone = milestoneById.get(item.id);
      const deliverable = deliverableById.get(item.id);
      const owner = programmes.get(
        milestone?.programme ?? deliverable?.programme ?? periodById.get(item.id)?.programme ?? '',
      );
      return {
        ...item,
        programme: owner === undefined ? null : { ...named(owner), acronym: owner.acronym },
        activity: milestone?.activityName ?? null,
        kind: milestone?.kind ?? null,
        step: deliverable?.recordedStatus ?? null,
        isDueSoon: day >= asOf && day <= soonUntil,
      };
    });
}

/** Advice that nobody has answered and actions past their day, the longest wait first. */
export function waitingAdvice(database: Database, { asOf }: PlanContext): OutcomeView[] {
  return outcomeViews(database, asOf)
    .filter(({ waits }) => waits === 'awaitsResponse' || waits === 'overdue')
    .toSorted((a, b) => (b.waitingDays ?? 0) - (a.waitingDays ?? 0));
}
