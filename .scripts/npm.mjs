// How to call npm without a shell, with the Node of our choice.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} node the Node that shall run npm
 * @returns {[command: string, args: string[]]}
 */
export function npm(node) {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'] ?? '',
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    ...(process.env['PATH'] ?? '')
      .split(path.delimiter)
      .flatMap((folder) => [realPath(path.join(folder, 'npm')), path.join(folder, 'node_modules/npm/bin/npm-cli.js')]),
  ];
  const found = candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
  return found === undefined ? ['npm', []] : [node, [found]];
}

/** @param {string} file */
function realPath(file) {
  try {
    return realpathSync(file);
  } catch {
    return '';
  }
}
