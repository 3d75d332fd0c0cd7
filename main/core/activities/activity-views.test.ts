import { afterEach, beforeEach, expect, test } from 'vitest';
import { planContext } from '../plan/plan-context.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { activityViews } from './activity-views.ts';
import { allActivityViews } from './work-out-views.ts';
import { atOnce } from '../app/turns.ts';

const asOf = '2021-01-04';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
});
afterEach(() => starter.close());

const kept = (on = asOf) => activityViews(starter.core.session.workbook().database, planContext(starter.core, on));
const anew = (on = asOf) =>
  atOnce(allActivityViews(starter.core.session.workbook().database, planContext(starter.core, on)));
const idOf = (code: string) => kept().find((view) => view.code === code)?.id ?? '';

test('a look at the plan is kept: what did not change is the same, not only equal', () => {
  expect(kept()[0]).toBe(kept()[0]);
});

test('after an edit only what it touched is worked out anew', async () => {
  const before = kept();
  await starter.client.records.update({ entity: 'activity', id: idOf('ACT-02'), fields: { priority: 'high' } });
  const after = kept();
  expect(after.map((view, index) => view === before[index]).filter((isSame) => !isSame)).toHaveLength(1);
  expect(after[1]).toMatchObject({ code: 'ACT-02', priority: 'high' });
});

test('what is kept never differs from what is worked out anew', async () => {
  const { client } = starter;
  const id = idOf('ACT-01');
  const words = { done: {}, next: { bg: 'Нов срок' }, blockers: { bg: 'Поръчката се бави' }, askOfBoard: {} };
  const [organisation] = await client.records.names({ entity: 'organisation' });
  const steps: (() => Promise<unknown>)[] = [
    () => client.activities.report({ id, asOf, light: 'delayed', progressPercent: null, ...words }),
    () => client.activities.moveDue({ id, to: '2021-06', decidedOn: asOf, reason: { bg: 'Бави се' } }),
    () => client.activities.setDistrict({ id, district: 'mladost', state: 'live', since: asOf }),
    () =>
      client.activities.setLifecycle({
        id: idOf('ACT-03'),
        lifecycle: 'dropped',
        since: asOf,
        reason: { bg: 'Отпада' },
      }),
    () =>
      client.activities.setLifecycle({
        id: idOf('ACT-07'),
        lifecycle: 'onHold',
        since: asOf,
        reason: { bg: 'Изчаква' },
      }),
    () => client.activities.setLifecycle({ id: idOf('ACT-07'), lifecycle: 'active', since: '2021-03-01', reason: {} }),
    () =>
      client.activities.create({
        code: 'ACT-33',
        title: { bg: 'Нова' },
        focusArea: null,
        responsible: null,
        inPlanSince: asOf,
        due: null,
      }),
    () => client.records.archive({ entity: 'activity', id: idOf('ACT-05'), archived: true }),
    () =>
      client.records.update({
        entity: 'organisation',
        id: organisation?.id ?? '',
        fields: { name: { bg: 'Друго име' } },
      }),
    () => client.records.reorder({ entity: 'activity', ids: [idOf('ACT-02'), id] }),
    () => client.activities.addDependency({ predecessor: id, successor: idOf('ACT-02') }),
    // What ACT-02 waits for moves: its own view follows, and not only the one that moved.
    () => client.activities.moveDue({ id, to: '2020-12', decidedOn: asOf, reason: { bg: 'Пак се бави' } }),
    () => client.activities.setLifecycle({ id, lifecycle: 'onHold', since: asOf, reason: { bg: 'Спряна' } }),
    () => client.records.update({ entity: 'activity', id, fields: { progressMethod: 'bySubtasks' } }),
    () => client.activities.addSubtask({ activity: id, title: { bg: 'Първа' } }),
    async () => {
      const [subtask] = (await client.activities.get({ id, asOf })).subtasks;
      await client.activities.completeSubtask({ id: subtask?.id ?? '', doneOn: asOf });
    },
    async () => {
      const [tie] = (await client.activities.get({ id, asOf })).successors;
      await client.activities.removeDependency({ id: tie?.id ?? '' });
    },
    ...Array.from({ length: 12 }, () => () => client.history.undo()),
    () => client.history.redo(),
  ];
  for (const step of steps) {
    await step();
    expect(kept()).toEqual(anew());
    expect(kept('2021-02-01')).toEqual(anew('2021-02-01'));
  }
});

test('what a transaction has written, and may take back, is not kept', () => {
  const { write } = starter.core.session.workbook();
  const id = idOf('ACT-02');
  const seen = () =>
    write({ kind: 'activity.edit', actor: 'test' }, (tx) => {
      tx.update('activity', id, { priority: 'low' });
      expect(kept().find((view) => view.id === id)?.priority).toBe('low');
      throw new Error('taken back');
    });
  expect(seen).toThrow('taken back');
  expect(kept().find((view) => view.id === id)?.priority).toBeNull();
});
