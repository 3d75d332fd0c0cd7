import type { Database } from 'better-sqlite3';
import type { DeliverableView, MilestoneView, ProgrammeView } from '#shared/contract/programmes.ts';
import type { DateMove } from '#shared/model/activity.ts';
import type { Amendment, FunderPeriod, Programme } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { deliverableStates } from '#shared/rules/deliverable-status.ts';
import { milestoneStatuses } from '#shared/rules/milestone-status.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { programmeClock } from '#shared/rules/programme-clock.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { deliverableViews } from './deliverable-views.ts';
import { dueItems, slippedItems } from './due-and-slipped.ts';
import { milestoneViews } from './milestone-views.ts';
import { nameIn, namesById } from './names.ts';
import { programmeMoves } from './record-moves.ts';

/** Every programme with its clock, what it owes and what slipped, as of the day. */
export function programmeViews(database: Database, context: PlanContext): ProgrammeView[] {
  const milestones = groupBy(milestoneViews(database, context), ({ programme }) => programme);
  const deliverables = groupBy(deliverableViews(database, context), ({ programme }) => programme);
  const amendments = groupBy(readRecords(database, 'amendment', 'archived = 0'), ({ programme }) => programme);
  const funderPeriods = groupBy(readRecords(database, 'funderPeriod', 'archived = 0'), ({ programme }) => programme);
  const movesOf = programmeMoves(database);
  const organisations = namesById(database, 'organisation');
  return readRecords(database, 'programme', 'archived = 0').map((programme) => ({
    ...programmeView(
      programme,
      {
        milestones: milestones.get(programme.id) ?? [],
        deliverables: deliverables.get(programme.id) ?? [],
        amendments: amendments.get(programme.id) ?? [],
        funderPeriods: funderPeriods.get(programme.id) ?? [],
        periodMoves: movesOf(programme.id),
      },
      context,
    ),
    coordinatorName: nameIn(organisations, programme.coordinator),
  }));
}

export interface ProgrammeContent {
  readonly milestones: readonly MilestoneView[];
  readonly deliverables: readonly DeliverableView[];
  readonly amendments: readonly Amendment[];
  readonly funderPeriods: readonly FunderPeriod[];
  readonly periodMoves: readonly DateMove[];
}

export function programmeView(programme: Programme, content: ProgrammeContent, { asOf }: PlanContext) {
  const { milestones, deliverables, amendments, periodMoves } = content;
  return {
    ...programme,
    clock: programmeClock({ ...programme, amendments, periodMoves }, asOf),
    amendmentCount: amendments.filter(({ on }) => isTrueBy(on, asOf)).length,
    reportingPeriod: reportingPeriodOn(content.funderPeriods, asOf),
    milestoneCounts: countsOf(milestoneStatuses, milestones),
    deliverableCounts: countsOf(deliverableStates, deliverables),
    due: dueItems(content, asOf),
    slipped: slippedItems(content),
  };
}

function reportingPeriodOn(periods: readonly FunderPeriod[], on: Day): { number: number; total: number } | null {
  const inOrder = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const index = inOrder.findIndex(({ from, to }) => from <= on && on <= to);
  return index === -1 ? null : { number: index + 1, total: inOrder.length };
}

/** How many there are of each status, the ones with none included. */
function countsOf<Status extends string>(
  statuses: readonly Status[],
  views: readonly { status: { status: Status } }[],
): Record<Status, number> {
  const counted = statuses.map((wanted) => [wanted, views.filter(({ status }) => status.status === wanted).length]);
  return Object.fromEntries(counted) as Record<Status, number>; // one entry for each status
}
