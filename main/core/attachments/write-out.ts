import { createHash } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { asDomainError, syncFolder } from '../files/write-atomically.ts';
import { partsOf } from './file-store.ts';

/**
 * Writes the bytes of a kept file whole or not at all, checking them on the way: a copy that is not what was attached is
 * never left under the name. Throws FILE_DAMAGED, DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export function writeOut(
  database: Database,
  sha256: string,
  path: string,
  { isReadOnly }: { isReadOnly: boolean },
): void {
  const temporary = join(dirname(path), `.${process.pid}-${sha256.slice(0, 12)}.part`);
  const hash = createHash('sha256');
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      for (const part of partsOf(database, sha256)) {
        hash.update(part);
        for (let written = 0; written < part.length;) written += writeSync(handle, part, written);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (hash.digest('hex') !== sha256) throw new DomainError('FILE_DAMAGED', { name: basename(path) });
    if (isReadOnly) chmodSync(temporary, 0o400);
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asDomainError(error, dirname(path));
  }
}
