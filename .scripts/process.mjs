// Starting other programs the same way everywhere. Runs on Node 20 without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * What the scripts have to say goes to stderr: the standard output belongs to the program that they start.
 * @param {string} text
 */
export const say = (text) => void process.stderr.write(`roadmap: ${text}\n`);

/**
 * Says why it cannot go on, and stops.
 * @param {string} text
 * @returns {never}
 */
export function stop(text) {
  say(text);
  process.exit(1);
}

/**
 * Starts a program, gives it this terminal and waits for its end. Ctrl-C reaches it through the terminal; a signal
 * sent to this process alone is handed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; cwd?: string; onStderr?: (text: string) => void }} [options]
 * @returns {Promise<number>} its exit status, 128 + n where signal n ended it
 */
export function run(command, args, { env = process.env, cwd = root, onStderr } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', 'inherit', onStderr ? 'pipe' : 'inherit'] });
    child.stderr?.on('data', (chunk) => {
      process.stderr.write(chunk);
      onStderr?.(String(chunk));
    });
    const ignore = () => {};
    const handOn = () => void child.kill('SIGTERM');
    process.on('SIGINT', ignore).on('SIGTERM', handOn);
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', handOn);
      resolve(status ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : signal === 'SIGTERM' ? 15 : 6));
    });
  });
}

/**
 * Runs a program to its end and returns what it printed. Never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; cwd?: string; seconds?: number }} [options]
 */
export function ask(command, args, { env = process.env, cwd = root, seconds = 30 } = {}) {
  const answer = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: seconds * 1000, windowsHide: true });
  return {
    ok: answer.status === 0,
    stdout: answer.stdout ?? '',
    stderr: answer.error ? answer.error.message : (answer.stderr ?? ''),
  };
}

/**
 * Runs a program whose output only matters to a person: all of it goes to stderr.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; cwd?: string; seconds?: number }} [options]
 * @returns {boolean} whether it succeeded
 */
export function runOnStderr(command, args, { env = process.env, cwd = root, seconds = 900 } = {}) {
  const stdio = /** @type {const} */ (['ignore', 2, 2]);
  return (
    spawnSync(command, args, { cwd, env, stdio: [...stdio], timeout: seconds * 1000, windowsHide: true }).status === 0
  );
}
