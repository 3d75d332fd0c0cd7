import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { answeredFile, answerTo, packetInPage, type PacketInPage } from '../testing/packet-answer.ts';
import { refusal } from '../testing/refusal.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let packet: PacketInPage;
beforeEach(async () => {
  app = await openStarterCore();
  const path = join(app.folder, 'пакет.html');
  const programme = readRecords(database(), 'programme', "code = 'PRG-ICC'")[0]?.id ?? '';
  const offered = await app.client.packets.offer({ programme });
  await app.client.packets.make({
    grant: app.core.grants.give(path, 'saveFile'),
    programme,
    asks: offered.map(({ entity, id }) => ({ entity, id })),
    recipient: 'Мария Петрова',
    language: 'bg',
  });
  packet = packetInPage(readFileSync(path, 'utf8'));
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const milestone = () => readRecords(database(), 'milestone', "code = 'ICC-E07'")[0];

test('an answer of a form from before files could be attached is read and taken as it was written', async () => {
  // What such a form asked: nothing of its kind knew of files.
  const asked = {
    ...packet.document,
    records: packet.document.records.map((record) => ({
      ...record,
      fields: record.fields.filter(({ kind }) => kind !== 'files'),
    })),
  };
  expect(asked).not.toEqual(packet.document);
  const stored = JSON.stringify(asked);
  const sha256 = createHash('sha256').update(stored).digest('hex');
  database().prepare('UPDATE _packet SET sha256 = ?, document = ?').run(sha256, stored);
  database().prepare('UPDATE packet SET document_sha256 = ?').run(sha256);
  // Its file, letter by letter: the keys in the order in which that form wrote them, signed by hand over the same in their
  // alphabet, and no word of files.
  const id = milestone()?.id ?? '';
  const [answer, answeredAt] = ['01890a5d-ac96-774b-bcce-b302099a8057', '2021-01-04T08:00:00.000Z'];
  const signed =
    `{"answer":"${answer}","answeredAt":"${answeredAt}","answeredBy":"Мария","fields":[{"field":"achieved","record":"${id}","value":"yes"},` +
    `{"field":"achievedOn","record":"${id}","value":"2021-01-03"}],"format":"sofia-roadmap-answer","packet":"${asked.id}","version":1,"workbook":"${asked.workbook}"}`;
  const signature = createHmac('sha256', Buffer.from(packet.key, 'hex')).update(signed).digest('hex');
  const text =
    `{"format":"sofia-roadmap-answer","version":1,"workbook":"${asked.workbook}","packet":"${asked.id}","answer":"${answer}",` +
    `"answeredBy":"Мария","answeredAt":"${answeredAt}","fields":[{"record":"${id}","field":"achieved","value":"yes"},` +
    `{"record":"${id}","field":"achievedOn","value":"2021-01-03"}],"signature":"${signature}"}`;
  const { records, against } = await app.client.packets.preview({ text });
  const news = records.flatMap(({ rows }) => rows).filter(({ state }) => state !== 'unanswered');
  expect(news.map(({ field: name, answered, state }) => [name, answered, state])).toEqual([
    ['achieved', 'yes', 'change'],
    ['achievedOn', '2021-01-03', 'change'],
  ]);
  await app.client.packets.take({ text, keys: news.map(({ key }) => key), against });
  expect(milestone()).toMatchObject({ achieved: 'yes', achievedOn: '2021-01-03' });
  // Files that it never asked for are no answer to it.
  const late = answeredFile('протокол.txt', 'подписан');
  const unasked = answerTo(packet, [{ record: id, field: 'files', value: late.sha256 }], { files: [late] });
  expect(await refusal(app.client.packets.preview({ text: unasked }))).toMatchObject({
    code: 'PACKET_ANSWER_UNREADABLE',
  });
});
