import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database, { type Database as Connection } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { asDomainError, syncFolder, writeAtomically } from '../files/write-atomically.ts';
import { backupsToRemove } from './backup-rotation.ts';
import { isSoundHere, type SoundCheck } from './soundness.ts';

export interface BackupFile {
  /** The file's name, which is also how it is asked for: `2026-11-22T20-15-03-120Z.roadmap`. */
  name: string;
  path: string;
  /** When it was made, in UTC. */
  at: string;
  bytes: number;
}

const backupName = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.roadmap$/;

/** Backups stand beside the workbook, so that they travel with it and any of the three hosts finds them. */
export const backupFolderOf = (workbook: string) => join(dirname(workbook), `${basename(workbook)}-backups`);

export function listBackups(workbook: string): BackupFile[] {
  const folder = backupFolderOf(workbook);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const match = backupName.exec(name);
      if (match === null) return [];
      const [, day, hours, minutes, seconds, milliseconds] = match;
      const path = join(folder, name);
      return [{ name, path, at: `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`, bytes: statSync(path).size }];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

interface BackupOptions {
  /** Folders that have it too. */
  copies?: readonly string[];
  /** How the copy is checked; on this thread unless said otherwise. */
  isSound?: SoundCheck;
}

/**
 * Makes a verified copy while the workbook stays in use: online backup, integrity check of the copy, SHA-256 beside it,
 * fsync, rename; then removes what the rotation no longer keeps. Throws DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export async function makeBackup(
  database: Connection,
  workbook: string,
  now: () => number,
  { copies = [], isSound }: BackupOptions = {},
): Promise<BackupFile> {
  const folder = backupFolderOf(workbook);
  const at = freeMoment(folder, now());
  const name = nameOf(at);
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    await database.backup(temporary);
    await makeSelfContained(temporary, isSound ?? ((file, how) => Promise.resolve(isSoundHere(file, how))));
    writeAtomically(`${path}.sha256`, `${await sha256OfFile(temporary)}  ${name}\n`);
    renameSync(temporary, path);
    syncFolder(folder);
    for (const second of copies) copyInto(second, path);
  } catch (error) {
    // Where the folder is no folder, even looking for the file would throw.
    for (const rest of ['', '-wal', '-shm', '-journal'].map((ending) => `${temporary}${ending}`))
      if (existsSync(rest)) rmSync(rest, { force: true });
    throw asDomainError(error, folder);
  }
  for (const old of backupsToRemove(listBackups(workbook), now())) {
    rmSync(old.path, { force: true });
    rmSync(`${old.path}.sha256`, { force: true });
  }
  return { name, path, at: new Date(at).toISOString(), bytes: statSync(path).size };
}

const nameOf = (at: number) => `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.roadmap`;

/** A backup is named for its millisecond; the next one that is free, so that none replaces another. */
function freeMoment(folder: string, at: number): number {
  return existsSync(join(folder, nameOf(at))) ? freeMoment(folder, at + 1) : at;
}

/** A backup must be one file: the copy leaves WAL mode, is checked, and reaches the disk. */
async function makeSelfContained(path: string, isSound: SoundCheck): Promise<void> {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  if (!(await isSound(path, 'whole'))) throw new DomainError('BACKUP_DAMAGED', { name: basename(path) });
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function copyInto(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, basename(path)), readFileSync(path));
  writeAtomically(join(folder, `${basename(path)}.sha256`), readFileSync(`${path}.sha256`));
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Throws BACKUP_MISSING, or BACKUP_DAMAGED when a single bit of it is not as it was written. */
export async function verifyBackup(path: string): Promise<void> {
  const name = basename(path);
  if (!existsSync(path)) throw new DomainError('BACKUP_MISSING', { name });
  const hashPath = `${path}.sha256`;
  const isWhole = existsSync(hashPath)
    ? readFileSync(hashPath, 'utf8').slice(0, 64) === (await sha256OfFile(path))
    : isSoundBackup(path);
  if (!isWhole) throw new DomainError('BACKUP_DAMAGED', { name });
}

/** What SQLite itself can tell of a backup whose hash was lost on the way. */
function isSoundBackup(path: string): boolean {
  try {
    return isSoundHere(path, 'whole');
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}
