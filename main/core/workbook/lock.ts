import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { DomainError } from '#shared/contract/errors.ts';

export interface WorkbookLock {
  release(): void;
}

const holderSchema = z.object({ holder: z.string(), since: z.string() });
export type LockHolder = z.infer<typeof holderSchema>;

const besides = (workbook: string, ending: string) => join(dirname(workbook), `.${basename(workbook)}-${ending}`);
const lockPath = (workbook: string) => besides(workbook, 'lock');
const holderPath = (workbook: string) => besides(workbook, 'holder');

/**
 * Takes the one place of a writer. The lock is an EXCLUSIVE SQLite transaction on a companion file: the system frees it
 * the moment the process dies, so a crash never leaves a workbook locked. Throws WORKBOOK_LOCKED naming the holder.
 */
export function acquireLock(workbook: string, now: () => number): WorkbookLock {
  const database = new Database(lockPath(workbook), { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      const { holder, since } = readHolder(workbook) ?? { holder: '', since: null };
      throw new DomainError('WORKBOOK_LOCKED', { name: basename(workbook), holder, since });
    }
    throw error;
  }
  const holder: LockHolder = { holder: `${userInfo().username} · ${hostname()}`, since: new Date(now()).toISOString() };
  writeFileSync(holderPath(workbook), JSON.stringify(holder));
  return {
    release() {
      rmSync(holderPath(workbook), { force: true });
      // The empty lock file stays: removing it would let a third process lock a new file while a second holds the old one.
      database.close();
    },
  };
}

function readHolder(workbook: string): LockHolder | null {
  if (!existsSync(holderPath(workbook))) return null;
  const parsed = holderSchema.safeParse(parseJson(readFileSync(holderPath(workbook), 'utf8')));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null; // half a line from a crashed writer: the holder is unknown
    throw error;
  }
}
