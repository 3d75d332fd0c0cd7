import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, openTestCore, type TestCore } from '../testing/open-starter.ts';
import { readRecords } from '../workbook/records.ts';
import { openWorkbook } from '../workbook/workbook.ts';

let cores: TestCore[] = [];
beforeEach(() => {
  cores = [];
});
afterEach(() => {
  for (const core of cores) core.close();
});

const opened = (core: TestCore): TestCore => {
  cores.push(core);
  return core;
};

describe('a workbook that was just made', () => {
  test('is whole in its own file, though it was never closed', async () => {
    const { core, folder } = opened(await openStarterCore());
    const copy = join(folder, 'copy.roadmap');
    copyFileSync(core.session.workbook().path, copy); // without the log beside it
    const workbook = await openWorkbook(copy, { now: core.now, device: Buffer.alloc(8) }, { backUp: false });
    expect(workbook.id).toBe(core.session.workbook().id);
    expect(readRecords(workbook.database, 'activity')).toHaveLength(36);
    workbook.close();
  });

  test('leaves nothing behind where its first content cannot be written', () => {
    const { core, folder } = opened(openTestCore());
    const path = join(folder, 'plan.roadmap');
    const fill = () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    expect(() => core.session.create(path, fill)).toThrow(expect.objectContaining({ code: 'DISK_FULL' }));
    for (const ending of ['', '-wal', '-shm']) expect(existsSync(`${path}${ending}`)).toBe(false);
    expect(core.session.current()).toBeNull();
  });
});

test('a window that begins to listen reads anew, so that nothing before is missed', async () => {
  const { client } = opened(openTestCore());
  const events = await client.workbook.events();
  const first = await events.next();
  expect(first).toMatchObject({ done: false, value: { type: 'workbook' } });
  await events.return(undefined);
});
