import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholePlan } from '#shared/model/plan-question.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore();
});
afterEach(() => starter.close());

const look = () => ({
  view: 'table' as const,
  question: { ...wholePlan, facets: { status: ['overdue'] } },
  layout: { columns: [], boardBy: 'status' as const, timelineMonths: null },
});
const list = () => starter.client.savedViews.list();
const titles = async () => (await list()).map(({ title }) => title.bg);

test('a view is saved with what it asks and how it is laid out, and stands after those before it', async () => {
  await starter.client.savedViews.save({ ...look(), title: { bg: 'Просрочени' } });
  await starter.client.savedViews.save({ ...look(), view: 'timeline', title: { bg: 'По време' } });
  expect(await titles()).toEqual(['Просрочени', 'По време']);
  expect((await list())[0]).toMatchObject({ ...look(), isDefault: false });
});

test('saving over a view keeps its name and its place', async () => {
  const { id } = await starter.client.savedViews.save({ ...look(), title: { bg: 'Просрочени' } });
  await starter.client.savedViews.save({ ...look(), id, question: wholePlan });
  expect(await list()).toMatchObject([{ id, title: { bg: 'Просрочени' }, question: wholePlan }]);
});

test('a new view needs a name', async () => {
  await expect(starter.client.savedViews.save(look())).rejects.toMatchObject({ code: 'INVALID_FIELD' });
});

test('the plan opens with one view at most', async () => {
  const one = await starter.client.savedViews.save({ ...look(), title: { bg: 'Едно' } });
  const two = await starter.client.savedViews.save({ ...look(), title: { bg: 'Две' } });
  await starter.client.savedViews.setDefault({ id: one.id });
  await starter.client.savedViews.setDefault({ id: two.id });
  expect((await list()).map(({ isDefault }) => isDefault)).toEqual([false, true]);
  await starter.client.savedViews.setDefault({ id: null });
  expect((await list()).some(({ isDefault }) => isDefault)).toBe(false);
});

test('views are put in another order, taken away, and brought back by undo', async () => {
  const one = await starter.client.savedViews.save({ ...look(), title: { bg: 'Едно' } });
  const two = await starter.client.savedViews.save({ ...look(), title: { bg: 'Две' } });
  await starter.client.records.reorder({ entity: 'savedView', ids: [two.id, one.id] });
  expect(await titles()).toEqual(['Две', 'Едно']);
  await starter.client.records.archive({ entity: 'savedView', id: two.id, archived: true });
  expect(await titles()).toEqual(['Едно']);
  await starter.client.history.undo();
  expect(await titles()).toEqual(['Две', 'Едно']);
});
