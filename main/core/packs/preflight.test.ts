import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FindingCode } from '#shared/contract/packs.ts';
import type { EntityName } from '#shared/model/entities.ts';
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

async function findings(day = asOf) {
  return (await app.client.packs.preflight({ meeting, asOf: day })).findings;
}
const finding = async (code: FindingCode, day = asOf) => (await findings(day)).find((one) => one.code === code);
const codesOf = async (code: FindingCode, day = asOf) =>
  (await finding(code, day))?.records.map((record) => record.code) ?? [];

async function idOf(entity: EntityName, code: string) {
  return (await app.client.records.names({ entity })).find((record) => record.code === code)!.id;
}
const edit = (entity: EntityName, id: string, fields: Record<string, unknown>) =>
  app.client.records.update({ entity, id, fields });

test('nothing in the starter plan stops the second meeting’s pack', async () => {
  expect((await findings()).map(({ code, isBlocking }) => [code, isBlocking])).toEqual([
    ['missingReading', false],
    ['staleReading', false],
    ['staleReport', false],
    ['noOwner', false],
    ['papersMissing', false],
    ['noPresenter', false],
    ['dateProposed', false],
  ]);
});

test('an indicator without a reading and one with an old reading are told apart', async () => {
  expect(await codesOf('missingReading')).toEqual(['KPI-05']);
  expect(await codesOf('staleReading')).toEqual(['KPI-02']);
});

test('an activity without a recent report is found, each with the record to open', async () => {
  const stale = await finding('staleReport');
  expect(stale?.records.map(({ code }) => code)).toContain('ACT-27');
  expect(stale?.records.every(({ id, entity, opens }) => opens.id === id && opens.entity === entity)).toBe(true);
});

test('an activity that nobody answers for is found until someone does', async () => {
  expect(await codesOf('noOwner')).toEqual(['ACT-32']);
  await edit('activity', await idOf('activity', 'ACT-32'), { responsible: await idOf('organisation', 'ORG-IS') });
  expect(await finding('noOwner')).toBeUndefined();
});

test('red without a word of explanation is found, and an explained one is not', async () => {
  const activity = await idOf('activity', 'ACT-31');
  await app.client.activities.moveDue({
    id: activity,
    to: '2020-12-01',
    decidedOn: '2020-11-01',
    reason: { bg: 'Ново решение.' },
  });
  expect(await codesOf('redUnexplained')).toContain('ACT-31');
  await app.client.activities.report({
    id: activity,
    asOf: '2021-01-04',
    light: 'delayed',
    progressPercent: null,
    done: {},
    next: { bg: 'Нов подбор през март.', en: 'A new call in March.' },
    blockers: { bg: 'Няма кандидати.', en: 'No candidates.' },
    askOfBoard: {},
  });
  expect(await codesOf('redUnexplained')).not.toContain('ACT-31');
});

test('a text in one language only stops the issue and names its field', async () => {
  const { id } = await app.client.board.addItem({ meeting, title: { bg: 'Отворени данни' } });
  expect(await finding('untranslated')).toEqual({
    code: 'untranslated',
    isBlocking: true,
    lastExplanation: null,
    records: [
      {
        entity: 'agendaItem',
        id,
        code: null,
        title: { bg: 'Отворени данни', en: '' },
        opens: { entity: 'meeting', id: meeting },
        fields: ['title'],
      },
    ],
  });
  await edit('agendaItem', id, { title: { en: 'Open data' } });
  expect(await finding('untranslated')).toBeUndefined();
});

test('an item of another meeting’s agenda does not concern this pack', async () => {
  const other = await app.client.board.createMeeting({ title: { bg: 'Трето', en: 'Third' }, on: '2021-04-15' });
  await app.client.board.addItem({ meeting: other.id, title: { bg: 'Отворени данни' } });
  expect(await finding('untranslated')).toBeUndefined();
});

test('a translation that waits is found until it is confirmed', async () => {
  const id = await idOf('activity', 'ACT-19');
  await edit('activity', id, { title: { bg: 'Пясъчник за нови решения' } });
  expect((await finding('staleTranslation'))?.records).toMatchObject([{ entity: 'activity', id, fields: ['title'] }]);
  await app.client.records.confirmTranslation({ entity: 'activity', id, field: 'title', language: 'en' });
  expect(await finding('staleTranslation')).toBeUndefined();
});

test('a text of a report is named by what it reports on', async () => {
  const id = await idOf('activity', 'ACT-19');
  await app.client.activities.report({
    id,
    asOf: '2021-01-04',
    light: 'onTrack',
    progressPercent: null,
    done: { bg: 'Подбрани са първите теми.' },
    next: {},
    blockers: {},
    askOfBoard: {},
  });
  expect((await finding('untranslated'))?.records).toMatchObject([
    {
      entity: 'report',
      title: { en: 'Sandbox for Innovative Solutions' },
      opens: { entity: 'activity', id },
      fields: ['done'],
    },
  ]);
});

test('a meeting without an agenda or without a date stops the issue', async () => {
  const { agenda } = await app.client.board.meeting({ id: meeting, asOf });
  for (const { id } of agenda) await app.client.records.archive({ entity: 'agendaItem', id, archived: true });
  await edit('meeting', meeting, { startsAt: null });
  const blocking = (await findings()).filter(({ isBlocking }) => isBlocking);
  expect(blocking.map(({ code }) => code)).toEqual(['noAgenda', 'noDate']);
});

test('an agenda that is longer than the meeting is found', async () => {
  expect(await finding('minutesOver')).toBeUndefined();
  await edit('meeting', meeting, { lengthMinutes: 119 });
  expect((await finding('minutesOver'))?.isBlocking).toBe(false);
});

test('the proposed date is found until the meeting is called', async () => {
  await app.client.board.setState({ id: meeting, state: 'called' });
  expect(await finding('dateProposed')).toBeUndefined();
});

test('advice without a response is found, and opens its meeting', async () => {
  const first = await idOf('meeting', 'DB-1');
  const { id } = await app.client.records.create({
    entity: 'outcome',
    fields: {
      meeting: first,
      kind: 'advice',
      text: { bg: 'Да се започне с три района.', en: 'Begin with three districts.' },
    },
  });
  expect((await finding('unansweredAdvice'))?.records).toMatchObject([{ id, opens: { entity: 'meeting', id: first } }]);
  await edit('outcome', id, { response: 'accepted', respondedOn: asOf });
  expect(await finding('unansweredAdvice')).toBeUndefined();
});

test('a grave open risk without an owner or measures, or with an overdue review, wants a word of explanation', async () => {
  const { id } = await app.client.risks.create({
    code: 'R-01',
    kind: 'threat',
    event: { bg: 'Договорът не се подписва навреме', en: 'The contract is not signed in time' },
    cause: {},
    effect: {},
    mitigation: {},
    probability: 4,
    impact: 5,
    owner: null,
    identifiedOn: '2020-10-22',
    nextReview: '2020-12-31',
    about: null,
  });
  const record = { entity: 'risk', id, code: 'R-01', opens: { entity: 'risk', id } };
  expect(await finding('riskUnattended')).toMatchObject({ isBlocking: false, records: [record] });
  expect(await finding('riskReviewOverdue')).toMatchObject({ isBlocking: false, records: [record] });
  const owner = await idOf('person', 'PER-STAFF');
  await edit('risk', id, { owner, mitigation: { bg: 'Втори доставчик', en: 'A second supplier' } });
  expect(await finding('riskUnattended')).toBeUndefined();
  const text = { bg: 'Без промяна.', en: 'No change.' };
  await app.client.risks.review({ id, asOf: '2021-01-02', probability: null, impact: null, text });
  expect(await finding('riskReviewOverdue')).toBeUndefined();
});

test('a risk in one language only stops the issue while it is open', async () => {
  const { id } = await app.client.risks.create({
    code: 'R-01',
    kind: 'threat',
    event: { bg: 'Договорът не се подписва навреме' },
    cause: {},
    effect: {},
    mitigation: {},
    probability: null,
    impact: null,
    owner: null,
    identifiedOn: '2020-10-22',
    nextReview: null,
    about: null,
  });
  expect(await finding('untranslated')).toMatchObject({ records: [{ entity: 'risk', id, fields: ['event'] }] });
  await app.client.risks.setStatus({ id, status: 'closed', on: '2021-01-04', reason: { bg: 'Отпадна' } });
  expect(await finding('untranslated')).toBeUndefined();
});

const paper = async (name: string, bytes: Uint8Array, title: object) => {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  const staged = await app.client.attachments.stage({ grant: app.core.grants.give(path, 'attachFile'), how: 'copy' });
  if (staged.outcome === 'asks') throw new Error('it was asked about');
  const item = (await app.client.board.meeting({ id: meeting, asOf })).agenda[2]!.id;
  return app.client.papers.add({ item, staged: staged.staged, title });
};
/** The head and the end of a picture: what its size is read from. */
const picture = () => {
  const bytes = Buffer.alloc(57);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(8, 16);
  bytes.writeUInt32BE(6, 20);
  bytes.write('IEND', 49, 'latin1');
  return bytes;
};

test('a question to the Board without a paper is found, each at its item, until it has one', async () => {
  const missing = await finding('papersMissing');
  expect(missing?.records.map(({ entity, code, opens }) => [entity, code, opens.id])).toEqual([
    ['agendaItem', '3', meeting],
    ['agendaItem', '6', meeting],
  ]);
  await paper('карта.png', picture(), { bg: 'Карта', en: 'Map' });
  expect(await codesOf('papersMissing')).toEqual(['6']);
});

test('an item that nobody presents is found, but for formal ones', async () => {
  expect(await codesOf('noPresenter')).toEqual(['2', '3', '4', '5', '6']);
  const { agenda } = await app.client.board.meeting({ id: meeting, asOf });
  await edit('agendaItem', agenda[1]!.id, { presenterPerson: await idOf('person', 'PER-SOULTANOVA') });
  await edit('agendaItem', agenda[2]!.id, { presenter: 'гост' });
  expect(await codesOf('noPresenter')).toEqual(['4', '5', '6']);
});

test('a picture in the book without a title stops the issue: it is what those hear who cannot see it', async () => {
  const { id } = await paper('карта.png', picture(), {});
  expect(await finding('missingAltText')).toMatchObject({
    isBlocking: true,
    records: [{ entity: 'paper', id, code: '3', title: { bg: 'карта.png' } }],
  });
  await app.client.papers.setInBook({ id, inBook: false });
  expect(await finding('missingAltText')).toBeUndefined();
});

test('the title of a paper in one language stops the issue of a pack in the other', async () => {
  const { id } = await paper('карта.png', picture(), { bg: 'Карта' });
  const untranslatedIn = async (...languages: ('bg' | 'en')[]) =>
    (await app.client.packs.preflight({ meeting, asOf, languages })).findings.find(
      ({ code }) => code === 'untranslated',
    );
  expect(await untranslatedIn('bg')).toBeUndefined();
  expect(await untranslatedIn('en')).toMatchObject({ records: [{ id, fields: ['title'] }] });
  expect(await untranslatedIn('bg', 'en')).toMatchObject({ records: [{ id }] });
});

test('whoever has not agreed to be named is found where a public edition is wanted', async () => {
  const named = async (editions: ('board' | 'public')[]) =>
    (await app.client.packs.preflight({ meeting, asOf, editions })).findings.find(({ code }) => code === 'noConsent');
  expect(await named(['board'])).toBeUndefined();
  const chair = await idOf('person', 'PER-KEREZOV');
  expect((await named(['board', 'public']))?.records.map(({ id }) => id)).toContain(chair);
  await edit('person', chair, { consentPublic: true });
  expect((await named(['public']))?.records.map(({ id }) => id) ?? []).not.toContain(chair);
});

test('a figure that changed after a pack of this meeting was issued is found with both values', async () => {
  await app.client.board.setState({ id: meeting, state: 'called' });
  const folder = join(app.folder, 'packs');
  mkdirSync(folder);
  await app.client.packs.issue({
    meeting,
    asOf,
    languages: ['bg'],
    grant: app.core.grants.give(folder, 'exportFolder'),
    note: 'За второто заседание.',
  });
  expect(await finding('figuresChanged')).toBeUndefined();
  const kpi = await idOf('kpi', 'KPI-04');
  await app.client.kpis.addReading({ kpi, asOf, quantity: { value: 17, qualifier: 'exactly' } });
  expect((await finding('figuresChanged'))?.records.some(({ entity, id }) => entity === 'kpi' && id === kpi)).toBe(
    true,
  );
}, 120_000);
