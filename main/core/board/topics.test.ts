import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
let app: TestCore;
let meeting: string;
beforeEach(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
});
afterEach(() => app.close());

const list = () => app.client.boardTopics.list();
const states = async () => (await list()).map(({ title, state }) => `${title.bg}: ${state}`);
const agenda = async () => (await app.client.board.meeting({ id: meeting, asOf })).agenda;

test('topics wait in the order in which they were written, one by one or as a pasted list', async () => {
  await app.client.boardTopics.add({ title: { bg: 'Паркиране' } });
  await app.client.boardTopics.addMany({ titles: [{ bg: 'Такси' }, { bg: 'Училища' }] });
  expect(await states()).toEqual(['Паркиране: waiting', 'Такси: waiting', 'Училища: waiting']);
  await app.client.history.undo();
  expect(await states()).toEqual(['Паркиране: waiting']);
});

test('a topic proposed from a record has its title, is about it, and so is the item that it becomes', async () => {
  const [activity] = await app.client.records.names({ entity: 'activity' });
  const { id } = await app.client.boardTopics.add({ about: { entity: 'activity', id: activity!.id } });
  expect((await app.client.boardTopics.ofRecord({ record: activity!.id })).topics.map((topic) => topic.id)).toEqual([
    id,
  ]);
  const { item } = await app.client.boardTopics.putOnAgenda({ id, meeting });
  expect((await agenda()).at(-1)).toMatchObject({ id: item, title: activity!.title });
  expect((await agenda()).at(-1)?.about.map(({ record }) => record.id)).toEqual([activity!.id]);
  expect((await list())[0]).toMatchObject({ state: 'scheduled', meeting: { id: meeting } });
  const of = await app.client.boardTopics.ofRecord({ record: activity!.id });
  expect(of.topics).toEqual([]);
  expect(of.items.find((one) => one.id === item)?.meeting.id).toBe(meeting);
});

test('an item taken off the agenda lets its topic wait again', async () => {
  const { id } = await app.client.boardTopics.add({ title: { bg: 'Такси' } });
  const { item } = await app.client.boardTopics.putOnAgenda({ id, meeting });
  await app.client.board.removeItem({ id: item });
  expect(await states()).toEqual(['Такси: waiting']);
  await app.client.history.undo();
  expect(await states()).toEqual(['Такси: scheduled']);
});

test('a topic is dropped with a reason, and may wait again', async () => {
  const { id } = await app.client.boardTopics.add({ title: { bg: 'Такси' } });
  await expect(app.client.boardTopics.drop({ id, reason: {} })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  await app.client.boardTopics.drop({ id, reason: { bg: 'Извън правомощията на общината.' } });
  expect((await list())[0]).toMatchObject({ state: 'dropped', reason: { bg: 'Извън правомощията на общината.' } });
  await expect(app.client.boardTopics.putOnAgenda({ id, meeting })).rejects.toMatchObject({
    code: 'TRANSITION_REFUSED',
  });
  await app.client.boardTopics.restore({ id });
  expect((await list())[0]).toMatchObject({ state: 'waiting', reason: { bg: '' } });
});

test('a topic of neither words nor a record is refused', async () => {
  await expect(app.client.boardTopics.add({})).rejects.toMatchObject({ code: 'INVALID_FIELD' });
});
