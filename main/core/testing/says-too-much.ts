import { homedir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

const inside = [
  /\bSELECT\b[^"]*\bFROM\b/,
  /\bINSERT INTO\b/,
  /\bUPDATE [a-z_]+ SET\b/,
  /\bDELETE FROM\b/,
  /sqlite/i,
  /constraint failed/i,
  /\bat [\w.<>]+ \(/, // a line of a stack
  /\.ts:\d+/,
  /node_modules/,
];

/**
 * What of our inside an answer or a message on the wire shows: SQL, a stack, or a path. RELIABILITY, R13. `folder` says
 * where the open workbook is, as a person reads it, and is meant to be seen.
 */
export function saysTooMuch(answer: unknown, folders: readonly string[]): string | null {
  const parsed = typeof answer === 'string' && answer.startsWith('{') ? (JSON.parse(answer) as unknown) : answer;
  const text = JSON.stringify(parsed, (key, value: unknown) => (key === 'folder' ? '' : value)) ?? '';
  const folder = [root, homedir(), ...folders].find((path) => path.length > 1 && text.includes(path));
  if (folder !== undefined) return folder;
  return inside.map((pattern) => pattern.exec(text)?.[0]).find((shown) => shown !== undefined) ?? null;
}
