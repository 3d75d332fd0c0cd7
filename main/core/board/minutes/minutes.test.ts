import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutesBlocks } from '#shared/rules/minutes-blocks.ts';
import { namedIn, withoutNames } from '#shared/rules/unnamed-people.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';

const asOf = '2021-02-01';
let app: TestCore;
let id: string;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-02-01T08:00:00Z'));
  const { meetings } = await app.client.board.meetings({ asOf });
  id = meetings.find(({ code }) => code === 'DB-2')!.id;
  await app.client.board.setState({ id, state: 'held' });
});
afterEach(() => app.close());

const meeting = () => app.client.board.meeting({ id, asOf });
const draft = () => app.client.minutes.draft({ id });
const edit = (entity: 'agendaItem' | 'person' | 'meeting', record: string, fields: Record<string, unknown>) =>
  app.client.records.update({ entity, id: record, fields });
const personNamed = async (name: string) =>
  (await app.client.records.names({ entity: 'person' })).find(({ title }) => title.bg === name)!.id;

describe('the minutes as drafted', () => {
  test('say what was recorded, in both languages, in the wording of the municipality', async () => {
    const [, , third] = (await meeting()).agenda;
    await edit('agendaItem', third!.id, { discussion: { bg: 'Мрежата обхваща три района.', en: 'Three districts.' } });
    await app.client.outcomes.file({
      meeting: id,
      item: third!.id,
      kind: 'advice',
      text: { bg: 'Данните да се публикуват.', en: 'Publish the data.' },
      due: '2021-06-30',
    });
    await app.client.outcomes.file({ meeting: id, item: null, kind: 'action', text: { bg: 'Разчет.', en: 'Costs.' } });
    // Dates hold together with spaces that do not break.
    const plain = (text: string) => text.replaceAll('\u00A0', ' ');
    const drafted = await draft();
    const [bg, en] = [plain(drafted.bg), plain(drafted.en)];
    const headings = minutesBlocks(bg).filter(({ kind }) => kind === 'title' || kind === 'heading');
    expect(headings.map(({ text }) => text).slice(0, 3)).toEqual(['Протокол № 2', 'Присъстват', 'Дневен ред']);
    expect(bg).toContain('от редовно заседание на Дигиталния борд на София');
    expect(bg).toContain('Заседанието се проведе на четвъртък, 21 януари 2021 г., от 10:00 ч.');
    expect(bg).toContain('Обсъждане: Мрежата обхваща три района.');
    expect(bg).toContain('Дигиталният борд препоръчва:\n- Данните да се публикуват. (срок: 30.06.2021 г.)');
    expect(bg).toContain('## Извън дневния ред\n\nВъзложена задача:\n- Разчет.');
    expect(bg).toMatch(/закри заседанието\.\n\nПредседател: …+\n\nПротоколирал: …+$/);
    expect(en).toContain('# Minutes No. 2');
    expect(en).toContain('The Digital Board advises:\n- Publish the data. (due: 30 Jun 2021)');
  });

  test('tell who came by capacity, and name only those who agreed', async () => {
    const presenter = await personNamed('Надя Султанова');
    await app.client.board.invite({
      meeting: id,
      invitees: [
        { person: presenter, name: {}, organisation: null, capacity: 'presenter', topic: {} },
        { person: null, name: { bg: 'Петър Петров' }, organisation: null, capacity: 'guest', topic: {} },
      ],
    });
    for (const invitee of (await meeting()).invitees)
      await app.client.outcomes.attend({ id: invitee.id, how: 'present' });
    const [first] = (await meeting()).agenda;
    await edit('agendaItem', first!.id, { discussion: { bg: 'Г-н Петров и Н. Султанова допълниха.' } });
    const before = (await draft()).bg;
    expect(before).not.toContain('Султанова');
    expect(before).not.toContain('Петров');
    await edit('person', presenter, { consentPublic: true });
    const after = (await draft()).bg;
    expect(after).toContain('Докладчик: Надя Султанова');
    expect(after).toContain('Султанова допълниха.');
  });

  test('only say that an item was heard where it is not public', async () => {
    const [first] = (await meeting()).agenda;
    await edit('agendaItem', first!.id, {
      title: { bg: 'Поверителен договор', en: 'Confidential contract' },
      discussion: { bg: 'Цената е висока.', en: 'The price is high.' },
      visibility: 'board',
    });
    const { bg, en } = await draft();
    expect(bg).toContain('1. точка, която не е публична');
    expect(`${bg}${en}`).not.toMatch(/Поверителен|Confidential|Цената|price/);
  });
});

describe('the way of the minutes', () => {
  const written = { bg: '# Протокол № 2\n\nТекст.', en: '# Minutes No. 2\n\nText.' };

  test('one language is marked when the other was changed, and approval is given again', async () => {
    await app.client.minutes.save({ id, text: written });
    await app.client.minutes.approve({ id, on: '2021-01-28', by: 'Генчо Керезов' });
    expect(await meeting()).toMatchObject({ minutesApprovedOn: '2021-01-28', minutesApprovedBy: 'Генчо Керезов' });
    await app.client.minutes.save({ id, text: { bg: '# Протокол № 2\n\nДруг текст.' } });
    expect(await meeting()).toMatchObject({
      minutes: { stale: { language: 'en' } },
      minutesApprovedOn: null,
      minutesApprovedBy: null,
    });
  });

  test('they are approved with a text in both languages that names nobody who did not agree', async () => {
    const approve = () => app.client.minutes.approve({ id, on: asOf, by: 'Председателят' });
    await expect(approve()).rejects.toMatchObject({ code: 'MINUTES_REFUSED', data: { why: 'empty' } });
    await app.client.minutes.save({ id, text: { ...written, bg: 'Каза го Н. Султанова.' } });
    await expect(approve()).rejects.toMatchObject({
      code: 'MINUTES_REFUSED',
      data: { why: 'names', names: ['Надя Султанова'] },
    });
    await edit('person', await personNamed('Надя Султанова'), { consentPublic: true });
    await approve();
  });

  test('once they are published they stay as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
    const publish = () =>
      app.client.packs.issue({
        meeting: id,
        asOf,
        kind: 'minutes',
        languages: ['bg'],
        formats: ['xlsx'],
        note: '',
        grant: app.core.grants.give(folder, 'exportFolder'),
      });
    try {
      await app.client.minutes.save({ id, text: written });
      await expect(publish()).rejects.toMatchObject({ code: 'MINUTES_REFUSED', data: { why: 'notApproved' } });
      await app.client.minutes.approve({ id, on: asOf, by: 'Председателят' });
      await publish();
      expect(await meeting()).toMatchObject({ state: 'minutesPublished', publishedAt: asOf });
      await expect(app.client.minutes.save({ id, text: { bg: 'Друго.' } })).rejects.toMatchObject({
        data: { why: 'published' },
      });
      await expect(publish()).rejects.toMatchObject({ data: { why: 'published' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('names that may not stand', () => {
  const person = {
    name: { bg: 'Надя Султанова', en: 'Nadia Soultanova' },
    standIn: { bg: 'директорът', en: 'the director' },
  };

  test('are found whole, shortened, with a title, and in either script', () => {
    expect(withoutNames('Г-жа Султанова каза. Надя Султанова и Н. Султанова.', 'bg', [person])).toBe(
      'директорът каза. директорът и директорът.',
    );
    expect(withoutNames('Ms Soultanova, Nadia Soultanova', 'en', [person])).toBe('the director, the director');
    expect(namedIn('Султановата реформа', [person])).toEqual([]);
    const office = { name: { bg: 'Директор на Иновативна София', en: 'ICC' }, standIn: person.standIn };
    expect(namedIn('ICC: София и Директор на Иновативна София', [office])).toEqual([]);
  });
});
