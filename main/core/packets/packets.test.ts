import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { historySentenceText } from '#shared/i18n/history-sentence/history-sentence.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import type { AnsweredField } from '#shared/model/packet-document.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { answeredFile, answerTo, packetInPage, type PacketInPage } from '../testing/packet-answer.ts';
import { refusal as refusalOf } from '../testing/refusal.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let packet: PacketInPage;
let page: string;
beforeEach(async () => {
  app = await openStarterCore();
  page = await make();
  packet = packetInPage(page);
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const idOf = (entity: 'programme' | 'milestone' | 'deliverable' | 'activity', code: string) =>
  readRecords(database(), entity, 'code = @code', { code })[0]?.id ?? '';
const path = () => join(app.folder, 'пакет.html');

async function make(programme = 'PRG-ICC'): Promise<string> {
  const id = idOf('programme', programme);
  const offered = await app.client.packets.offer({ programme: id });
  await app.client.packets.make({
    grant: app.core.grants.give(path(), 'saveFile'),
    programme: id,
    asks: offered.map(({ entity, id: asked }) => ({ entity, id: asked })),
    recipient: 'Мария Петрова',
    language: 'bg',
  });
  return readFileSync(path(), 'utf8');
}

const field = (record: string, name: AnsweredField['field'], value: AnsweredField['value']): AnsweredField => ({
  record,
  field: name,
  value,
});
const achieved = (): AnsweredField[] => {
  const id = idOf('milestone', 'ICC-E07');
  return [field(id, 'achieved', 'yes'), field(id, 'achievedOn', '2021-01-03'), field(id, 'evidence', 'протокол № 3')];
};
const preview = (text: string) => app.client.packets.preview({ text });
const rowsOf = async (text: string) => (await preview(text)).records.flatMap(({ rows }) => rows);
const newsOf = async (text: string) => (await rowsOf(text)).filter(({ state }) => state !== 'unanswered');
const takeAll = async (text: string) => {
  const { records, against } = await preview(text);
  const keys = records.flatMap(({ rows }) =>
    rows.filter(({ state }) => state === 'change' || state === 'conflict').map(({ key }) => key),
  );
  return app.client.packets.take({ text, keys, against });
};
const milestone = (code: string) => readRecords(database(), 'milestone', 'code = @code', { code })[0];

describe('a packet', () => {
  test('is one page that may load, send and run nothing but its own script', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[^']+';/);
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/\b(?:src|href)=/);
    expect(packet.key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('shows what the workbook holds, and is kept with it', async () => {
    const asked = packet.document.records.find(({ code }) => code === 'ICC-E07');
    expect(asked?.fields.find(({ name }) => name === 'achieved')).toMatchObject({ value: 'no' });
    const [listed] = await app.client.packets.list({ programme: idOf('programme', 'PRG-ICC') });
    expect(listed).toMatchObject({ code: 'PKT-1', recipient: 'Мария Петрова', asked: packet.document.records.length });
  });

  test('is saved again with the same key', async () => {
    const again = join(app.folder, 'пак.html');
    await app.client.packets.saveAgain({ id: packet.document.id, grant: app.core.grants.give(again, 'saveFile') });
    expect(readFileSync(again, 'utf8')).toBe(page);
  });

  test('keeps the text of a record from ending the script', async () => {
    const id = idOf('milestone', 'ICC-E07');
    await app.client.records.update({
      entity: 'milestone',
      id,
      fields: { title: { bg: '</script><script>alert(1)</script>' } },
    });
    const made = await make();
    expect(made.match(/<script/g)).toHaveLength(2);
    expect(packetInPage(made).document.records.find((one) => one.id === id)?.title).toContain('</script>');
  });

  test('is not written, nor recorded, under a name that is no page', async () => {
    const wrong = join(app.folder, 'пакет.exe');
    const refused = await refusalOf(
      app.client.packets.make({
        grant: app.core.grants.give(wrong, 'saveFile'),
        programme: null,
        asks: [{ entity: 'activity', id: idOf('activity', 'ACT-01') }],
        recipient: '',
        language: 'en',
      }),
    );
    expect(refused.code).toBe('INVALID_INPUT');
    expect(existsSync(wrong)).toBe(false);
    expect(readRecords(database(), 'packet')).toHaveLength(1);
  });

  test('of activities asks for their reports and their milestones', async () => {
    const offered = await app.client.packets.offer({ activities: [idOf('activity', 'ACT-19')] });
    expect(offered.map(({ code }) => code)).toEqual(['ACT-19', 'EV-18', 'ACT-19-E1', 'ACT-19-E2']);
  });
});

describe('an answer', () => {
  test('is shown field by field against what stands now and what stood then', async () => {
    const rows = await newsOf(answerTo(packet, achieved()));
    expect(
      rows.map(({ field: name, present, before, answered, state, problem }) => [
        name,
        present,
        before,
        answered,
        state,
        problem,
      ]),
    ).toEqual([
      ['achieved', 'no', 'no', 'yes', 'change', null],
      ['achievedOn', null, null, '2021-01-03', 'change', null],
      ['evidence', '', '', 'протокол № 3', 'change', null],
    ]);
    expect(milestone('ICC-E07')?.achieved).toBe('no');
  });

  test('is taken in one action and taken back by one undo', async () => {
    const before = milestone('ICC-E07');
    await takeAll(answerTo(packet, achieved()));
    expect(milestone('ICC-E07')).toMatchObject({ achieved: 'yes', achievedOn: '2021-01-03', evidence: 'протокол № 3' });
    await app.client.history.undo();
    expect(milestone('ICC-E07')).toEqual(before);
    const [listed] = await app.client.packets.list({ programme: idOf('programme', 'PRG-ICC') });
    expect(listed?.answers).toEqual([]);
  });

  test('can be taken in part; a state takes its date with it', async () => {
    const text = answerTo(packet, achieved());
    const { against } = await preview(text);
    const key = `${idOf('milestone', 'ICC-E07')}:achieved`;
    expect(await app.client.packets.take({ text, keys: [key], against })).toEqual({ taken: 2, left: 1 });
    expect(milestone('ICC-E07')).toMatchObject({ achieved: 'yes', achievedOn: '2021-01-03', evidence: null });
  });

  test('moves a forecast with its reason and reports on the programme, through their own services', async () => {
    const programme = idOf('programme', 'PRG-ICC');
    const id = idOf('milestone', 'ICC-E07');
    await takeAll(
      answerTo(packet, [
        field(programme, 'light', 'atRisk'),
        field(programme, 'asOf', '2021-01-03'),
        field(programme, 'blockers', 'Чакаме експерта'),
        field(programme, 'next', 'Нов график'),
        field(id, 'forecast', '2021-Q1'),
        field(id, 'forecastReason', 'Експертът е зает'),
      ]),
    );
    expect(readRecords(database(), 'report', 'record = @programme', { programme }).at(-1)).toMatchObject({
      light: 'atRisk',
      asOf: '2021-01-03',
      author: 'Мария Петрова',
      blockers: { bg: 'Чакаме експерта' },
    });
    expect(readRecords(database(), 'dateMove', 'record = @id', { id })).toMatchObject([
      { field: 'forecast', to: '2021-Q1', decidedOn: '2021-01-04', reason: { bg: 'Експертът е зает' } },
    ]);
    expect((await app.client.history.state()).undo?.kind).toBe('packet.take');
  });

  test('that stands in the workbook already has nothing to take; one changed here meanwhile is marked', async () => {
    const id = idOf('milestone', 'ICC-E07');
    const text = answerTo(packet, [...achieved(), field(id, 'note', 'Мнението на координатора')]);
    await app.client.records.update({ entity: 'milestone', id, fields: { note: { bg: 'Тук е друго' } } });
    await app.client.programmes.achieveMilestone({ id, achieved: 'yes', on: '2021-01-03' });
    expect((await newsOf(text)).map(({ field: name, state, present }) => [name, state, present])).toEqual([
      ['achieved', 'same', 'yes'],
      ['achievedOn', 'same', '2021-01-03'],
      ['evidence', 'change', ''],
      ['note', 'conflict', 'Тук е друго'],
    ]);
  });

  test('tells of each field why it cannot be taken, and then takes nothing at all', async () => {
    const [one, , evidence] = achieved();
    const id = idOf('milestone', 'ICC-E07');
    const text = answerTo(packet, [
      ...(one && evidence ? [one, evidence] : []),
      field(id, 'achievedOn', '2021-02-01'),
      field(id, 'forecast', '2021-03'),
    ]);
    const rows = await newsOf(text);
    expect(rows.map(({ field: name, problem }) => [name, problem?.code ?? null])).toEqual([
      ['achieved', null],
      ['achievedOn', 'dateFuture'],
      ['evidence', null],
      ['forecast', 'reasonMissing'],
    ]);
    const refused = await refusalOf(takeAll(text));
    expect(refused).toMatchObject({
      code: 'PACKET_FIELD_REFUSED',
      data: { field: 'achievedOn', problem: 'dateFuture' },
    });
    expect(milestone('ICC-E07')).toMatchObject({ achieved: 'no', evidence: null });
    expect(readRecords(database(), 'packetAnswer')).toEqual([]);
  });

  test('falls under a locked quarter like everything else', async () => {
    await app.client.reporting.lock({ quarter: '2020-Q4', reason: 'Приключено' });
    const programme = idOf('programme', 'PRG-ICC');
    const text = answerTo(packet, [field(programme, 'light', 'onTrack'), field(programme, 'asOf', '2020-12-01')]);
    expect((await newsOf(text)).map(({ problem }) => problem?.code)).toEqual(['PERIOD_LOCKED', 'PERIOD_LOCKED']);
    expect((await refusalOf(takeAll(text))).code).toBe('PERIOD_LOCKED');
  });

  test('is taken once: the second time it is known by whom and when', async () => {
    const text = answerTo(packet, achieved());
    await takeAll(text);
    expect((await preview(text)).alreadyTaken).toMatchObject({ answeredBy: 'Мария Петрова', taken: 3 });
    const key = `${idOf('milestone', 'ICC-E07')}:achieved`;
    const { against } = await preview(text);
    expect((await refusalOf(app.client.packets.take({ text, keys: [key], against }))).code).toBe('PACKET_ANSWER_TAKEN');
  });

  test('saved later than one that was taken is another answer; one saved earlier is shown as older', async () => {
    await takeAll(answerTo(packet, achieved()));
    const id = idOf('milestone', 'ICC-E07');
    const later = answerTo(packet, [field(id, 'evidence', 'протокол № 4')], { answeredAt: '2021-01-04T09:00:00.000Z' });
    expect(await preview(later)).toMatchObject({ alreadyTaken: null, isOlder: false });
    await takeAll(later);
    expect(milestone('ICC-E07')?.evidence).toBe('протокол № 4');
    const earlier = answerTo(packet, [field(id, 'evidence', 'стар')], { answeredAt: '2021-01-02T09:00:00.000Z' });
    expect((await preview(earlier)).isOlder).toBe(true);
  });

  test('is not taken against a workbook that changed after it was looked at', async () => {
    const text = answerTo(packet, achieved());
    const { against, records } = await preview(text);
    const keys = records.flatMap(({ rows }) => rows.filter(({ state }) => state === 'change').map(({ key }) => key));
    await app.client.records.update({
      entity: 'milestone',
      id: idOf('milestone', 'ICC-E07'),
      fields: { evidence: 'друго' },
    });
    expect((await refusalOf(app.client.packets.take({ text, keys, against }))).code).toBe('PACKET_PREVIEW_OLD');
  });

  test('keeps a script in its text as text', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    await takeAll(answerTo(packet, [field(idOf('milestone', 'ICC-E07'), 'evidence', script)]));
    expect(milestone('ICC-E07')?.evidence).toBe(script);
  });

  test('about a record that is gone says so, and the rest can be taken', async () => {
    const text = answerTo(packet, [...achieved(), field(idOf('milestone', 'ICC-E10'), 'evidence', 'писмо')]);
    database().prepare("UPDATE milestone SET deleted = 1 WHERE code = 'ICC-E07'").run();
    const { records, against } = await preview(text);
    expect(records.find(({ isGone }) => isGone)?.rows[0]?.problem).toMatchObject({ code: 'RECORD_MISSING' });
    const keys = [`${idOf('milestone', 'ICC-E10')}:evidence`];
    expect(await app.client.packets.take({ text, keys, against })).toEqual({ taken: 1, left: 3 });
  });
});

describe('the history', () => {
  const told = async (language: 'bg' | 'en') => {
    const { entries, names } = await app.client.history.list({ limit: 1 });
    const [entry] = entries;
    const words = { i18n: createI18n(language), language, names: new Map(names.map((name) => [name.id, name])) };
    return entry === undefined ? '' : historySentenceText(entry, words);
  };

  test('says for whom a packet was made, and what was taken of whose answer', async () => {
    expect(await told('bg')).toMatch(/^test направи пакет за актуализация PKT-1 на PRG-ICC „.+“, за Мария Петрова$/);
    await takeAll(answerTo(packet, achieved()));
    expect(await told('bg')).toBe('test прие 3 полета от отговора на Мария Петрова на пакет PKT-1');
    expect(await told('en')).toBe('test took 3 fields of the answer of Мария Петрова to packet PKT-1');
  });
});

describe('the file of an answer', () => {
  const file = () => join(app.folder, 'отговор.roadmap-answer.json');
  const open = () => app.client.packets.openAnswer({ grant: app.core.grants.give(file(), 'openAnswer') });

  test('of 50 MB is refused before any of it is read', async () => {
    writeFileSync(file(), '');
    truncateSync(file(), 50_000_000);
    expect(await refusalOf(open())).toMatchObject({ code: 'FILE_TOO_LARGE', data: { bytes: 50_000_000 } });
  });

  test('is read by what was chosen, once', async () => {
    const text = answerTo(packet, achieved());
    writeFileSync(file(), `\uFEFF${text}`);
    expect((await open()).text).toBe(text);
  });
});

describe('a file that comes with an answer', () => {
  const minutes = answeredFile('протокол.pdf', 'протокол № 3');
  const photo = answeredFile('снимка.jpg', Buffer.alloc(1_500_000, 7));
  const attached = (record: string) => app.client.attachments.of({ record });

  test('is attached in the action that takes what it proves, and one undo takes back both', async () => {
    const id = idOf('milestone', 'ICC-E07');
    const files = [minutes, photo];
    const named = field(id, 'files', files.map(({ sha256 }) => sha256).join('\n'));
    const text = answerTo(packet, [...achieved(), named], { files });
    expect((await newsOf(text)).find((row) => row.field === 'files')).toMatchObject({
      answered: 'протокол.pdf\nснимка.jpg',
      files: [
        { name: 'протокол.pdf', bytes: 22 },
        { name: 'снимка.jpg', bytes: 1_500_000 },
      ],
      problem: null,
    });
    expect(database().prepare('SELECT count(*) FROM _file').pluck().get()).toBe(0);
    await takeAll(text);
    expect(milestone('ICC-E07')).toMatchObject({ achieved: 'yes' });
    expect(await attached(id)).toMatchObject([
      { fileName: 'протокол.pdf', kind: 'copy', state: 'there', sha256: minutes.sha256 },
      { fileName: 'снимка.jpg', mediaType: 'image/jpeg', bytes: 1_500_000 },
    ]);
    expect(checkWorkbook(database())).toMatchObject({ ok: true, findings: [] });
    await app.client.history.undo();
    expect(milestone('ICC-E07')).toMatchObject({ achieved: 'no' });
    expect(await attached(id)).toEqual([]);
  });

  test('may be left while the rest is taken, and what is attached already is not news', async () => {
    const id = idOf('milestone', 'ICC-E07');
    const text = answerTo(packet, [...achieved(), field(id, 'files', minutes.sha256)], { files: [minutes] });
    const { against } = await preview(text);
    await app.client.packets.take({ text, keys: [`${id}:achieved`], against });
    expect(await attached(id)).toEqual([]);
    const later = answerTo(packet, [field(id, 'files', minutes.sha256)], { files: [minutes] });
    await takeAll(later);
    expect(await attached(id)).toHaveLength(1);
    const again = answerTo(packet, [field(id, 'files', minutes.sha256)], { files: [minutes] });
    expect((await newsOf(again)).map(({ state }) => state)).toEqual(['same']);
  });

  test('of a report is attached to the report, and does not come without it', async () => {
    const id = idOf('programme', 'PRG-ICC');
    const alone = answerTo(packet, [field(id, 'files', minutes.sha256)], { files: [minutes] });
    expect((await newsOf(alone))[0]?.problem).toMatchObject({ code: 'lightMissing' });
    const told = [
      field(id, 'light', 'onTrack'),
      field(id, 'asOf', '2021-01-04'),
      field(id, 'done', 'Срещата е проведена'),
    ];
    await takeAll(answerTo(packet, [...told, field(id, 'files', minutes.sha256)], { files: [minutes] }));
    const report = readRecords(database(), 'report', 'record = @id', { id }).find(({ asOf }) => asOf === '2021-01-04');
    expect(await attached(report?.id ?? '')).toMatchObject([{ fileName: 'протокол.pdf' }]);
    expect(await attached(id)).toEqual([]);
  });
});
