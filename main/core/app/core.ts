import { createGrants, type Grants } from '../workbook/grants.ts';
import { createOpenedFiles, type OpenedFiles } from '../attachments/opened-files.ts';
import { createStagedFiles, type StagedFiles } from '../attachments/staged-files.ts';
import { createUploads, type Uploads } from '../attachments/uploads.ts';
import { chosenPerson } from '../settings/chosen-person.ts';
import { createSettingsFile, type SettingsFile } from '../settings/settings-file.ts';
import { createPackRenderer, type PackRenderer } from '../packs/render/pack-renderer.ts';
import { soundApart } from '../workbook/soundness.ts';
import { createSession, type Session } from './session.ts';

export interface Logger {
  info(message: string): void;
  error(message: string, error?: unknown): void;
}

/** What a composition root (Electron, browser mode, command line, a test) decides. */
export interface CoreDeps {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Where this person's settings are. */
  userFolder: string;
  /** The repository's or the package's `resources`. */
  resourcesFolder: string;
  logger: Logger;
  /** Who acts when nobody is chosen: the command line names itself. */
  defaultActor: string;
  /** Whether opened workbooks join the person's list of recent files; not so for scripts. */
  keepsRecent: boolean;
  /** The file of the worker that draws packs: TypeScript from source, JavaScript from a build. */
  packWorker: URL;
  /** The file of the worker that checks large workbooks; without it they are checked before they open. */
  soundWorker?: URL;
}

/** What the services and routers of every feature are given. */
export interface Core extends CoreDeps {
  readonly settings: SettingsFile;
  readonly session: Session;
  readonly grants: Grants;
  readonly packRenderer: PackRenderer;
  readonly openedFiles: OpenedFiles;
  readonly uploads: Uploads;
  readonly stagedFiles: StagedFiles;
  /** Closes the workbook and ends the renderer's thread. */
  close(): Promise<void>;
}

export function createCore(deps: CoreDeps): Core {
  const settings = createSettingsFile(deps.userFolder);
  const device = Buffer.from(settings.change((current) => current).device, 'hex');
  const session = createSession({
    now: deps.now,
    device,
    settings,
    keepsRecent: deps.keepsRecent,
    ...(deps.soundWorker !== undefined && { isSound: soundApart(deps.soundWorker) }),
    onProblem: (error) => deps.logger.error('after a workbook opened', error),
  });
  const packRenderer = createPackRenderer(deps);
  const openedFiles = createOpenedFiles(deps.now);
  return {
    ...deps,
    settings,
    session,
    grants: createGrants(deps.now),
    packRenderer,
    openedFiles,
    uploads: createUploads({ now: deps.now, openedFiles }),
    stagedFiles: createStagedFiles(),
    async close() {
      session.close();
      openedFiles.dispose();
      await packRenderer.dispose();
    },
  };
}

/** Who is written into the history: the person chosen for the open workbook, or the host's own name. */
export function actorOf(core: Core): string {
  return chosenPerson(core) ?? core.defaultActor;
}

/** Today in Sofia, whatever time zone the machine is in. */
export function todayOf(core: Pick<Core, 'now'>): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Sofia',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(core.now());
}
