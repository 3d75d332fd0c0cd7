import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entityNames, entities } from '#shared/model/entities.ts';
import { atomsOfEntity, tableOf } from './columns.ts';
import { latestVersion, migrate, migrations, versionOf, type Migration } from './migrate.ts';

let database: Database.Database;
beforeEach(() => {
  database = new Database(':memory:');
});
afterEach(() => database.close());

interface Column {
  name: string;
  notnull: number;
  dflt_value: string | null;
}
const columnsOf = (table: string) => database.pragma(`table_info(${table})`) as Column[];

describe('a fresh workbook', () => {
  test.each(entityNames)('has a table for %s with exactly the columns of its description', (name) => {
    migrate(database);
    const columns = columnsOf(tableOf(name)).map((column) => column.name);
    expect(columns.toSorted()).toEqual(
      ['id', 'deleted', ...atomsOfEntity(name).map(({ column }) => column)].toSorted(),
    );
  });

  test('refuses nothing that the model allows to be empty, and takes no empty for what it requires', () => {
    migrate(database);
    for (const name of entityNames) {
      const columns = new Map(columnsOf(tableOf(name)).map((column) => [column.name, column]));
      for (const { column, key, part, field } of atomsOfEntity(name)) {
        const isEmptyAllowed = part === 'stale' || (part === null && !field.required && field.initial === null);
        expect([name, key, part, columns.get(column)?.notnull]).toEqual([name, key, part, isEmptyAllowed ? 0 : 1]);
      }
    }
  });

  test('has only strict tables, and an index for each reference', () => {
    migrate(database);
    const tables = database.pragma('table_list') as { name: string; type: string; strict: number }[];
    const loose = tables.filter(
      ({ name, type, strict }) => type === 'table' && strict === 0 && !/^(sqlite_|_search)/.test(name),
    );
    expect(loose).toEqual([]);
    const indexed = new Set(
      (
        database
          .prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
          .pluck()
          .all() as string[]
      ).map((sql) => sql.replaceAll('"', '').replace(/^.* ON /, '')),
    );
    const bare = entityNames.flatMap((name) =>
      atomsOfEntity(name)
        .filter(({ field }) => field.kind === 'reference')
        .filter(({ column }) => ![...indexed].some((on) => on.startsWith(`${tableOf(name)} (${column}`)))
        .map(({ path }) => `${name}.${path}`),
    );
    expect(bare).toEqual([]);
  });

  test('is at the latest version, and a second run changes nothing', () => {
    migrate(database);
    expect(versionOf(database)).toBe(latestVersion);
    const schema = () => database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
    const before = schema();
    migrate(database);
    expect(schema()).toEqual(before);
  });
});

describe('migrations', () => {
  test('are numbered from one without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('leave the version before when one of them fails half-way', () => {
    const steps: Migration[] = [
      { version: 1, sql: 'CREATE TABLE a (x) ' },
      { version: 2, sql: 'CREATE TABLE b (x); CREATE TABLE a (x);' },
    ];
    expect(() => migrate(database, steps)).toThrow(/already exists/);
    expect(versionOf(database)).toBe(1);
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['a']);
  });

  test('know every kind of record', () => {
    migrate(database);
    const tables = new Set(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
    expect(Object.keys(entities).filter((name) => !tables.has(tableOf(name as keyof typeof entities)))).toEqual([]);
  });
});
