import { afterEach, beforeEach, expect, test } from 'vitest';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore();
});
afterEach(() => starter.close());

const decidedOn = '2021-01-04';
const activities = async () => {
  const rows = await allActivities(starter.client);
  const find = (code: string) => {
    const row = rows.find((activity) => activity.code === code);
    if (row === undefined) throw new Error(`${code} is not in the starter plan`);
    return row;
  };
  return { one: find('ACT-01'), other: find('ACT-15') };
};

test('a pasted block changes many activities at once, and one undo takes all of it back', async () => {
  const before = await activities();
  const { changed } = await starter.client.activities.editCells({
    edits: [
      { id: before.one.id, fields: { priority: 'high', title: { bg: 'Електронни услуги' } } },
      { id: before.other.id, fields: { priority: 'low' }, due: '2023-Q1' },
    ],
    decidedOn,
    reason: { bg: 'Забавена обществена поръчка' },
  });
  expect(changed).toBe(2);
  const after = await activities();
  expect(after.one).toMatchObject({ priority: 'high', title: { bg: 'Електронни услуги' } });
  expect(after.other).toMatchObject({ priority: 'low', due: '2023-Q1', baselineDue: before.other.baselineDue });
  await starter.client.history.undo();
  expect(await activities()).toMatchObject({
    one: { priority: before.one.priority, title: { bg: before.one.title.bg } },
    other: { priority: before.other.priority, due: before.other.due },
  });
});

test('a due date in the block moves only for a reason; nothing of the block is written without it', async () => {
  const { one, other } = await activities();
  const paste = starter.client.activities.editCells({
    edits: [
      { id: one.id, fields: { priority: 'high' } },
      { id: other.id, fields: {}, due: '2023-Q1' },
    ],
    decidedOn,
    reason: {},
  });
  await expect(paste).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  expect((await activities()).one.priority).toBe(one.priority);
});

test('one cell that cannot be taken keeps the whole block out', async () => {
  const { one, other } = await activities();
  const paste = starter.client.activities.editCells({
    edits: [
      { id: one.id, fields: { priority: 'high' } },
      { id: other.id, fields: { lifecycle: 'done' } },
    ],
    decidedOn,
    reason: {},
  });
  await expect(paste).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  expect((await activities()).one.priority).toBe(one.priority);
});
