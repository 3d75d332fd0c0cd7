import type { Database } from 'better-sqlite3';
import type { TimelineMilestone } from '#shared/charts/timeline/timeline-facts.ts';
import type { DateMove } from '#shared/model/activity.ts';
import type { Milestone } from '#shared/model/programme.ts';
import { dueAsOf } from '#shared/rules/date-moves.ts';
import { milestoneStatus } from '#shared/rules/milestone-status.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';

/** Ids of activities, as a JSON array, and what they deliver to on the day. */
const tiedProgrammes = `SELECT "from" AS activity, "to" AS programme FROM link
  WHERE deleted = 0 AND archived = 0 AND relation = 'delivers' AND from_entity = 'activity' AND to_entity = 'programme'
    AND "from" IN (SELECT value FROM json_each(@list))`;

/** Looks up the dated milestones of an activity: its own, and those of the programmes that it is done under. */
export function timelineMilestones(
  database: Database,
  context: PlanContext,
  list: string,
): (activity: string) => TimelineMilestone[] {
  const ties = database
    .prepare<[{ list: string }], { activity: string; programme: string }>(tiedProgrammes)
    .all({ list });
  const programmes = JSON.stringify([...new Set(ties.map(({ programme }) => programme))]);
  const milestones = readRecords(
    database,
    'milestone',
    `archived = 0 AND (activity IN (SELECT value FROM json_each(@list))
       OR programme IN (SELECT value FROM json_each(@programmes)))`,
    { list, programmes },
  );
  const moves = groupBy(
    readRecords(
      database,
      'dateMove',
      "entity = 'milestone' AND archived = 0 AND record IN (SELECT value FROM json_each(@ids))",
      { ids: JSON.stringify(milestones.map(({ id }) => id)) },
    ),
    ({ record }) => record,
  );
  const drawn = milestones.map((milestone) => drawnOf(milestone, moves.get(milestone.id) ?? [], context));
  const ownOf = groupBy(
    drawn.filter(({ activity }) => activity !== null),
    ({ activity }) => activity ?? '',
  );
  const ofProgramme = groupBy(
    drawn.filter(({ activity }) => activity === null),
    ({ programme }) => programme ?? '',
  );
  const programmesOf = groupBy(ties, ({ activity }) => activity);
  return (activity) =>
    [
      ...(ownOf.get(activity) ?? []),
      ...(programmesOf.get(activity) ?? []).flatMap(({ programme }) => ofProgramme.get(programme) ?? []),
    ]
      .flatMap(({ milestone }) => (milestone === null ? [] : [milestone]))
      .toSorted((one, other) => (lastDay(one.date) ?? '').localeCompare(lastDay(other.date) ?? ''));
}

interface Drawn {
  readonly activity: string | null;
  readonly programme: string | null;
  /** Null without a date. */
  readonly milestone: TimelineMilestone | null;
}

function drawnOf(milestone: Milestone, moves: readonly DateMove[], { asOf, soonUntil }: PlanContext): Drawn {
  const of = (field: DateMove['field']) => moves.filter((move) => move.field === field);
  const forecast = dueAsOf(milestone.forecast, null, of('forecast'), asOf);
  const { status, late, facts } = milestoneStatus({ ...milestone, forecast, dueMoves: of('due') }, asOf, soonUntil);
  const date = (status === 'achieved' ? facts.achievedOn : null) ?? forecast ?? facts.due;
  const { id, code, title, kind, programme, activity } = milestone;
  const owners = { activity, programme };
  if (date === null || date === 'ongoing') return { ...owners, milestone: null };
  return {
    ...owners,
    milestone: {
      id,
      title: { bg: title.bg, en: title.en },
      code: kind === 'milestone' && activity === null ? code : null,
      date,
      due: facts.due,
      status,
      late,
      programme: activity === null ? programme : null,
    },
  };
}
