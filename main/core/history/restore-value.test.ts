import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let time: number;
const day = 86_400_000;
beforeEach(async () => {
  time = Date.parse('2021-01-04T08:00:00Z');
  app = await openStarterCore(() => time);
});
afterEach(() => app.close());

const activity = (code: string) => {
  const found = readRecords(app.core.session.workbook().database, 'activity', 'code = @code', { code })[0];
  if (found === undefined) throw new Error(`${code} is not in the starter plan`);
  return found;
};
const lastAction = async () => (await app.client.history.list({ limit: 1 })).entries[0];
const edit = (id: string, fields: Record<string, unknown>) =>
  app.client.records.update({ entity: 'activity', id, fields });

/** The value that a field had so many values ago; the present one is 0. */
async function valueBack(id: string, field: string, back: number) {
  const { values } = await app.client.history.field({ entity: 'activity', id, field });
  const value = values[back];
  if (value === undefined) throw new Error(`${field} had fewer values`);
  return value;
}
const restore = async (id: string, field: string, back: number, more: object = {}) =>
  app.client.history.restore({ entity: 'activity', id, field, txn: (await valueBack(id, field, back)).txn, ...more });

describe('the values of a field', () => {
  test('are told newest first, each with who and when, down to what the record was made with', async () => {
    const { id } = activity('ACT-01');
    await edit(id, { priority: 'high' });
    time += day;
    await edit(id, { priority: 'low' });
    const { values, restoring } = await app.client.history.field({ entity: 'activity', id, field: 'priority' });
    expect(restoring).toBe('plain');
    expect(values.map(({ value, kind, isCurrent }) => [value, kind, isCurrent])).toEqual([
      ['low', 'activity.edit', true],
      ['high', 'activity.edit', false],
      [null, 'workbook.create', false],
    ]);
    expect(values.map(({ at }) => at.slice(0, 10))).toEqual(['2021-01-05', '2021-01-04', '2021-01-04']);
  });

  test('say how each can be restored', async () => {
    const how = async (entity: 'activity' | 'reading' | 'milestone', field: string) =>
      (await app.client.history.field({ entity, id: activity('ACT-01').id, field })).restoring;
    expect(await how('activity', 'due')).toBe('move');
    expect(await how('activity', 'lifecycle')).toBe('lifecycle');
    expect(await how('activity', 'title.bg')).toBe('plain');
    expect(await how('activity', 'title.stale')).toBe('no');
    expect(await how('activity', 'lifecycleSince')).toBe('no');
    expect(await how('milestone', 'achieved')).toBe('dated');
    expect(await how('reading', 'quantity')).toBe('no');
  });
});

describe('an earlier value', () => {
  test('comes back as a new change that says what it restored, and from when', async () => {
    const { id } = activity('ACT-01');
    await edit(id, { priority: 'high' });
    const then = await valueBack(id, 'priority', 0);
    time += day;
    await edit(id, { priority: 'low' });
    await restore(id, 'priority', 1);
    expect(activity('ACT-01').priority).toBe('high');
    expect(await lastAction()).toMatchObject({
      kind: 'history.restore',
      restores: { txn: then.txn, at: then.at },
      changes: [{ field: 'priority', before: 'low', after: 'high' }],
    });
    await app.client.history.undo();
    expect(activity('ACT-01').priority).toBe('low');
  });

  test('can be none: a field that was empty when the record was made', async () => {
    const { id } = activity('ACT-01');
    await edit(id, { priority: 'high' });
    await restore(id, 'priority', 1);
    expect(activity('ACT-01').priority).toBeNull();
  });

  test('of a due date is a new move, which asks for its reason', async () => {
    const { id, due } = activity('ACT-04');
    const moved = { id, to: '2021-Q2', decidedOn: '2021-01-04', reason: { bg: 'чака ДАЕУ' } };
    await app.client.activities.moveDue(moved);
    await expect(restore(id, 'due', 1)).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await restore(id, 'due', 1, { on: '2021-01-04', reason: { bg: 'ДАЕУ отговори' } });
    expect(activity('ACT-04').due).toBe(due);
    expect(await lastAction()).toMatchObject({ kind: 'history.restore' });
    const moves = readRecords(app.core.session.workbook().database, 'dateMove', 'record = @id', { id });
    expect(moves).toContainEqual(expect.objectContaining({ from: '2021-Q2', to: due, decidedOn: '2021-01-04' }));
  });

  test('of the lifecycle goes through its action: what is dropped again says why', async () => {
    const { id } = activity('ACT-01');
    const step = (lifecycle: 'dropped' | 'active') => ({
      id,
      lifecycle,
      since: '2021-01-04',
      reason: { bg: 'защото' },
    });
    await app.client.activities.setLifecycle(step('dropped'));
    await app.client.activities.setLifecycle(step('active'));
    await expect(restore(id, 'lifecycle', 1)).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await restore(id, 'lifecycle', 1, { on: '2021-01-04', reason: { bg: 'все пак' } });
    expect(activity('ACT-01')).toMatchObject({ lifecycle: 'dropped', lifecycleReason: { bg: 'все пак' } });
    expect((await lastAction())?.kind).toBe('history.restore');
  });

  test('is refused for readings, for what only its own action sets, and for the value it has', async () => {
    const { database } = app.core.session.workbook();
    const reading = readRecords(database, 'reading')[0];
    const { id } = activity('ACT-01');
    const making = (await app.client.history.list({ limit: 1 })).entries[0]?.txn ?? '';
    const refused = (why: string) => ({ code: 'RESTORE_REFUSED', data: { why } });
    await expect(
      app.client.history.restore({ entity: 'reading', id: reading?.id ?? '', field: 'quantity', txn: making }),
    ).rejects.toMatchObject(refused('insertOnly'));
    await app.client.activities.setLifecycle({ id, lifecycle: 'done', since: '2021-01-04', reason: {} });
    await expect(restore(id, 'lifecycleSince', 1)).rejects.toMatchObject(refused('governed'));
    await expect(restore(id, 'priority', 0)).rejects.toMatchObject(refused('same'));
    await expect(
      app.client.history.restore({ entity: 'activity', id, field: 'priority', txn: 'nowhere' }),
    ).rejects.toMatchObject(refused('unknown'));
    await expect(
      app.client.history.restore({ entity: 'activity', id, field: 'nothing', txn: making }),
    ).rejects.toMatchObject({ code: 'INVALID_FIELD' });
  });

  test('is refused where the record that it points at is gone', async () => {
    const { id: unit } = await app.client.records.create({
      entity: 'organisation',
      fields: { name: { bg: 'Кратка' } },
    });
    const { id } = activity('ACT-01');
    // Undone behind the last action, as another desktop could do it.
    await edit(id, { responsible: unit });
    const { txn } = await valueBack(id, 'responsible', 0);
    await app.client.history.undo();
    await app.client.history.undo();
    await edit(id, { priority: 'low' });
    await expect(
      app.client.history.restore({ entity: 'activity', id, field: 'responsible', txn }),
    ).rejects.toMatchObject({ code: 'REFERENCE_MISSING' });
  });
});

describe('an earlier text of one language', () => {
  const title = () => activity('ACT-01').title;

  test('agrees again with the translation that was made of it', async () => {
    const { id, title: first } = activity('ACT-01');
    await edit(id, { title: { bg: 'Друго име' } });
    expect(title().stale).toMatchObject({ language: 'en' });
    await restore(id, 'title.bg', 1);
    expect(title()).toEqual(first);
    expect(checkWorkbook(app.core.session.workbook().database).findings).toEqual([]);
  });

  test('leaves a translation waiting that was changed since', async () => {
    const { id, title: first } = activity('ACT-01');
    await edit(id, { title: { bg: 'Друго име', en: 'Another name' } });
    expect(title().stale).toBeNull();
    await restore(id, 'title.bg', 1);
    expect(title()).toMatchObject({ bg: first.bg, en: 'Another name', stale: { language: 'en' } });
  });

  test('waits again where it waited then', async () => {
    const { id } = activity('ACT-01');
    await edit(id, { title: { en: 'Newer' } });
    const { stale } = title();
    expect(stale).toMatchObject({ language: 'bg' });
    await edit(id, { title: { en: 'Newest' } });
    time += day;
    await app.client.records.confirmTranslation({ entity: 'activity', id, field: 'title', language: 'bg' });
    await restore(id, 'title.en', 1);
    expect(title()).toMatchObject({ en: 'Newer', stale });
  });
});
