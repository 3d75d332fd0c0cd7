import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-03-01T08:00:00Z'));
});
afterEach(() => app.close());

const asOf = '2021-01-04';

async function programmeId(code: string): Promise<string> {
  const { programmes } = await app.client.programmes.list({ asOf });
  return programmes.find((one) => one.code === code)!.id;
}

async function idOf(entity: 'activity' | 'kpi' | 'strategyNode', code: string): Promise<string> {
  const names = await app.client.records.names({ entity });
  return names.find((one) => one.code === code)!.id;
}

const moved = async (code: string, day = asOf) =>
  app.client.programmes.moved({ id: await programmeId(code), asOf: day });

async function movedKpi(programme: string, kpi: string, day = asOf) {
  const { kpis } = await moved(programme, day);
  return kpis.find((one) => one.kpi.code === kpi)!;
}

const codeOf = ({ code }: { code: string | null }) => code;

const tie = async (
  relation: 'measures' | 'delivers',
  from: [entity: 'kpi' | 'activity', code: string],
  programme: string,
) =>
  app.client.records.create({
    entity: 'link',
    fields: {
      relation,
      fromEntity: from[0],
      from: await idOf(...from),
      toEntity: 'programme',
      to: await programmeId(programme),
    },
  });

describe('what a programme of the starter plan moved', () => {
  test('an indicator is told from its last value before the programme began to the latest by the day', async () => {
    expect((await moved('PRG-ICC')).since).toEqual({ day: '2020-09-28', date: '2020-09-28' });
    const challenge = await movedKpi('PRG-ICC', 'KPI-15');
    expect(challenge).toMatchObject({
      before: { asOf: '2020-07-03' },
      now: { asOf: '2021-01-04' },
      isBeforeFirst: false,
      isComparable: true,
    });
    expect(challenge.link).not.toBeNull();
    expect(await movedKpi('PRG-ICC', 'KPI-15', '2022-12-31')).toMatchObject({ now: { asOf: '2022-12-01' } });
  });

  test('a value that is the only one since the beginning has nothing before it', async () => {
    expect(await movedKpi('PRG-PC', 'KPI-10')).toMatchObject({
      before: null,
      isBeforeFirst: false,
      now: { asOf: '2021-01-04' },
    });
  });

  test('without a value before the beginning the first one stands for it, and says so', async () => {
    await tie('measures', ['kpi', 'KPI-01'], 'PRG-PC');
    expect(await movedKpi('PRG-PC', 'KPI-01')).toMatchObject({
      before: { asOf: '2020-06' },
      isBeforeFirst: true,
      now: { asOf: '2021-01-04' },
    });
  });

  test('a value from before the beginning is not told as moved', async () => {
    await tie('measures', ['kpi', 'KPI-13'], 'PRG-ICC');
    expect(await movedKpi('PRG-ICC', 'KPI-13')).toMatchObject({ before: { asOf: '2019-06' }, now: null });
  });

  test('a corrected value counts, and the one that it takes the place of does not', async () => {
    const kpi = await idOf('kpi', 'KPI-15');
    const { readings } = await app.client.kpis.get({ id: kpi, asOf });
    const old = readings.find((one) => one.asOf === '2020-07-03')!;
    await app.client.kpis.supersedeReading({
      id: old.id,
      asOf: old.asOf,
      quantity: { value: 7, qualifier: 'exactly' },
      reason: { bg: 'Грешка при преброяването' },
    });
    const { before } = await movedKpi('PRG-ICC', 'KPI-15');
    expect(before?.asOf).toBe('2020-07-03');
    expect(before?.value.bg).toMatch(/^7/u);
  });

  test('where nobody wrote when it began, nothing is said to be from before it', async () => {
    expect(await moved('PRG-DCC')).toMatchObject({ since: null });
    expect(await movedKpi('PRG-DCC', 'KPI-17')).toMatchObject({ before: null, now: { asOf: '2019-06-05' } });
  });

  test('its activities stand by their status, and what is completed later does not count yet', async () => {
    const { activities, activityCounts, completedSince } = await moved('PRG-DII');
    expect(new Set(activities.map(({ activity }) => activity.code))).toEqual(new Set(['ACT-15', 'ACT-16', 'ACT-17']));
    expect(Object.values(activityCounts).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(completedSince).toBe(activities.filter(({ isCompletedSince }) => isCompletedSince === true).length);
  });

  test('an activity that is completed after the beginning is counted, and undo takes it back', async () => {
    const before = await moved('PRG-ICC');
    await app.client.activities.setLifecycle({
      id: await idOf('activity', 'ACT-18'),
      lifecycle: 'done',
      since: '2020-12-15',
      reason: { bg: 'Приключи' },
    });
    const after = await moved('PRG-ICC');
    expect(after.completedSince).toBe(before.completedSince + 1);
    expect(after.activities[0]).toMatchObject({ completedOn: '2020-12-15', isCompletedSince: true });
    expect((await moved('PRG-ICC', '2020-12-01')).completedSince).toBe(before.completedSince);
    await app.client.history.undo();
    expect((await moved('PRG-ICC')).completedSince).toBe(before.completedSince);
  });

  test('a goal stands here by its own tie and through the activities that serve it, with what the map says of it', async () => {
    const node = await idOf('strategyNode', 'GOAL-1');
    const record = await programmeId('PRG-PC');
    await app.client.strategy.setContribution({ node, entity: 'programme', record, relation: 'supports' });
    const { goals } = await moved('PRG-PC');
    const goal = goals.find((one) => one.node.code === 'GOAL-1')!;
    const { nodes } = await app.client.strategy.map({ asOf });
    expect(goal.link).not.toBeNull();
    expect(goal.inWords).toEqual(nodes.find(({ code }) => code === 'GOAL-1')!.inWords);
    for (const { link, through } of goals) expect(link !== null || through.length > 0).toBe(true);
  });

  test('a tie that is taken away is gone, and undo brings it back', async () => {
    const { id } = await tie('delivers', ['activity', 'ACT-01'], 'PRG-PC');
    const codes = async () => (await moved('PRG-PC')).activities.map(({ activity }) => activity.code);
    expect(await codes()).toContain('ACT-01');
    await app.client.records.archive({ entity: 'link', id, archived: true });
    expect(await codes()).not.toContain('ACT-01');
    await app.client.history.undo();
    expect(await codes()).toContain('ACT-01');
  });

  test('an indicator of an activity of the programme stands with the activity it comes through, each once', async () => {
    await tie('measures', ['kpi', 'KPI-06'], 'PRG-DCC');
    const { kpis } = await moved('PRG-DCC');
    const ways = kpis.map(({ kpi, link, through }) => [
      kpi.code,
      { isOwn: link !== null, through: through.map(codeOf) },
    ]);
    expect(kpis).toHaveLength(4);
    expect(Object.fromEntries(ways)).toEqual({
      'KPI-06': { isOwn: true, through: ['ACT-11'] },
      'KPI-07': { isOwn: false, through: ['ACT-11'] },
      'KPI-08': { isOwn: false, through: ['ACT-11'] },
      'KPI-17': { isOwn: true, through: [] },
    });
  });

  test('a programme that is gone is said to be gone', async () => {
    await expect(
      app.client.programmes.moved({ id: '0190a8c0-0000-7000-8000-000000000000', asOf }),
    ).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  });
});

test('a deliverable that proves a milestone stands with the programme until the tie, or the deliverable, is taken away', async () => {
  const programme = await programmeId('PRG-PC');
  const { milestones, deliverables } = await app.client.programmes.get({ id: programme, asOf });
  const [milestone, deliverable] = [milestones[0]!.id, deliverables[0]!.id];
  const ends = { fromEntity: 'deliverable', from: deliverable, toEntity: 'milestone', to: milestone };
  const fields = { relation: 'verifies', ...ends };
  const { id } = await app.client.records.create({ entity: 'link', fields });
  const proofs = async () => (await app.client.programmes.get({ id: programme, asOf })).proofs;
  expect(await proofs()).toMatchObject([{ id, from: deliverable, to: milestone }]);
  await app.client.records.archive({ entity: 'deliverable', id: deliverable, archived: true });
  expect(await proofs()).toEqual([]);
  await app.client.history.undo();
  await app.client.records.archive({ entity: 'link', id, archived: true });
  expect(await proofs()).toEqual([]);
});
