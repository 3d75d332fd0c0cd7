import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCliRun } from './testing/cli-run.ts';

const { cli, folder, workbook } = createCliRun();

const lists = ['appeared', 'dropped', 'slipped', 'status', 'money', 'owner', 'wording'] as const;
type Compared = Record<'from' | 'to', Record<string, unknown>> & { basis: string } & Record<
    (typeof lists)[number],
    { code: string; before: unknown; after: unknown; [name: string]: unknown }[]
  >;
const compare = async (...args: string[]) =>
  JSON.parse((await cli('compare', workbook, ...args, '--json')).out) as Compared;

beforeAll(async () => {
  const { status, error } = await cli('create', workbook, '--starter');
  if (status !== 0) throw new Error(error);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compare', () => {
  test('tells what became of the plan between two days, each line with its code, before and after', async () => {
    const compared = await compare('--from', '2020-10-01', '--to', '2021-01-04');
    expect(compared).toMatchObject({
      from: { kind: 'day', day: '2020-10-01', on: '2020-10-01', planAdoptedOn: '2020-10-22' },
      to: { kind: 'day', day: '2021-01-04', planAdoptedOn: null },
      basis: 'true',
      dropped: [],
      slipped: [],
      money: [],
      owner: [],
      wording: [],
    });
    expect(compared.appeared.map(({ code, before }) => [code, before])).toEqual(
      ['AP-1', 'AP-2', 'AP-3', 'AP-4'].map((code) => [code, null]),
    );
    expect(compared.status).toHaveLength(22);
    expect(compared.status[0]).toMatchObject({
      code: 'ACT-01',
      before: 'onTrack',
      after: 'overdue',
      reason: { en: 'The deadline (end of 2020) passed 4 days ago.' },
    });
    for (const list of lists)
      for (const line of compared[list])
        expect(Object.keys(line)).toEqual(expect.arrayContaining(['code', 'before', 'after']));
  });

  test('tells a slip with its days, its moves and why', async () => {
    const { slipped } = await compare('--from', '2019-06-30', '--to', '2020-10-01');
    expect(slipped).toMatchObject([
      {
        code: 'EV-04',
        before: '2019-12',
        after: '2020-09-28',
        days: 272,
        moves: 2,
        reason: { en: expect.stringContaining('launched the programme in March 2020') },
      },
    ]);
  });

  test('takes a version by its number, and an issued pack by its own in either language', async () => {
    const out = join(folder, 'packs');
    await cli('export-pack', workbook, '--meeting', 'next', '--lang', 'en', '--out', out);
    const fromVersion = await compare('--from', 'plan-1', '--to', '2021-01-04');
    expect(fromVersion).toMatchObject({ from: { kind: 'version', code: 'PLAN-1', on: '2020-10-22' }, appeared: [] });
    for (const number of ['DB-2021-01', 'ДБ-2021-01', 'DB-2021-01-v1'])
      expect(await compare('--from', 'PLAN-1', '--to', number)).toMatchObject({
        to: { kind: 'pack', on: '2021-01-04' },
        status: fromVersion.status.map(({ code, before, after }) => ({ code, before, after })),
      });
  });

  test('tells what the workbook knew instead, when asked', async () => {
    const known = await compare('--from', '2020-10-01', '--to', '2021-01-04', '--basis', 'known');
    expect(known).toMatchObject({ basis: 'known', appeared: [], status: [] });
  });

  test('says the same in lines, in the language that is asked for', async () => {
    const bg = await cli('compare', workbook, '--from', '2020-10-01', '--to', '2021-01-04', '--lang', 'bg');
    expect(bg.out).toContain('Планът към 01.10.2020');
    expect(bg.out).toContain('Планът още не е приет');
    expect(bg.out).toContain('Нови в плана (4)');
    expect(bg.out).toMatch(/ACT-01 Общински електронни услуги през Единния модел\tВ график → Просрочена/);
    const en = await cli('compare', workbook, '--from', '2021-01-04', '--to', '2021-01-04');
    expect(en.out).toContain('There is no difference between the two.');
  });

  test('says what is wrong with a side in words, with nothing on standard output', async () => {
    const run = (from: string, ...more: string[]) =>
      cli('compare', workbook, '--from', from, '--to', '2021-01-04', '--json', ...more);
    for (const wrong of ['2020-13-01', '2021-02-30', '2020-1'])
      expect(await run(wrong)).toMatchObject({
        status: 2,
        out: '',
        error: `INVALID_USAGE: --from ${wrong}: a day is written YYYY-MM-DD and must exist\n`,
      });
    expect(await run('PLAN-7')).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(/^PLAN_SIDE_UNKNOWN: .*“PLAN-7”/),
    });
    expect(await run('2020-10-01', '--basis', 'maybe')).toMatchObject({ status: 2, out: '' });
    expect(await run('2020-10-01', '--lang', 'de')).toMatchObject({ status: 2, out: '' });
    expect(await cli('compare', workbook, '--from', '2020-10-01')).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringMatching(/^INVALID_USAGE: /),
    });
  });
});
