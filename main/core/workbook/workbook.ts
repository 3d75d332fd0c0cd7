import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import Database, { type Database as Connection } from 'better-sqlite3';
import { DomainError, isDomainError } from '#shared/contract/errors.ts';
import { createPeriodLock } from '../plan/period-lock.ts';
import { createSearchIndex } from '../search/search-index.ts';
import { asDomainError } from '../files/write-atomically.ts';
import { listBackups, makeBackup } from './backup.ts';
import { closeAsides } from './aside.ts';
import { createHybridClock } from './hlc.ts';
import { inspectFile, refuseNetworkShare } from './inspect-file.ts';
import { acquireLock, type WorkbookLock } from './lock.ts';
import { latestVersion, migrate, versionOf } from './migrate.ts';
import { applicationId, applyPragmas } from './pragmas.ts';
import { isDamage, type SoundCheck } from './soundness.ts';
import { createWriter, type Action, type WorkbookEvent, type WriteTransaction } from './write.ts';

export interface WorkbookDeps {
  /** Milliseconds since 1970. */
  now: () => number;
  /** 8 bytes that name this installation in the change log. */
  device: Buffer;
  /** Asks of a file apart from this thread whether it is sound; without it, every workbook is checked before it opens. */
  isSound?: SoundCheck;
  /** From how many bytes on a workbook is checked after it opened. */
  checkedApartFrom?: number;
  /** Is told what went wrong after a workbook opened: a check or a backup that could not be made. */
  onProblem?: (error: unknown) => void;
}

export interface OpenOptions {
  /** Whether to back up when the last backup is old; a command that only reads does not. */
  backUp?: boolean;
}

export type ReadOnlyReason = 'locked' | 'future' | 'folder' | 'damaged';

export interface Workbook {
  readonly path: string;
  readonly name: string;
  readonly id: string;
  readonly database: Connection;
  /** Why nothing can be changed, or null. */
  readonly readOnly: ReadOnlyReason | null;
  /** Who has it open, when that is why it is read-only. */
  readonly lockedBy: { holder: string; since: string | null } | null;
  /** Over once it is known whether a large workbook is sound, and it was backed up where that was due. Never fails. */
  readonly settled: Promise<void>;
  /** The one write path. Throws WORKBOOK_READ_ONLY, or what the work throws; then nothing was written. */
  write<Result>(action: Action, work: (tx: WriteTransaction) => Result): Result;
  /** Called after each commit; returns how to stop. */
  onChange(listener: (event: WorkbookEvent) => void): () => void;
  close(): void;
}

const backupAfterMilliseconds = 4 * 60 * 60 * 1000;
/** What takes SQLite about a tenth of a second to look through. */
const largeFrom = 32 * 1024 * 1024;

/** Makes a new, empty workbook. Throws WORKBOOK_EXISTS, WORKBOOK_ON_NETWORK, FOLDER_NOT_WRITABLE or DISK_FULL. */
export function createWorkbook(path: string, deps: WorkbookDeps): Workbook {
  if (existsSync(path)) throw new DomainError('WORKBOOK_EXISTS', { name: basename(path) });
  let lock: WorkbookLock | null = null;
  let database: Connection | null = null;
  try {
    refuseNetworkShare(dirname(path));
    lock = acquireLock(path, deps.now);
    database = new Database(path);
    database.pragma(`application_id = ${applicationId}`);
    applyPragmas(database, 'writer');
    migrate(database);
    database.prepare('INSERT INTO _meta VALUES (?, ?)').run('workbook_id', randomUUID());
    return asWorkbook(path, database, { lock, readOnly: null, lockedBy: null }, deps);
  } catch (error) {
    database?.close();
    if (database !== null) for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
    lock?.release();
    throw asDomainError(error, dirname(path));
  }
}

/**
 * Opens a workbook to write in, or only to read when another application has it, when it comes from a newer version or
 * when its folder cannot be written. Backs it up first when the last backup is over four hours old, and before a migration.
 * A large one is checked, and backed up, after it opened (`settled`): nobody waits for it, and once damage is found nothing
 * can be written any more.
 */
export async function openWorkbook(
  path: string,
  deps: WorkbookDeps,
  { backUp = true }: OpenOptions = {},
): Promise<Workbook> {
  const { truncated } = inspectFile(path);
  refuseNetworkShare(path);
  if (truncated && !existsSync(`${path}-wal`)) throw damaged(path);
  if (!isFolderWritable(path)) return openCopy(path, deps);
  let lock: WorkbookLock;
  try {
    lock = acquireLock(path, deps.now);
  } catch (error) {
    if (isDomainError(error) && error.code === 'WORKBOOK_LOCKED') {
      const { holder, since } = error.data as { holder: string; since: string | null };
      return openReader(path, path, 'locked', deps, { holder, since });
    }
    throw asDomainError(error, dirname(path));
  }
  let database: Connection | null = null;
  try {
    database = new Database(path, { fileMustExist: true });
    const later = versionOf(database) === latestVersion ? checkedApart(path, deps) : null;
    if (later === null) refuseDamaged(database, path);
    if (versionOf(database) > latestVersion) {
      database.close();
      lock.release();
      return openReader(path, path, 'future', deps);
    }
    applyPragmas(database, 'writer');
    const isBehind = versionOf(database) < latestVersion;
    const isDue = backUp && isBackupDue(path, deps.now());
    if (isBehind || (isDue && later === null)) await makeBackup(database, path, deps.now);
    migrate(database);
    return asWorkbook(path, database, { lock, readOnly: null, lockedBy: null, later, backsUp: isDue }, deps);
  } catch (error) {
    database?.close();
    lock.release();
    throw asDomainError(asDamaged(error, path), dirname(path));
  }
}

/** How the file is asked for after it opened; null where it is small, and checked before. */
function checkedApart(path: string, { isSound, checkedApartFrom = largeFrom }: WorkbookDeps): SoundCheck | null {
  return isSound !== undefined && statSync(path).size >= checkedApartFrom ? isSound : null;
}

const isBackupDue = (path: string, now: number) => {
  const [last] = listBackups(path);
  return last === undefined || now - Date.parse(last.at) > backupAfterMilliseconds;
};

function isFolderWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false; // the answer itself: access throws when it is not allowed
  }
}

/** SQLite cannot read a WAL database in a folder where it may write nothing: a copy is read instead. */
function openCopy(path: string, deps: WorkbookDeps): Workbook {
  const folder = mkdtempSync(join(tmpdir(), 'sofia-roadmap-'));
  const copy = join(folder, `copy${extname(path)}`);
  copyFileSync(path, copy);
  // What was committed last may still be in the log beside the file.
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  // A file that nobody may write gives a copy that nobody may.
  for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o600);
  bringUpToDate(copy, path);
  const workbook = openReader(path, copy, 'folder', deps);
  return {
    ...workbook,
    close() {
      workbook.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The copy is ours alone: one from an older version is read as of this one, while the original stays as it is. */
function bringUpToDate(copy: string, path: string): void {
  let database: Connection | null = null;
  try {
    database = new Database(copy, { fileMustExist: true });
    if (versionOf(database) >= latestVersion) return;
    refuseDamaged(database, path);
    applyPragmas(database, 'writer');
    migrate(database);
  } catch (error) {
    throw asDamaged(error, path);
  } finally {
    database?.close();
  }
}

function openReader(
  path: string,
  file: string,
  readOnly: ReadOnlyReason,
  deps: WorkbookDeps,
  lockedBy: Workbook['lockedBy'] = null,
): Workbook {
  let database: Connection | null = null;
  try {
    database = new Database(file, { fileMustExist: true, readonly: true });
    const later = readOnly === 'locked' ? checkedApart(file, deps) : null;
    if (later === null) refuseDamaged(database, path);
    applyPragmas(database, 'reader');
    return asWorkbook(path, database, { lock: null, readOnly, lockedBy, later }, deps);
  } catch (error) {
    database?.close();
    throw asDamaged(error, path);
  }
}

function asWorkbook(
  path: string,
  database: Connection,
  {
    lock,
    readOnly,
    lockedBy,
    later = null,
    backsUp = false,
  }: {
    lock: WorkbookLock | null;
    readOnly: ReadOnlyReason | null;
    lockedBy: Workbook['lockedBy'];
    /** How it is checked now that it is open; null where that was done before. */
    later?: SoundCheck | null;
    /** Whether a backup is due once it is known to be sound. */
    backsUp?: boolean;
  },
  deps: WorkbookDeps,
): Workbook {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const clock = createHybridClock({ device: deps.device, now: deps.now });
  const lastStamp = database.prepare<[], Buffer>('SELECT max(hlc) FROM _change').pluck().get();
  if (lastStamp) clock.observe(lastStamp);
  const writer =
    readOnly === null
      ? createWriter({
          database,
          clock,
          guard: createPeriodLock(database),
          reindex: createSearchIndex(database),
          onCommit: (event) => {
            for (const listener of listeners) listener(event);
          },
        })
      : null;
  let isOpen = true;
  let isDamaged = false;
  let isSettled = later === null;
  const settle = async (isSound: SoundCheck): Promise<void> => {
    try {
      isDamaged = !(await isSound(path, 'quick'));
      // The rotation of backups keeps few: one of a damaged workbook would push a whole one out.
      if (backsUp && !isDamaged && isOpen) await makeBackup(database, path, deps.now, { isSound });
    } catch (error) {
      // Gone meanwhile, or no room for a backup: the next opening asks again, and the last backup is always shown.
      deps.onProblem?.(error);
    } finally {
      isSettled = true;
    }
  };
  const settled = later === null ? Promise.resolve() : settle(later);
  return {
    path,
    name: basename(path, extname(path)),
    id: String(database.prepare("SELECT value FROM _meta WHERE key = 'workbook_id'").pluck().get()),
    database,
    get readOnly() {
      return isDamaged ? 'damaged' : readOnly;
    },
    lockedBy,
    settled,
    write(action, work) {
      if (isDamaged) throw new DomainError('WORKBOOK_READ_ONLY', { reason: 'damaged' });
      if (writer === null) throw new DomainError('WORKBOOK_READ_ONLY', { reason: readOnly ?? 'locked' });
      try {
        return writer(action, work);
      } catch (error) {
        throw asDomainError(error, dirname(path));
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      closeAsides(database);
      try {
        // The log cannot be emptied while the check still reads it; whoever closes does not wait for that.
        if (!isSettled) database.pragma('busy_timeout = 0');
        if (readOnly === null) database.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        // On a full disk the log stays beside the file, whole; that must not keep anyone from closing.
        if (!(error instanceof Database.SqliteError)) throw error;
      } finally {
        database.close();
        lock?.release();
      }
    },
  };
}

const damaged = (path: string, cause?: unknown) =>
  new DomainError('WORKBOOK_DAMAGED', { name: basename(path), backups: listBackups(path).length }, { cause });

const asDamaged = (error: unknown, path: string): unknown => (isDamage(error) ? damaged(path, error) : error);

function refuseDamaged(database: Connection, path: string): void {
  const [verdict] = database.pragma('quick_check(1)') as { quick_check: string }[];
  if (verdict?.quick_check !== 'ok') throw damaged(path);
}
