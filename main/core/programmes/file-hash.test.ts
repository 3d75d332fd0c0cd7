import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { refusal } from '../testing/refusal.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

let app: TestCore;
let id: string;
let other: string;
beforeEach(async () => {
  app = await openStarterCore();
  [id = '', other = ''] = readRecords(database(), 'deliverable').map((one) => one.id);
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const hashNow = () => readRecord(database(), 'deliverable', id)?.fileHash ?? null;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function staged(name: string, content: string, how: 'copy' | 'link' = 'copy') {
  const path = join(app.folder, name);
  writeFileSync(path, content);
  const made = await app.client.attachments.stage({ grant: app.core.grants.give(path, 'attachFile'), how });
  if (made.outcome !== 'staged') throw new Error('it was asked about');
  return made.staged;
}
const attached = async (record: string, file: string) =>
  (await app.client.attachments.attach({ entity: 'deliverable', record, staged: [file] })).ids[0] ?? '';

test('the hash of a deliverable is taken from a file that is attached to it, and undo takes it back', async () => {
  const attachment = await attached(id, await staged('D2.1.pdf', 'доклад'));
  expect(hashNow()).toBeNull();
  const taken = await app.client.programmes.takeFileHash({ id, from: { attachment } });
  expect(taken).toEqual({ sha256: sha256('доклад') });
  expect(hashNow()).toBe(sha256('доклад'));
  await app.client.history.undo();
  expect(hashNow()).toBeNull();
});

test('a new file is attached and gives its hash in one action', async () => {
  const file = await staged('D2.1.pdf', 'доклад');
  await app.client.programmes.takeFileHash({ id, from: { staged: file } });
  expect(hashNow()).toBe(sha256('доклад'));
  expect(await app.client.attachments.of({ record: id })).toMatchObject([
    { fileName: 'D2.1.pdf', sha256: sha256('доклад') },
  ]);
  await app.client.history.undo();
  expect(hashNow()).toBeNull();
  expect(await app.client.attachments.of({ record: id })).toEqual([]);
});

test('a file of another deliverable gives none', async () => {
  const attachment = await attached(other, await staged('D3.1.pdf', 'друг доклад'));
  const take = app.client.programmes.takeFileHash({ id, from: { attachment } });
  expect((await refusal(take)).code).toBe('RECORD_MISSING');
});

test('a link gives the hash of its file while that is in its place', async () => {
  const attachment = await attached(id, await staged('D2.1.pdf', 'доклад', 'link'));
  await app.client.programmes.takeFileHash({ id, from: { attachment } });
  expect(hashNow()).toBe(sha256('доклад'));
  writeFileSync(join(app.folder, 'D2.1.pdf'), 'ДОКЛАД');
  const again = app.client.programmes.takeFileHash({ id, from: { attachment } });
  expect((await refusal(again)).code).toBe('FILE_HASH_UNKNOWN');
});
