import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
let app: TestCore;
let meeting: string;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-02-01T08:00:00Z'));
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
});
afterEach(() => app.close());

const detail = () => app.client.board.meeting({ id: meeting, asOf });
const agenda = async () => (await detail()).agenda;
const numbers = async () => (await agenda()).map(({ number }) => number).join(' ');

describe('sections', () => {
  test('a heading has a Roman number, no minutes of its own, and does not count as an item', async () => {
    const before = await detail();
    await app.client.board.addItem({ meeting, title: { bg: 'Програми', en: 'Programmes' }, isSection: true });
    const after = await detail();
    expect(after.agenda.at(-1)).toMatchObject({ level: 'section', number: 'I', minutes: null });
    expect([after.items, after.minutesPlanned]).toEqual([before.items, before.minutesPlanned]);
  });

  test('items go into a section by standing below its heading, and the whole order is one change', async () => {
    const { id } = await app.client.board.addItem({ meeting, title: { bg: 'Програми' }, isSection: true });
    const lines = (await agenda()).map((item) => ({ id: item.id, parent: item.parent }));
    const heading = lines.pop()!;
    expect(heading.id).toBe(id);
    await app.client.board.arrange({ meeting, lines: lines.toSpliced(3, 0, heading) });
    expect(await numbers()).toBe('1 2 3 I 4 5 6 7');
    expect((await agenda())[3]).toMatchObject({ startsAt: '11:00', minutes: 60 });
    await app.client.history.undo();
    expect(await numbers()).toBe('1 2 3 4 5 6 7 I');
  });

  test('taking a heading off leaves its items', async () => {
    const { id } = await app.client.board.addItem({ meeting, title: { bg: 'Програми' }, isSection: true });
    await app.client.board.removeItem({ id });
    expect(await numbers()).toBe('1 2 3 4 5 6 7');
  });
});

describe('points', () => {
  test('an item becomes a point of the one before it, and goes with it when that is taken off', async () => {
    const lines = (await agenda()).map((item) => ({ id: item.id, parent: item.parent }));
    const arranged = lines.map((line, index) => (index === 2 ? { ...line, parent: lines[1]!.id } : line));
    await app.client.board.arrange({ meeting, lines: arranged });
    expect(await numbers()).toBe('1 2 2.1 3 4 5 6');
    await app.client.board.removeItem({ id: lines[1]!.id });
    expect(await numbers()).toBe('1 2 3 4 5');
    await app.client.history.undo();
    expect(await numbers()).toBe('1 2 2.1 3 4 5 6');
  });

  test('an order that no longer names the agenda’s lines, or hangs a point on nothing, is refused', async () => {
    const lines = (await agenda()).map((item) => ({ id: item.id, parent: item.parent }));
    await expect(app.client.board.arrange({ meeting, lines: lines.slice(1) })).rejects.toMatchObject({
      code: 'RECORD_MISSING',
    });
    const [first, ...rest] = lines;
    await expect(
      app.client.board.arrange({ meeting, lines: [{ ...first!, parent: rest[0]!.id }, ...rest] }),
    ).rejects.toMatchObject({ code: 'INVALID_FIELD' });
  });
});

test('every kind of record that the Board talks about can be tied to an item', async () => {
  const { id: risk } = await app.client.risks.create({
    code: 'R-01',
    kind: 'threat',
    event: { bg: 'Договорът се бави', en: 'The contract is late' },
    cause: {},
    effect: {},
    mitigation: {},
    probability: 2,
    impact: 2,
    owner: null,
    identifiedOn: '2020-10-22',
    nextReview: null,
    about: null,
  });
  const [item] = await agenda();
  for (const entity of ['activity', 'programme', 'kpi', 'councilAct'] as const) {
    const [record] = await app.client.records.names({ entity });
    await app.client.board.setAbout({
      id: item!.id,
      entity: 'agendaItem',
      toEntity: entity,
      to: record!.id,
      isTied: true,
    });
  }
  await app.client.board.setAbout({ id: item!.id, entity: 'agendaItem', toEntity: 'risk', to: risk, isTied: true });
  const kinds = (await agenda())[0]!.about.map(({ entity }) => entity);
  expect(kinds.toSorted()).toEqual(['activity', 'councilAct', 'kpi', 'programme', 'risk']);
  const { id } = await app.client.board.addItem({ meeting, about: { entity: 'risk', id: risk } });
  expect((await agenda()).find((one) => one.id === id)?.title.bg).toBe('Договорът се бави');
});

describe('who speaks', () => {
  test('a presenter of the directory is named in each script; one in words as written', async () => {
    const person = (await app.client.records.names({ entity: 'person' })).find(
      ({ code }) => code === 'PER-SOULTANOVA',
    )!;
    const [first, second] = await agenda();
    const fields = { presenterPerson: person.id, presenter: null };
    await app.client.records.update({ entity: 'agendaItem', id: first!.id, fields });
    await app.client.records.update({ entity: 'agendaItem', id: second!.id, fields: { presenter: 'гост' } });
    const [one, two] = await agenda();
    expect(one!.presenterName).toEqual({ bg: 'Надя Султанова', en: 'Nadia Soultanova' });
    expect(two!.presenterName).toEqual({ bg: 'гост', en: 'гост' });
  });
});

test('the item in which the meeting’s time runs out is known', async () => {
  await app.client.records.update({ entity: 'meeting', id: meeting, fields: { lengthMinutes: 100 } });
  expect((await agenda()).flatMap(({ number, crossesEnd }) => (crossesEnd ? number : []))).toEqual(['6']);
});

describe('what a meeting starts from', () => {
  const create = (more: Partial<Parameters<TestCore['client']['board']['createMeeting']>[0]>) =>
    app.client.board.createMeeting({ title: { bg: 'Трето', en: 'Third' }, on: '2021-04-15', ...more });

  test('each template has its items in both languages and fits its own length', async () => {
    for (const { name, lengthMinutes, items } of await app.client.board.templates()) {
      const { id } = await create({ template: name });
      const created = await app.client.board.meeting({ id, asOf });
      expect(created.agenda.map(({ title }) => title.bg)).toEqual(items.map(({ title }) => title.bg));
      expect(created.agenda.every(({ title }) => title.bg !== '' && title.en !== '')).toBe(true);
      expect(created.lengthMinutes).toBe(lengthMinutes);
      expect(created.minutesPlanned).toBeLessThanOrEqual(lengthMinutes);
    }
  });

  test('an extraordinary meeting is none of the quarter’s; a topic session is, and names its topic', async () => {
    const { id: extra } = await create({ template: 'extraordinary' });
    expect(await app.client.board.meeting({ id: extra, asOf })).toMatchObject({ kind: 'extraordinary' });
    const topic = { bg: 'Дигитален двойник', en: 'Digital twin' };
    const { id } = await create({ template: 'topic', topic });
    const session = await app.client.board.meeting({ id, asOf });
    expect(session).toMatchObject({ kind: 'regular', topic });
    expect(session.agenda[1]!.title.en).toBe('Presentation of the topic: Digital twin');
  });

  test('the agenda of an earlier meeting is taken over with sections, points and minutes, not with what was tied to it', async () => {
    const { id: heading } = await app.client.board.addItem({ meeting, title: { bg: 'Програми' }, isSection: true });
    const lines = (await agenda()).map((item) => ({ id: item.id, parent: item.parent }));
    const arranged = lines
      .filter(({ id }) => id !== heading)
      .map((line, index) => (index === 2 ? { ...line, parent: lines[1]!.id } : line))
      .toSpliced(3, 0, { id: heading, parent: null });
    await app.client.board.arrange({ meeting, lines: arranged });
    const before = await detail();
    const { id } = await create({ copyOf: meeting });
    const copy = await app.client.board.meeting({ id, asOf });
    const told = (one: typeof copy) =>
      one.agenda.map(({ number, title, minutesPlanned, purpose }) => [number, title.bg, minutesPlanned, purpose]);
    expect(told(copy)).toEqual(told(before));
    expect(copy.agenda.every(({ about }) => about.length === 0)).toBe(true);
    expect(copy.lengthMinutes).toBe(120);
  });
});
