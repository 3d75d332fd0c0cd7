import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
});
afterEach(() => starter.close());

async function idOf(entity: 'person' | 'activity', code: string): Promise<string> {
  const found = (await starter.client.records.names({ entity })).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.id;
}
const today = async (person?: string, on = asOf) =>
  starter.client.today.get({ asOf: on, person: person === undefined ? null : await idOf('person', person) });

test('whoever answers for an activity is told that it waits for one that is late', async () => {
  const successor = await idOf('activity', 'ACT-16');
  await starter.client.records.update({
    entity: 'activity',
    id: successor,
    fields: { owner: await idOf('person', 'PER-STAFF') },
  });
  await starter.client.activities.addDependency({ predecessor: await idOf('activity', 'ACT-01'), successor });
  const { blocked } = await today('PER-STAFF');
  expect(blocked).toMatchObject({
    total: 1,
    lines: [{ activity: { code: 'ACT-16' }, waits: [{ predecessor: { code: 'ACT-01' }, lateDays: 4 }] }],
  });
  expect((await today('PER-ICC')).blocked.total).toBe(0);
  expect((await today(undefined, '2020-12-31')).blocked.total).toBe(0);
});

test('sub-tasks wait for their owner once they are due soon, until they are done', async () => {
  const activity = await idOf('activity', 'ACT-16');
  const owner = await idOf('person', 'PER-ICC');
  const add = async (bg: string, due: string) =>
    (await starter.client.activities.addSubtask({ activity, title: { bg }, due, owner })).id;
  const [overdue, soon] = [await add('Задание', '2020-12'), await add('Поръчка', '2021-01-08')];
  await add('Договор', '2021-06');
  expect((await today('PER-ICC')).subtasks.lines.map(({ subtask }) => subtask.id)).toEqual([overdue, soon]);
  expect((await today('PER-STAFF')).subtasks.total).toBe(0);
  await starter.client.activities.completeSubtask({ id: overdue, doneOn: asOf });
  expect((await today('PER-ICC')).subtasks.lines.map(({ subtask }) => subtask.id)).toEqual([soon]);
});

test('risks wait for their owner when their review is due, until they are reviewed or closed', async () => {
  const owner = await idOf('person', 'PER-ICC');
  const log = async (code: string, nextReview: string) =>
    (
      await starter.client.risks.create({
        code,
        kind: 'threat',
        event: { bg: `Риск ${code}` },
        cause: {},
        effect: {},
        mitigation: {},
        probability: 3,
        impact: 3,
        owner,
        identifiedOn: '2020-10-22',
        nextReview,
        about: null,
      })
    ).id;
  const overdue = await log('R-01', '2020-12-20');
  const soon = await log('R-02', '2021-01-12');
  await log('R-03', '2021-04-01');
  const waiting = async (person = 'PER-ICC') => (await today(person)).risks.lines.map(({ id }) => id);
  expect(await waiting()).toEqual([overdue, soon]);
  expect(await waiting('PER-STAFF')).toEqual([]);
  await starter.client.risks.review({
    id: overdue,
    asOf,
    probability: null,
    impact: null,
    text: { bg: 'Както беше.' },
  });
  expect(await waiting()).toEqual([soon]);
  await starter.client.risks.setStatus({ id: soon, status: 'closed', on: asOf, reason: { bg: 'Отпадна.' } });
  expect(await waiting()).toEqual([]);
});
