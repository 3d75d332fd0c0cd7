import { appendFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test, vi } from 'vitest';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { createOutput, exitStatus } from './output.ts';
import { createProgram } from './program.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let app: TestCore;
let workbook: string;
let issued: string;
beforeAll(async () => {
  app = await openStarterCore();
  workbook = app.core.session.workbook().path;
  const { meetings } = await app.client.board.meetings({});
  const meeting = meetings.find(({ isNext }) => isNext)!.id;
  const grant = app.core.grants.give(app.folder, 'exportFolder');
  const { files } = await app.client.packs.issue({ meeting, languages: ['en'], note: 'Known.', grant });
  issued = join(app.folder, files[0]!.name);
});
beforeEach(() => {
  process.exitCode = undefined;
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(async () => {
  await app.core.packRenderer.dispose();
  app.close();
});

const run = (...args: string[]) => call('verify', ...args);

async function call(command: string, ...args: string[]) {
  let out = '';
  const output = createOutput({ write: (text: string) => (out += text) }, { write: () => undefined }, 'en');
  app.core.session.close();
  await createProgram({ core: app.core, output }).parseAsync([command, workbook, ...args], { from: 'user' });
  return out;
}

test('an issued file is told as ours, and the status says so', async () => {
  const lines = await run(issued);
  expect(lines).toMatch(/^Issued by us and unchanged\n/);
  expect(lines).toContain('Pack: DB-2021-01, version 1\n');
  expect(process.exitCode).toBeUndefined();
  expect(JSON.parse(await run(issued, '--json'))).toMatchObject({ verdict: 'ours', file: { language: 'en' } });
});

test('a changed copy is told in the language that was asked for, and the status is 1', async () => {
  const copy = join(app.folder, 'copy.pdf');
  copyFileSync(issued, copy);
  appendFileSync(copy, '\n');
  expect(await run(copy, '--lang', 'bg')).toMatch(/^Прилича на наш, но е променен\n/);
  expect(process.exitCode).toBe(exitStatus.refused);
});

test('any other file is not ours, and the status is 1', async () => {
  expect(JSON.parse(await run(workbook, '--json'))).toMatchObject({ verdict: 'notOurs', pack: null });
  expect(process.exitCode).toBe(exitStatus.refused);
});

test('the ledger tells each figure with its reading, of a pack by its number', async () => {
  const answer: unknown = JSON.parse(await call('ledger', '--pack', 'db 2021-01', '--json'));
  expect(answer).toMatchObject({ pack: { number: { en: 'DB-2021-01' } } });
  const { figures } = answer as { figures: { label: { en: string }; reading: string | null }[] };
  expect(figures[0]?.label.en).toBe('B-01');
  expect(figures.some(({ reading }) => reading !== null)).toBe(true);
  expect(await call('ledger', '--pack', 'last', '--lang', 'bg')).toMatch(/^Б-01\t/);
});

test('two packs are compared as they were frozen; a pack with itself is the same', async () => {
  const same = await call('compare-packs', '--from', 'last', '--to', 'DB-2021-01-v1');
  expect(same).toContain('Both packs say the same');
  await expect(call('compare-packs', '--from', 'DB-1999-01', '--to', 'last')).rejects.toMatchObject({
    code: 'RECORD_MISSING',
  });
});
