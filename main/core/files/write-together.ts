import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asDomainError, syncFolder } from './write-atomically.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that belong together: all of them under temporary names first, and only when each is whole on the disk do
 * they get their own; then `done` runs. Where anything fails, `done` included, what was not there before is taken away
 * again. Throws DISK_FULL or FOLDER_NOT_WRITABLE, or what `done` throws.
 */
export function writeTogether<Result>(folder: string, files: readonly NamedBytes[], done: () => Result): Result {
  const written: { temporary: string; path: string }[] = [];
  const added: string[] = [];
  try {
    makeFolder(folder);
    takeAwayAbandoned(folder);
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      const temporary = join(folder, `.${basename(name)}.${process.pid}.part`);
      written.push({ temporary, path });
      writeWhole(temporary, bytes);
    }
    for (const { temporary, path } of written) {
      if (!existsSync(path)) added.push(path);
      renameSync(temporary, path);
    }
    syncFolder(folder);
  } catch (error) {
    takeAway([...written.map(({ temporary }) => temporary), ...added]);
    throw asDomainError(error, folder);
  }
  try {
    return done();
  } catch (error) {
    takeAway(added);
    throw error;
  }
}

function makeFolder(folder: string): void {
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  if (isNew) syncFolder(dirname(folder));
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What somebody left who was ended in the middle of writing: nobody will ever rename it. */
function takeAwayAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = Number(temporaryName.exec(name)?.[1]);
    if (writer > 0 && !isRunning(writer)) rmSync(join(folder, name), { force: true });
  }
}

const temporaryName = /^\..+\.(\d+)\.part$/u;

/** A number may have gone to another process since; then its file stays a while longer. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function takeAway(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
}
