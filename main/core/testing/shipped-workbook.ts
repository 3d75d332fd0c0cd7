import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';

/** The starter plan as an earlier version of the application wrote it, in a folder of its own. */
export function shippedWorkbook(version: 1 | 2 | 3): { database: Database.Database; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sofia-roadmap-test-'));
  const path = join(folder, 'plan.roadmap');
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, `workbooks/version-${version}.roadmap.gz`))));
  const database = new Database(path, { fileMustExist: true });
  database.pragma('foreign_keys = ON');
  return {
    database,
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
