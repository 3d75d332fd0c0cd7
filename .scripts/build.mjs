// The bundles of the desktop application and of the screen, made anew only when something they are made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, say, stop } from './process.mjs';

const sources = ['main', 'renderer', 'shared', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
/** Holds the fingerprint of what out/ was built from. */
export const sourcesStamp = path.join(root, 'out/.sources');

/** A hash over names, sizes and times: reading them takes milliseconds, a build takes seconds. */
function fingerprint() {
  const hash = createHash('sha256');
  /** @param {string} file */
  const add = (file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      for (const name of readdirSync(file).toSorted()) add(path.join(file, name));
    } else if (!/\.test\.tsx?$/.test(file)) {
      hash.update(`${path.relative(root, file)} ${stats.size} ${stats.mtimeMs}\n`);
    }
  };
  for (const source of sources) add(path.join(root, source));
  return hash.digest('hex');
}

/** @param {import('./bootstrap.mjs').Tools} tools */
export async function build({ runTool }) {
  const wanted = fingerprint();
  if (existsSync(sourcesStamp) && readFileSync(sourcesStamp, 'utf8') === wanted) return;
  say('Building the application…');
  const status = await runTool('electron-vite', ['build', '--logLevel', 'warn']);
  if (status !== 0) stop('The application could not be built: see above.');
  writeFileSync(sourcesStamp, wanted);
}
