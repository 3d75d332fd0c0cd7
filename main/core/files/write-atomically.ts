import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';

/** Flushes a folder, so that a rename inside it survives a power cut. Windows does not offer this for folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a whole file or nothing: a temporary name in the same folder, fsync, rename (RELIABILITY: killed 100 times, no
 * half file). Throws DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const handle = openSync(temporary, 'w');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw asDomainError(error, dirname(path));
  }
}

/** A folder that is not there, is a file, or is not ours to write in; and the same as SQLite tells it. */
/** SQLite says SHMSIZE where there is no room left for the index of its log. */
const diskFull = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']);

const notWritable = new Set([
  'EACCES',
  'EROFS',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'EEXIST',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY_DIRECTORY',
]);

/** Turns what the file system says into what a person can act on; anything else passes through. */
export function asDomainError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && diskFull.has(code)) return new DomainError('DISK_FULL', {}, { cause: error });
  if (typeof code === 'string' && notWritable.has(code))
    return new DomainError('FOLDER_NOT_WRITABLE', { name: basename(folder) }, { cause: error });
  return error;
}
