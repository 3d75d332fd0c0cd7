import { isDefinedError, ORPCError } from '@orpc/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';

let starter: TestCore;
const open = async () => {
  starter = await openStarterCore();
};
const close = () => starter.close();

const map = (on = asOf) => starter.client.strategy.map({ asOf: on });
async function nodeOf(code: string, on = asOf) {
  const node = (await map(on)).nodes.find((one) => one.code === code);
  if (node === undefined) throw new Error(`${code} is not in the strategy`);
  return starter.client.strategy.node({ id: node.id, asOf: on });
}
async function activityId(code: string) {
  const names = await starter.client.records.names({ entity: 'activity' });
  const found = names.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the plan`);
  return found.id;
}
const codes = (contributions: readonly { activity: { code: string | null } }[]) =>
  contributions.map(({ activity }) => activity.code);

async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError) || !isDefinedError(error)) throw error;
  return String(error.code);
}

describe('the strategy of Sofia on 4 January 2021', () => {
  beforeAll(open);
  afterAll(close);

  test('has six visions, six goals, four priorities and four focus areas', async () => {
    const { nodes } = await map();
    const count = (level: string) => nodes.filter((node) => node.level === level).length;
    expect([count('vision'), count('goal'), count('priority'), count('focusArea')]).toEqual([6, 6, 4, 4]);
  });

  test('is red where a third of the weight is overdue, and says so in both languages', async () => {
    const goal = await nodeOf('GOAL-2');
    expect(codes(goal.contributions)).toEqual(['ACT-01', 'ACT-15', 'ACT-16']);
    expect([goal.rollUp.light, goal.rollUp.rule]).toEqual(['red', 'troubledShare']);
    expect(goal.inWords.bg.counts).toBe('1 от 3 в график · 2 от 2 с отчет · най-старият отчет е от днес');
    expect(goal.inWords.en.counts).toBe('1 of 3 on track · 2 of 2 reported · oldest report today');
    expect(goal.inWords.en.reason).toContain('Overdue and delayed activities carry 33% of the weight (1 overdue)');
  });

  test('judges nothing by reports that are too old', async () => {
    const goal = await nodeOf('GOAL-5');
    expect(goal.rollUp.light).toBe('unknown');
    expect(goal.inWords.bg.counts).toBe('0 от 2 в график · 0 от 2 с отчет · най-старият отчет е на 554 дни');
  });

  test('is not green while one of ten is overdue or a report is missing', async () => {
    expect((await nodeOf('FA-1')).rollUp).toMatchObject({ light: 'amber', rule: 'anyTroubled', total: 10 });
    expect((await nodeOf('FA-4')).rollUp).toMatchObject({ light: 'amber', rule: 'missingReport', total: 4 });
  });

  test('takes the focus area of an activity for a contribution', async () => {
    const area = await nodeOf('FA-4');
    expect(area.contributions.map(({ origin, weight }) => [origin, weight])).toEqual(
      Array.from({ length: 4 }, () => ['focusArea', 1]),
    );
  });

  test('counts nothing that only supports', async () => {
    const transport = await nodeOf('FA-3');
    expect(transport.rollUp).toMatchObject({ total: 0, light: 'none' });
    expect(transport.supporters.map(({ record }) => record.code)).toEqual([
      'ACT-08',
      'ACT-14',
      'ACT-19',
      'ACT-20',
      'ACT-21',
    ]);
  });

  test('shows the indicators of the activities that count', async () => {
    const goal = await nodeOf('GOAL-2');
    expect(goal.kpis.map(({ kpi, value }) => [kpi.code, value.en])).toEqual([
      ['KPI-01', '4\u00A0districts'],
      ['KPI-02', expect.stringContaining('≥\u00A070')],
    ]);
  });

  test('names what contributes to nothing and what nothing serves', async () => {
    const { idle, unserved, nodes } = await map();
    const { lines, totals } = await starter.client.strategy.idle({ asOf });
    const idleCodes = (entity: string) =>
      lines.filter((line) => line.entity === entity).map(({ record }) => record.code);
    expect(idleCodes('activity')).toEqual([
      'ACT-03',
      'ACT-11',
      'ACT-12',
      'ACT-13',
      'ACT-21',
      'ACT-28',
      'ACT-31',
      'ACT-32',
      'AP-1',
    ]);
    expect(totals).toEqual(idle);
    expect(idle).toEqual({ activity: 9, programme: idleCodes('programme').length, kpi: idleCodes('kpi').length });
    expect(nodes.filter(({ id }) => unserved.includes(id)).map(({ code }) => code)).toEqual([
      'VIS-1',
      'VIS-2',
      'VIS-4',
      'PRI-4',
      'FA-3',
    ]);
  });
});

describe('what contributes', () => {
  beforeEach(open);
  afterEach(close);

  test('may weigh more, and an explicit link is not counted beside the focus area', async () => {
    const area = await nodeOf('FA-4');
    const record = await activityId('ACT-19');
    await starter.client.strategy.setContribution({ node: area.id, record, relation: 'contributes', weight: 3 });
    const after = await nodeOf('FA-4');
    expect(after.rollUp.total).toBe(4);
    expect(after.contributions.find(({ activity }) => activity.code === 'ACT-19')).toMatchObject({
      origin: 'link',
      weight: 3,
    });
    expect(after.rollUp.shares.onTrack).toBeCloseTo(4 / 6);
  });

  test('counts from the day the tie is valid until the day it ends', async () => {
    const { id: node } = await nodeOf('VIS-1');
    const record = await activityId('ACT-03');
    await starter.client.strategy.setContribution({
      node,
      record,
      relation: 'contributes',
      validFrom: '2020-06-01',
      validTo: '2020-12',
    });
    expect((await nodeOf('VIS-1', '2020-05-31')).contributions).toEqual([]);
    expect(codes((await nodeOf('VIS-1', '2020-12-31')).contributions)).toEqual(['ACT-03']);
    expect((await nodeOf('VIS-1')).contributions).toEqual([]);
  });

  test('that was wrong is taken away, and comes back by undo', async () => {
    const { id: node } = await nodeOf('GOAL-1');
    const record = await activityId('ACT-17');
    await starter.client.strategy.setContribution({ node, record, relation: 'none' });
    expect((await nodeOf('GOAL-1')).rollUp.light).toBe('none');
    await starter.client.history.undo();
    expect(codes((await nodeOf('GOAL-1')).contributions)).toEqual(['ACT-17']);
  });

  test('may become what only supports, and is then told once', async () => {
    const { id: node } = await nodeOf('GOAL-1');
    const record = await activityId('ACT-17');
    await starter.client.strategy.setContribution({ node, record, relation: 'supports' });
    const after = await nodeOf('GOAL-1');
    expect(after.contributions).toEqual([]);
    expect(after.supporters.map((one) => one.record.code)).toEqual(['ACT-17']);
  });

  test('is never a programme, and never ends before it begins', async () => {
    const { id: node } = await nodeOf('GOAL-1');
    const [programme] = await starter.client.records.names({ entity: 'programme' });
    const record = await activityId('ACT-17');
    const { setContribution } = starter.client.strategy;
    expect(
      await refusal(
        setContribution({ node, entity: 'programme', record: programme?.id ?? '', relation: 'contributes' }),
      ),
    ).toBe('INVALID_FIELD');
    expect(
      await refusal(setContribution({ node, record, relation: 'contributes', validFrom: '2021', validTo: '2020' })),
    ).toBe('INVALID_FIELD');
  });
});

describe('the tree', () => {
  beforeEach(open);
  afterEach(close);

  test('counts for the whole what counts for a part, once', async () => {
    const [vision, goal, priority] = await Promise.all([nodeOf('VIS-1'), nodeOf('GOAL-2'), nodeOf('PRI-3')]);
    await starter.client.strategy.move({ id: goal.id, parent: vision.id, siblings: [goal.id] });
    await starter.client.strategy.move({ id: priority.id, parent: vision.id, siblings: [goal.id, priority.id] });
    const whole = await nodeOf('VIS-1');
    // ACT-01 and ACT-15 serve both.
    expect(whole.rollUp.total).toBe(goal.rollUp.total + priority.rollUp.total - 2);
    expect(whole.contributions.every(({ origin, through }) => origin === 'part' && through !== null)).toBe(true);
  });

  test('refuses a circle and a higher level below a lower one', async () => {
    const [vision, goal] = await Promise.all([nodeOf('VIS-1'), nodeOf('GOAL-2')]);
    await starter.client.strategy.move({ id: goal.id, parent: vision.id, siblings: [goal.id] });
    expect(await refusal(starter.client.strategy.move({ id: vision.id, parent: goal.id, siblings: [vision.id] }))).toBe(
      'PARENT_REFUSED',
    );
    const area = await nodeOf('FA-1');
    expect(await refusal(starter.client.strategy.move({ id: goal.id, parent: area.id, siblings: [goal.id] }))).toBe(
      'PARENT_REFUSED',
    );
  });

  test('keeps the order it is given', async () => {
    const { nodes } = await map();
    const goals = nodes.filter(({ level }) => level === 'goal').map(({ id }) => id);
    const order = [...goals.slice(1), ...goals.slice(0, 1)];
    await starter.client.strategy.move({ id: goals[0] ?? '', parent: null, siblings: order });
    const after = (await map()).nodes.filter(({ level }) => level === 'goal').map(({ id }) => id);
    expect(after).toEqual(order);
  });

  test('takes a new goal with the next number of its level', async () => {
    const { code } = await starter.client.strategy.nextCode({ level: 'goal' });
    expect(code).toBe('GOAL-7');
    const { id } = await starter.client.strategy.create({
      level: 'goal',
      parent: null,
      code,
      title: { bg: 'Отворени данни' },
    });
    const created = await nodeOf('GOAL-7');
    expect([created.id, created.title.bg, created.rollUp.light]).toEqual([id, 'Отворени данни', 'none']);
  });
});
