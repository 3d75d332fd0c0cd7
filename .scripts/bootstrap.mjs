// What every script does first: a Node that is new enough, and the packages as locked.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { findNode } from './node-runtime.mjs';
import { root, run } from './process.mjs';

/**
 * @typedef {object} Tools
 * @property {string} node the Node to run everything with
 * @property {NodeJS.ProcessEnv} env an environment in which `node` means that one
 * @property {(file: string, args?: readonly string[], options?: { cwd?: string; env?: NodeJS.ProcessEnv }) => Promise<number>} runNode
 *   runs a file of the project (or a path) and returns its exit status
 * @property {(name: string, args?: readonly string[], options?: { env?: NodeJS.ProcessEnv }) => Promise<number>} runTool
 *   runs a command of an installed package (see `toolFile`) and returns its exit status
 */

/** @returns {Tools} */
export function prepare() {
  const node = findNode();
  const env = { ...process.env };
  if (node !== process.execPath) {
    const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
    env[key] = path.dirname(node) + path.delimiter + (env[key] ?? '');
    env['npm_node_execpath'] = node;
    env['NODE'] = node;
  }
  // Types are stripped and modules compiled once, not at each command.
  env['NODE_COMPILE_CACHE'] ??= path.join(root, 'node_modules/.cache/node-compile');
  installDependencies(node, env);
  /** @type {Tools['runNode']} */
  const runNode = (file, args = [], options = {}) =>
    // Before 24.3 Node remarks on stderr that it strips types.
    run(node, ['--disable-warning=ExperimentalWarning', path.resolve(root, file), ...args], {
      cwd: options.cwd ?? root,
      env: { ...env, ...options.env },
    });
  return { node, env, runNode, runTool: (name, args, options) => runNode(toolFile(name), args, options) };
}

/** The packages whose command is not called like them. */
const packageOf = /** @type {Record<string, string>} */ ({ playwright: '@playwright/test', tsc: 'typescript' });

/**
 * The file behind an installed command: run with Node directly it needs no shell, which Windows would.
 * @param {string} command
 */
export function toolFile(command) {
  const folder = path.join(root, 'node_modules', packageOf[command] ?? command);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`There is no command ${command} in ${folder}`);
  return path.join(folder, file);
}
