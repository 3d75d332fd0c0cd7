import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCore } from '../core/app/core.ts';
import { createLogger } from '../core/app/logger.ts';
import { userFolderOf } from '../core/app/user-folder.ts';
import { createProgram } from './program.ts';
import { createOutput } from './output.ts';

/** Composition root of the command line. */
// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const root = resolve(import.meta.dirname, '../..');
const userFolder = process.env['SOFIA_ROADMAP_USER_FOLDER'] ?? userFolderOf(process.platform, process.env, homedir());
const output = createOutput(process.stdout, process.stderr, process.env['LANG'] ?? '');
const core = createCore({
  now: Date.now,
  userFolder,
  resourcesFolder: join(root, 'resources'),
  logger: createLogger(userFolder, 'cli'),
  defaultActor: 'cli',
  keepsRecent: false,
  packWorker: new URL('../core/packs/render/worker.ts', import.meta.url),
});

try {
  await createProgram({ core, output }).parseAsync();
} catch (error) {
  process.exitCode = output.fail(error);
} finally {
  await core.close();
}
