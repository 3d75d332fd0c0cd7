import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextLine, startChild, type Child } from '../testing/child.ts';
import { edit, temporaryWorkbook, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import { inspectFile } from './inspect-file.ts';
import { latestVersion } from './migrate.ts';
import { applicationId } from './pragmas.ts';
import { createWorkbook, openWorkbook } from './workbook.ts';

let book: TemporaryWorkbook;
beforeEach(() => {
  book = temporaryWorkbook();
});
afterEach(() => {
  chmodSync(book.folder, 0o755);
  book.close();
});

const refusedWith = (code: string, data: object): unknown => expect.objectContaining({ code, data });
const file = (name: string) => join(book.folder, name);
const open = (name: string) => openWorkbook(file(name), book.deps);

describe('a workbook', () => {
  test('has every setting that a save relies on, read back from the engine', () => {
    const { database } = book.workbook();
    const read = (name: string) => database.pragma(name, { simple: true });
    expect({
      journal: read('journal_mode'),
      synchronous: read('synchronous'),
      fullfsync: read('fullfsync'),
      checkpointFullfsync: read('checkpoint_fullfsync'),
      foreignKeys: read('foreign_keys'),
      busyTimeout: read('busy_timeout'),
      trustedSchema: read('trusted_schema'),
      cellSizeCheck: read('cell_size_check'),
      cacheSize: read('cache_size'),
      journalSizeLimit: read('journal_size_limit'),
      tempStore: read('temp_store'),
      applicationId: read('application_id'),
      userVersion: read('user_version'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpointFullfsync: 1,
      foreignKeys: 1,
      busyTimeout: 5000,
      trustedSchema: 0,
      cellSizeCheck: 1,
      cacheSize: -65_536,
      journalSizeLimit: 67_108_864,
      tempStore: 2,
      applicationId,
      userVersion: latestVersion,
    });
    expect(read('mmap_size') ?? 0).toBe(0);
  });

  test('is one file when it is closed', () => {
    book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: 'А' } }));
    book.workbook().close();
    expect(readdirSync(book.folder).filter((name) => name.startsWith('plan.roadmap'))).toEqual(['plan.roadmap']);
  });

  test('is not made over a file that is there', () => {
    expect(() => createWorkbook(book.path, book.deps)).toThrow(
      refusedWith('WORKBOOK_EXISTS', { name: 'plan.roadmap' }),
    );
  });

  test('is not made in a folder that is not there, and leaves nothing behind', () => {
    expect(() => createWorkbook(join(book.folder, 'no', 'plan.roadmap'), book.deps)).toThrow(
      refusedWith('FOLDER_NOT_WRITABLE', { name: 'no' }),
    );
    expect(existsSync(join(book.folder, 'no'))).toBe(false);
  });
});

describe('a file that is no workbook is told apart', () => {
  test('when it is missing or a folder', async () => {
    await expect(open('missing.roadmap')).rejects.toEqual(refusedWith('WORKBOOK_MISSING', { name: 'missing.roadmap' }));
    expect(() => inspectFile(book.folder)).toThrow(expect.objectContaining({ code: 'WORKBOOK_MISSING' }));
    expect(existsSync(file('missing.roadmap'))).toBe(false);
  });

  test('when it is empty', async () => {
    writeFileSync(file('empty.roadmap'), '');
    await expect(open('empty.roadmap')).rejects.toEqual(refusedWith('WORKBOOK_EMPTY', { name: 'empty.roadmap' }));
  });

  test('when it is a text, however short', async () => {
    for (const text of ['x', 'Протокол от заседанието на Дигиталния борд. '.repeat(40)]) {
      writeFileSync(file('text.roadmap'), text);
      await expect(open('text.roadmap')).rejects.toEqual(refusedWith('NOT_A_WORKBOOK', { name: 'text.roadmap' }));
    }
  });

  test('when it is another application’s database', async () => {
    const other = new Database(file('other.roadmap'));
    other.exec('CREATE TABLE t (a)');
    other.close();
    await expect(open('other.roadmap')).rejects.toEqual(refusedWith('NOT_A_WORKBOOK', { name: 'other.roadmap' }));
  });
});

describe('a damaged workbook is refused with the number of its backups', () => {
  test('when its end is missing', async () => {
    book.workbook().close();
    copyFileSync(book.path, file('cut.roadmap'));
    truncateSync(file('cut.roadmap'), 20_000);
    await expect(open('cut.roadmap')).rejects.toEqual(
      refusedWith('WORKBOOK_DAMAGED', { name: 'cut.roadmap', backups: 0 }),
    );
  });

  test('when a page in its middle is overwritten, and it can be opened again once it is put right', async () => {
    await book.reopen(); // makes the first backup
    book.workbook().close();
    const whole = readFileSync(book.path);
    const bytes = Buffer.from(whole);
    bytes.fill(0xff, 3 * 4096, 5 * 4096);
    writeFileSync(book.path, bytes);
    await expect(open('plan.roadmap')).rejects.toEqual(
      refusedWith('WORKBOOK_DAMAGED', { name: 'plan.roadmap', backups: 1 }),
    );
    writeFileSync(book.path, whole);
    expect((await book.reopen()).readOnly).toBeNull(); // the refusal held no lock
  });
});

describe('a workbook that may only be read', () => {
  test('is one from a newer version of the application', async () => {
    book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: 'А' } }));
    book.workbook().database.pragma(`user_version = ${latestVersion + 1}`);
    const workbook = await book.reopen();
    expect(workbook.readOnly).toBe('future');
    expect(() => workbook.write(edit, () => undefined)).toThrow(
      refusedWith('WORKBOOK_READ_ONLY', { reason: 'future' }),
    );
    expect(workbook.database.prepare('SELECT count(*) FROM organisation').pluck().get()).toBe(1);
    expect(workbook.database.pragma('user_version', { simple: true })).toBe(latestVersion + 1);
  });

  // Root writes anywhere, so for root the folder is given to nobody else and opened as another user.
  test('is one in a folder that cannot be written, with what was committed last', async () => {
    book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: 'Иновативна София' } }));
    // As a crash leaves it: the last changes are still in the log beside the file.
    copyFileSync(book.path, file('shared.roadmap'));
    copyFileSync(`${book.path}-wal`, file('shared.roadmap-wal'));
    for (const name of ['shared.roadmap', 'shared.roadmap-wal']) chmodSync(file(name), 0o444);
    chmodSync(book.folder, 0o555);
    const before = readdirSync(book.folder);
    expect(await saidBy(startOther('open', 'shared.roadmap'))).toEqual({
      readOnly: 'folder',
      version: latestVersion,
      names: ['Иновативна София'],
    });
    expect(readdirSync(book.folder)).toEqual(before);
    expect(await saidBy(startOther('create', 'new.roadmap'))).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  });

  test('of an older version in such a folder is read as of this one, and stays as it is', async () => {
    const shipped = gunzipSync(readFileSync(join(import.meta.dirname, '../testing/workbooks/version-1.roadmap.gz')));
    writeFileSync(file('old.roadmap'), shipped, { mode: 0o444 });
    chmodSync(book.folder, 0o555);
    expect(await saidBy(startOther('open', 'old.roadmap'))).toMatchObject({
      readOnly: 'folder',
      version: latestVersion,
    });
    expect(readFileSync(file('old.roadmap')).equals(shipped)).toBe(true);
  });
});

function startOther(how: 'open' | 'create', name: string): Child {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return startChild('open-process.ts', [how, file(name)], nobody);
}

async function saidBy(child: Child): Promise<unknown> {
  try {
    return JSON.parse(await nextLine(child));
  } finally {
    await child.kill();
  }
}
