import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-02-01T08:00:00Z'));
});
afterEach(() => app.close());

async function meetingCalled(code: string, day = asOf) {
  const { meetings } = await app.client.board.meetings({ asOf: day });
  const id = meetings.find((meeting) => meeting.code === code)!.id;
  return app.client.board.meeting({ id, asOf: day });
}

describe('the agenda of the second meeting', () => {
  test('its items are numbered in order and begin one after the other', async () => {
    const { agenda, minutesPlanned } = await meetingCalled('DB-2');
    expect(agenda.map(({ number, startsAt }) => [number, startsAt])).toEqual([
      ['1', '10:00'],
      ['2', '10:05'],
      ['3', '10:35'],
      ['4', '11:00'],
      ['5', '11:20'],
      ['6', '11:35'],
      ['7', '11:55'],
    ]);
    expect(minutesPlanned).toBe(120);
    expect(agenda[2]?.about.map(({ record }) => record.code)).toEqual(['ACT-01', 'KPI-01', 'KPI-02']);
  });

  test('a point stands under its item and has its number', async () => {
    const { id, agenda } = await meetingCalled('DB-2');
    const point = await app.client.records.create({
      entity: 'agendaItem',
      fields: { meeting: id, parent: agenda[1]!.id, title: { bg: 'Просрочени дейности' }, sortOrder: 99 },
    });
    const after = await meetingCalled('DB-2');
    expect(after.agenda.find((item) => item.id === point.id)?.number).toBe('2.1');
    expect(after.agenda.map(({ number }) => number)).toEqual(['1', '2', '2.1', '3', '4', '5', '6', '7']);
  });

  test('a free item comes last', async () => {
    const { id } = await meetingCalled('DB-2');
    await app.client.board.addItem({ meeting: id, title: { bg: 'Отворени данни' } });
    const { agenda } = await meetingCalled('DB-2');
    expect(agenda.at(-1)).toMatchObject({
      number: '8',
      title: { bg: 'Отворени данни', en: '' },
      purpose: 'information',
    });
  });

  test('an item from a record takes its title in both languages and is about it, in one change', async () => {
    const { id } = await meetingCalled('DB-2');
    const [activity] = await app.client.records.names({ entity: 'activity' });
    await app.client.board.addItem({ meeting: id, about: { entity: 'activity', id: activity!.id } });
    const item = (await meetingCalled('DB-2')).agenda.at(-1)!;
    expect(item.title).toMatchObject(activity!.title);
    expect(item.about.map(({ record }) => record.id)).toEqual([activity!.id]);
    await app.client.history.undo();
    expect((await meetingCalled('DB-2')).agenda).toHaveLength(7);
  });

  test('an item cannot be about a record that is not there', async () => {
    const { id } = await meetingCalled('DB-2');
    await expect(app.client.board.addItem({ meeting: id, about: { entity: 'activity', id } })).rejects.toMatchObject({
      code: 'RECORD_MISSING',
    });
  });

  test('an item is tied to what it concerns, and let go again', async () => {
    const item = (await meetingCalled('DB-2')).agenda[6]!;
    const [kpi] = await app.client.records.names({ entity: 'kpi' });
    const tie = { id: item.id, entity: 'agendaItem', toEntity: 'kpi', to: kpi!.id } as const;
    const about = async () => (await meetingCalled('DB-2')).agenda[6]!.about.map(({ record }) => record.id);
    await app.client.board.setAbout({ ...tie, isTied: true });
    expect(await about()).toEqual([kpi!.id]);
    await app.client.board.setAbout({ ...tie, isTied: false });
    expect(await about()).toEqual([]);
    await app.client.board.setAbout({ ...tie, isTied: true });
    expect(await about()).toEqual([kpi!.id]);
  });
});

describe('which meeting is the next', () => {
  test('in the starter plan the second meeting is next and the first quarter has no meeting that is called', async () => {
    expect((await meetingCalled('DB-2')).isNext).toBe(true);
    expect((await meetingCalled('DB-1')).isNext).toBe(false);
    const { missingMeeting } = await app.client.board.overview({ asOf });
    expect(missingMeeting).toMatchObject({
      quarter: '2021-Q1',
      daysLeft: 86,
      draftId: (await meetingCalled('DB-2')).id,
    });
  });
});

describe('outcomes', () => {
  test('advice of a meeting is counted on it and told among all advice', async () => {
    const { id } = await meetingCalled('DB-1');
    await app.client.records.create({
      entity: 'outcome',
      fields: { meeting: id, kind: 'advice', text: { bg: 'Да.', en: 'Yes.' } },
    });
    expect((await meetingCalled('DB-1')).openOutcomes).toBe(1);
    const { outcomes } = await app.client.board.overview({ asOf });
    expect(outcomes).toMatchObject([{ waits: 'awaitsResponse', waitingDays: 95, meetingName: { code: 'DB-1' } }]);
  });
});

describe('the states of a meeting follow each other', () => {
  test('calling it makes its date no longer a proposal', async () => {
    const { id } = await meetingCalled('DB-2');
    await app.client.board.setState({ id, state: 'called' });
    expect(await meetingCalled('DB-2')).toMatchObject({ state: 'called', dateIsProposed: false });
    const { missingMeeting } = await app.client.board.overview({ asOf });
    expect(missingMeeting).toBeNull();
  });

  test('there is no way back but undo', async () => {
    const { id } = await meetingCalled('DB-1');
    await expect(app.client.board.setState({ id, state: 'called' })).rejects.toMatchObject({
      code: 'TRANSITION_REFUSED',
      data: { from: 'held', to: 'called' },
    });
  });

  test('only issuing a pack says that it is issued', async () => {
    const { id } = await meetingCalled('DB-2');
    await expect(app.client.board.setState({ id, state: 'packIssued' })).rejects.toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
  });

  test('a meeting without a date is not called', async () => {
    const { id } = await meetingCalled('DB-2');
    await app.client.records.update({ entity: 'meeting', id, fields: { startsAt: null } });
    await expect(app.client.board.setState({ id, state: 'called' })).rejects.toMatchObject({
      code: 'MEETING_WITHOUT_DATE',
    });
  });

  test('a meeting is not held before its day has come', async () => {
    const { id } = await meetingCalled('DB-2');
    await app.client.records.update({ entity: 'meeting', id, fields: { startsAt: '2021-02-02T10:00' } });
    await expect(app.client.board.setState({ id, state: 'held' })).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    await app.client.records.update({ entity: 'meeting', id, fields: { startsAt: '2021-02-01T10:00' } });
    await app.client.board.setState({ id, state: 'held' });
    expect((await meetingCalled('DB-2')).state).toBe('held');
  });
});

describe('a new meeting', () => {
  test('is a draft with the next number, the usual items, the chair of the last and a proposed date', async () => {
    const { id } = await app.client.board.createMeeting({
      title: { bg: 'Трето заседание', en: 'Third meeting' },
      on: '2021-04-15',
    });
    const created = await app.client.board.meeting({ id, asOf });
    expect(created).toMatchObject({
      code: 'DB-3',
      number: 3,
      state: 'draft',
      dateIsProposed: true,
      day: '2021-04-15',
      isNext: false,
      minutesPlanned: 90,
      chairName: { bg: 'Генчо Керезов', en: 'Gencho Kerezov' },
    });
    expect(created.agenda.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(created.agenda.every(({ title }) => title.bg !== '' && title.en !== '')).toBe(true);
  });

  test('is one change to undo', async () => {
    const { id } = await app.client.board.createMeeting({ title: { bg: 'Трето заседание' }, on: '2021-04-15' });
    await app.client.history.undo();
    await expect(app.client.board.meeting({ id, asOf })).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  });
});
