// A browser of the Chromium family: for browser mode the person's own, for tests Playwright's first.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ask, root, say } from './process.mjs';

/** Commands by which Linux distributions know them. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (one) => one !== undefined,
    );
    const files = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return files.flatMap((file) => roots.map((folder) => path.join(folder, file)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.join(os.homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  const folders = [...(env['PATH'] ?? '').split(path.delimiter).filter((one) => one !== ''), '/usr/bin', '/snap/bin'];
  return commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} an installed Chromium, Chrome or Edge; CHROME_PATH decides where it is set
 */
export function findInstalledBrowser(env = process.env) {
  const chosen = env['CHROME_PATH'];
  return [...(chosen === undefined ? [] : [chosen]), ...usualPlaces(env)].find((file) => existsSync(file));
}

/** @returns {string | undefined} the very Chromium that the pinned Playwright is made for, where it was downloaded */
export function findPlaywrightBrowser() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    const file = chromium.executablePath();
    return existsSync(file) && starts(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * On Linux a downloaded browser may lack the system's libraries. Elsewhere it brings all it needs.
 * @param {string} file
 */
const starts = (file) => process.platform !== 'linux' || ask(file, ['--version']).ok;

/** Whether packages may be installed here without asking anybody. */
export function mayInstallDebianPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) && ask('apt-get', ['--version']).ok;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} names
 * @returns {boolean}
 */
export function installDebianPackages(...names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing Debian's ${names.join(' and ')}…`);
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  return (
    ask('apt-get', ['update', ...quiet], { env, seconds: 300 }).ok &&
    ask('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...names], { env, seconds: 900 }).ok
  );
}

/** @returns {string | undefined} a browser for tests that is there already */
export const findTestBrowser = () => process.env['CHROME_PATH'] ?? findPlaywrightBrowser() ?? findInstalledBrowser();

/**
 * A browser for tests: Playwright's, else an installed one, else Debian's package where that may be installed.
 * @param {{ node: string; playwright: string }} tools a Node and the file of Playwright's command
 * @returns {string | undefined}
 */
export function getTestBrowser({ node, playwright }) {
  if (process.env['CHROME_PATH'] === undefined && findPlaywrightBrowser() === undefined) download(node, playwright);
  const found = findTestBrowser();
  if (found !== undefined) return found;
  return mayInstallDebianPackages() && installDebianPackages('chromium') ? findInstalledBrowser() : undefined;
}

/**
 * A network that blocks the download is asked once a day.
 * @param {string} node
 * @param {string} playwright
 */
function download(node, playwright) {
  const failed = path.join(root, '.runtime/playwright-download-failed');
  const since = Date.now() - (statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (since < 86_400_000) return;
  say("Downloading Playwright's Chromium for the tests…");
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const answer = ask(node, [playwright, 'install', 'chromium', '--no-shell'], { env, seconds: 600 });
  if (answer.ok && findPlaywrightBrowser() !== undefined) return;
  say('It cannot be had here, so another browser takes its place for a day.');
  mkdirSync(path.dirname(failed), { recursive: true });
  writeFileSync(failed, answer.stderr);
}
