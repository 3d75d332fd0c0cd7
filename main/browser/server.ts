import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createCore } from '../core/app/core.ts';
import { createLogger } from '../core/app/logger.ts';
import { userFolderOf } from '../core/app/user-folder.ts';
import { startBrowserMode } from './browser-mode.ts';

/**
 * Composition root of browser mode: `node out/main/browser-server.js [--open] [--port N] [FILE]`, or from its source. Both
 * stand two folders below the root.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { open: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});

const root = resolve(import.meta.dirname, '../..');
const userFolder = process.env['SOFIA_ROADMAP_USER_FOLDER'] ?? userFolderOf(process.platform, process.env, homedir());
const logger = createLogger(userFolder, 'browser');
process.on('unhandledRejection', (error) => logger.error('unhandled', error));
process.on('uncaughtExceptionMonitor', (error) => logger.error('uncaught', error));

/** A worker of the core: from its source, or from the bundle beside this one. */
const workerAt = (source: string, bundle: string) =>
  pathToFileURL(join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? source : bundle));

const core = createCore({
  now: Date.now,
  userFolder,
  resourcesFolder: join(root, 'resources'),
  logger,
  defaultActor: '',
  keepsRecent: true,
  packWorker: workerAt('../core/packs/render/worker.ts', 'pack-worker.js'),
  soundWorker: workerAt('../core/workbook/sound-worker.ts', 'sound-worker.js'),
});

const [file] = positionals;
const server = await startBrowserMode({
  core,
  rendererFolder: join(root, 'out/renderer'),
  port: Number(values.port),
  folders: [process.cwd(), homedir()],
});
if (file !== undefined)
  await core.session.open(resolve(file)).catch((error: unknown) => logger.error(`cannot open ${file}`, error));

process.stdout.write(`Sofia Roadmap: ${server.link}\n`);
if (values.open) openBrowser(server.link);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    core.session.close();
    core.openedFiles.dispose();
    server.stop();
    process.exit(0);
  });

/** Opens the browser that the start script found, in a window of its own. */
function openBrowser(link: string): void {
  const browser = process.env['ROADMAP_BROWSER'];
  if (browser === undefined || browser === '') return;
  spawn(browser, [`--app=${link}`], { detached: true, stdio: 'ignore' }).unref();
}
