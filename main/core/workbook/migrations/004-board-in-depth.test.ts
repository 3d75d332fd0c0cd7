import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedWorkbook } from '../../testing/shipped-workbook.ts';
import { checkWorkbook } from '../check.ts';
import { migrate, migrations, versionOf } from '../migrate.ts';

let shipped: ReturnType<typeof shippedWorkbook>;
let database: Database;
beforeEach(() => {
  shipped = shippedWorkbook(3);
  database = shipped.database;
});
afterEach(() => shipped.close());

const toVersion4 = migrations.filter(({ version }) => version <= 4);
const rows = (table: string) => database.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as object[];

test.each(['meeting', 'agenda_item', 'report', 'reading', 'solution', 'cities_count', 'kpi_target'])(
  'a workbook of version 3 keeps every row of %s with its new columns empty',
  (table) => {
    const before = rows(table);
    expect(before.length).toBeGreaterThan(0);
    migrate(database, toVersion4);
    expect(versionOf(database)).toBe(4);
    expect(rows(table)).toEqual(before.map((row) => expect.objectContaining(row) as object));
  },
);

test('a workbook of version 3 is whole after it and all that follow: its rows are as its log says', () => {
  migrate(database);
  expect(checkWorkbook(database)).toMatchObject({ ok: true, findings: [] });
});

test('what was written before anyone could restrict it stays public', () => {
  migrate(database, toVersion4);
  const visible = database.prepare('SELECT DISTINCT visibility FROM report UNION SELECT visibility FROM reading');
  expect(visible.pluck().all()).toEqual(['public']);
});
