import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedWorkbook } from '../../testing/shipped-workbook.ts';
import { checkWorkbook } from '../check.ts';
import { migrate, migrations, versionOf } from '../migrate.ts';

let shipped: ReturnType<typeof shippedWorkbook>;
let database: Database;
beforeEach(() => {
  shipped = shippedWorkbook(2);
  database = shipped.database;
});
afterEach(() => shipped.close());

const toVersion3 = migrations.filter(({ version }) => version <= 3);
const rows = (table: string) => database.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as object[];

test.each(['link', 'date_move'])('a workbook of version 2 keeps every row of %s, which was made anew', (table) => {
  const before = rows(table);
  expect(before.length).toBeGreaterThan(0);
  migrate(database, toVersion3);
  expect(versionOf(database)).toBe(3);
  expect(rows(table)).toEqual(before.map((row) => expect.objectContaining(row) as object));
});

test('a workbook of version 2 is whole after it and all that follow: its rows are as its log says', () => {
  migrate(database);
  expect(checkWorkbook(database)).toMatchObject({ ok: true, findings: [] });
});

test('every indicator keeps the straight way to its target', () => {
  migrate(database, toVersion3);
  expect(database.prepare('SELECT DISTINCT path_shape FROM kpi').pluck().all()).toEqual(['line']);
});

test('a contact of a programme is taken after it and was refused before', () => {
  const insert = () =>
    database
      .prepare(
        `INSERT INTO link (id, relation, from_entity, "from", to_entity, "to")
         VALUES ('00000000-0000-7000-8000-000000000001', 'contact', 'programme', 'a', 'person', 'b')`,
      )
      .run();
  expect(insert).toThrow(/CHECK/);
  migrate(database, toVersion3);
  expect(insert).not.toThrow();
});
