import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256Of } from './sha256-of.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

vi.setConfig({ testTimeout: 240_000 });

const asOf = '2021-01-04';

let app: TestCore;
let meeting: string;
beforeEach(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ isNext }) => isNext)?.id ?? '';
});
afterEach(async () => {
  await app.core.close();
  app.close();
});

const folder = () => join(app.folder, 'issued');
const grant = () => app.core.grants.give(folder(), 'exportFolder');
const issued = async () => (await app.client.packs.list({ asOf })).packs;
const everything = {
  editions: ['public', 'internal', 'board'],
  formats: ['pdf', 'docx', 'xlsx', 'html'],
  languages: ['bg', 'en'],
} as const;
const issue = (asked: object = {}, options: object = {}) =>
  app.client.packs.issue(
    { meeting, asOf, languages: ['bg'], grant: grant(), note: 'Проверено от секретаря.', ...asked },
    options,
  );

test('one freeze is issued in all editions, forms and languages, each edition a link of the chain', async () => {
  const { files, packs } = await issue({
    editions: [...everything.editions],
    formats: [...everything.formats],
    languages: [...everything.languages],
  });
  expect(packs.map(({ edition }) => edition)).toEqual(['internal', 'board', 'public']);
  expect(files).toHaveLength(3 * 7); // HTML holds both languages
  expect(readdirSync(folder()).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  for (const { name, sha256, bytes } of files) {
    const written = readFileSync(join(folder(), name));
    expect([sha256Of(written), written.length]).toEqual([sha256, bytes]);
  }
  expect(files.map(({ name }) => name)).toContain('ДБ-2021-01-v1-публично-bg.pdf');
  expect(files.map(({ name }) => name)).toContain('ДБ-2021-01-v1-bg-en.html');
  const register = (await issued()).toReversed();
  expect(new Set(register.map(({ freeze }) => freeze)).size).toBe(1);
  expect(register.map(({ version, isIntact }) => [version, isIntact])).toEqual([
    [1, true],
    [1, true],
    [1, true],
  ]);
  expect(register.map(({ previousHash }) => previousHash)).toEqual([
    null,
    register[0]?.documentSha256,
    register[1]?.documentSha256,
  ]);
});

test('any file of it is made again with the same bytes, and a copy saved', async () => {
  const { id, files } = await issue({ formats: ['docx', 'html'] });
  for (const { name, format, language, sha256 } of files) {
    const copy = join(app.folder, `копие.${format}`);
    const saved = await app.client.packs.saveCopy({
      id,
      format,
      language,
      grant: app.core.grants.give(copy, 'saveFile'),
    });
    expect({ name, sha256: saved.sha256 }).toEqual({ name, sha256 });
    expect(sha256Of(readFileSync(copy))).toBe(sha256);
  }
});

test('a second freeze of a meeting is version 2, and each edition supersedes its own', async () => {
  const [first] = (await issue({ editions: ['board', 'public'], formats: ['xlsx'] })).packs;
  await issue({ editions: ['board', 'internal'], formats: ['xlsx'] });
  const second = (await issued()).filter(({ version }) => version === 2);
  expect(second.map(({ edition, supersedes }) => [edition, supersedes])).toEqual([
    ['board', first?.id],
    ['internal', null],
  ]);
});

test('progress is told in numbers, and what is stopped leaves no file and no entry', async () => {
  const work = '0190a8f0-0000-7000-8000-000000000001';
  const told: string[] = [];
  const controller = new AbortController();
  app.core.session.onEvent((event) => {
    if (event.type !== 'work' || event.work !== work) return;
    told.push(`${event.done}/${event.of}`);
    if (event.done === 1) controller.abort();
  });
  const asked = { formats: ['xlsx', 'docx', 'pdf'], editions: ['board', 'public'], work };
  await expect(issue(asked, { signal: controller.signal })).rejects.toThrow(/abort|STOPPED/i);
  expect(told.slice(0, 2)).toEqual(['0/6', '1/6']);
  expect(existsSync(folder())).toBe(false);
  expect(await issued()).toEqual([]);
  await issue({ formats: ['xlsx'] });
  expect(await issued()).toHaveLength(1);
});
