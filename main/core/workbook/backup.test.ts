import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit, temporaryWorkbook, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import { backupFolderOf, listBackups, makeBackup, verifyBackup } from './backup.ts';
import { compareLogs } from './compare-logs.ts';

let book: TemporaryWorkbook;
beforeEach(() => {
  book = temporaryWorkbook();
});
afterEach(() => book.close());

const add = (name: string) => book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: name } }));
const backUp = () => makeBackup(book.workbook().database, book.path, book.deps.now);
const namesIn = (path: string) => {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare('SELECT name_bg FROM organisation ORDER BY id').pluck().all();
  } finally {
    database.close();
  }
};

describe('a backup', () => {
  test('is one file with its hash beside it, made while the workbook is in use', async () => {
    add('Първа');
    const backup = await backUp();
    add('Втора');
    expect(readdirSync(backupFolderOf(book.path)).toSorted()).toEqual([backup.name, `${backup.name}.sha256`]);
    expect(namesIn(backup.path)).toEqual(['Първа']);
    await expect(verifyBackup(backup.path)).resolves.toBeUndefined();
  });

  test('made in the same millisecond as another replaces nothing', async () => {
    const first = await backUp();
    const second = await backUp();
    expect(second.name).not.toBe(first.name);
    expect(listBackups(book.path)).toHaveLength(2);
  });

  test('is made when the workbook is opened and the last is over four hours old', async () => {
    await book.reopen();
    expect(listBackups(book.path)).toHaveLength(1);
    book.setTime(book.deps.now() + 3 * 3_600_000);
    await book.reopen();
    expect(listBackups(book.path)).toHaveLength(1);
    book.setTime(book.deps.now() + 2 * 3_600_000);
    await book.reopen();
    expect(listBackups(book.path)).toHaveLength(2);
  });

  test('in which one bit is wrong is found, wherever the bit is', async () => {
    add('Първа');
    const { path, name } = await backUp();
    const whole = readFileSync(path);
    for (const position of [0, 100, Math.floor(whole.length / 2), whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes[position] ?? 0) ^ 0b0000_1000, position);
      writeFileSync(path, bytes);
      await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED', data: { name } });
    }
    writeFileSync(path, whole);
    await expect(verifyBackup(path)).resolves.toBeUndefined();
  });

  test('whose hash was lost is still looked at', async () => {
    const { path } = await backUp();
    rmSync(`${path}.sha256`);
    await expect(verifyBackup(path)).resolves.toBeUndefined();
    writeFileSync(path, readFileSync(path).fill(0xff, 4096, 8192));
    await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  });

  test('that is not there is said to be missing', async () => {
    await expect(verifyBackup(`${book.path}-none`)).rejects.toMatchObject({ code: 'BACKUP_MISSING' });
  });

  test('that cannot be written leaves no half file', async () => {
    writeFileSync(backupFolderOf(book.path), 'a file stands where the folder should be');
    await expect(backUp()).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
    expect(readFileSync(backupFolderOf(book.path), 'utf8')).toContain('a file stands');
    expect(readdirSync(book.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('does not end up on the disk with more than the rotation keeps', async () => {
    for (let day = 0; day < 20; day += 1) {
      book.setTime(Date.parse('2021-01-04T08:00:00Z') + day * 86_400_000);
      await backUp();
    }
    const kept = readdirSync(backupFolderOf(book.path));
    expect(listBackups(book.path)).toHaveLength(kept.length / 2);
    expect(kept.length / 2).toBeLessThan(20);
  });
});

describe('the distance between a workbook and its backup', () => {
  test('counts what each has that the other has not', async () => {
    add('Първа');
    const { path } = await backUp();
    add('Втора');
    const backup = new Database(path, { readonly: true });
    const { database } = book.workbook();
    expect(compareLogs(database, database)).toEqual({ onlyFirst: 0, onlySecond: 0 });
    expect(compareLogs(database, backup)).toEqual({ onlyFirst: 4, onlySecond: 0 });
    expect(compareLogs(backup, database)).toEqual({ onlyFirst: 0, onlySecond: 4 });
    backup.close();
  });
});
