import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import type { LiveEvent } from '#shared/contract/workbook.ts';
import { asDomainError } from '../files/write-atomically.ts';
import { restoreBackup } from '../workbook/restore.ts';
import {
  createWorkbook,
  openWorkbook,
  type OpenOptions,
  type Workbook,
  type WorkbookDeps,
} from '../workbook/workbook.ts';
import { backupFolderOf } from '../workbook/backup.ts';
import type { SettingsFile } from '../settings/settings-file.ts';

const recentLimit = 8;

/** The one workbook that this core has open, and who works in it. */
export interface Session {
  /** Throws NO_WORKBOOK when nothing is open. */
  workbook(): Workbook;
  current(): Workbook | null;
  open(path: string, options?: OpenOptions): Promise<Workbook>;
  /** Makes a workbook and lets `fill` write its first content before anyone sees it. */
  create(path: string, fill: (workbook: Workbook) => void): Workbook;
  restore(backupName: string, target: { mode: 'inPlace' } | { mode: 'copy'; path: string }): Promise<Workbook>;
  close(): void;
  onEvent(listener: (event: LiveEvent) => void): () => void;
  announce(event: LiveEvent): void;
}

export interface SessionDeps extends WorkbookDeps {
  settings: SettingsFile;
  /** Whether what is opened joins the person's list of recent files. */
  keepsRecent: boolean;
}

export function createSession(deps: SessionDeps): Session {
  let workbook: Workbook | null = null;
  const listeners = new Set<(event: LiveEvent) => void>();
  const announce = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };

  const take = (opened: Workbook): Workbook => {
    workbook?.close();
    workbook = opened;
    opened.onChange(({ txn, kind, actor, changed }) => announce({ type: 'changed', txn, kind, actor, changed }));
    if (deps.keepsRecent) remember(opened);
    announce({ type: 'workbook' });
    // What was found out, and the backup that was made, are told by everything that shows the workbook.
    void opened.settled.then(() => {
      if (workbook === opened) announce({ type: 'workbook' });
    });
    return opened;
  };

  const remember = ({ id, path }: Workbook) => {
    const openedAt = new Date(deps.now()).toISOString();
    deps.settings.change((settings) => ({
      ...settings,
      recent: [{ id, path, openedAt }, ...settings.recent.filter((recent) => recent.path !== path)].slice(
        0,
        recentLimit,
      ),
    }));
  };

  /** The same file must not be opened twice by us: its own lock would stand in the way. */
  const leave = (path: string) => {
    if (workbook === null || resolve(workbook.path) !== resolve(path)) return;
    workbook.close();
    workbook = null;
  };

  const session: Session = {
    workbook() {
      if (workbook === null) throw new DomainError('NO_WORKBOOK', {});
      return workbook;
    },
    current: () => workbook,
    async open(path, options) {
      if (workbook !== null && resolve(workbook.path) === resolve(path) && existsSync(path)) return workbook;
      return take(await openWorkbook(path, deps, options));
    },
    create(path, fill) {
      const created = createWorkbook(path, deps);
      try {
        fill(created);
        // Whole in its own file before anyone relies on it: a workbook that is copied or loses its log is not empty.
        created.database.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        created.close();
        for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
        throw asDomainError(error, dirname(path));
      }
      return take(created);
    },
    async restore(backupName, target) {
      const { path } = session.workbook();
      const backup = join(backupFolderOf(path), basename(backupName));
      const destination = target.mode === 'inPlace' ? path : target.path;
      // A file that is still read cannot be moved on Windows.
      if (target.mode === 'inPlace') await session.workbook().settled;
      if (target.mode === 'inPlace') leave(path);
      try {
        await restoreBackup(backup, destination, target.mode, deps.now);
      } finally {
        if (workbook === null && existsSync(path)) await session.open(path);
      }
      return session.open(destination);
    },
    close() {
      workbook?.close();
      workbook = null;
      announce({ type: 'workbook' });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce,
  };
  return session;
}
