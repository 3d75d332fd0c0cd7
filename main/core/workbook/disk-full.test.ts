import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isDomainError } from '#shared/contract/errors.ts';
import { keepFile } from '../attachments/file-store.ts';
import { writePackFile } from '../packs/render-issued.ts';
import { edit, testDevice } from '../testing/temporary-workbook.ts';
import { listBackups, makeBackup, verifyBackup } from './backup.ts';
import { checkWorkbook } from './check.ts';
import { readRecords } from './records.ts';
import { createWorkbook, openWorkbook, type Workbook } from './workbook.ts';

const deps = { now: () => Date.parse('2021-01-04T08:00:00Z'), device: testDevice };

/** A disk of eight megabytes can be had only by root on Linux, and not in every container. */
function obstacle(): string | null {
  if (process.platform !== 'linux') return `there is no tmpfs on ${process.platform}`;
  if (process.getuid?.() !== 0) return 'only root may mount a tmpfs';
  const place = mkdtempSync(join(tmpdir(), 'disk-full-'));
  const { status, stderr } = mount(place);
  if (status === 0) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return status === 0 ? null : `a tmpfs cannot be mounted here: ${stderr.trim()}`;
}

function mount(place: string) {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place], { encoding: 'utf8' });
}

const why = obstacle();
let disk = '';
let path = '';
let workbook: Workbook;

const insert = (index: number) =>
  workbook.write(edit, (tx) =>
    tx.insert('organisation', { sortOrder: index, name: { bg: `Звено ${index} ${'я'.repeat(500)}` } }),
  );

/** The code of a refusal; null where it was done after all. */
function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}

const filler = () => join(disk, 'filler');

/** Takes every byte that is left. */
function fill(): void {
  for (const size of [65_536, 4_096, 1])
    while (true) {
      try {
        writeFileSync(filler(), Buffer.alloc(size), { flag: 'a' });
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
        break;
      }
    }
}

/** Fills the disk but for so much, more each time: what needs room in several steps is refused at each of them. */
function* spaces(step = 32_768): Generator<number> {
  for (let space = 0; ; space += step) {
    rmSync(filler(), { force: true });
    fill();
    truncateSync(filler(), Math.max(0, statSync(filler()).size - space));
    yield space;
  }
}

function writeUntilRefused(): { written: number; code: string } {
  for (let written = 0; ; written += 1) {
    const code = refusal(() => insert(written));
    if (code !== null) return { written, code };
  }
}

describe.skipIf(why !== null)(`on a full disk${why === null ? '' : ` (left out: ${why})`}`, () => {
  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), 'disk-full-'));
    mount(disk);
    path = join(disk, 'plan.roadmap');
    workbook = createWorkbook(path, deps);
  });
  afterEach(() => {
    workbook.close();
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  test('a change is refused by name, nothing that was saved is lost, and saving works again after space is made', async () => {
    fill();
    const { written, code } = writeUntilRefused();
    expect(code).toBe('DISK_FULL');
    expect(readRecords(workbook.database, 'organisation')).toHaveLength(written);
    expect(checkWorkbook(workbook.database).ok).toBe(true);
    rmSync(filler());
    for (let index = written; index < written + 20; index += 1) insert(index);
    workbook.close();
    workbook = await openWorkbook(path, deps, { backUp: false });
    expect(readRecords(workbook.database, 'organisation').map(({ sortOrder }) => sortOrder)).toEqual(
      Array.from({ length: written + 20 }, (_, index) => index),
    );
    expect(checkWorkbook(workbook.database).ok).toBe(true);
  });

  test('a backup is refused by name and leaves no half of it, until there is room', async () => {
    const first = await makeBackup(workbook.database, path, deps.now);
    for (const space of spaces()) {
      const made = await makeBackup(workbook.database, path, () => deps.now() + 1_000 + space).catch(
        (error: unknown) => error,
      );
      if (!(made instanceof Error)) break;
      expect(made, `${space} bytes free`).toMatchObject({ code: 'DISK_FULL' });
      expect(readdirSync(`${path}-backups`).toSorted()).toEqual([first.name, `${first.name}.sha256`]);
    }
    const [last] = listBackups(path);
    expect(last?.name).not.toBe(first.name);
    await verifyBackup(last?.path ?? '');
  });

  test('a pack is refused by name and leaves no half of it', () => {
    const folder = join(disk, 'packs');
    mkdirSync(folder);
    fill();
    const writeFile = () =>
      writePackFile(folder, { name: 'pack.pdf', bytes: Buffer.alloc(200_000) }, { format: 'pdf', language: 'bg' });
    expect(refusal(writeFile)).toBe('DISK_FULL');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(filler());
    writeFile();
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  });

  test('a file is not attached by half: refused by name, nothing of it is kept, and attached when there is room', async () => {
    const source = mkdtempSync(join(tmpdir(), 'disk-full-source-'));
    const file = join(source, 'голям.pdf');
    writeFileSync(file, Buffer.alloc(3_000_000, 'голям'));
    const attach = () =>
      keepFile(workbook, file, ({ sha256, bytes }, _wasKnown, keep) =>
        workbook.write(edit, (tx) => {
          keep();
          const record = tx.insert('organisation', { name: { bg: 'Звено' } });
          return tx.insert('attachment', { entity: 'organisation', record, fileName: 'голям.pdf', sha256, bytes });
        }),
      ).then(
        () => null,
        (error: unknown) => (isDomainError(error) ? error.code : error),
      );
    const count = (table: string) => workbook.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    // A file comes in parts of a megabyte: each is refused at several places.
    for (const space of spaces(262_144)) {
      const code = await attach();
      if (code === null) break;
      expect(code, `${space} bytes free`).toBe('DISK_FULL');
      expect([count('_file'), readRecords(workbook.database, 'attachment')]).toEqual([0, []]);
      expect(checkWorkbook(workbook.database).ok).toBe(true);
    }
    expect([count('_file'), count('_file_part')]).toEqual([1, 3]);
    expect(checkWorkbook(workbook.database).ok).toBe(true);
    rmSync(source, { recursive: true });
  });

  test('a new workbook is refused by name and leaves no half of it, until there is room', () => {
    const other = join(disk, 'other.roadmap');
    for (const space of spaces()) {
      const code = refusal(() => createWorkbook(other, deps).close());
      if (code === null) break;
      expect(code, `${space} bytes free`).toBe('DISK_FULL');
      expect(readdirSync(disk).filter((name) => name.startsWith('other'))).toEqual([]);
    }
    expect(existsSync(other)).toBe(true);
  });

  test('a workbook that cannot be opened is refused by name and is not held, and opens when there is room', async () => {
    for (let index = 0; index < 5; index += 1) insert(index);
    workbook.close();
    for (const space of spaces()) {
      const opened = await openWorkbook(path, deps).catch((error: unknown) => error);
      if (!(opened instanceof Error)) {
        workbook = opened as Workbook;
        break;
      }
      expect(opened, `${space} bytes free`).toMatchObject({ code: 'DISK_FULL' });
    }
    expect(workbook.readOnly).toBeNull();
    expect(readRecords(workbook.database, 'organisation')).toHaveLength(5);
  });
});
