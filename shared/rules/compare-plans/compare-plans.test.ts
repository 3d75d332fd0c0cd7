import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityStatuses } from '../activity-status.ts';
import { comparePlans } from './compare-plans.ts';
import { isEmptyComparison, type PlanComparison } from './comparison.ts';
import {
  type Commitment,
  planFields,
  type PlanActivity,
  type PlanField,
  type PlanMove,
  type PlanState,
} from './plan-state.ts';

const none = { bg: '', en: '' };
const text = (bg: string) => ({ bg, en: '' });

function activity(code: string, given: Partial<PlanActivity> = {}): PlanActivity {
  return {
    id: `id of ${code}`,
    code,
    status: { status: 'onTrack', late: false },
    start: null,
    due: null,
    dueMoves: [],
    dropReason: none,
    budget: null,
    spent: null,
    funding: null,
    owner: null,
    responsible: null,
    focusArea: null,
    title: text(`Дейност ${code}`),
    description: none,
    expectedResult: none,
    dueText: none,
    recordedLater: { record: false, status: false, due: false },
    ...given,
  };
}
const plan = (activities: readonly PlanActivity[], tells: readonly PlanField[] = planFields): PlanState => ({
  activities,
  commitments: null,
  tells: new Set(tells),
});
const move = (decidedOn: string, from: string, to: string, why = ''): PlanMove => ({
  id: `move of ${decidedOn}`,
  from,
  to,
  decidedOn,
  reason: text(why),
});
const codes = (lines: readonly { record: { code: string | null } }[]) => lines.map((line) => line.record.code);
const compared = (before: Partial<PlanActivity>, after: Partial<PlanActivity>) =>
  comparePlans(plan([activity('A', before)]), plan([activity('A', after)]));

describe('what became of a plan', () => {
  test('appeared: what came into it, and what was taken up again', () => {
    const dropped = activity('B', { status: { status: 'dropped', late: false } });
    const { appeared } = comparePlans(
      plan([activity('A'), dropped]),
      plan([activity('A'), activity('B'), activity('C')]),
    );
    expect(codes(appeared)).toEqual(['B', 'C']);
    expect(appeared.map(({ before }) => before?.status.status ?? null)).toEqual(['dropped', null]);
  });

  test('dropped: with its reason where it is still on record, and what has left the record', () => {
    const after = activity('A', { status: { status: 'dropped', late: false }, dropReason: text('Няма средства') });
    const { dropped, status } = comparePlans(plan([activity('A'), activity('B')]), plan([after]));
    expect(codes(dropped)).toEqual(['A', 'B']);
    expect(dropped[0]).toMatchObject({ after: { status: { status: 'dropped' } }, reason: { bg: 'Няма средства' } });
    expect(dropped[1]?.after).toBeNull();
    expect(status).toEqual([]);
  });

  test('slipped: by how many days, counted by last days, in how many decisions, and why', () => {
    const moves = [move('2021-01-20', '2020-Q4', '2021-03', 'Чака се ДАЕУ'), move('2021-03-30', '2021-03', '2021-Q2')];
    const { slipped, dates } = compared({ due: '2020-Q4' }, { due: '2021-Q2', dueMoves: moves });
    expect(slipped).toMatchObject([{ before: '2020-Q4', after: '2021-Q2', days: 181, moves: 2 }]);
    expect(slipped[0]?.reasons.map(({ reason }) => reason.bg)).toEqual(['Чака се ДАЕУ', '']);
    expect(dates).toEqual([]);
  });

  test('only the decisions between the two sides count', () => {
    const early = move('2020-05-01', '2020-06', '2020-Q4');
    const late = move('2021-01-20', '2020-Q4', '2021-03');
    const { slipped } = compared({ due: '2020-Q4', dueMoves: [early] }, { due: '2021-03', dueMoves: [early, late] });
    expect(slipped).toMatchObject([{ moves: 1, reasons: [{ id: late.id }] }]);
  });

  test('a decision that moved nothing is none', () => {
    const moves = [move('2021-01-20', '2020', '2020')];
    expect(compared({ due: '2020' }, { due: '2021', dueMoves: moves }).slipped).toMatchObject([
      { moves: 0, days: 365 },
    ]);
  });

  test('became ongoing: slipped by nobody knows how many days', () => {
    expect(compared({ due: '2020' }, { due: 'ongoing' }).slipped).toMatchObject([{ days: null }]);
    expect(compared({ due: 'ongoing' }, { due: '2020' }).pulledIn).toMatchObject([{ days: null }]);
  });

  test('pulled in: an earlier date', () => {
    const { pulledIn, slipped } = compared({ due: '2021' }, { due: '2021-06-30' });
    expect(pulledIn).toMatchObject([{ days: 184 }]);
    expect(slipped).toEqual([]);
  });

  test('a date that was set, taken away or said more precisely neither slipped nor was pulled in', () => {
    const changes = [
      compared({ due: null }, { due: '2021' }),
      compared({ due: '2021' }, { due: null }),
      compared({ due: '2020' }, { due: '2020-12-31' }),
    ];
    for (const { slipped, pulledIn, dates } of changes) {
      expect([...slipped, ...pulledIn]).toEqual([]);
      expect(dates).toMatchObject([{ field: 'due' }]);
    }
    expect(compared({ start: '2020-06' }, { start: '2020-09' }).dates).toMatchObject([
      { field: 'start', before: '2020-06', after: '2020-09' },
    ]);
  });

  test('status, and completed late is another than completed', () => {
    const late = { status: { status: 'completed', late: true } } as const;
    expect(compared({}, late).status).toMatchObject([
      { before: { status: 'onTrack' }, after: { status: 'completed' } },
    ]);
    expect(compared({ status: { status: 'completed', late: false } }, late).status).toHaveLength(1);
  });

  test('money, owner and wording, each field for itself', () => {
    const budget = { minor: 1_000_00, currency: 'BGN', vat: 'included', on: null } as const;
    const unit = { id: 'u', code: 'ORG-IS', title: text('Иновативна София') };
    expect(compared({ budget }, { budget: { ...budget, minor: 2 } }).money).toMatchObject([{ field: 'budget' }]);
    expect(compared({}, { responsible: unit }).owner).toMatchObject([{ field: 'responsible', before: null }]);
    expect(compared({ responsible: unit }, { responsible: { ...unit, title: text('Друго име') } }).owner).toEqual([]);
    expect(compared({ title: text('Стар') }, { title: text('Нов') }).wording).toMatchObject([
      { field: 'title', before: text('Стар'), after: text('Нов') },
    ]);
  });

  test('what one side does not tell is not compared, and the comparison says what was', () => {
    const pack = plan([activity('A')], ['status', 'title']);
    const today = plan([activity('A', { due: '2021', description: text('Дълъг текст'), title: text('Нов') })]);
    const result = comparePlans(pack, today);
    expect(result).toMatchObject({ told: ['status', 'title'], dates: [], wording: [{ field: 'title' }] });
  });

  test('a milestone or a deliverable slips too; its forecast is another date, and a new one is no change of the plan', () => {
    const milestone = (id: string, given: Partial<Commitment>): Commitment => ({
      entity: 'milestone',
      id,
      code: id,
      title: text('Начало на програмата'),
      due: null,
      forecast: null,
      dueMoves: [],
      recordedLater: false,
      ...given,
    });
    const moves = [move('2020-02-27', '2019-12', '2020-03'), move('2020-07-03', '2020-03', '2020-09-28')];
    const before = { ...plan([]), commitments: [milestone('EV-04', { due: '2019-12' }), milestone('MS1', {})] };
    const after = {
      ...plan([]),
      commitments: [
        milestone('EV-04', { due: '2020-09-28', dueMoves: moves }),
        milestone('MS1', { forecast: '2021' }),
        milestone('MS2', { due: '2021' }),
      ],
    };
    const result = comparePlans(before, after);
    expect(result.slipped).toMatchObject([{ record: { entity: 'milestone', code: 'EV-04' }, days: 272, moves: 2 }]);
    expect(result.dates).toMatchObject([{ record: { code: 'MS1' }, field: 'forecast', after: '2021' }]);
    expect(comparePlans(before, plan([])).tellsCommitments).toBe(false);
  });

  test('a line that rests on what was recorded later is marked', () => {
    const later = { recordedLater: { record: false, status: true, due: false } };
    const { status, slipped } = compared(
      { due: '2020' },
      { due: '2021', status: { status: 'overdue', late: false }, ...later },
    );
    expect(status[0]?.recordedLater).toBe(true);
    expect(slipped[0]?.recordedLater).toBe(false);
  });
});

const anyText = fc.record({ bg: fc.constantFrom('', 'Едно', 'Друго'), en: fc.constantFrom('', 'One', 'Other') });
const anyDate = fc.constantFrom(null, '2019', '2020', '2020-Q4', '2020-12-31', '2021-06', 'ongoing');
const anyMoney = fc.constantFrom(
  null,
  { minor: 100, currency: 'BGN', vat: 'unknown', on: null } as const,
  { minor: 200, currency: 'EUR', vat: 'included', on: '2021' } as const,
);
const anyNamed = fc.constantFrom(
  null,
  { id: 'one', code: 'O-1', title: text('Едно') },
  { id: 'two', code: null, title: text('Две') },
);
const anyMove: fc.Arbitrary<PlanMove> = fc.record({
  id: fc.constantFrom('m1', 'm2', 'm3'),
  from: anyDate,
  to: anyDate,
  decidedOn: fc.constantFrom('2020-05-01', '2021-01-04'),
  reason: anyText,
});
const anyActivity: fc.Arbitrary<PlanActivity> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  code: fc.constantFrom('A', 'B'),
  status: fc.record({ status: fc.constantFrom(...activityStatuses), late: fc.boolean() }),
  start: anyDate,
  due: anyDate,
  dueMoves: fc.uniqueArray(anyMove, { selector: ({ id }) => id, maxLength: 3 }),
  dropReason: anyText,
  budget: anyMoney,
  spent: anyMoney,
  funding: fc.constantFrom(null, [], [{ source: 'ЕС', sharePercent: 50, amount: null }]),
  owner: anyNamed,
  responsible: anyNamed,
  focusArea: anyNamed,
  title: anyText,
  description: anyText,
  expectedResult: anyText,
  dueText: anyText,
  recordedLater: fc.record({ record: fc.boolean(), status: fc.boolean(), due: fc.boolean() }),
});
const anyCommitment: fc.Arbitrary<Commitment> = fc.record({
  entity: fc.constant('milestone' as const),
  id: fc.constantFrom('x', 'y', 'z'),
  code: fc.constantFrom('MS1', null),
  title: anyText,
  due: anyDate,
  forecast: anyDate,
  dueMoves: fc.uniqueArray(anyMove, { selector: ({ id }) => id, maxLength: 3 }),
  recordedLater: fc.boolean(),
});
const anyPlan = fc
  .record({
    commitments: fc.option(fc.uniqueArray(anyCommitment, { selector: ({ id }) => id, maxLength: 3 })),
    activities: fc.uniqueArray(anyActivity, { selector: ({ id }) => id, maxLength: 5 }),
    tells: fc.subarray([...planFields], { minLength: 1 }),
  })
  .map(({ activities, commitments, tells }) => ({
    ...plan(activities, [...new Set<PlanField>(['status', ...tells])]),
    commitments,
  }));

test('a plan compared with itself has not changed', () => {
  fc.assert(
    fc.property(anyPlan, (one) => {
      expect(isEmptyComparison(comparePlans(one, one))).toBe(true);
    }),
  );
});

/** The lines of a list without the names, which are those of the newer side, and without an order. */
const bare = (lines: readonly { record: { id: string }; before: unknown; after: unknown }[], isTurned = false) =>
  lines
    .map(({ record: { id }, before, after, ...rest }) => {
      const sides = isTurned ? { before: after, after: before } : { before, after };
      return JSON.stringify({ id, ...sides, ...rest });
    })
    .toSorted();

test('turned round, a comparison tells the same with before and after exchanged', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const there = comparePlans(one, other);
      const back = comparePlans(other, one);
      expect(bare(back.dropped, true)).toEqual(bare(there.appeared));
      expect(bare(back.appeared, true)).toEqual(bare(there.dropped));
      expect(bare(back.pulledIn, true)).toEqual(bare(there.slipped));
      expect(bare(back.slipped, true)).toEqual(bare(there.pulledIn));
      for (const section of ['dates', 'status', 'money', 'owner', 'wording'] as const)
        expect(bare(back[section], true)).toEqual(bare(there[section]));
    }),
    { numRuns: 500 },
  );
});

/** The activity after what the comparison tells of it. */
function applied(was: PlanActivity, comparison: PlanComparison): PlanActivity {
  const { slipped, pulledIn, dates, status, money, owner, wording } = comparison;
  const isOf = ({ record: { id } }: { record: { id: string } }) => id === was.id;
  const due = [...slipped, ...pulledIn].filter(isOf).map(({ after }) => ['due', after]);
  const others = [...dates, ...money, ...owner, ...wording].filter(isOf).map(({ field, after }) => [field, after]);
  const state = status.filter(isOf).map(({ after }) => ['status', after]);
  const changes: Record<string, unknown> = Object.fromEntries([...due, ...others, ...state]);
  return { ...was, ...changes };
}

test('nothing that both sides tell is lost: what was, changed as told, is what is', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const comparison = comparePlans(one, other);
      const changed = new Set([...comparison.appeared, ...comparison.dropped].map((line) => line.record.id));
      const after = new Map(other.activities.map((is) => [is.id, is]));
      for (const was of one.activities) {
        const is = after.get(was.id);
        if (is === undefined || changed.has(was.id) || was.status.status === 'dropped') continue;
        const result = applied(was, comparison);
        for (const field of comparison.told) expect([field, idOf(result[field])]).toEqual([field, idOf(is[field])]);
      }
    }),
    { numRuns: 500 },
  );
});

/** A record is the same whatever it is called. */
const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : value;

test('every activity that is on one side only is told of, and told of once', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const { appeared, dropped } = comparePlans(one, other);
      const inPlan = ({ activities }: PlanState) =>
        new Set(activities.filter(({ status }) => status.status !== 'dropped').map(({ id }) => id));
      const onlyIn = (side: PlanState, otherSide: PlanState) =>
        new Set([...inPlan(side)].filter((id) => !inPlan(otherSide).has(id)));
      expect(new Set(appeared.map((line) => line.record.id))).toEqual(onlyIn(other, one));
      expect(new Set(dropped.map((line) => line.record.id))).toEqual(onlyIn(one, other));
    }),
  );
});
