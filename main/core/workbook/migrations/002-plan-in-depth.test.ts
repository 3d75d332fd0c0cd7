import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedWorkbook } from '../../testing/shipped-workbook.ts';
import { checkWorkbook } from '../check.ts';
import { migrate, migrations, versionOf } from '../migrate.ts';

let shipped: ReturnType<typeof shippedWorkbook>;
let database: Database;
beforeEach(() => {
  shipped = shippedWorkbook(1);
  database = shipped.database;
});
afterEach(() => shipped.close());

const toVersion2 = migrations.filter(({ version }) => version <= 2);
const rows = (table: string) => database.prepare(`SELECT * FROM ${table} ORDER BY id`).all();

test('a workbook of version 1 keeps every row of what was moved to a wider table', () => {
  const moves = rows('date_move');
  expect(moves.length).toBeGreaterThan(0);
  migrate(database, toVersion2);
  expect(versionOf(database)).toBe(2);
  expect(rows('date_move')).toEqual(moves);
});

test('a workbook of version 1 is whole after it and all that follow: its rows are as its log says', () => {
  migrate(database);
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
