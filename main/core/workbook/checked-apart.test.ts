import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSession } from '../app/session.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { listBackups } from './backup.ts';
import { isSoundHere, soundApart } from './soundness.ts';
import { openWorkbook, type Workbook, type WorkbookDeps } from './workbook.ts';

const worker = new URL('sound-worker.ts', import.meta.url);
/** Every workbook is large here. */
const deps: WorkbookDeps = {
  now: () => Date.parse('2021-01-05T08:00:00Z'),
  device: Buffer.alloc(8, 1),
  isSound: soundApart(worker),
  checkedApartFrom: 0,
};

let starter: TestCore;
let file: string;
let opened: Workbook | null = null;
beforeEach(async () => {
  starter = await openStarterCore();
  file = join(starter.folder, 'plan.roadmap');
  starter.core.session.close();
});
afterEach(() => {
  opened?.close();
  opened = null;
  starter.close();
});
const open = async (given: Partial<WorkbookDeps> = {}, options = { backUp: false }) =>
  (opened = await openWorkbook(file, { ...deps, ...given }, options));

/** Turns bits over in the pages of readings, which the first looks at a workbook do not read. */
function damage(): void {
  const bytes = readFileSync(file);
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  // The head of the last pages: what kind of page it is.
  for (let page = Math.floor(bytes.length / pageSize) - 6; page < bytes.length / pageSize; page += 1)
    bytes.writeUInt8((bytes.readUInt8(page * pageSize) ^ 0xff) & 0xff, page * pageSize);
  writeFileSync(file, bytes);
}

const rename = (workbook: Workbook) =>
  workbook.write({ kind: 'plan.update', actor: 'test' }, (tx) => tx.insert('person', { name: { bg: 'Иван', en: '' } }));

test('a large workbook opens before it is checked, and can be written in meanwhile and after', async () => {
  let asked = false;
  const workbook = await open({
    isSound: async (path, how) => {
      asked = true;
      return soundApart(worker)(path, how);
    },
  });
  expect(asked).toBe(true);
  expect(workbook.readOnly).toBeNull();
  rename(workbook);
  await workbook.settled;
  expect(workbook.readOnly).toBeNull();
  rename(workbook);
});

test('damage that is found after it opened stops all writing, and is no reason to replace a backup', async () => {
  damage();
  const workbook = await open({}, { backUp: true });
  await workbook.settled;
  expect(workbook.readOnly).toBe('damaged');
  expect(() => rename(workbook)).toThrow(expect.objectContaining({ code: 'WORKBOOK_READ_ONLY' }));
  expect(listBackups(file)).toEqual([]);
});

test('the backup that is due is made once the workbook is known to be sound', async () => {
  const workbook = await open({}, { backUp: true });
  await workbook.settled;
  const [backup] = listBackups(file);
  expect(isSoundHere(backup?.path ?? '', 'whole')).toBe(true);
});

test('a check that cannot be had apart is made all the same', async () => {
  damage();
  const workbook = await open({ isSound: soundApart(new URL('no-such-worker.ts', import.meta.url)) });
  await workbook.settled;
  expect(workbook.readOnly).toBe('damaged');
});

test('a backup that cannot be made is told, and keeps nobody from working', async () => {
  const problems: unknown[] = [];
  const full = (how: string) => (how === 'whole' ? Promise.reject(new Error('no room')) : Promise.resolve(true));
  const workbook = await open(
    { isSound: (_, how) => full(how), onProblem: (error) => problems.push(error) },
    { backUp: true },
  );
  await workbook.settled;
  expect(problems).toHaveLength(1);
  rename(workbook);
});

test('who closes while it is checked does not wait, and what was written is there again', async () => {
  const workbook = await open();
  rename(workbook);
  const began = performance.now();
  workbook.close();
  expect(performance.now() - began).toBeLessThan(1_000);
  await workbook.settled;
  const again = await open();
  expect(again.database.prepare("SELECT count(*) FROM person WHERE name_bg = 'Иван'").pluck().get()).toBe(1);
});

test('every window is told when damage is found', async () => {
  damage();
  const session = createSession({ ...deps, settings: starter.core.settings, keepsRecent: false });
  const events: string[] = [];
  session.onEvent(({ type }) => events.push(type));
  const workbook = await session.open(file, { backUp: false });
  expect(events).toEqual(['workbook']);
  await workbook.settled;
  expect(session.current()?.readOnly).toBe('damaged');
  expect(events).toEqual(['workbook', 'workbook']);
  session.close();
});

test('a small workbook that is damaged is refused before it opens, and its backups are counted', async () => {
  const healthy = await open({}, { backUp: true });
  await healthy.settled;
  healthy.close();
  opened = null;
  damage();
  await expect(starter.core.session.open(file)).rejects.toMatchObject({
    code: 'WORKBOOK_DAMAGED',
    data: { backups: 1 },
  });
});
