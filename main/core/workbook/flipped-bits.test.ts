import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDomainError } from '#shared/contract/errors.ts';
import { entities, entityNames } from '#shared/model/entities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { seededNumbers, withFlippedBit } from '../testing/seeded.ts';
import { makeBackup, verifyBackup } from './backup.ts';
import { checkWorkbook } from './check.ts';
import { readRecords } from './records.ts';
import { restoreBackup } from './restore.ts';
import { openWorkbook, type Workbook, type WorkbookDeps } from './workbook.ts';

// R5 asks for 400: ROADMAP_FLIPS=400 runs them all.
const flips = Number(process.env['ROADMAP_FLIPS'] ?? 100);
const filesOpened = Math.ceil(flips / 2); // opening and checking a whole plan takes a while

let starter: TestCore;
let folder = '';
let file = '';
const deps: WorkbookDeps = { now: () => Date.parse('2021-01-05T08:00:00Z'), device: Buffer.alloc(8, 1) };

beforeAll(async () => {
  starter = await openStarterCore();
  file = join(starter.folder, 'plan.roadmap');
  folder = join(starter.folder, 'flipped');
  mkdirSync(folder);
});
afterAll(() => starter.close());

/** All that a person sees. Readings aside: their rows are their own log, so only the hash of a backup can tell. */
const recordsOf = (database: Database) =>
  JSON.stringify(entityNames.filter((name) => !entities[name].insertOnly).map((name) => readRecords(database, name)));

/** Whether the damage was noticed, and if not, whether it makes a difference. Throws where it is not called damage. */
async function outcomeOf(damaged: string, before: string): Promise<'refused' | 'found' | 'harmless' | 'seen'> {
  let workbook: Workbook;
  try {
    workbook = await openWorkbook(damaged, deps, { backUp: false });
  } catch (error) {
    if (isDomainError(error) && ['WORKBOOK_DAMAGED', 'NOT_A_WORKBOOK'].includes(error.code)) return 'refused';
    throw error;
  }
  try {
    if (!checkWorkbook(workbook.database).ok) return 'found';
    return recordsOf(workbook.database) === before ? 'harmless' : 'seen';
  } finally {
    workbook.close();
  }
}

describe('a single bit that turned over', () => {
  test(
    `in a backup is found by its hash, ${flips} times, and such a backup is never put back`,
    { timeout: 60_000 + flips * 500 },
    async () => {
      const { database } = starter.core.session.workbook();
      const backup = await makeBackup(database, file, deps.now);
      const bytes = readFileSync(backup.path);
      const random = seededNumbers(5);
      for (let index = 0; index < flips; index += 1) {
        writeFileSync(backup.path, withFlippedBit(bytes, random(bytes.length * 8)));
        await expect(verifyBackup(backup.path)).rejects.toMatchObject({
          code: 'BACKUP_DAMAGED',
          data: { name: backup.name },
        });
      }
      const copy = join(folder, 'copy.roadmap');
      await expect(restoreBackup(backup.path, copy, 'copy', deps.now)).rejects.toMatchObject({
        code: 'BACKUP_DAMAGED',
      });
      writeFileSync(backup.path, bytes);
      await restoreBackup(backup.path, copy, 'copy', deps.now);
      const restored = await openWorkbook(copy, deps, { backUp: false });
      expect(recordsOf(restored.database)).toBe(recordsOf(database));
      restored.close();
    },
  );

  test(
    `in a workbook is refused when it opens, found by the check, or changes nothing that is seen, ${filesOpened} times`,
    { timeout: 60_000 + flips * 1_000 },
    async () => {
      const before = recordsOf(starter.core.session.workbook().database);
      starter.core.session.close();
      const bytes = readFileSync(file);
      const random = seededNumbers(7);
      const outcomes = { refused: 0, found: 0, harmless: 0, seen: 0 };
      for (let index = 0; index < filesOpened; index += 1) {
        const damaged = join(folder, `${index}.roadmap`);
        writeFileSync(damaged, withFlippedBit(bytes, random(bytes.length * 8)));
        outcomes[await outcomeOf(damaged, before)] += 1;
        rmSync(damaged);
      }
      expect(outcomes.seen).toBe(0);
      expect(outcomes.refused).toBeGreaterThan(0);
      expect(outcomes.found).toBeGreaterThan(0);
    },
  );
});
