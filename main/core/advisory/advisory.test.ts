import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
let icc: string;
const idOf = async (acronym: string) =>
  (await app.client.programmes.list({})).programmes.find((programme) => programme.acronym === acronym)?.id ?? '';
const parts = (asOf = '2021-01-04') => app.client.advisory.parts({ id: icc, asOf });

beforeEach(async () => {
  app = await openStarterCore();
  icc = await idOf('ICC');
});
afterEach(() => app.close());

describe('an event of a programme', () => {
  const planned = { title: { bg: 'Работна среща' }, eventKind: 'workshop', place: 'София' } as const;

  test('is planned with its days and its place, and held with what it took', async () => {
    const { client } = app;
    const { id } = await client.advisory.setEvent({
      programme: icc,
      ...planned,
      due: '2020-12-01',
      endsOn: '2020-12-02',
    });
    await client.programmes.achieveMilestone({
      id,
      achieved: 'yes',
      on: '2020-12-02',
      participants: 24,
      expertDays: 3.5,
      outcome: { bg: 'Списък с нужди' },
      attachments: [],
    });
    const { milestones } = await client.programmes.get({ id: icc });
    expect(milestones.find((milestone) => milestone.id === id)).toMatchObject({
      kind: 'event',
      eventKind: 'workshop',
      place: 'София',
      endsOn: '2020-12-02',
      participants: 24,
      expertDays: 3.5,
      outcome: { bg: 'Списък с нужди' },
      status: { status: 'achieved' },
    });
  });

  test('is refused where it ends before it begins, and leaves nothing behind', async () => {
    const { client } = app;
    const before = (await client.programmes.get({ id: icc })).milestones.length;
    const wrong = client.advisory.setEvent({ programme: icc, ...planned, due: '2021-02-03', endsOn: '2021-02-01' });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_FIELD', data: { field: 'endsOn' } });
    expect((await client.programmes.get({ id: icc })).milestones).toHaveLength(before);
  });
});

describe('a solution', () => {
  test('is at the stage of its last step by the day, and keeps the steps before', async () => {
    const { client } = app;
    const { id } = await client.advisory.addSolution({
      programme: icc,
      title: { bg: 'Портал за участие' },
      stage: 'idea',
      since: '2020-10',
    });
    await client.advisory.moveSolution({ id, stage: 'prototype', since: '2020-12-15', note: { bg: 'Показан' } });
    const at = async (asOf: string) => (await parts(asOf)).solutions.find((solution) => solution.id === id);
    expect(await at('2020-09-30')).toMatchObject({ stage: null, since: null });
    expect(await at('2020-12-14')).toMatchObject({ stage: 'idea', since: '2020-10' });
    expect(await at('2021-01-04')).toMatchObject({ stage: 'prototype', since: '2020-12-15' });
    expect((await at('2021-01-04'))?.steps.map(({ stage }) => stage)).toEqual(['idea', 'prototype']);
  });

  test('reaches no stage in the future, and a step is undone as one action', async () => {
    const { client } = app;
    const add = { programme: icc, title: { bg: 'Портал' }, stage: 'idea', since: null } as const;
    const { id } = await client.advisory.addSolution(add);
    const late = client.advisory.moveSolution({ id, stage: 'pilot', since: '2021-02-01', note: {} });
    await expect(late).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    await client.advisory.moveSolution({ id, stage: 'pilot', since: '2021-01-04', note: {} });
    await client.history.undo();
    expect((await parts()).solutions.find((solution) => solution.id === id)?.stage).toBe('idea');
  });
});

test('a count of cities counts from its day on, the newest first, with its qualifier', async () => {
  const before = (await parts()).cities.length;
  await app.client.records.create({
    entity: 'citiesCount',
    fields: { programme: icc, asOf: '2021-01-02', cities: { value: 100, qualifier: 'atLeast' } },
  });
  await app.client.records.create({
    entity: 'citiesCount',
    fields: { programme: icc, asOf: '2021-03', cities: { value: 135, qualifier: 'exactly' } },
  });
  const now = (await parts()).cities;
  expect(now).toHaveLength(before + 1);
  expect(now[0]?.cities).toEqual({ value: 100, qualifier: 'atLeast' });
  expect((await parts('2021-03-31')).cities[0]?.cities.value).toBe(135);
});

test('a person is a contact once, and comes back after having been removed', async () => {
  const { client } = app;
  // One who has not agreed to be named in public.
  const [person] = await client.records.names({ entity: 'person' });
  await client.records.update({ entity: 'person', id: person?.id ?? '', fields: { consentPublic: false } });
  const tie = (isTied: boolean) => client.advisory.setContact({ programme: icc, person: person?.id ?? '', isTied });
  const before = (await parts()).contacts.length;
  await tie(true);
  await tie(true);
  expect((await parts()).contacts).toHaveLength(before + 1);
  expect((await parts()).contacts.at(-1)).toMatchObject({ person: { id: person?.id }, consentPublic: false });
  await tie(false);
  expect((await parts()).contacts).toHaveLength(before);
  await tie(true);
  expect((await parts()).contacts).toHaveLength(before + 1);
});

describe('effort', () => {
  test('is one row for a partner, a work package and a period, and an emptied one does not count', async () => {
    const { client } = app;
    const id = await idOf('PolicyCLOUD');
    const { phases, funderPeriods } = await client.programmes.get({ id });
    const [partner] = await client.records.names({ entity: 'organisation' });
    const place = {
      programme: id,
      workPackage: phases[0]?.id ?? null,
      organisation: partner?.id ?? null,
      funderPeriod: funderPeriods[0]?.id ?? null,
    };
    const rows = async () =>
      (await client.advisory.parts({ id })).effort.map(({ planned, actual }) => ({ planned, actual }));
    await client.advisory.setEffort({ ...place, planned: 4.5, actual: null });
    await client.advisory.setEffort({ ...place, planned: 4.5, actual: 3 });
    expect(await rows()).toEqual([{ planned: 4.5, actual: 3 }]);
    await client.advisory.setEffort({ ...place, planned: null, actual: null });
    expect(await rows()).toEqual([]);
    await client.advisory.setEffort({ ...place, planned: 2, actual: null });
    expect(await rows()).toEqual([{ planned: 2, actual: null }]);
  });

  test('takes no work package of another programme', async () => {
    const { client } = app;
    const { phases } = await client.programmes.get({ id: icc });
    const wrong = client.advisory.setEffort({
      programme: await idOf('PolicyCLOUD'),
      workPackage: phases[0]?.id ?? null,
      organisation: null,
      funderPeriod: null,
      planned: 1,
      actual: null,
    });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_FIELD', data: { field: 'workPackage' } });
  });
});

describe('what is removed from a programme', () => {
  test('leaves the screen with its reason, stays in the history, and undo brings it back', async () => {
    const { client } = app;
    const before = await parts();
    const [solution] = before.solutions;
    const [count] = before.cities;
    if (solution === undefined || count === undefined) throw new Error('the starter plan has both');
    await client.advisory.remove({ entity: 'solution', id: solution.id, reason: { bg: 'Записано е два пъти.' } });
    await client.advisory.remove({
      entity: 'citiesCount',
      id: count.id,
      reason: { bg: 'Бройката е на друга програма.' },
    });
    const after = await parts();
    expect(after.solutions).toEqual(before.solutions.filter(({ id }) => id !== solution.id));
    expect(after.cities).toEqual(before.cities.filter(({ id }) => id !== count.id));
    expect(await client.records.get({ entity: 'solution', id: solution.id })).toMatchObject({
      archived: true,
      removalReason: { bg: 'Записано е два пъти.' },
    });
    await client.history.undo();
    await client.history.undo();
    expect(await parts()).toEqual(before);
  });

  test('is not removed twice', async () => {
    const { client } = app;
    const id = (await parts()).solutions[0]?.id ?? '';
    await client.advisory.remove({ entity: 'solution', id, reason: { bg: 'Записано е два пъти.' } });
    const again = client.advisory.remove({ entity: 'solution', id, reason: { bg: 'Пак.' } });
    await expect(again).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  });
});
