import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createI18n } from '#shared/i18n/i18n.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { answeredFile, answerTo, packetInPage, type PacketInPage } from '../testing/packet-answer.ts';
import { refusal } from '../testing/refusal.ts';
import { readRecords } from '../workbook/records.ts';
import type { AnsweredFile } from '#shared/model/packet-document.ts';
import { makePacket } from './make-packet.ts';

let app: TestCore;
let other: TestCore;
let packet: PacketInPage;
let foreign: PacketInPage;
let milestone: string;
let changes: number;

const made = ({ core, folder }: TestCore, code: string): PacketInPage => {
  const { database } = core.session.workbook();
  const id = readRecords(database, 'milestone', 'code = @code', { code })[0]?.id ?? '';
  const path = join(folder, 'packet.html');
  const asks = [{ entity: 'milestone' as const, id }];
  makePacket(core, path, { programme: null, asks, recipient: '', language: 'en' });
  return packetInPage(readFileSync(path, 'utf8'));
};
const countChanges = () =>
  Number(app.core.session.workbook().database.prepare('SELECT count(*) FROM _change').pluck().get());

beforeAll(async () => {
  app = await openStarterCore();
  // Made at another time, it is another workbook.
  other = await openStarterCore(() => Date.parse('2021-01-05T08:00:00Z'));
  packet = made(app, 'ICC-E07');
  foreign = made(other, 'ICC-E07');
  milestone = packet.document.records[0]?.id ?? '';
  changes = countChanges();
});
afterAll(() => {
  app.close();
  other.close();
});

const good = () => answerTo(packet, [{ record: milestone, field: 'evidence', value: 'протокол' }]);
const edited = (change: (answer: Record<string, unknown>) => void) => {
  const answer = JSON.parse(good()) as Record<string, unknown>;
  change(answer);
  return JSON.stringify(answer);
};
const withFields = (...fields: unknown[]) => answerTo(packet, fields as never);

/** An answer that brings files, signed as the form would. */
const bringing = (...files: AnsweredFile[]) =>
  answerTo(packet, [{ record: milestone, field: 'files', value: files.map(({ sha256 }) => sha256).join('\n') }], {
    files,
  });
const minutes = answeredFile('протокол.pdf', 'протокол № 3');

const hostile: Record<string, [text: () => string, code: string, why?: string]> = {
  'a packet of another workbook': [() => answerTo(foreign, []), 'PACKET_ELSEWHERE'],
  'another workbook’s packet under our workbook’s name': [
    () => answerTo(foreign, [], { workbook: packet.document.workbook }),
    'PACKET_UNKNOWN',
  ],
  'a packet that is not known': [
    () => answerTo(packet, [], { packet: '019a0000-0000-7000-8000-000000000000' }),
    'PACKET_UNKNOWN',
  ],
  'a value changed by hand': [
    () =>
      edited((answer) => Object.assign(answer, { fields: [{ record: milestone, field: 'evidence', value: 'друго' }] })),
    'PACKET_ANSWER_CHANGED',
  ],
  'a name changed by hand': [
    () => edited((answer) => Object.assign(answer, { answeredBy: 'Кметът' })),
    'PACKET_ANSWER_CHANGED',
  ],
  'another key': [() => answerTo({ ...packet, key: 'ab'.repeat(32) }, []), 'PACKET_ANSWER_CHANGED'],
  'a file cut short': [() => good().slice(0, -40), 'PACKET_ANSWER_UNREADABLE', 'cutShort'],
  'an empty file': [() => '', 'PACKET_ANSWER_UNREADABLE', 'notJson'],
  'a picture': [() => '\u0089PNG\r\n\u001A\n', 'PACKET_ANSWER_UNREADABLE', 'notJson'],
  'the packet itself': [() => JSON.stringify(packet.document), 'PACKET_ANSWER_UNREADABLE', 'notAnswer'],
  'a list': [() => '[1, 2]', 'PACKET_ANSWER_UNREADABLE', 'notAnswer'],
  null: [() => 'null', 'PACKET_ANSWER_UNREADABLE', 'notAnswer'],
  'a later version': [
    () => edited((answer) => Object.assign(answer, { version: 2 })),
    'PACKET_ANSWER_UNREADABLE',
    'version',
  ],
  'a field that no form writes': [
    () => edited((answer) => Object.assign(answer, { sql: 'DROP TABLE milestone' })),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'keys of a prototype': [
    () => good().replace('{', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},'),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a prototype within a field': [
    () => good().replace('"field"', '"__proto__":{"isAdmin":true},"field"'),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a hundred thousand brackets': [
    () => `{"format":"sofia-roadmap-answer","fields":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'no signature': [() => edited((answer) => delete answer['signature']), 'PACKET_ANSWER_UNREADABLE', 'shape'],
  'a wrong type': [
    () => withFields({ record: milestone, field: 'evidence', value: { toString: 'x' } }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a number for a text': [
    () => withFields({ record: milestone, field: 'evidence', value: 5 }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a choice that was not offered': [
    () => withFields({ record: milestone, field: 'achieved', value: 'perhaps' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a day that does not exist': [
    () => withFields({ record: milestone, field: 'achievedOn', value: '2021-02-30' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a field of another kind of record': [
    () => withFields({ record: milestone, field: 'light', value: 'onTrack' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a record that was not asked about': [
    () => withFields({ record: packet.document.workbook, field: 'evidence', value: 'x' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'the same field twice': [
    () =>
      withFields(
        { record: milestone, field: 'evidence', value: 'a' },
        { record: milestone, field: 'evidence', value: 'b' },
      ),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a text that is too long': [
    () => withFields({ record: milestone, field: 'evidence', value: 'x'.repeat(2_001) }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a file whose bytes are not those of its hash': [
    () => bringing({ ...minutes, content: Buffer.from('друг протокол').toString('base64') }),
    'PACKET_ANSWER_CHANGED',
  ],
  'a file that was put in the place of another by hand': [
    () =>
      JSON.stringify({ ...(JSON.parse(bringing(minutes)) as object), files: [answeredFile('протокол.pdf', 'друг')] }),
    'PACKET_ANSWER_CHANGED',
  ],
  'a file with another name than was signed': [
    () => bringing(minutes).replace('протокол.pdf', 'заповед.pdf'),
    'PACKET_ANSWER_CHANGED',
  ],
  'a file without its bytes': [
    () => bringing({ ...minutes, content: 'това не е base64' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a name that leads to another folder': [
    () => bringing({ ...minutes, name: '../../autostart/протокол.pdf' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a name that leads to another folder on Windows': [
    () => bringing({ ...minutes, name: String.raw`C:\Windows\протокол.pdf` }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a script in the name of a file': [
    () => bringing({ ...minutes, name: '<script>alert(1)</script>.pdf' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a name that reads backwards': [
    () => bringing({ ...minutes, name: 'протокол\u202Efdp.exe' }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a file that no field names': [
    () => answerTo(packet, [{ record: milestone, field: 'evidence', value: 'x' }], { files: [minutes] }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'a field that names a file which is not there': [
    () => withFields({ record: milestone, field: 'files', value: minutes.sha256 }),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
  'the same file twice': [() => bringing(minutes, minutes), 'PACKET_ANSWER_UNREADABLE', 'shape'],
  'more files than the form takes': [
    () => bringing(...Array.from({ length: 21 }, (_, at) => answeredFile(`${at}.pdf`, String(at)))),
    'PACKET_ANSWER_UNREADABLE',
    'shape',
  ],
};

test.each([
  ['one', [2_000_001]],
  ['all of them together', [2_000_000, 2_000_000, 1]],
])('%s over the limit is refused with the limit', async (_, sizes) => {
  const files = sizes.map((size, at) => answeredFile(`снимка ${at}.jpg`, Buffer.alloc(size, at)));
  const refused = await refusal(app.client.packets.preview({ text: bringing(...files) }));
  expect(refused).toMatchObject({
    code: 'FILE_TOO_LARGE',
    data: { limit: sizes.length === 1 ? 2_000_000 : 4_000_000 },
  });
  expect(countChanges()).toBe(changes);
});

test.each([
  ['a program by its name', answeredFile('протокол.pdf.exe', 'x')],
  ['a page that runs scripts', answeredFile('протокол.html', '<script>')],
  ['a program under the name of a document', answeredFile('протокол.pdf', Buffer.from('MZ\u0000\u0000'))],
])('%s is shown with why it is not taken, and is not kept', async (_, file) => {
  const text = bringing(file);
  const { records } = await app.client.packets.preview({ text });
  expect(records[0]?.rows.find(({ field }) => field === 'files')).toMatchObject({
    state: 'change',
    files: [{ name: file.name }],
    problem: { code: 'FILE_UNSAFE', isRefusal: true },
  });
  const { against } = await app.client.packets.preview({ text });
  const take = app.client.packets.take({ text, keys: [`${milestone}:files`], against });
  expect((await refusal(take)).code).toBe('FILE_UNSAFE');
  expect(countChanges()).toBe(changes);
  const { database } = app.core.session.workbook();
  expect(database.prepare('SELECT count(*) FROM _file WHERE sha256 = ?').pluck().get(file.sha256)).toBe(0);
});

test.each(Object.entries(hostile))('%s is refused in words, and nothing is taken', async (_, [text, code, why]) => {
  const refused = await refusal(app.client.packets.preview({ text: text() }));
  expect(refused.code).toBe(code);
  expect(refused.data).toEqual(why === undefined ? {} : { why });
  const take = app.client.packets.take({ text: text(), keys: [`${milestone}:evidence`], against: '' });
  expect((await refusal(take)).code).toBe(code);
  expect(countChanges()).toBe(changes);
  for (const language of ['bg', 'en'] as const) {
    const words = refusalSentence(refused.code as ErrorCode, { ...(refused.data as object) }, createI18n(language));
    expect(words).toMatch(language === 'bg' ? /^[А-Я„].{30,}\.$/s : /^[A-Z].{30,}\.$/s);
    expect(words).not.toMatch(/PACKET_|\{\{/);
  }
});

test('more than the wall lets through is refused before anything looks at it', async () => {
  const text = ' '.repeat(7_000_001);
  expect((await refusal(app.client.packets.preview({ text }))).code).toBe('INVALID_INPUT');
});

test('the answer from which these were made is taken as it is', async () => {
  const { records } = await app.client.packets.preview({ text: good() });
  expect(records[0]?.rows.find(({ field }) => field === 'evidence')).toMatchObject({ state: 'change', problem: null });
});
