// Electron's binary. The electron package downloads it from GitHub when it is imported, so it never is: what is there is
// looked up, and a download is an explicit step that may fail.
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { ask, root, runOnStderr, say } from './process.mjs';

const packageFolder = path.join(root, 'node_modules/electron');

const executable =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

/**
 * @typedef {{ ok: true; path: string; folder: string; version: string; isTestRuntime: boolean } | { ok: false; why: string }} Electron
 *   `isTestRuntime`: not the pinned version but the one that ELECTRON_OVERRIDE_DIST_PATH names
 */

/** @returns {Electron} what is there already */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = override ?? path.join(packageFolder, 'dist');
  const file = path.join(folder, executable);
  if (!existsSync(file)) return { ok: false, why: 'its binary is not here' };
  const version = read(path.join(folder, 'version'));
  if (override === undefined && version !== wantedVersion()) {
    return { ok: false, why: `its binary is not version ${wantedVersion()}` };
  }
  const missing = missingLibraries(file);
  if (missing.length > 0) return { ok: false, why: `this system lacks ${missing.join(', ')}` };
  return { ok: true, path: file, folder, version, isTestRuntime: override !== undefined };
}

const wantedVersion = () => JSON.parse(read(path.join(packageFolder, 'package.json'))).version;

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  } catch {
    return '';
  }
}

/**
 * A bare Debian has not got the libraries of a desktop.
 * @param {string} file
 * @returns {string[]}
 */
function missingLibraries(file) {
  if (process.platform !== 'linux') return [];
  const { stdout } = ask('ldd', [file]);
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * Finds Electron, downloading its binary when it is missing.
 * @param {string} node
 * @returns {Promise<Electron>}
 */
export async function getElectron(node) {
  const there = findElectron();
  if (there.ok || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return there;
  if (existsSync(path.join(packageFolder, 'dist', executable)) && there.why.startsWith('this system')) return there;
  const host = downloadHost();
  const problem = await reach(host);
  if (problem !== undefined)
    return { ok: false, why: `its binary comes from ${host}, which cannot be reached here (${problem})` };
  say(`Downloading Electron ${wantedVersion()} from ${host} (about 120 MB)…`);
  const downloaded = runOnStderr(node, [path.join(packageFolder, 'install.js')], { seconds: 600 });
  return downloaded ? findElectron() : { ok: false, why: `its binary could not be downloaded from ${host}` };
}

/** Where @electron/get downloads from: GitHub, or the mirror that the person has set. */
function downloadHost() {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  return mirror !== undefined && URL.canParse(mirror) ? new URL(mirror).hostname : 'github.com';
}

/**
 * A blocked network often swallows packets, and a download would wait for minutes. Behind a proxy only the download
 * itself can tell.
 * @param {string} host
 * @returns {Promise<string | undefined>} what is in the way
 */
function reach(host, seconds = 5) {
  const hasProxy = Object.keys(process.env).some((name) => /^(npm_config_)?https?_?proxy$/i.test(name));
  if (hasProxy) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const socket = net.connect({ host, port: 443, timeout: seconds * 1000 });
    /** @param {string} [problem] */
    const end = (problem) => {
      socket.destroy();
      resolve(problem);
    };
    socket.on('connect', () => end());
    socket.on('timeout', () => end(`no answer in ${seconds} s`));
    socket.on('error', (error) => end('code' in error ? String(error.code) : error.message));
  });
}
