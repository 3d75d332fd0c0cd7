import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmptyCore, type TestCore } from '../testing/open-starter.ts';
import { backupFolderOf } from './backup.ts';
import { readRecords } from './records.ts';

let app: TestCore;
let time: number;
beforeEach(() => {
  time = Date.parse('2021-01-04T08:00:00Z');
  app = openEmptyCore(() => time);
});
afterEach(() => app.close());

const add = (name: string) => app.client.records.create({ entity: 'organisation', fields: { name: { bg: name } } });
const names = () => readRecords(app.core.session.workbook().database, 'organisation').map(({ name }) => name.bg);
const copyPath = () => join(app.folder, 'copy.roadmap');

async function backUp(): Promise<string> {
  time += 60_000;
  return (await app.client.workbook.backUp()).name;
}

describe('restoring a backup in place', () => {
  test('brings back what it holds, and keeps the present as the newest backup', async () => {
    await add('Първа');
    const backup = await backUp();
    await add('Втора');
    time += 60_000;
    await app.client.workbook.restore({ backup, as: { mode: 'inPlace' } });
    expect(names()).toEqual(['Първа']);
    const [newest, older] = await app.client.workbook.backups();
    expect(older).toMatchObject({ name: backup, changesSince: 0, changesAhead: 0 });
    expect(newest?.changesAhead).toBeGreaterThan(0);

    time += 60_000;
    await app.client.workbook.restore({ backup: newest?.name ?? '', as: { mode: 'inPlace' } });
    expect(names()).toEqual(['Първа', 'Втора']);
  });

  test('of the oldest of today does not lose it to the rotation that keeping the present causes', async () => {
    await add('Първа');
    const oldest = await backUp();
    await add('Втора');
    await backUp();
    await backUp();
    time += 60_000;
    await app.client.workbook.restore({ backup: oldest, as: { mode: 'inPlace' } });
    expect(names()).toEqual(['Първа']);
  });

  test('goes on as one log: undo reaches to before the backup', async () => {
    await add('Първа');
    const backup = await backUp();
    await add('Втора');
    time += 60_000;
    await app.client.workbook.restore({ backup, as: { mode: 'inPlace' } });
    await app.client.history.undo();
    expect(names()).toEqual([]);
    expect(await app.client.workbook.check()).toMatchObject({ ok: true });
  });

  test('that is damaged or missing is refused, and the present stays open as it was', async () => {
    await add('Първа');
    const backup = await backUp();
    await add('Втора');
    writeFileSync(join(backupFolderOf(app.core.session.workbook().path), backup), 'no backup any more');
    const restore = (name: string) => app.client.workbook.restore({ backup: name, as: { mode: 'inPlace' } });
    await expect(restore(backup)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    await expect(restore('2020-01-01T00-00-00-000Z.roadmap')).rejects.toMatchObject({ code: 'BACKUP_MISSING' });
    await expect(restore('../plan.roadmap')).rejects.toMatchObject({ code: 'BACKUP_MISSING' });
    expect(names()).toEqual(['Първа', 'Втора']);
    await add('Трета');
    expect(names()).toHaveLength(3);
  });
});

describe('restoring a backup as a copy', () => {
  const copyOf = (backup: string) =>
    app.client.workbook.restore({
      backup,
      as: { mode: 'copy', grant: app.core.grants.give(copyPath(), 'saveWorkbook') },
    });

  test('opens the copy and leaves the workbook as it is', async () => {
    await add('Първа');
    const backup = await backUp();
    await add('Втора');
    const { path } = app.core.session.workbook();
    const state = await copyOf(backup);
    expect(state.open?.name).toBe('copy');
    expect(names()).toEqual(['Първа']);
    await app.core.session.open(path);
    expect(names()).toEqual(['Първа', 'Втора']);
  });

  test('never goes over a file that is there, and leaves no piece of itself', async () => {
    const backup = await backUp();
    writeFileSync(copyPath(), 'mine');
    await expect(copyOf(backup)).rejects.toMatchObject({ code: 'WORKBOOK_EXISTS' });
    expect(readdirSync(app.folder).filter((name) => name.includes('restoring'))).toEqual([]);
    expect(existsSync(copyPath())).toBe(true);
  });
});
