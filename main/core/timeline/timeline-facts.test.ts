import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(() => app.close());

async function idOf(code: string): Promise<string> {
  const activities = await allActivities(app.client);
  return activities.find((activity) => activity.code === code)!.id;
}

async function drawn(code: string, asOf?: string): Promise<TimelineFacts> {
  const { rows } = await app.client.timeline.rows({ ids: [await idOf(code)], ...(asOf && { asOf }) });
  return rows[0]!;
}

describe('the timeline', () => {
  test('has the dates as precise as they are recorded, and the term in words beside them', async () => {
    const facts = await drawn('ACT-01');
    expect(facts).toMatchObject({ start: '2020-06', due: '2020', baselineDue: '2020', actualStart: '2020-06' });
    expect(facts.dueText.bg).toContain('през следващите месеци');
    expect(facts.status).toBe('overdue');
  });

  test('shows a due date that moved with its reason from the day on which it was decided', async () => {
    const id = await idOf('ACT-01');
    const reason = { bg: 'Изчаква се Държавната агенция', en: 'Awaiting the State Agency' };
    await app.client.activities.moveDue({ id, to: '2021-Q2', decidedOn: '2020-12-10', reason });
    const after = await drawn('ACT-01');
    expect(after).toMatchObject({ due: '2021-Q2', slipDays: 181, movedSince: false });
    expect(after.moves).toMatchObject([{ field: 'due', from: '2020', to: '2021-Q2', decidedOn: '2020-12-10', reason }]);
    const before = await drawn('ACT-01', '2020-12-09');
    expect(before).toMatchObject({ due: '2020', slipDays: null, moves: [], movedSince: true });
  });

  test('has the milestones of an activity and of the programme it is done under', async () => {
    const own = await drawn('ACT-01');
    expect(own.milestones.map(({ code, date, status }) => [code, date, status])).toEqual([
      [null, '2020-06', 'achieved'],
      [null, '2020-09-20', 'achieved'],
    ]);
    const grant = await drawn('ACT-14');
    expect(grant.milestones.length).toBeGreaterThan(3);
    expect(grant.milestones.every(({ programme }) => programme !== null)).toBe(true);
  });

  test('says which predecessor keeps an activity waiting, on both of them', async () => {
    const [predecessor, successor] = [await idOf('ACT-01'), await idOf('ACT-16')];
    await app.client.activities.addDependency({
      predecessor,
      successor,
      kind: 'finishToStart',
    });
    const waiting = await drawn('ACT-16');
    expect(waiting.dependencies).toMatchObject([
      {
        other: predecessor,
        otherCode: 'ACT-01',
        isPredecessor: true,
        otherEnd: '2020',
        wait: { reason: 'late', lateDays: 4 },
      },
    ]);
    const awaited = await drawn('ACT-01');
    expect(awaited.dependencies).toMatchObject([{ other: successor, isPredecessor: false, wait: { reason: 'late' } }]);
  });

  test('leaves out what was not in the plan on the day, and keeps the order that was asked for', async () => {
    const ids = [await idOf('AP-1'), await idOf('ACT-02')];
    expect((await app.client.timeline.rows({ ids })).rows.map(({ code }) => code)).toEqual(['AP-1', 'ACT-02']);
    const earlier = await app.client.timeline.rows({ ids, asOf: '2020-10-01' });
    expect(earlier.rows.map(({ code }) => code)).toEqual(['ACT-02']);
  });

  test('knows the first and the last day of the whole plan', async () => {
    expect((await app.client.timeline.extent({})).extent).toEqual({ first: '2019-01-01', last: '2022-12-31' });
  });
});

describe('dates that are moved together', () => {
  const reason = { bg: 'Възлагането се забави' };

  test('are one action, taken back by one undo, and leave the baseline', async () => {
    const id = await idOf('ACT-14');
    const before = await app.client.activities.get({ id });
    await app.client.activities.moveDates({ id, start: '2020-02-01', due: '2023-01', decidedOn: '2021-01-04', reason });
    const after = await drawn('ACT-14');
    expect(after).toMatchObject({ start: '2020-02-01', due: '2023-01', baselineDue: before.baselineDue });
    expect(after.moves.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['start', '2020-01-01', '2020-02-01'],
      ['due', '2022-12', '2023-01'],
    ]);
    await app.client.history.undo();
    expect(await drawn('ACT-14')).toMatchObject({ start: '2020-01-01', due: '2022-12', moves: [] });
  });

  test('need a reason, except the first ones, which become the baseline', async () => {
    const id = await idOf('ACT-32');
    await app.client.activities.moveDates({
      id,
      start: '2021-Q2',
      due: '2021-H2',
      decidedOn: '2021-01-04',
      reason: {},
    });
    expect(await drawn('ACT-32')).toMatchObject({
      start: '2021-Q2',
      due: '2021-H2',
      baselineStart: '2021-Q2',
      baselineDue: '2021-H2',
      moves: [],
    });
    const again = app.client.activities.moveDates({ id, start: '2021-Q3', decidedOn: '2021-01-04', reason: {} });
    await expect(again).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  });

  test('that stay where they are leave no trace', async () => {
    const id = await idOf('ACT-14');
    await app.client.activities.moveDates({ id, start: '2020-01-01', due: '2022-12', decidedOn: '2021-01-04', reason });
    expect((await drawn('ACT-14')).moves).toEqual([]);
  });
});
