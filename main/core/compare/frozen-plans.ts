import type { Database } from 'better-sqlite3';
import type { Activity } from '#shared/model/activity.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackPlanRow } from '#shared/model/pack-document/annexes.ts';
import type { PlanDocument } from '#shared/model/plan-document.ts';
import type { Day } from '#shared/model/values.ts';
import {
  planFields,
  type NamedRecord,
  type PlanActivity,
  type PlanField,
  type PlanMove,
  type PlanState,
} from '#shared/rules/compare-plans/plan-state.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';

const none = { bg: '', en: '' };

/** What a side that was frozen says nothing of. */
const untold = {
  dropReason: none,
  budget: null,
  spent: null,
  funding: null,
  owner: null,
  responsible: null,
  focusArea: null,
  description: none,
  expectedResult: none,
  dueText: none,
  recordedLater: { record: false, status: false, due: false },
} satisfies Partial<PlanActivity>;

/** The plan as a version of it says. What was spent is no part of a plan. */
export function planInVersion(database: Database, { activities, adoptedOn }: PlanDocument): PlanState {
  const movesOf = dueMovesBy(database, adoptedOn);
  return {
    commitments: null,
    tells: new Set(planFields.filter((field) => field !== 'spent')),
    activities: activities.map(({ lifecycle: _lifecycle, districts: _districts, ...activity }) => ({
      ...untold,
      ...activity,
      dueMoves: movesOf(activity.id),
    })),
  };
}

/** The plan as an issued pack printed it: no money, nobody's name, no text but the titles; older ones no dates either. */
export function planInPack(database: Database, { plan, pack }: PackDocument): PlanState {
  const groups = plan?.groups ?? [];
  const rows = groups.flatMap((group) => group.rows);
  const movesOf = dueMovesBy(database, pack.dataAsOf.day);
  const present = readRecords(database, 'activity');
  const activityIds = idsByCode(present);
  const places = new Map(present.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: PlanActivity) => places.get(id) ?? present.length;
  const areaIds = idsByCode(readRecords(database, 'strategyNode', "level = 'focusArea'"));
  const dates: PlanField[] = rows.every(({ facts }) => facts !== undefined) ? ['start', 'due'] : [];
  const activityOf = (row: PackPlanRow, focusArea: NamedRecord | null): PlanActivity => {
    const id = row.facts?.id ?? activityIds.get(row.code) ?? row.code;
    return {
      ...untold,
      id,
      code: row.code === '' ? null : row.code,
      title: row.title,
      status: { status: row.status, late: row.late },
      start: row.facts?.start ?? null,
      due: row.facts?.due ?? null,
      dueMoves: movesOf(id),
      focusArea,
    };
  };
  return {
    commitments: null,
    tells: new Set<PlanField>(['status', 'title', 'focusArea', ...dates]),
    // It prints them by focus area; here they stand as in the plan.
    activities: groups
      .flatMap(({ code, title, rows: inGroup }) => {
        const area = code === null ? null : { id: areaIds.get(code) ?? code, code, title };
        return inGroup.map((row) => activityOf(row, area));
      })
      .toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** Codes may be given to other records later; for a pack of before they are all there is. */
const idsByCode = (records: readonly Pick<Activity, 'id' | 'code'>[]): ReadonlyMap<string, string> =>
  new Map(records.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));

/** The moves of each activity's due date that were decided by a day. */
function dueMovesBy(database: Database, day: Day): (id: string) => PlanMove[] {
  const moves = groupBy(
    readRecords(database, 'dateMove', "entity = 'activity' AND field = 'due' AND archived = 0 AND decided_on <= @day", {
      day,
    }).map(({ record, id, from, to, decidedOn, reason: { bg, en } }) => ({
      record,
      move: { id, from, to, decidedOn, reason: { bg, en } },
    })),
    ({ record }) => record,
  );
  return (id) => (moves.get(id) ?? []).map(({ move }) => move);
}
