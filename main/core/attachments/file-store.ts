import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { asDomainError } from '../files/write-atomically.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** The bytes of copied files: each content once, in parts, apart from the records that refer to it by its hash. */
export const partBytes = 1024 * 1024;

export interface FileContent {
  sha256: string;
  bytes: number;
}

/** Throws FILE_MISSING for what is not there, or is no file: a folder, a device. */
export function sizeOfFile(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) throw new DomainError('FILE_MISSING', { name: basename(path) });
  return stats.size;
}

/** Reads a file piece by piece: however large it is, only a piece stands in memory. Throws FILE_MISSING. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: partBytes })) yield piece as Buffer; // no encoding is set
  } catch (error) {
    throw new DomainError('FILE_MISSING', { name: basename(path) }, { cause: error });
  }
}

export async function hashOfFile(path: string): Promise<FileContent> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

export const isKept = (database: Database, sha256: string): boolean =>
  database.prepare('SELECT 1 FROM _file WHERE sha256 = ?').get(sha256) !== undefined;

/** Two copies at once would sweep away each other's parts. */
const copying = new WeakMap<Database, Promise<unknown>>();

/**
 * Copies a file's bytes into the workbook and then, in one transaction with the row that says they are whole, does
 * `attach`. Bytes that the workbook has already are not copied again. Parts are written one by one, so that the core answers
 * others meanwhile; a copy that fails or is cut short leaves parts that nothing refers to, and the next one sweeps them.
 * Throws FILE_MISSING, FILE_CHANGED, DISK_FULL, WORKBOOK_READ_ONLY, and what `attach` throws.
 */
export async function keepFile<Result>(
  workbook: Workbook,
  path: string,
  attach: (content: FileContent, wasKnown: boolean, keep: () => void) => Result,
): Promise<Result> {
  const { database } = workbook;
  if (workbook.readOnly !== null) throw new DomainError('WORKBOOK_READ_ONLY', { reason: workbook.readOnly });
  const before = copying.get(database) ?? Promise.resolve();
  const work = before.then(() => keepAlone(workbook, path, attach));
  copying.set(
    database,
    work.catch(() => undefined), // the next one waits for this one's end, whatever it was
  );
  return work;
}

async function keepAlone<Result>(
  workbook: Workbook,
  path: string,
  attach: (content: FileContent, wasKnown: boolean, keep: () => void) => Result,
): Promise<Result> {
  const { database } = workbook;
  const content = await hashOfFile(path);
  if (isKept(database, content.sha256)) return attach(content, true, () => undefined);
  try {
    sweepParts(database);
    await writeParts(database, path, content);
    const row = database.prepare('INSERT INTO _file (sha256, bytes) VALUES (?, ?)');
    return attach(content, false, () => row.run(content.sha256, content.bytes));
  } catch (error) {
    if (database.open) sweepWhatFits(database);
    throw asDomainError(error, dirname(workbook.path));
  }
}

async function writeParts(database: Database, path: string, { sha256, bytes }: FileContent): Promise<void> {
  const insert = database.prepare('INSERT INTO _file_part (sha256, part, content) VALUES (?, ?, ?)');
  const hash = createHash('sha256');
  let part = 0;
  let written = 0;
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    written += piece.length;
    insert.run(sha256, part, piece);
    part += 1;
  }
  // What was hashed first and what was written must be one and the same.
  if (written !== bytes || hash.digest('hex') !== sha256)
    throw new DomainError('FILE_CHANGED', { name: basename(path) });
}

/**
 * Keeps bytes that are in memory already: small ones, which came with something else. Within the action that attaches them,
 * so that both are there or neither. Answers with their hash.
 */
export function keepBytes(database: Database, bytes: Buffer): FileContent {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isKept(database, sha256)) return { sha256, bytes: bytes.length };
  database.prepare('DELETE FROM _file_part WHERE sha256 = ?').run(sha256);
  const insert = database.prepare('INSERT INTO _file_part (sha256, part, content) VALUES (?, ?, ?)');
  for (let at = 0; at < bytes.length; at += partBytes)
    insert.run(sha256, at / partBytes, bytes.subarray(at, at + partBytes));
  database.prepare('INSERT INTO _file (sha256, bytes) VALUES (?, ?)').run(sha256, bytes.length);
  return { sha256, bytes: bytes.length };
}

/** Parts of which no row says that they are whole: what a copy that was cut short left. */
function sweepParts(database: Database): void {
  database.prepare('DELETE FROM _file_part WHERE sha256 NOT IN (SELECT sha256 FROM _file)').run();
}

/** Lets go of bytes that no attachment refers to, not even one that was archived or taken back. */
export function dropUnreferenced(database: Database, sha256: string): void {
  database.transaction(() => {
    database
      .prepare(
        'DELETE FROM _file WHERE sha256 = @sha256 AND @sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL)',
      )
      .run({ sha256 });
    sweepParts(database);
  })();
}

/** A full disk may have no room even to take something away: then the next copy does. */
function sweepWhatFits(database: Database): void {
  try {
    sweepParts(database);
  } catch (error) {
    if (!(error instanceof SqliteDatabase.SqliteError)) throw error;
  }
}

/** The bytes of a kept file, part by part. */
export function partsOf(database: Database, sha256: string): IterableIterator<Buffer> {
  return database
    .prepare<[string], Buffer>('SELECT content FROM _file_part WHERE sha256 = ? ORDER BY part')
    .pluck()
    .iterate(sha256);
}

/** Whether the workbook holds the bytes, and they are what their name says. */
export function isIntact(database: Database, sha256: string): boolean {
  if (!isKept(database, sha256)) return false;
  const hash = createHash('sha256');
  for (const part of partsOf(database, sha256)) hash.update(part);
  return hash.digest('hex') === sha256;
}

/** The first bytes of a kept file; empty for an empty one. */
export const beginningOf = (database: Database, sha256: string): Buffer =>
  database
    .prepare<[string], Buffer>('SELECT substr(content, 1, 8) FROM _file_part WHERE sha256 = ? AND part = 0')
    .pluck()
    .get(sha256) ?? Buffer.alloc(0);
