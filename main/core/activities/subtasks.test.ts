import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { refusal } from '../testing/refusal.ts';

const asOf = '2021-01-04';

let starter: TestCore;
let activity: string;
beforeEach(async () => {
  starter = await openStarterCore();
  const activities = await allActivities(starter.client, asOf);
  activity = activities.find(({ code }) => code === 'ACT-05')?.id ?? '';
});
afterEach(() => starter.close());

const detail = (on = asOf) => starter.client.activities.get({ id: activity, asOf: on });
const add = async (bg: string, more: { due?: string } = {}) =>
  (await starter.client.activities.addSubtask({ activity, title: { bg }, ...more })).id;
const countBySubtasks = () =>
  starter.client.records.update({ entity: 'activity', id: activity, fields: { progressMethod: 'bySubtasks' } });

describe('sub-tasks of an activity', () => {
  test('stand in the order in which they were added, until somebody puts them otherwise', async () => {
    const [first, second, third] = [await add('Задание'), await add('Поръчка'), await add('Договор')];
    expect((await detail()).subtasks.map(({ id }) => id)).toEqual([first, second, third]);
    await starter.client.records.reorder({ entity: 'subtask', ids: [third, first, second] });
    expect((await detail()).subtasks.map(({ id }) => id)).toEqual([third, first, second]);
  });

  test('make the progress where it is counted by them, by weight and as of the day', async () => {
    await countBySubtasks();
    expect((await detail()).progress).toBeNull();
    const [first, second] = [await add('Задание'), await add('Поръчка')];
    expect(await detail()).toMatchObject({ progress: 0, subtaskCounts: { done: 0, total: 2 } });
    await starter.client.activities.completeSubtask({ id: first, doneOn: '2020-12-18' });
    expect((await detail()).progress).toBe(50);
    await starter.client.records.update({ entity: 'subtask', id: second, fields: { weight: 3 } });
    expect(await detail()).toMatchObject({ progress: 25, subtaskCounts: { done: 1, total: 2 } });
    expect(await detail('2020-12-17')).toMatchObject({ progress: 0, subtaskCounts: { done: 0, total: 2 } });
    await starter.client.records.archive({ entity: 'subtask', id: second, archived: true });
    expect((await detail()).progress).toBe(100);
  });

  test('are done only on a day that has come, and can be opened again', async () => {
    const id = await add('Задание');
    const later = starter.client.activities.completeSubtask({ id, doneOn: '2021-01-05' });
    expect(await refusal(later)).toEqual({ code: 'IN_THE_FUTURE', data: { field: 'doneOn' } });
    const byEditing = starter.client.records.update({ entity: 'subtask', id, fields: { doneOn: '2021-02-01' } });
    expect((await refusal(byEditing)).code).toBe('FIELD_GOVERNED');
    await starter.client.activities.completeSubtask({ id, doneOn: asOf });
    expect((await detail()).subtasks[0]).toMatchObject({ isDone: true, doneOn: asOf });
    await starter.client.activities.completeSubtask({ id, doneOn: null });
    expect((await detail()).subtasks[0]).toMatchObject({ isDone: false, doneOn: null });
  });

  test('are overdue after the last day of their date, until they are done', async () => {
    const id = await add('Задание', { due: '2020-12' });
    expect((await detail()).subtasks[0]?.overdueDays).toBe(4);
    expect((await detail('2020-12-31')).subtasks[0]?.overdueDays).toBeNull();
    await starter.client.activities.completeSubtask({ id, doneOn: asOf });
    expect((await detail()).subtasks[0]?.overdueDays).toBeNull();
  });

  test('are found by their words, on the page of their activity, and undone like everything else', async () => {
    const id = await add('Техническо задание за платформата');
    const [hit] = await starter.client.search.find({ text: 'техническо задание за платформата' });
    expect(hit).toMatchObject({ entity: 'subtask', id, opens: { entity: 'activity', id: activity } });
    await starter.client.activities.completeSubtask({ id, doneOn: asOf });
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'subtask.complete' });
    expect((await detail()).subtasks[0]?.isDone).toBe(false);
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'subtask.create' });
    expect((await detail()).subtasks).toEqual([]);
  });

  test('take an earlier day of completion again from their history', async () => {
    const id = await add('Задание');
    await starter.client.activities.completeSubtask({ id, doneOn: '2020-12-18' });
    await starter.client.activities.completeSubtask({ id, doneOn: null });
    const of = { entity: 'subtask', id, field: 'doneOn' } as const;
    const { values } = await starter.client.history.field(of);
    await starter.client.history.restore({ ...of, txn: values[1]?.txn ?? '' });
    expect((await detail()).subtasks[0]).toMatchObject({ isDone: true, doneOn: '2020-12-18' });
  });

  test('are not taken without a name', async () => {
    expect((await refusal(add(''))).code).toBe('INVALID_INPUT');
  });
});
