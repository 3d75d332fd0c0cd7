import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SinceFact } from '#shared/contract/since-report.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-03-31';
const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };
const reason = { bg: 'Чака се ДАЕУ' };

let starter: TestCore;
let now = 0;
beforeEach(async () => {
  now = Date.parse('2021-03-31T08:00:00Z');
  starter = await openStarterCore(() => now);
});
afterEach(() => starter.close());

async function idOf(entity: 'activity' | 'programme' | 'milestone' | 'deliverable' | 'kpi', code: string) {
  const found = (await starter.client.records.names({ entity })).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.id;
}
const since = async (code: string, on = asOf) =>
  starter.client.activities.sinceLastReport({ id: await idOf('activity', code), asOf: on });
const kinds = (facts: readonly SinceFact[]) => facts.map(({ kind }) => kind);

describe('since the last report on an activity, 4 January 2021', () => {
  test('nothing changed at first', async () => {
    expect(await since('ACT-03')).toEqual({ since: '2021-01-04', facts: [] });
  });

  test('its date moved, with the reason; by a decision of that time only', async () => {
    const id = await idOf('activity', 'ACT-01');
    await starter.client.activities.moveDue({ id, to: '2021-Q2', decidedOn: '2020-12-01', reason });
    expect((await since('ACT-01')).facts).toEqual([]);
    await starter.client.activities.moveDue({ id, to: '2021-Q3', decidedOn: '2021-02-01', reason });
    expect((await since('ACT-01')).facts).toEqual([
      {
        kind: 'moved',
        id: expect.any(String),
        on: '2021-02-01',
        what: 'due',
        of: null,
        from: '2021-Q2',
        to: '2021-Q3',
        reason: { bg: 'Чака се ДАЕУ', en: '' },
      },
    ]);
    expect((await since('ACT-01', '2021-01-31')).facts).toEqual([]);
  });

  test('it was suspended, and taken up again', async () => {
    const id = await idOf('activity', 'ACT-03');
    await starter.client.activities.setLifecycle({ id, lifecycle: 'onHold', since: '2021-02-01', reason });
    await starter.client.activities.setLifecycle({ id, lifecycle: 'active', since: '2021-03-01', reason: {} });
    expect((await since('ACT-03')).facts.map((fact) => [fact.on, fact.kind === 'lifecycle' && fact.to])).toEqual([
      ['2021-03-01', 'active'],
      ['2021-02-01', 'onHold'],
    ]);
  });

  test('districts went live, and so it got further', async () => {
    const id = await idOf('activity', 'ACT-01');
    await starter.client.activities.setDistrict({ id, district: 'mladost', state: 'live', since: '2021-02-10' });
    const { facts } = await since('ACT-01');
    expect(kinds(facts)).toEqual(['progress', 'district']);
    expect(facts[0]).toMatchObject({ from: 17, to: 21 });
    expect(facts[1]).toMatchObject({ district: 'mladost', state: 'live', on: '2021-02-10' });
  });

  test('a sub-task was done', async () => {
    const activity = await idOf('activity', 'ACT-03');
    starter.core.session.workbook().write({ kind: 'subtask.create', actor: 'test' }, (tx) => {
      tx.insert('subtask', { activity, title: { bg: 'Обучение' }, doneOn: '2021-02-10' });
      tx.insert('subtask', { activity, title: { bg: 'Стара' }, doneOn: '2020-12-10' });
      tx.insert('subtask', { activity, title: { bg: 'Отворена' } });
    });
    expect((await since('ACT-03')).facts).toMatchObject([{ kind: 'subtask', title: { bg: 'Обучение' } }]);
  });

  test('a milestone of it was achieved', async () => {
    const activity = await idOf('activity', 'ACT-03');
    const { id } = await starter.client.records.create({
      entity: 'milestone',
      fields: { activity, title: { bg: 'Обществено обсъждане' }, due: '2021-02' },
    });
    await starter.client.programmes.achieveMilestone({ id, achieved: 'partly', on: '2021-02' });
    expect((await since('ACT-03')).facts).toMatchObject([
      { kind: 'milestone', on: '2021-02', milestone: { achieved: 'partly' } },
    ]);
  });

  test('an indicator of it was measured, with what it was before', async () => {
    const kpi = await idOf('kpi', 'KPI-01');
    await starter.client.kpis.addReading({ kpi, asOf: '2021-03-01', quantity: { value: 9, qualifier: 'exactly' } });
    const fact = (await since('ACT-01')).facts.find(({ kind }) => kind === 'reading');
    expect(fact).toMatchObject({
      kpi: { title: { en: expect.any(String) } },
      reading: { quantity: { value: 9 } },
      before: { quantity: { value: 4 } },
    });
  });

  test('money was spent, told by the day it was recorded', async () => {
    const id = await idOf('activity', 'ACT-03');
    const spent = (minor: number) => ({ spent: { minor, currency: 'BGN', vat: 'included', on: null } });
    now = Date.parse('2021-03-31T09:00:00Z');
    await starter.client.records.update({ entity: 'activity', id, fields: spent(500_000) });
    await starter.client.records.update({ entity: 'activity', id, fields: spent(900_000) });
    expect((await since('ACT-03')).facts).toMatchObject([
      { kind: 'money', what: 'spent', from: null, to: { minor: 900_000 }, on: '2021-03-31' },
    ]);
  });

  test('a new report begins anew, and its correction speaks in its place', async () => {
    const id = await idOf('activity', 'ACT-01');
    await starter.client.activities.moveDue({ id, to: '2021-Q3', decidedOn: '2021-02-01', reason });
    const report = { id, light: 'onTrack' as const, progressPercent: null, ...empty };
    const { reportId } = await starter.client.activities.report({ ...report, asOf: '2021-02-15' });
    expect(await since('ACT-01')).toEqual({ since: '2021-02-15', facts: [] });
    await starter.client.activities.report({
      ...report,
      asOf: '2021-01-15',
      supersedes: reportId,
      correctionReason: reason,
    });
    expect(kinds((await since('ACT-01')).facts)).toEqual(['moved']);
  });
});

test('before the first report everything so far is told', async () => {
  const id = await idOf('activity', 'ACT-16');
  await starter.client.activities.setLifecycle({ id, lifecycle: 'active', since: '2019-01-01', reason: {} });
  expect(await since('ACT-16')).toMatchObject({ since: null, facts: [{ kind: 'lifecycle', on: '2019-01-01' }] });
});

test('of a programme: what was achieved, handed over and moved', async () => {
  const id = await idOf('programme', 'PRG-ICC');
  await starter.client.programmes.report({ id, asOf: '2021-01-04', light: 'onTrack', ...empty });
  const milestone = await idOf('milestone', 'ICC-E06');
  await starter.client.programmes.achieveMilestone({ id: milestone, achieved: 'yes', on: '2021-01-07' });
  const moved = { entity: 'milestone' as const, id: await idOf('milestone', 'ICC-E07'), to: '2021-04', reason };
  await starter.client.programmes.moveForecast({ ...moved, decidedOn: '2021-02-01' });
  const { since: from, facts } = await starter.client.programmes.sinceLastReport({ id, asOf: '2021-02-28' });
  expect(from).toBe('2021-01-04');
  expect(facts.map(({ kind, on }) => [kind, on])).toContainEqual(['moved', '2021-02-01']);
  expect(facts.map(({ kind, on }) => [kind, on])).toContainEqual(['milestone', '2021-01-07']);
});

test('nothing is told of a record that is not there', async () => {
  const id = '00000000-0000-7000-8000-000000000000';
  await expect(starter.client.activities.sinceLastReport({ id })).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  await expect(starter.client.programmes.sinceLastReport({ id })).rejects.toMatchObject({ code: 'RECORD_MISSING' });
});
