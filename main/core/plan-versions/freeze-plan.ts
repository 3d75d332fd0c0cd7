import type { Database } from 'better-sqlite3';
import type { Activity } from '#shared/model/activity.ts';
import type { PlanDocument, PlanDocumentActivity } from '#shared/model/plan-document.ts';
import type { PlanVersion } from '#shared/model/plan.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import type { NamedRecord, Text } from '#shared/rules/compare-plans/plan-state.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { activityViews } from '../activities/activity-views.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { planNames } from '../records/plan-names.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';

/** Which dates a version has: those that stood on the day, or those the plan began with (`baselineDue`). */
export type VersionDates = 'asOfDay' | 'baseline';

type Adopted = Pick<PlanVersion, 'code' | 'title'> & { adoptedOn: Day };

/**
 * The content of the plan for a version that was adopted on a day: the activities that were in it by then, with their
 * dates, lifecycle and status on that day. What has no day of its own is as it is recorded now.
 */
export function freezePlan(database: Database, { code, title, adoptedOn }: Adopted, dates: VersionDates): PlanDocument {
  const names = planNames(database);
  const rollouts = groupBy(readRecords(database, 'rollout', 'archived = 0'), ({ activity }) => activity);
  const named = (id: string | null): NamedRecord | null => (id === null ? null : (names.get(id) ?? null));
  return {
    schema: 'sofia-roadmap.plan',
    schemaVersion: 1,
    code: code ?? '',
    title: textOf(title),
    adoptedOn,
    activities: activityViews(database, planContextOf(database, adoptedOn, adoptedOn)).map(
      (view): PlanDocumentActivity => ({
        id: view.id,
        code: view.code,
        title: textOf(view.title),
        description: textOf(view.description),
        expectedResult: textOf(view.expectedResult),
        responsible: named(view.responsible),
        owner: named(view.owner),
        focusArea: named(view.focusArea),
        start: dates === 'baseline' ? startAtFirst(view) : view.status.facts.start,
        due: dates === 'baseline' ? dueAtFirst(view, view.status.facts.due) : view.status.facts.due,
        dueText: textOf(view.dueText),
        budget: view.budget,
        funding: view.funding,
        lifecycle: view.status.facts.lifecycle,
        status: { status: view.status.status, late: view.status.late },
        districts: (rollouts.get(view.id) ?? [])
          .filter(({ since }) => isTrueBy(since, adoptedOn))
          .map(({ district }) => district),
      }),
    ),
  };
}

const startAtFirst = ({ baselineStart, start }: Activity): PartialDate | null => baselineStart ?? start;
const dueAtFirst = ({ baselineDue }: Activity, due: PartialDate | null): PartialDate | null => baselineDue ?? due;

const textOf = ({ bg, en }: Text): Text => ({ bg, en });
