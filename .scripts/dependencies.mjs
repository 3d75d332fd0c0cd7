// The project's packages, exactly as locked, installed when they are not.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { ask, root, runOnStderr, say, stop } from './process.mjs';

/**
 * @typedef {{ version?: string; optional?: boolean; link?: boolean; os?: string[]; cpu?: string[] }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Compares the lock file with npm's own record of what it installed. Optional packages may be absent, but none may be
 * there that is for another system: a folder carried over from it.
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed
 */
export function isInstalled(wanted, installed, platform = process.platform, arch = process.arch) {
  if (!wanted || !installed) return false;
  const missing = Object.entries(wanted.packages).some(
    ([name, entry]) => name !== '' && !entry.optional && installed.packages[name]?.version !== entry.version,
  );
  const foreign = Object.values(installed.packages).some(
    ({ os, cpu }) => excludes(os, platform) || excludes(cpu, arch),
  );
  return !missing && !foreign;
}

/**
 * @param {readonly string[] | undefined} list as in package.json: names, or names with a leading ! that are not meant
 * @param {string} value
 */
function excludes(list, value) {
  if (!list || list.length === 0) return false;
  return list.includes(`!${value}`) || (!list.some((one) => one.startsWith('!')) && !list.includes(value));
}

const isUpToDate = () =>
  isInstalled(
    readLock(path.join(root, 'package-lock.json')),
    readLock(path.join(root, 'node_modules/.package-lock.json')),
  );

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
export function installDependencies(node, env) {
  if (isUpToDate()) return;
  withLock(() => {
    if (isUpToDate()) return;
    say('Installing the locked packages (about a minute)…');
    const [command, args] = npm(node);
    // Without install scripts: none is needed, and better-sqlite3's would look for a compiler.
    const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (!runOnStderr(command, [...args, ...flags], { env })) {
      stop(
        'The packages could not be installed: see what npm said above, and check the network or the proxy settings.',
      );
    }
    installHooks(node, env);
  });
}

/**
 * Git hooks are a convenience for those who develop: their absence is never an error.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
function installHooks(node, env) {
  const lefthook = path.join(root, 'node_modules/lefthook/bin/index.js');
  if (env['CI'] || !existsSync(path.join(root, '.git')) || !existsSync(lefthook)) return;
  if (!ask(node, [lefthook, 'install'], { env }).ok) say('The git hooks were not installed; everything else works.');
}

/**
 * Two scripts started at once on a fresh clone: the second waits for the first.
 * @param {() => void} work
 */
function withLock(work) {
  const lock = path.join(root, '.runtime/installing');
  const staleAfter = 15 * 60_000;
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > staleAfter) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    work();
  } finally {
    release();
    process.off('exit', release);
  }
}
