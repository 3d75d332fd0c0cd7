import { closeSync, existsSync, openSync, readSync, statSync, statfsSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { applicationId } from './pragmas.ts';

const header = 'SQLite format 3\0';
const applicationIdAt = 68;
const pageSizeAt = 16;
const pageCountAt = 28;

/**
 * Looks at a file before SQLite does, because SQLite would create a missing file and take an empty one for an empty
 * database. Throws WORKBOOK_MISSING, WORKBOOK_EMPTY or NOT_A_WORKBOOK; says whether the file ends too early.
 */
export function inspectFile(path: string): { truncated: boolean } {
  const name = basename(path);
  if (!existsSync(path) || !statSync(path).isFile()) throw new DomainError('WORKBOOK_MISSING', { name });
  const size = statSync(path).size;
  if (size === 0) throw new DomainError('WORKBOOK_EMPTY', { name });
  const start = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, start, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (start.toString('latin1', 0, header.length) !== header) throw new DomainError('NOT_A_WORKBOOK', { name });
  if (start.readUInt32BE(applicationIdAt) !== applicationId) throw new DomainError('NOT_A_WORKBOOK', { name });
  const rawPageSize = start.readUInt16BE(pageSizeAt);
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize;
  return { truncated: size < pageSize * start.readUInt32BE(pageCountAt) };
}

// statfs(2) magic numbers of file systems that live on another machine.
const networkFileSystems = new Set([0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42, 0x56_4c, 0x73_75_72_45]);

/** SQLite's locks and WAL cannot be trusted over a network: such a workbook is refused (RELIABILITY). */
export function refuseNetworkShare(path: string): void {
  const isShare =
    process.platform === 'win32' ? /^[\\/]{2}/.test(path) : networkFileSystems.has(statfsSync(path).type >>> 0);
  if (isShare) throw new DomainError('WORKBOOK_ON_NETWORK', { name: basename(path) });
}
