import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { refusal } from '../testing/refusal.ts';

const asOf = '2021-01-04';

let starter: TestCore;
let ids: Map<string, string>;
beforeEach(async () => {
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
  const activities = await allActivities(starter.client, asOf);
  ids = new Map(activities.map(({ code, id }) => [code ?? '', id]));
});
afterEach(() => starter.close());

const idOf = (code: string) => ids.get(code) ?? '';
const detail = (code: string, on = asOf) => starter.client.activities.get({ id: idOf(code), asOf: on });
const tie = (predecessor: string, successor: string) =>
  starter.client.activities.addDependency({ predecessor: idOf(predecessor), successor: idOf(successor) });
const rowOf = async (code: string, on = asOf) =>
  (await allActivities(starter.client, on)).find(({ id }) => id === idOf(code));

describe('a dependency', () => {
  test('shows a late predecessor on its successor: in the list and in the record, as of the day', async () => {
    await tie('ACT-01', 'ACT-16');
    const wait = { reason: 'late', lateDays: 4, predecessor: { code: 'ACT-01' } };
    expect(await rowOf('ACT-16')).toMatchObject({ waits: [wait] });
    expect(await detail('ACT-16')).toMatchObject({
      waits: [wait],
      predecessors: [{ other: { code: 'ACT-01' }, otherStatus: { status: 'overdue' }, wait }],
      successors: [],
    });
    expect((await detail('ACT-01')).successors).toMatchObject([{ other: { code: 'ACT-16' }, wait }]);
    expect((await detail('ACT-16', '2020-12-31')).waits).toEqual([]);
  });

  test('threatens no more once the predecessor is done', async () => {
    await tie('ACT-01', 'ACT-16');
    const done = { id: idOf('ACT-01'), lifecycle: 'done', since: '2021-01-20', reason: {} } as const;
    await starter.client.activities.setLifecycle(done);
    expect((await rowOf('ACT-16', '2021-02-01'))?.waits).toEqual([]);
    expect((await rowOf('ACT-16', '2021-01-19'))?.waits).toMatchObject([{ lateDays: 19 }]);
  });

  test('is refused for an activity and itself, twice, and in a circle, which is told', async () => {
    await tie('ACT-05', 'ACT-06');
    await tie('ACT-06', 'ACT-07');
    expect(await refusal(tie('ACT-07', 'ACT-05'))).toEqual({
      code: 'DEPENDENCY_CIRCLE',
      data: { chain: 'ACT-05 → ACT-07 → ACT-06 → ACT-05' },
    });
    expect((await refusal(tie('ACT-05', 'ACT-05'))).code).toBe('DEPENDENCY_ON_ITSELF');
    expect((await refusal(tie('ACT-05', 'ACT-06'))).code).toBe('DEPENDENCY_EXISTS');
  });

  test('is made only by its own action, where circles are refused', async () => {
    const fields = { predecessor: idOf('ACT-05'), successor: idOf('ACT-06') };
    expect((await refusal(starter.client.records.create({ entity: 'dependency', fields }))).code).toBe(
      'FIELD_GOVERNED',
    );
    const { id } = await tie('ACT-05', 'ACT-06');
    await starter.client.activities.removeDependency({ id });
    const back = starter.client.records.archive({ entity: 'dependency', id, archived: false });
    expect((await refusal(back)).code).toBe('FIELD_GOVERNED');
  });

  test('can be changed and taken off, which lets the other way round in; undo brings all of it back', async () => {
    const { id } = await tie('ACT-05', 'ACT-06');
    await starter.client.activities.changeDependency({ id, kind: 'startToStart', lagDays: 14 });
    expect((await detail('ACT-06')).predecessors).toMatchObject([{ kind: 'startToStart', lagDays: 14 }]);
    await starter.client.activities.removeDependency({ id });
    expect((await detail('ACT-06')).predecessors).toEqual([]);
    await tie('ACT-06', 'ACT-05');
    for (const kind of ['activity.addDependency', 'activity.removeDependency', 'activity.changeDependency'])
      expect(await starter.client.history.undo()).toMatchObject({ kind });
    expect((await detail('ACT-06')).predecessors).toMatchObject([{ kind: 'finishToStart', lagDays: null }]);
    expect((await detail('ACT-05')).predecessors).toEqual([]);
  });

  test('takes an earlier kind or lag again from its history', async () => {
    const { id } = await tie('ACT-05', 'ACT-06');
    await starter.client.activities.changeDependency({ id, kind: 'startToStart', lagDays: 14 });
    for (const field of ['kind', 'lagDays']) {
      const of = { entity: 'dependency', id, field } as const;
      const { values } = await starter.client.history.field(of);
      await starter.client.history.restore({ ...of, txn: values.at(-1)?.txn ?? '' });
    }
    expect((await detail('ACT-06')).predecessors).toMatchObject([{ kind: 'finishToStart', lagDays: null }]);
  });

  test('is silent where the other end is archived, and names it still', async () => {
    await tie('ACT-01', 'ACT-16');
    await starter.client.records.archive({ entity: 'activity', id: idOf('ACT-01'), archived: true });
    expect(await detail('ACT-16')).toMatchObject({
      waits: [],
      predecessors: [{ other: { code: 'ACT-01' }, otherStatus: null, wait: null }],
    });
  });
});
