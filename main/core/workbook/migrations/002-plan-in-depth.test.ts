import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWorkbook } from '../check.ts';
import { migrate, migrations, versionOf } from '../migrate.ts';

/** The starter plan as version 1 of the application wrote it. */
const shipped = join(import.meta.dirname, '../../testing/workbooks/version-1.roadmap.gz');

let folder: string;
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sofia-roadmap-test-'));
  const path = join(folder, 'plan.roadmap');
  writeFileSync(path, gunzipSync(readFileSync(shipped)));
  database = new Database(path, { fileMustExist: true });
  database.pragma('foreign_keys = ON');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const toVersion2 = migrations.filter(({ version }) => version <= 2);
const rows = (table: string) => database.prepare(`SELECT * FROM ${table} ORDER BY id`).all();

test('a workbook of version 1 keeps every row of what was moved to a wider table', () => {
  const moves = rows('date_move');
  expect(moves.length).toBeGreaterThan(0);
  migrate(database, toVersion2);
  expect(versionOf(database)).toBe(2);
  expect(rows('date_move')).toEqual(moves);
});

test('a workbook of version 1 is whole after it: its rows are as its log says', () => {
  migrate(database, toVersion2);
  expect(checkWorkbook(database)).toMatchObject({ ok: true, findings: [] });
});

test('a start that moves is taken after it and was refused before', () => {
  const insert = () =>
    database
      .prepare(
        `INSERT INTO date_move (id, entity, record, field, decided_on)
         VALUES ('00000000-0000-7000-8000-000000000001', 'activity', 'a', 'start', '2021-01-04')`,
      )
      .run();
  expect(insert).toThrow(/CHECK/);
  migrate(database, toVersion2);
  expect(insert).not.toThrow();
});
