import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { Backup, LiveEvent, WorkbookState } from '#shared/contract/workbook.ts';
import { todayOf, type Core } from '../app/core.ts';
import { procedures } from '../app/procedures.ts';
import { fillEmpty, fillWithStarterPlan } from '../starter/build-starter.ts';
import { listBackups, makeBackup } from './backup.ts';
import { checkWorkbook } from './check.ts';
import { compareLogs } from './compare-logs.ts';
import { readRecords } from './records.ts';
import { soundApart } from './soundness.ts';

/** A folder as a person reads it: `~` for their own. */
function shownFolder(path: string): string {
  const folder = dirname(path);
  return folder.startsWith(homedir()) ? `~${folder.slice(homedir().length)}` : folder;
}

export function workbookState(core: Core): WorkbookState {
  const workbook = core.session.current();
  if (workbook === null) return { open: null };
  const [plan] = readRecords(workbook.database, 'plan');
  return {
    open: {
      id: workbook.id,
      name: workbook.name,
      folder: shownFolder(workbook.path),
      readOnly: workbook.readOnly,
      lockedBy: workbook.lockedBy?.holder ?? null,
      lastBackupAt: listBackups(workbook.path)[0]?.at ?? null,
      title: plan?.title ?? { bg: '', en: '', stale: null },
      adoptedOn: plan?.adoptedOn ?? null,
      viewAsOf: plan?.viewAsOf ?? null,
      today: todayOf(core),
    },
  };
}

function recentOf(core: Core) {
  return core.settings.read().recent.map(({ id, path, openedAt }) => ({
    id: recentId(path, id),
    name: basename(path, extname(path)),
    folder: shownFolder(path),
    openedAt,
    isThere: existsSync(path),
  }));
}

/** A copy of a workbook has the same id as its original, so an entry is known by both, hashed: no path leaves the core. */
const recentId = (path: string, id: string) => createHash('sha256').update(`${id} ${path}`).digest('base64url');

/** How far the backup is from the present, in changes; nulls where it cannot be read. */
function distanceOf(core: Core, backupPath: string): Pick<Backup, 'changesSince' | 'changesAhead'> {
  try {
    const backup = new Database(backupPath, { readonly: true, fileMustExist: true });
    try {
      const { onlyFirst, onlySecond } = compareLogs(core.session.workbook().database, backup);
      return { changesSince: onlyFirst, changesAhead: onlySecond };
    } finally {
      backup.close();
    }
  } catch (error) {
    core.logger.error(`backup ${basename(backupPath)} cannot be read`, error);
    return { changesSince: null, changesAhead: null };
  }
}

export const workbookRouter = {
  state: procedures.workbook.state.handler(({ context: { core } }) => workbookState(core)),
  counts: procedures.workbook.counts.handler(({ context: { core } }) => {
    const { database } = core.session.workbook();
    const count = (table: string) =>
      Number(database.prepare(`SELECT count(*) FROM ${table} WHERE deleted = 0 AND archived = 0`).pluck().get());
    return { activities: count('activity'), programmes: count('programme'), kpis: count('kpi') };
  }),
  recent: procedures.workbook.recent.handler(({ context: { core } }) => recentOf(core)),
  openRecent: procedures.workbook.openRecent.handler(async ({ input, context: { core } }) => {
    const recent = core.settings.read().recent.find(({ id, path }) => recentId(path, id) === input.id);
    if (recent === undefined) throw new DomainError('GRANT_EXPIRED', {});
    await core.session.open(recent.path);
    return workbookState(core);
  }),
  open: procedures.workbook.open.handler(async ({ input, context: { core } }) => {
    await core.session.open(core.grants.redeem(input.grant, 'openWorkbook'));
    return workbookState(core);
  }),
  create: procedures.workbook.create.handler(({ input, context: { core } }) => {
    const path = core.grants.redeem(input.grant, 'saveWorkbook');
    core.session.create(path, (workbook) =>
      input.content === 'starter' ? fillWithStarterPlan(workbook, core.resourcesFolder) : fillEmpty(workbook),
    );
    return workbookState(core);
  }),
  close: procedures.workbook.close.handler(({ context: { core } }) => {
    core.session.close();
    return workbookState(core);
  }),
  backups: procedures.workbook.backups.handler(({ context: { core } }) =>
    listBackups(core.session.workbook().path).map(({ name, at, bytes, path }) => ({
      name,
      at,
      bytes,
      ...distanceOf(core, path),
    })),
  ),
  backUp: procedures.workbook.backUp.handler(async ({ context: { core } }) => {
    const { database, path } = core.session.workbook();
    const { soundWorker, now } = core;
    const { name, at, bytes } = await makeBackup(
      database,
      path,
      now,
      soundWorker === undefined ? {} : { isSound: soundApart(soundWorker) },
    );
    core.session.announce({ type: 'workbook' });
    return { name, at, bytes, changesSince: 0, changesAhead: 0 };
  }),
  restore: procedures.workbook.restore.handler(async ({ input, context: { core } }) => {
    const target =
      input.as.mode === 'inPlace'
        ? ({ mode: 'inPlace' } as const)
        : ({ mode: 'copy', path: core.grants.redeem(input.as.grant, 'saveWorkbook') } as const);
    await core.session.restore(input.backup, target);
    return workbookState(core);
  }),
  check: procedures.workbook.check.handler(({ context: { core } }) => checkWorkbook(core.session.workbook().database)),
  events: procedures.workbook.events.handler(({ context: { core }, signal }) => eventsOf(core, signal)),
};

/** The session's events as a stream that ends when the window goes. */
async function* eventsOf(core: Core, signal: AbortSignal | undefined): AsyncGenerator<LiveEvent> {
  // Begins with an event: what happened between a window's first questions and this listening is read again.
  const waiting: LiveEvent[] = [{ type: 'workbook' }];
  let wake: () => void = () => undefined;
  const stop = core.session.onEvent((event) => {
    waiting.push(event);
    wake();
  });
  const onAbort = () => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (signal?.aborted !== true) {
      const event = waiting.shift();
      if (event === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else yield event;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stop();
  }
}
