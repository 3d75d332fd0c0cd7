import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDevice } from '../core/testing/temporary-workbook.ts';
import { readRecords } from '../core/workbook/records.ts';
import { openWorkbook } from '../core/workbook/workbook.ts';
import type { ListedAction } from './history.ts';
import { createCliRun } from './testing/cli-run.ts';

const { cli, folder, workbook } = createCliRun();

const json = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).out) as unknown;

interface Listed {
  code: string;
  status: string;
  rule: string;
  facts: Record<string, unknown>;
  reason: { bg: string; en: string };
  source: { text: string };
}

beforeAll(async () => {
  const { status, error } = await cli('create', workbook, '--starter');
  if (status !== 0) throw new Error(error);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  test('says nothing but the name of the workbook it made', async () => {
    const path = join(folder, 'another.roadmap');
    expect(await cli('create', path)).toEqual({ status: 0, out: `${path}\n`, error: '' });
  });

  test('checks a workbook and says in words what is not as it was adopted', async () => {
    const path = join(folder, 'damaged.roadmap');
    await cli('create', path, '--starter');
    const damaged = await openWorkbook(path, { now: Date.now, device: testDevice }, { backUp: false });
    damaged.database.prepare(`UPDATE _plan_document SET document = json_set(document, '$.code', 'PLAN-9')`).run();
    damaged.close();
    expect(await cli('check', path)).toMatchObject({
      status: 3,
      out: '1 findings\nThe adopted plan PLAN-1 is no longer what was adopted\n',
    });
  });

  test('checks a workbook and says what it holds', async () => {
    expect(await json('check', workbook)).toMatchObject({ ok: true, findings: [] });
  });

  test('lists the Unified Model as overdue on 4 January 2021, and why', async () => {
    const activities = (await json('list', 'activities', workbook, '--as-of', '2021-01-04')) as Listed[];
    expect(activities).toHaveLength(36);
    expect(activities.find(({ code }) => code === 'ACT-01')).toMatchObject({
      status: 'overdue',
      rule: 'duePassed',
      facts: { due: '2020', overdueDays: 4 },
      reason: {
        bg: 'Срокът (края на 2020\u00A0г.) изтече преди 4 дни.',
        en: 'The deadline (end of 2020) passed 4 days ago.',
      },
    });
    expect(activities.filter(({ status }) => status === 'overdue').map(({ code }) => code)).toEqual(['ACT-01']);
  });

  test('shows the same plan on another day as it then was', async () => {
    const activities = (await json('list', 'activities', workbook, '--as-of', '2020-12-31')) as Listed[];
    expect(activities.find(({ code }) => code === 'ACT-01')?.status).not.toBe('overdue');
  });

  test.each(['goals', 'activities', 'programmes', 'milestones', 'deliverables', 'kpis', 'readings', 'meetings'])(
    'lists %s whole, each with its status and its source',
    async (kind) => {
      const records = (await json('list', kind, workbook)) as Listed[];
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) {
        expect(record.status).toEqual(expect.any(String));
        expect(record.source.text).not.toBe('');
      }
    },
  );

  test('exports a pack in both languages and draws the same bytes again', async () => {
    const out = join(folder, 'packs');
    const exported = (await json('export-pack', workbook, '--meeting', 'next', '--lang', 'bg,en', '--out', out)) as {
      pack: string;
      files: { name: string }[];
    };
    expect(exported.files).toHaveLength(2);
    const again = join(folder, 'again');
    expect(
      (await cli('render-pack', workbook, '--pack', exported.pack, '--lang', 'bg,en', '--out', again)).status,
    ).toBe(0);
    for (const { name } of exported.files)
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name)))).toBe(true);
    expect(await json('list', 'packs', workbook)).toMatchObject([{ status: 'intact', version: 1 }]);
    expect(await json('check', workbook)).toMatchObject({ ok: true });
  });

  test('backs up, and restores what was backed up', async () => {
    const { out: path } = await cli('backup', workbook);
    const copy = join(folder, 'copy.roadmap');
    expect((await cli('restore', workbook, '--backup', path.trim(), '--as', copy)).status).toBe(0);
    expect(await json('check', copy)).toMatchObject({ ok: true });
    expect((await cli('restore', workbook, '--backup', 'last')).status).toBe(0);
    expect(await json('check', workbook)).toMatchObject({ ok: true });
  });

  test('tells the history of a record: who, when, in words of both languages, and each field from what to what', async () => {
    const path = join(folder, 'history.roadmap');
    await cli('create', path, '--starter');
    const actions = (await json('history', path, '--record', 'ACT-01')) as ListedAction[];
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      by: 'Sofia Roadmap',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      action: { bg: expect.stringContaining('Sofia Roadmap'), en: expect.stringContaining('Sofia Roadmap') },
    });
    expect(actions[0]?.changes).toContainEqual(
      expect.objectContaining({ code: 'ACT-01', field: 'due', before: null, after: '2020' }),
    );
    const { out } = await cli('history', path, '--lang', 'bg');
    expect(out).toMatch(/г\., \d\d:\d\d {2}Sofia Roadmap създаде работната книга: 36 дейности/);
    expect(await cli('history', path, '--record', 'ACT-99', '--lang', 'bg')).toMatchObject({
      status: 1,
      out: '',
      error: 'RECORD_MISSING: Записът вече не съществува.\n',
    });
    expect(await cli('history', path, '--limit', 'all')).toMatchObject({ status: 2, out: '' });
  });

  test('asks for the kind where two kinds of record have one code', async () => {
    const meetings = (await json('list', 'meetings', workbook)) as { code: string }[];
    const code = meetings[0]?.code ?? '';
    const { status } = await cli('history', workbook, '--record', code, '--kind', 'meeting');
    expect(status).toBe(0);
  });

  test('undoes the last action and says which, refuses when there is nothing, or what has left the workbook', async () => {
    const path = join(folder, 'undo.roadmap');
    await cli('create', path, '--starter');
    const edited = await openWorkbook(path, { now: Date.now, device: testDevice }, { backUp: false });
    const [activity] = readRecords(edited.database, 'activity', "code = 'ACT-04'");
    edited.write({ kind: 'activity.edit', actor: '' }, (tx) =>
      tx.update('activity', activity?.id ?? '', { priority: 'high' }),
    );
    edited.close();
    expect(await cli('undo', path, '--lang', 'bg')).toMatchObject({
      status: 0,
      out: 'Отменено: промяна на дейност · ACT-04\n',
    });
    expect(await json('check', path)).toMatchObject({ ok: true });
    const [undoing, undone] = (await json('history', path, '--record', 'ACT-04')) as ListedAction[];
    expect(undoing).toMatchObject({ kind: 'undo', by: 'The command line' });
    expect(undone).toMatchObject({
      isUndone: true,
      action: { en: expect.stringMatching(/^Somebody filled in “priority” of ACT-04 .+: “high”$/) },
      changes: [{ field: 'priority', before: null, after: 'high' }],
    });
    expect(await cli('undo', path, '--lang', 'bg')).toMatchObject({
      status: 1,
      out: '',
      error: 'NOTHING_TO_UNDO: Няма какво да се отмени.\n',
    });
    const issued = join(folder, 'issued.roadmap');
    await cli('create', issued, '--starter');
    await cli('export-pack', issued, '--meeting', 'next', '--lang', 'bg', '--out', join(folder, 'undone'));
    expect(await cli('undo', issued, '--lang', 'en')).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(
        /^UNDO_REFUSED: “pack issued · \S+” of .+ cannot be undone: it has left the workbook\./,
      ),
    });
  });

  test('refuses with a code on standard error, nothing on standard output, and an exit status', async () => {
    writeFileSync(join(folder, 'letter.roadmap'), 'Dear Board,');
    expect(await cli('check', 'letter.roadmap', '--json')).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(/^NOT_A_WORKBOOK: /),
    });
    expect(await cli('check', 'nowhere.roadmap')).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(/^WORKBOOK_MISSING: /),
    });
    expect(await cli('create', workbook)).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(/^WORKBOOK_EXISTS: /),
    });
    expect(await cli('list', 'wishes', workbook)).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringMatching(/^INVALID_USAGE: /),
    });
    expect(await cli('list', 'activities', workbook, '--as-of', 'tomorrow')).toMatchObject({ status: 2, out: '' });
    expect(readdirSync(folder)).not.toContain('nowhere.roadmap');
  });
});
