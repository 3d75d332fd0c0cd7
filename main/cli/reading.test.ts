import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const entry = join(import.meta.dirname, 'cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'roadmap-cli-reading-'));
const workbook = join(folder, 'plan.roadmap');

function cli(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const env = { ...process.env, SOFIA_ROADMAP_USER_FOLDER: join(folder, 'user'), LANG: 'en_GB.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], { env, cwd: folder }, (problem, out, error) => {
      resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, out, error });
    });
  });
}

interface Answer {
  reading: string;
  state: string;
  supersedes: string | null;
  light: { before: string; after: string };
  reason: { bg: string; en: string };
  packs: {
    number: { bg: string };
    figures: { value: { bg: string }; places: { indicator: string }[]; pages: object[] }[];
  }[];
  errata: number;
}
const json = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).out) as Answer;
const add = (value: string, asOf = '2021-01-04') =>
  json('reading', 'add', workbook, '--kpi', 'KPI-01', '--as-of', asOf, '--value', value);

beforeAll(async () => {
  const { status, error } = await cli('create', workbook, '--starter');
  if (status !== 0) throw new Error(error);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a value is added as one writes it, and the light is told with its reason', async () => {
  const { status, out } = await cli(
    'reading',
    'add',
    workbook,
    '--kpi',
    'KPI-02',
    '--as-of',
    '2020-12-31',
    '--value',
    '≥ 75',
    '--lang',
    'bg',
    '--note',
    'По регистъра',
  );
  expect(status).toBe(0);
  expect(out.replaceAll('\u00A0', ' ')).toContain('KPI-02\t≥ 75 услуги\t');
  expect(out.replaceAll('\u00A0', ' ')).toContain('към 31.12.2020 г.');
  expect(await add('24')).toMatchObject({ state: 'approved', packs: [], light: { before: 'red', after: 'green' } });
});

test('what is no value of the indicator, no day or no indicator is refused, each with its status', async () => {
  const of = (kpi: string, asOf: string, value: string) =>
    cli('reading', 'add', workbook, '--kpi', kpi, '--as-of', asOf, '--value', value);
  expect(await of('KPI-01', '2021-01-04', 'много')).toMatchObject({ status: 2, out: '' });
  expect(await of('KPI-01', '4.1.2021', '5')).toMatchObject({ status: 2, out: '' });
  expect((await of('KPI-01', '2099-01-04', '5')).error).toMatch(/^IN_THE_FUTURE: /);
  expect(await of('KPI-999', '2021-01-04', '5')).toMatchObject({ status: 1, out: '' });
});

test('a value that an issued pack quotes is superseded with a reason; the packs are named and an erratum is prepared', async () => {
  const quoted = await add('20');
  await cli(
    'export-pack',
    workbook,
    '--meeting',
    'next',
    '--lang',
    'bg',
    '--out',
    join(folder, 'packs'),
    '--note',
    'Проба',
  );
  const supersede = (...more: string[]) =>
    json('reading', 'supersede', workbook, '--id', quoted.reading, '--value', '21', ...more);
  const corrected = await supersede('--reason', 'Пропуснат район', '--lang', 'bg');
  expect(corrected).toMatchObject({ supersedes: quoted.reading, errata: 1 });
  expect(corrected.packs[0]?.figures[0]).toMatchObject({
    value: { bg: '20 от 24 района' },
    places: [{ indicator: 'KPI-01' }],
    pages: [{ language: 'bg' }],
  });
  const again = await cli('reading', 'supersede', workbook, '--id', quoted.reading, '--value', '22', '--reason', 'x');
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.error).toMatch(/^READING_SUPERSEDED: /);
  expect(await cli('reading', 'supersede', workbook, '--id', quoted.reading, '--value', '22')).toMatchObject({
    status: 2,
  });
}, 60_000);
