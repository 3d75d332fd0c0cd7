import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './process.mjs';

/** Linted folders are named: given none, oxlint would walk node_modules. */
const folders = ['main', 'renderer', 'shared', 'e2e', '.scripts'].filter((name) => existsSync(path.join(root, name)));

/** @type {readonly { title: string; tool: string; args: string[] }[]} */
const checks = [
  { title: 'format', tool: 'oxfmt', args: ['--check', '.'] },
  { title: 'lint and folder rules', tool: 'oxlint', args: folders },
  { title: 'types of main, shared and scripts', tool: 'tsc', args: ['-p', 'tsconfig.node.json'] },
  { title: 'types of the journeys', tool: 'tsc', args: ['-p', 'tsconfig.e2e.json'] },
  { title: 'types of renderer', tool: 'tsc', args: ['-p', 'tsconfig.web.json'] },
  { title: 'unused code', tool: 'knip', args: ['--no-progress'] },
];

/**
 * Runs them all, so that one look shows everything that is to be mended.
 * @param {import('./bootstrap.mjs').Tools} tools
 * @returns {Promise<boolean>} whether all passed
 */
export async function runChecks({ runTool }) {
  const failed = [];
  for (const { title, tool, args } of checks) {
    say(`Checking ${title}…`);
    if ((await runTool(tool, args)) !== 0) failed.push(title);
  }
  say(failed.length === 0 ? 'All static checks passed.' : `Failed: ${failed.join('; ')}.`);
  return failed.length === 0;
}
