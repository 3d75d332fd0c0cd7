import type { PartialDate } from '#shared/model/values.ts';
import { daysBetween } from '../day.ts';
import { lastDay } from '../partial-date.ts';
import type { PlanComparison, ComparedRecord, DateLine, FieldLine, MovedLine, PresenceLine } from './comparison.ts';
import {
  type Commitment,
  planDateFields,
  planFields,
  planMoneyFields,
  planOwnerFields,
  planWordingFields,
  type PlanActivity,
  type PlanField,
  type PlanMove,
  type PlanState,
  type Text,
} from './plan-state.ts';

/** What was dropped stays on record, but not in the plan. */
const isInPlan = (activity: PlanActivity | undefined): activity is PlanActivity =>
  activity !== undefined && activity.status.status !== 'dropped';

/**
 * What became of a plan from one side to the other. The lines stand in the order of the plan. Turned round it tells the
 * same with before and after exchanged: what appeared was dropped, what slipped was pulled in. What only one of the sides
 * tells is in no list.
 */
export function comparePlans(from: PlanState, to: PlanState): PlanComparison {
  const before = new Map(from.activities.map((activity) => [activity.id, activity]));
  const after = new Map(to.activities.map((activity) => [activity.id, activity]));
  const appeared = to.activities.filter((activity) => isInPlan(activity) && !isInPlan(before.get(activity.id)));
  const dropped = from.activities.filter((activity) => isInPlan(activity) && !isInPlan(after.get(activity.id)));
  const both = to.activities.flatMap((is): Pair[] => {
    const was = before.get(is.id);
    return isInPlan(was) && isInPlan(is) ? [{ was, is }] : [];
  });
  const told = planFields.filter((field) => from.tells.has(field) && to.tells.has(field));
  const tells = (field: PlanField) => told.includes(field);
  const commitments = commitmentPairs(from.commitments ?? [], to.commitments ?? []);
  const dueMoved = [
    ...(tells('due') ? both.flatMap((pair) => movedLine(pair, isDueLate(pair))) : []),
    ...commitments.flatMap((pair) => movedLine(pair, isCommitmentLate(pair))),
  ];
  return {
    told,
    tellsCommitments: from.commitments !== null && to.commitments !== null,
    appeared: appeared.map((is) => presenceLine(before.get(is.id) ?? null, is)),
    dropped: dropped.map((was) => presenceLine(was, after.get(was.id) ?? null)),
    slipped: dueMoved.filter((line) => directionOf(line) === 'later'),
    pulledIn: dueMoved.filter((line) => directionOf(line) === 'earlier'),
    dates: [
      ...both.flatMap((pair) => planDateFields.filter(tells).flatMap((field) => dateLine(pair, field))),
      ...commitments.flatMap((pair) => [...commitmentDate(pair, 'due'), ...commitmentDate(pair, 'forecast')]),
    ],
    status: tells('status') ? both.flatMap(statusLine) : [],
    money: both.flatMap((pair) => planMoneyFields.filter(tells).flatMap((field) => fieldLine(pair, field))),
    owner: both.flatMap((pair) => planOwnerFields.filter(tells).flatMap((field) => fieldLine(pair, field))),
    wording: both.flatMap((pair) => planWordingFields.filter(tells).flatMap((field) => fieldLine(pair, field))),
  };
}

interface Pair {
  was: PlanActivity;
  is: PlanActivity;
}

interface CommitmentPair {
  was: Commitment;
  is: Commitment;
}

/** Those that both sides have: a milestone of a new programme is no change of the plan. */
function commitmentPairs(before: readonly Commitment[], after: readonly Commitment[]): CommitmentPair[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((is) => {
    const was = known.get(is.id);
    return was === undefined ? [] : [{ was, is }];
  });
}

/** By its newer name. */
const named = (one: PlanActivity | Commitment): ComparedRecord => ({
  entity: 'entity' in one ? one.entity : 'activity',
  id: one.id,
  code: one.code,
  title: plainText(one.title),
});

const plainText = ({ bg, en }: Text): Text => ({ bg, en });

function presenceLine(was: PlanActivity | null, is: PlanActivity | null): PresenceLine {
  const shown = is ?? was;
  if (shown === null) throw new Error('nothing to tell of');
  const sides = [was, is].filter((side) => side !== null);
  const presence = (activity: PlanActivity) => ({
    status: activity.status,
    start: activity.start,
    due: activity.due,
    focusArea: activity.focusArea,
  });
  return {
    record: named(shown),
    before: was && presence(was),
    after: is && presence(is),
    reason: plainText(sides.find(({ status }) => status.status === 'dropped')?.dropReason ?? none),
    recordedLater: sides.some(
      ({ recordedLater }) => recordedLater.record || (sides.length > 1 && recordedLater.status),
    ),
  };
}

const none: Text = { bg: '', en: '' };

type Direction = 'later' | 'earlier' | 'other';

/** Later or earlier by their last days; ongoing is later than any day. Dates that end together or are missing are neither. */
export function directionOf({ before, after }: { before: PartialDate | null; after: PartialDate | null }): Direction {
  if (before === null || after === null || before === after) return 'other';
  const was = lastDay(before);
  const is = lastDay(after);
  if (was === is) return 'other';
  if (is === null || (was !== null && is > was)) return 'later';
  return 'earlier';
}

function movedLine({ was, is }: Pair | CommitmentPair, recordedLater: boolean): MovedLine[] {
  const { due: before } = was;
  const { due: after } = is;
  if (before === null || after === null || directionOf({ before, after }) === 'other') return [];
  const wasDay = lastDay(before);
  const isDay = lastDay(after);
  const moves = movesBetween(was.dueMoves, is.dueMoves);
  return [
    {
      record: named(is),
      before,
      after,
      days: wasDay === null || isDay === null ? null : Math.abs(daysBetween(wasDay, isDay)),
      moves: moves.length,
      reasons: moves,
      recordedLater,
    },
  ];
}

const isDueLate = (pair: Pair) => pair.was.recordedLater.due || pair.is.recordedLater.due || isRecordLate(pair);
const isCommitmentLate = ({ was, is }: CommitmentPair) => was.recordedLater || is.recordedLater;

/** A due date that became neither later nor earlier, as of an activity; and a forecast, which promises nothing. */
function commitmentDate(pair: CommitmentPair, field: 'due' | 'forecast'): DateLine[] {
  const before = pair.was[field];
  const after = pair.is[field];
  if (before === after || (field === 'due' && directionOf({ before, after }) !== 'other')) return [];
  return [{ record: named(pair.is), field, before, after, recordedLater: isCommitmentLate(pair) }];
}

/** The moves that one side has and the other has not, in the order of their decisions. Those that moved nothing are none. */
function movesBetween(before: readonly PlanMove[], after: readonly PlanMove[]): PlanMove[] {
  const known = new Set(before.map(({ id }) => id));
  const later = new Set(after.map(({ id }) => id));
  return [...after.filter(({ id }) => !known.has(id)), ...before.filter(({ id }) => !later.has(id))]
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) =>
      a.decidedOn === b.decidedOn ? compareText(a.id, b.id) : compareText(a.decidedOn, b.decidedOn),
    );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A start that changed, and a due date that changed without becoming later or earlier: set, taken away, said more precisely. */
function dateLine(pair: Pair, field: (typeof planDateFields)[number]): DateLine[] {
  const before = pair.was[field];
  const after = pair.is[field];
  if (before === after || (field === 'due' && directionOf({ before, after }) !== 'other')) return [];
  return [{ record: named(pair.is), field, before, after, recordedLater: isRecordLate(pair) }];
}

function statusLine({ was, is }: Pair): PlanComparison['status'] {
  if (was.status.status === is.status.status && was.status.late === is.status.late) return [];
  const recordedLater = was.recordedLater.status || is.recordedLater.status || isRecordLate({ was, is });
  return [{ record: named(is), before: was.status, after: is.status, recordedLater }];
}

type ComparedField =
  | (typeof planMoneyFields)[number]
  | (typeof planOwnerFields)[number]
  | (typeof planWordingFields)[number];

function fieldLine<Field extends ComparedField>(pair: Pair, field: Field): FieldLine<Field>[] {
  const before = pair.was[field];
  const after = pair.is[field];
  if (isSame(before, after)) return [];
  return [{ record: named(pair.is), field, before, after, recordedLater: isRecordLate(pair) }];
}

const isRecordLate = ({ was, is }: Pair) => was.recordedLater.record || is.recordedLater.record;

/** Records are the same by their id, whatever they are called; texts without regard to which language waits for the other. */
function isSame(before: PlanActivity[ComparedField], after: PlanActivity[ComparedField]): boolean {
  if (before === null || after === null) return before === after;
  if ('id' in before && 'id' in after) return before.id === after.id;
  if ('bg' in before && 'bg' in after) return before.bg === after.bg && before.en === after.en;
  return JSON.stringify(before) === JSON.stringify(after);
}
