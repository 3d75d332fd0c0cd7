import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { asDomainError, syncFolder } from '../files/write-atomically.ts';
import { makeBackup, verifyBackup } from './backup.ts';
import { acquireLock } from './lock.ts';
import { inspectFile } from './inspect-file.ts';

/**
 * Puts a backup in the place of the workbook, or beside it as a copy. In place, the present is backed up first, as far
 * as it can still be read. Nobody may have the workbook open. Throws BACKUP_MISSING, BACKUP_DAMAGED, WORKBOOK_LOCKED,
 * WORKBOOK_EXISTS, DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export async function restoreBackup(
  backup: string,
  target: string,
  mode: 'inPlace' | 'copy',
  now: () => number,
): Promise<void> {
  await verifyBackup(backup);
  inspectFile(backup);
  if (mode === 'copy' && existsSync(target)) throw new DomainError('WORKBOOK_EXISTS', { name: basename(target) });
  const lock = acquireLock(target, now);
  const temporary = join(dirname(target), `.${basename(target)}.restoring`);
  try {
    // Before the present is backed up: the rotation that follows may remove the very backup that is wanted.
    copyFileSync(backup, temporary);
    if (existsSync(target)) await keepPresent(target, now);
    for (const ending of ['-wal', '-shm']) rmSync(`${target}${ending}`, { force: true });
    renameSync(temporary, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asDomainError(error, dirname(target));
  } finally {
    lock.release();
  }
}

/** A present that SQLite can still copy becomes a backup; one that it cannot is set aside under another name. */
async function keepPresent(target: string, now: () => number): Promise<void> {
  try {
    inspectFile(target);
    const database = new Database(target, { fileMustExist: true });
    try {
      await makeBackup(database, target, now);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'DISK_FULL' || error.code === 'FOLDER_NOT_WRITABLE'))
      throw error;
    const aside = `${target}.damaged-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}`;
    for (const ending of ['', '-wal'])
      if (existsSync(`${target}${ending}`)) renameSync(`${target}${ending}`, `${aside}${ending}`);
  }
}
