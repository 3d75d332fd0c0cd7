import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** `quick`: every page is what its place says; `whole`: indexes hold what their tables do, too. */
export interface SoundQuestion {
  readonly path: string;
  readonly how: 'quick' | 'whole';
}

/** Whether SQLite finds nothing wrong with a file. Throws what is no damage: a file that is missing or may not be read. */
export type SoundCheck = (path: string, how: SoundQuestion['how']) => Promise<boolean>;

// SQLITE_ERROR: a letter of the schema is another, so that what always ran names what is not there.
const damageCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_ERROR'];

export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && damageCodes.some((code) => error.code.startsWith(code));

/** Asked on this thread, which does nothing else meanwhile: seconds for a workbook of a million readings. */
export function isSoundHere(path: string, how: SoundQuestion['how']): boolean {
  let database: Database.Database | null = null;
  try {
    // A connection of its own: what is written meanwhile is not seen by it, and does not wait for it.
    database = new Database(path, { readonly: true, fileMustExist: true });
    database.pragma('cache_size = -16384');
    const verdict: unknown = database.pragma(how === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', {
      simple: true,
    });
    return verdict === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    database?.close();
  }
}

/** Asked in a thread of its own. Where that cannot be had, it is asked here after all: a check is never left out. */
export const soundApart =
  (worker: URL): SoundCheck =>
  async (path, how) => {
    try {
      return await askApart(worker, { path, how });
    } catch {
      return isSoundHere(path, how);
    }
  };

function askApart(file: URL, question: SoundQuestion): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: question, name: 'soundness' });
    // It does not keep the process alive: whoever quits does not wait for an answer.
    worker.unref();
    worker.once('message', (answer) => resolve(answer === true));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the check ended without an answer')));
  });
}
