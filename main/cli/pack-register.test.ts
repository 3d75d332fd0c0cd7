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

test('an erratum is issued, listed, drawn again and told by its kind, and is not taken for the pack', async () => {
  await app.core.session.open(workbook, { backUp: false });
  const { kpis } = await app.client.kpis.list({});
  const reading = kpis.find(({ code }) => code === 'KPI-01')?.reading;
  if (!reading) throw new Error('KPI-01 has a reading');
  await app.client.kpis.supersedeReading({
    id: reading.id,
    asOf: reading.asOf,
    asOfPrecision: reading.asOfPrecision,
    quantity: { value: 5, qualifier: 'exactly' },
    reason: { bg: 'Пропуснат район.', en: 'A district was left out.' },
  });
  const out = join(app.folder, 'erratum');
  const wanted = ['--meeting', 'next', '--lang', 'en', '--form', 'xlsx', '--out', out];
  const answer = JSON.parse(await call('export-pack', ...wanted, '--kind', 'erratum', '--json')) as {
    kind: string;
    files: { path: string }[];
  };
  expect(answer).toMatchObject({
    kind: 'erratum',
    files: [{ name: 'DB-2021-01-erratum-1-en.xlsx', edition: 'board' }],
  });
  expect(await call('ledger', '--pack', 'DB-2021-01', '--kind', 'erratum')).toMatch(/^E-01\tKPI-01/);
  expect(await call('ledger', '--pack', 'last')).toMatch(/^B-01\t/);
  expect(await run(answer.files[0]!.path)).toContain('Pack: DB-2021-01, erratum 1\n');
  const again = ['--pack', 'last', '--kind', 'erratum', '--lang', 'en', '--form', 'html', '--out', out];
  const drawn = (await call('render-pack', ...again)).trim();
  expect(await run(drawn)).toContain('Of our packs and unchanged');
  await expect(call('export-pack', ...wanted, '--kind', 'erratum')).rejects.toMatchObject({
    code: 'NOTHING_TO_ISSUE',
  });
  await expect(call('export-pack', ...wanted, '--kind', 'errata')).rejects.toThrow(/--kind errata/);
});
