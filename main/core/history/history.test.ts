import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let time: number;

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

describe('the history', () => {
  test('tells the making of the starter plan as one action, by how many records of each kind', async () => {
    const { entries, hasMore } = await app.client.history.list({});
    expect(hasMore).toBe(false);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'workbook.create', actor: 'Sofia Roadmap', changes: [] });
    expect(entries[0]?.changeCount).toBeGreaterThan(2_000);
    expect(entries[0]?.records).toContainEqual({ entity: 'programme', count: 4, added: 4 });
  });

  test('tells a field from what to what, and names the record and the person', async () => {
    const { id: person } = await app.client.records.create({
      entity: 'person',
      fields: { name: { bg: 'Иванка Петрова', en: 'Ivanka Petrova' }, uses: true },
    });
    await app.client.settings.update({ person });
    const { id, title } = activity('ACT-01');
    await app.client.records.update({ entity: 'activity', id, fields: { priority: 'high' } });
    const { entries, names } = await app.client.history.list({ limit: 1 });
    expect(entries[0]).toMatchObject({ kind: 'activity.edit', actor: person });
    expect(entries[0]?.changes).toEqual([{ entity: 'activity', id, field: 'priority', before: null, after: 'high' }]);
    expect(names).toContainEqual({
      entity: 'activity',
      id,
      code: 'ACT-01',
      title: { bg: title.bg, en: title.en },
      owner: null,
      facts: {},
    });
    expect(names.find((name) => name.id === person)?.title.bg).toBe('Иванка Петрова');
  });

  test('names the records that a value points at, before and after', async () => {
    const { id, responsible } = activity('ACT-01');
    const organisations = readRecords(app.core.session.workbook().database, 'organisation');
    const other = organisations.find((organisation) => organisation.id !== responsible);
    await app.client.records.update({ entity: 'activity', id, fields: { responsible: other?.id } });
    const { names } = await app.client.history.list({ limit: 1 });
    expect(names.map((name) => name.id)).toEqual(expect.arrayContaining([responsible, other?.id]));
  });

  test('of a record has what was done to its parts', async () => {
    const { id } = activity('ACT-01');
    await app.client.activities.report({
      id,
      asOf: '2021-01-04',
      light: 'onTrack',
      progressPercent: null,
      done: { bg: 'Готово' },
      next: {},
      blockers: {},
      askOfBoard: {},
    });
    await app.client.records.update({ entity: 'activity', id: activity('ACT-02').id, fields: { priority: 'low' } });
    const { entries, names } = await app.client.history.list({ record: id });
    expect(entries.map(({ kind }) => kind)).toEqual(['activity.report', 'workbook.create']);
    const report = entries[0]?.changes.find(({ entity }) => entity === 'report');
    expect(names.find((name) => name.id === report?.id)?.owner).toBe(id);
  });

  test('tells what a reading was made with, though its row is its own log', async () => {
    const kpi = readRecords(app.core.session.workbook().database, 'kpi').find(
      ({ valueType }) => valueType === 'number',
    );
    await app.client.kpis.addReading({
      kpi: kpi?.id ?? '',
      asOf: '2021-01-04',
      quantity: { value: 71, qualifier: 'atLeast' },
      quality: 'final',
    } as never);
    const { entries } = await app.client.history.list({ limit: 1 });
    expect(entries[0]?.changes).toContainEqual(
      expect.objectContaining({ entity: 'reading', field: 'quantity', after: { value: 71, qualifier: 'atLeast' } }),
    );
  });

  test('keeps an undone action, says so, and says what the undo took back', async () => {
    const { id } = activity('ACT-01');
    await app.client.records.update({ entity: 'activity', id, fields: { priority: 'high' } });
    await app.client.history.undo();
    const { entries } = await app.client.history.list({ limit: 2 });
    expect(entries[0]).toMatchObject({ kind: 'undo', undoes: { kind: 'activity.edit', txn: entries[1]?.txn } });
    expect(entries[1]?.isUndone).toBe(true);
    await app.client.history.redo();
    const after = await app.client.history.list({ limit: 3 });
    expect(after.entries.map(({ kind, isUndone }) => [kind, isUndone])).toEqual([
      ['redo', false],
      ['undo', true],
      ['activity.edit', false],
    ]);
    expect(after.entries[0]?.undoes?.kind).toBe('activity.edit');
  });

  test('is read a page at a time', async () => {
    const { id } = activity('ACT-01');
    for (const priority of ['high', 'medium', 'low'])
      await app.client.records.update({ entity: 'activity', id, fields: { priority } });
    const first = await app.client.history.list({ limit: 2 });
    expect(first.hasMore).toBe(true);
    const second = await app.client.history.list({ limit: 2, before: first.entries[1]?.txn });
    expect(second.entries.map(({ kind }) => kind)).toEqual(['activity.edit', 'workbook.create']);
    expect(second.hasMore).toBe(false);
  });

  test('is narrowed to kinds of record and to days, by the clocks of Sofia', async () => {
    const { id } = activity('ACT-01');
    await app.client.records.update({ entity: 'activity', id, fields: { priority: 'high' } });
    time = Date.parse('2021-01-06T22:30:00Z'); // half past midnight on the 7th
    await app.client.records.create({ entity: 'organisation', fields: { name: { bg: 'Нова' } } });
    const kindsOf = async (query: Parameters<typeof app.client.history.list>[0]) =>
      (await app.client.history.list(query)).entries.map(({ kind }) => kind);
    expect(await kindsOf({ entities: ['organisation', 'person'] })).toEqual(['organisation.create', 'workbook.create']);
    expect(await kindsOf({ from: '2021-01-07' })).toEqual(['organisation.create']);
    expect(await kindsOf({ to: '2021-01-06' })).toEqual(['activity.edit', 'workbook.create']);
    expect(await kindsOf({ from: '2021-01-05', to: '2021-01-06' })).toEqual([]);
  });

  test('is narrowed to who acted, and knows everybody who ever did', async () => {
    const { id: person } = await app.client.records.create({
      entity: 'person',
      fields: { name: { bg: 'Иванка Петрова', en: 'Ivanka Petrova' }, uses: true },
    });
    await app.client.settings.update({ person });
    await app.client.records.update({ entity: 'activity', id: activity('ACT-01').id, fields: { priority: 'high' } });
    const { entries } = await app.client.history.list({ actor: person });
    expect(entries.map(({ kind }) => kind)).toEqual(['activity.edit']);
    const { actors, names } = await app.client.history.actors();
    expect(actors.toSorted()).toEqual(['Sofia Roadmap', 'test', person].toSorted());
    expect(names.map(({ title }) => title.en)).toContain('Ivanka Petrova');
  });

  test('is narrowed to a field, in whichever of its languages it changed', async () => {
    const { id } = activity('ACT-01');
    await app.client.records.update({ entity: 'activity', id, fields: { priority: 'high' } });
    await app.client.records.update({ entity: 'activity', id, fields: { title: { en: 'E-services' } } });
    await app.client.records.update({ entity: 'activity', id: activity('ACT-02').id, fields: { priority: 'low' } });
    const of = async (query: Parameters<typeof app.client.history.list>[0]) =>
      (await app.client.history.list(query)).entries.map(({ changes }) => changes[0]?.field);
    expect(await of({ fields: ['title'], record: id, limit: 1 })).toEqual(['title.en']);
    expect(await of({ fields: ['priority'], record: id })).toEqual(['priority']);
    expect(await of({ fields: ['priority'], entities: ['activity'] })).toEqual(['priority', 'priority']);
    expect(await of({ fields: ['priority'], entities: ['programme'] })).toEqual([]);
  });

  test('tells the district of a roll-out that changed, though its line names only the state', async () => {
    const { id } = activity('ACT-02');
    await app.client.activities.setDistrict({ id, district: 'lozenets', state: 'running', since: '2021-01-04' });
    await app.client.activities.setDistrict({ id, district: 'lozenets', state: 'live', since: '2021-01-04' });
    const { entries, names } = await app.client.history.list({ limit: 1 });
    expect(entries[0]?.changes.map(({ field }) => field)).toEqual(['state']);
    expect(names.find(({ id: named }) => named === entries[0]?.changes[0]?.id)?.facts).toEqual({
      district: 'lozenets',
    });
  });
});
