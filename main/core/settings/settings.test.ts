import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planContext } from '../plan/plan-context.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { createSettingsFile } from './settings-file.ts';

let app: TestCore;
let time: number;
beforeEach(async () => {
  time = Date.parse('2021-01-04T08:00:00Z');
  app = await openStarterCore(() => time);
});
afterEach(() => app.close());

const newPerson = async () =>
  (await app.client.records.create({ entity: 'person', fields: { name: { bg: 'Иванка Петрова' }, uses: true } })).id;
const lastActor = async () => (await app.client.history.list({ limit: 1 })).entries[0]?.actor;

describe('who works here', () => {
  test('is written into the history of what they change, until they say they are nobody', async () => {
    const person = await newPerson();
    expect(await lastActor()).toBe('test');
    expect((await app.client.settings.update({ person })).person).toBe(person);
    await newPerson();
    expect(await lastActor()).toBe(person);
    await app.client.settings.update({ person: null });
    await newPerson();
    expect(await lastActor()).toBe('test');
  });

  test('is nobody in a restored backup that is older than they are', async () => {
    const { name: backup } = await app.client.workbook.backUp();
    const person = await newPerson();
    await app.client.settings.update({ person });
    time += 60_000;
    await app.client.workbook.restore({ backup, as: { mode: 'inPlace' } });
    expect((await app.client.settings.get()).person).toBeNull();
    await newPerson();
    expect(await lastActor()).toBe('test');
  });
});

describe('the settings of the plan', () => {
  test('are the record that every look at the plan reads', async () => {
    const plan = await app.client.settings.plan();
    expect(plan).toMatchObject({ reportingCadence: 'quarterly', viewAsOf: '2021-01-04' });
    await app.client.records.update({ entity: 'plan', id: plan.id, fields: { viewAsOf: '2020-11-01' } });
    expect((await app.client.activities.rows({ ids: [] })).asOf).toBe('2020-11-01');
  });

  test('a declared day off moves what is due soon, and no longer does once it is removed', async () => {
    const { core } = app;
    const soon = () => planContext(core, '2021-01-04').soonUntil;
    const before = soon();
    const { id } = await app.client.records.create({ entity: 'holiday', fields: { day: '2021-01-08', kind: 'off' } });
    expect(soon() > before).toBe(true);
    await app.client.records.archive({ entity: 'holiday', id, archived: true });
    expect(soon()).toBe(before);
    expect((await app.client.settings.holidays()).some((holiday) => holiday.id === id && holiday.archived)).toBe(true);
  });
});

describe('the settings file', () => {
  test('that is damaged is set aside, and the application starts with its defaults', () => {
    const folder = join(app.folder, 'user');
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"language": "bg", "dev');
    expect(createSettingsFile(folder).read()).toMatchObject({ language: 'bg', theme: 'system', recent: [] });
    expect(readFileSync(`${path}.damaged`, 'utf8')).toContain('"dev');
  });
});
