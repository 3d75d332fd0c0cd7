import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
let app: TestCore;
let meeting: string;
let time: number;
beforeEach(async () => {
  time = Date.parse('2021-01-05T08:00:00Z');
  app = await openStarterCore(() => time);
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
});
afterEach(() => app.close());

const edit = (fields: Record<string, unknown>) => app.client.records.update({ entity: 'meeting', id: meeting, fields });
/** With plain spaces, as one reads them. */
async function letters() {
  const { letters: made } = await app.client.board.invitation({ id: meeting });
  const plain = ({ subject, body }: typeof made.bg) => ({
    subject: subject.replaceAll('\u00A0', ' '),
    body: body.replaceAll('\u00A0', ' '),
  });
  return { bg: plain(made.bg), en: plain(made.en), both: plain(made.both) };
}

describe('the letter', () => {
  test('says in each language when, where and what for, with the agenda and its hours', async () => {
    await edit({
      place: { bg: 'Столична община, зала 2', en: 'Sofia Municipality, hall 2' },
      link: 'https://meet.sofia.bg/1',
    });
    await app.client.board.setState({ id: meeting, state: 'called' });
    const { bg, en } = await letters();
    expect(bg.subject).toBe('Покана: Второ заседание на Дигиталния борд на София, 21.01.2021 г.');
    expect(bg.body).toContain('Кога: четвъртък, 21 януари 2021 г., 10:00 ч., 120 мин\nКъде: Столична община, зала 2\n');
    expect(bg.body).toContain('11:00 4. Международни програми: ICC, PolicyCLOUD и Bloomberg DII');
    expect(bg.body).toContain('(за становище)');
    expect(bg.body).toContain('Материалите ще бъдат изпратени до 14.01.2021 г.\n');
    expect(bg.body).toContain('С уважение,\nГенчо Керезов\n');
    expect(en.body).toContain('Where: Sofia Municipality, hall 2');
    expect(en.body).toContain('Gencho Kerezov');
    expect(en.body).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('says that the date is proposed until the meeting is called', async () => {
    expect((await letters()).bg.body).toContain('Датата е предложена');
    await app.client.board.setState({ id: meeting, state: 'called' });
    expect((await letters()).bg.body).not.toContain('Датата е предложена');
  });

  test('leaves out internal items, and a heading that has nothing else below it', async () => {
    const { id: heading } = await app.client.board.addItem({
      meeting,
      title: { bg: 'Вътрешни въпроси' },
      isSection: true,
    });
    const { id } = await app.client.board.addItem({ meeting, title: { bg: 'Бюджет на отдела' } });
    expect((await letters()).bg.body).toContain('I. Вътрешни въпроси');
    await app.client.records.update({ entity: 'agendaItem', id, fields: { visibility: 'internal' } });
    const { bg } = await letters();
    expect(bg.body).not.toContain('Бюджет на отдела');
    expect(bg.body).not.toContain('Вътрешни въпроси');
    expect(heading).not.toBe(id);
  });

  test('in both languages holds each of them whole', async () => {
    const { bg, en, both } = await letters();
    expect(both.subject).toBe(`${bg.subject} / ${en.subject}`);
    expect(both.body.startsWith(bg.body)).toBe(true);
    expect(both.body.endsWith(en.body)).toBe(true);
  });

  test('goes to the addresses of those invited, each once', async () => {
    const people = await app.client.records.names({ entity: 'person' });
    const person = people.find(({ code }) => code === 'PER-MLADENOV')!.id;
    await app.client.records.update({ entity: 'person', id: person, fields: { contact: 't.mladenov@sofiatech.bg' } });
    const nobody = { person: null, name: {}, organisation: null, capacity: 'invited', topic: {} } as const;
    await app.client.board.invite({
      meeting,
      invitees: [
        { ...nobody, person },
        { ...nobody, name: { bg: 'Гост' } },
      ],
    });
    const before = (await app.client.board.meeting({ id: meeting, asOf })).invitees.length;
    const { addresses, withoutAddress } = await app.client.board.invitation({ id: meeting });
    expect(addresses).toEqual(['t.mladenov@sofiatech.bg']);
    expect(withoutAddress).toBe(before - 1);
  });
});

describe('the file for calendars', () => {
  async function calendar(language: 'bg' | 'en' | 'both' = 'bg'): Promise<string> {
    const path = join(app.folder, `${language}.ics`);
    await app.client.board.saveInvitation({ id: meeting, language, grant: app.core.grants.give(path, 'saveFile') });
    return readFileSync(path, 'utf8').replaceAll('\r\n ', '');
  }
  const line = (text: string, name: string) => text.split('\r\n').find((one) => one.startsWith(name)) ?? '';

  test('keeps its identity while the meeting moves, and each move raises its sequence', async () => {
    const before = await calendar();
    time = Date.parse('2021-01-06T09:30:00Z');
    await edit({ startsAt: '2021-01-28T14:00' });
    const after = await calendar();
    expect(line(after, 'UID')).toBe(`UID:${meeting}@roadmap.sofia.bg`);
    expect(line(after, 'UID')).toBe(line(before, 'UID'));
    expect(line(after, 'DTSTART;TZID')).toBe('DTSTART;TZID=Europe/Sofia:20210128T140000');
    const sequence = (text: string) => Number(line(text, 'SEQUENCE').slice('SEQUENCE:'.length));
    expect(sequence(after)).toBe(sequence(before) + 1);
    expect(line(after, 'DTSTAMP')).toBe('DTSTAMP:20210106T093000Z');
  });

  test('says when it was recorded, not when it is written: the same file today and tomorrow', async () => {
    const today = await calendar('both');
    time = Date.parse('2021-01-10T08:00:00Z');
    expect(await calendar('both')).toBe(today);
  });

  test('is tentative while the date is proposed, and speaks the language that is wanted', async () => {
    expect(line(await calendar('en'), 'STATUS')).toBe('STATUS:TENTATIVE');
    expect(line(await calendar('en'), 'SUMMARY')).toBe('SUMMARY:Second meeting of the Digital Board of Sofia');
    expect(line(await calendar('both'), 'SUMMARY')).toBe(
      'SUMMARY:Второ заседание на Дигиталния борд на София / Second meeting of the Digital Board of Sofia',
    );
    await app.client.board.setState({ id: meeting, state: 'called' });
    expect(line(await calendar(), 'STATUS')).toBe('STATUS:CONFIRMED');
  });

  test('is not made for a meeting without a date', async () => {
    await edit({ startsAt: null });
    await expect(calendar()).rejects.toMatchObject({ code: 'MEETING_WITHOUT_DATE' });
  });
});
