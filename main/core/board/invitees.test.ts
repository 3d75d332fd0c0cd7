import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
let app: TestCore;
let meeting: string;
beforeEach(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
  for (const { id } of (await detail()).invitees)
    await app.client.records.archive({ entity: 'invitee', id, archived: true });
});
afterEach(() => app.close());

const detail = () => app.client.board.meeting({ id: meeting, asOf });
const idOf = async (entity: 'person' | 'organisation', code: string) =>
  (await app.client.records.names({ entity })).find((record) => record.code === code)!.id;
type Invitees = Parameters<TestCore['client']['board']['invite']>[0]['invitees'];
const somebody = { person: null, name: {}, organisation: null, capacity: 'invited', topic: {} } as const;
const invite = (...invitees: Partial<Invitees[number]>[]) =>
  app.client.board.invite({ meeting, invitees: invitees.map((one) => ({ ...somebody, ...one })) });

describe('nobody is invited twice', () => {
  test('not a person of the directory, nor the same person written in words', async () => {
    const person = await idOf('person', 'PER-MLADENOV');
    await invite({ person });
    await expect(invite({ person, capacity: 'guest' })).rejects.toMatchObject({ code: 'INVITED_ALREADY' });
    const [invited] = (await detail()).invitees;
    await expect(invite({ name: { bg: `  ${invited!.shownName.bg.toUpperCase()} ` } })).rejects.toMatchObject({
      code: 'INVITED_ALREADY',
    });
  });

  test('not somebody in words, and then from the directory', async () => {
    await invite({ name: { en: 'Todor  Mladenov' } });
    await expect(invite({ person: await idOf('person', 'PER-MLADENOV') })).rejects.toMatchObject({
      code: 'INVITED_ALREADY',
    });
  });

  test('and where one of several is invited already, none of them is', async () => {
    const person = await idOf('person', 'PER-MLADENOV');
    await expect(invite({ name: { bg: 'Гост' } }, { person }, { person })).rejects.toMatchObject({
      code: 'INVITED_ALREADY',
    });
    expect((await detail()).invitees).toEqual([]);
  });

  test('but whoever was removed may be invited again, and two people may come for one organisation', async () => {
    const organisation = await idOf('organisation', 'ORG-STP');
    await invite({ name: { bg: 'Гост' }, organisation }, { name: { bg: 'Друг гост' }, organisation }, { organisation });
    expect((await detail()).invitees).toHaveLength(3);
    await expect(invite({ organisation })).rejects.toMatchObject({ code: 'INVITED_ALREADY' });
    const guest = (await detail()).invitees.find(({ name }) => name.bg === 'Гост')!;
    await app.client.records.archive({ entity: 'invitee', id: guest.id, archived: true });
    await invite({ name: { bg: 'гост' } });
    expect((await detail()).invitees).toHaveLength(3);
  });
});

test('an organisation is invited as such and named by its name; nobody at all is refused', async () => {
  const organisation = await idOf('organisation', 'ORG-STP');
  await invite({ organisation, topic: { bg: 'Пясъчник', en: 'Sandbox' } });
  const [invitee] = (await detail()).invitees;
  expect(invitee!.shownName).toEqual(invitee!.organisationName?.title);
  expect(invitee!.topic.en).toBe('Sandbox');
  await expect(invite({})).rejects.toMatchObject({ code: 'INVALID_FIELD' });
});

test('the chair, those who present and those of the last meeting are offered, each once, until they are invited', async () => {
  const person = await idOf('person', 'PER-EVTIMOV');
  const [item] = (await detail()).agenda;
  await app.client.records.update({ entity: 'agendaItem', id: item!.id, fields: { presenterPerson: person } });
  const suggested = await app.client.board.suggestedInvitees({ id: meeting });
  expect(suggested.map(({ shownName, capacity, why }) => [shownName.en, capacity, why])).toEqual([
    ['Gencho Kerezov', 'chair', 'chair'],
    ['Mark-Aleks Evtimov', 'presenter', 'presenter'],
    ['Nadia Soultanova', 'invited', 'lastMeeting'],
    ['Todor Mladenov', 'invited', 'lastMeeting'],
  ]);
  await app.client.board.invite({
    meeting,
    invitees: suggested.map(({ person: who, name, organisation, capacity }) => ({
      ...somebody,
      person: who,
      name,
      organisation,
      capacity,
    })),
  });
  expect(await app.client.board.suggestedInvitees({ id: meeting })).toEqual([]);
  expect((await detail()).invitees.every(({ organisationName }) => organisationName !== null)).toBe(true);
});
