import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';

/** `SRMP`, so that `file` and we can tell a workbook from any other SQLite database. */
export const applicationId = 0x53_52_4d_50;

/** RELIABILITY: "set and read back". A pragma that did not take would silently weaken every promise made about a save. */
const writerPragmas = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65_536],
  ['journal_size_limit', '67108864', 67_108_864],
  ['temp_store', 'MEMORY', 2],
] as const;

const readerPragmas = writerPragmas.filter(([name]) => !['journal_mode', 'journal_size_limit'].includes(name));

export function applyPragmas(database: Database, mode: 'writer' | 'reader'): void {
  for (const [name, value, expected] of mode === 'writer' ? writerPragmas : readerPragmas) {
    database.pragma(`${name} = ${value}`);
    const actual: unknown = database.pragma(name, { simple: true });
    // mmap_size reads back as nothing where memory mapping is compiled out: as good as 0.
    if (actual !== expected && !(name === 'mmap_size' && actual === undefined))
      throw new DomainError('WORKBOOK_UNSAFE', { pragma: name });
  }
}
