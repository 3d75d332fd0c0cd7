import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Lifecycle } from '#shared/model/activity.ts';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore(() => Date.parse('2021-06-15T08:00:00Z'));
});
afterEach(() => starter.close());

const opened = async (code: string, asOf: string) => {
  const activities = await allActivities(starter.client, asOf);
  const id = activities.find((one) => one.code === code)?.id ?? '';
  return starter.client.activities.get({ id, asOf });
};
const statusOn = async (code: string, asOf: string) => (await opened(code, asOf)).status;
const set = async (code: string, lifecycle: Lifecycle, since: string, reason = {}) =>
  starter.client.activities.setLifecycle({ id: (await opened(code, '2021-06-15')).id, lifecycle, since, reason });
const stepsOf = async (code: string) =>
  (await opened(code, '2021-06-15')).lifecycleSteps.map(({ from, to, since }) => [from, to, since]);

describe('an activity that was on hold and went on', () => {
  beforeEach(async () => {
    await set('ACT-14', 'onHold', '2021-01-10', { bg: 'Чака се средата в облака.' });
    await set('ACT-14', 'active', '2021-03-01');
    await set('ACT-14', 'done', '2021-06-01');
  });

  test('is seen on hold as of the days in between, and why', async () => {
    expect((await statusOn('ACT-14', '2021-01-09')).status).not.toBe('suspended');
    const held = await opened('ACT-14', '2021-02-01');
    expect(held.status).toMatchObject({ status: 'suspended', rule: 'onHold', facts: { lifecycleSince: '2021-01-10' } });
    expect(held.lifecycleSteps.find(({ id }) => id === held.status.facts.lifecycleStep)?.reason.bg).toBe(
      'Чака се средата в облака.',
    );
    expect((await statusOn('ACT-14', '2021-03-01')).facts.lifecycle).toBe('active');
    expect((await statusOn('ACT-14', '2021-06-01')).status).toBe('completed');
  });

  test('keeps every step, the one it had come to before them first', async () => {
    expect(await stepsOf('ACT-14')).toEqual([
      ['active', 'done', '2021-06-01'],
      ['onHold', 'active', '2021-03-01'],
      ['active', 'onHold', '2021-01-10'],
      [null, 'active', '2020-01-01'],
    ]);
  });

  test('is as it was when a step is undone', async () => {
    await starter.client.history.undo();
    expect((await statusOn('ACT-14', '2021-06-15')).facts.lifecycle).toBe('active');
    await starter.client.history.undo();
    expect((await statusOn('ACT-14', '2021-06-15')).status).toBe('suspended');
    await starter.client.history.undo();
    expect(await stepsOf('ACT-14')).toEqual([]);
    expect((await statusOn('ACT-14', '2021-02-01')).facts.lifecycle).toBe('active');
    await starter.client.history.redo();
    expect((await statusOn('ACT-14', '2021-02-01')).status).toBe('suspended');
  });
});

test('the first report on a planned activity makes it active from its day on, in the same action', async () => {
  const { id } = await opened('AP-3', '2021-06-15');
  const words = { done: { bg: 'Готово е заданието' }, next: {}, blockers: {}, askOfBoard: {} };
  await starter.client.activities.report({ id, asOf: '2021-02-01', light: 'onTrack', progressPercent: null, ...words });
  expect(await stepsOf('AP-3')).toEqual([['indicative', 'active', '2021-02-01']]);
  expect((await statusOn('AP-3', '2021-01-31')).facts.lifecycle).toBe('indicative');
  expect((await statusOn('AP-3', '2021-02-01')).facts.lifecycle).toBe('active');
  await starter.client.history.undo();
  expect(await stepsOf('AP-3')).toEqual([]);
});

test('saying again what is known adds no step', async () => {
  await set('ACT-14', 'active', '2020-01-01');
  expect(await stepsOf('ACT-14')).toEqual([]);
});
