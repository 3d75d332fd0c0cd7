import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { freezePlan } from '../plan-versions/freeze-plan.ts';
import { adoptedVersions, keepDocument } from '../plan-versions/plan-version-store.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readStarterPlan } from './read-starter-plan.ts';

/** The name under which the history knows what the application itself wrote. */
const builder = 'Sofia Roadmap';

/** Writes the starter plan of Sofia into an empty workbook, as one action. */
export function fillWithStarterPlan(workbook: Workbook, resourcesFolder: string): void {
  const records = readStarterPlan(join(resourcesFolder, 'starter'), newId);
  workbook.write({ kind: 'workbook.create', actor: builder, final: true }, (tx) => {
    for (const { entity, record } of records) tx.insert(entity, record);
    // The plan as adopted, with the dates it began with.
    for (const version of adoptedVersions(tx.database))
      keepDocument(tx, version.id, freezePlan(tx.database, version, 'baseline'));
  });
}

/** An empty workbook still has its one plan, with the usual reporting rhythm. */
export function fillEmpty(workbook: Workbook): void {
  workbook.write({ kind: 'workbook.create', actor: builder, final: true }, (tx) => {
    tx.insert('plan', {
      code: 'PLAN',
      title: { bg: 'Нов план', en: 'New plan' },
      reportingCadence: 'quarterly',
      graceDays: 15,
      dueSoonWorkingDays: 10,
    });
  });
}
