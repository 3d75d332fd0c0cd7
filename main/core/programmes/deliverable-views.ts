import type { Database } from 'better-sqlite3';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import type { Deliverable } from '#shared/model/programme.ts';
import { deliverableOnDay, stepsInOrder } from '#shared/rules/deliverable-history.ts';
import { deliverableStatus } from '#shared/rules/deliverable-status.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { namesById, nameIn } from './names.ts';
import { movesByRecord } from './record-moves.ts';

/** Deliverables with their status on the day and why, in the order of the funder's table. */
export function deliverableViews(
  database: Database,
  { asOf, soonUntil }: PlanContext,
  programme?: string,
): DeliverableView[] {
  const moves = movesByRecord(database, 'deliverable');
  const programmes = namesById(database, 'programme');
  const phases = namesById(database, 'phase');
  const all = namesById(database, 'deliverable');
  const stepsOf = groupBy(readRecords(database, 'deliverableStep', 'archived = 0'), (step) => step.deliverable);
  return deliverablesOf(database, programme).map((deliverable) => {
    const { status: recordedStatus, ...record } = deliverable;
    const { dateMoves, dueMoves, forecastOn } = moves(deliverable.id);
    const forecastAsOf = forecastOn(deliverable.forecast, asOf);
    const steps = stepsInOrder(stepsOf.get(deliverable.id) ?? []);
    const status = deliverableStatus({ ...deliverable, forecast: forecastAsOf, dueMoves, steps }, asOf, soonUntil);
    return {
      ...record,
      recordedStatus,
      status,
      stepAsOf: deliverableOnDay(deliverable, steps, asOf).step,
      steps,
      dueAsOf: status.facts.due,
      forecastAsOf,
      dateMoves,
      programmeName: nameIn(programmes, deliverable.programme),
      phaseName: nameIn(phases, deliverable.workPackage),
      continuesName: nameIn(all, deliverable.continues),
    };
  });
}

function deliverablesOf(database: Database, programme: string | undefined): Deliverable[] {
  return programme === undefined
    ? readRecords(database, 'deliverable', 'archived = 0')
    : readRecords(database, 'deliverable', 'archived = 0 AND programme = @programme', { programme });
}
