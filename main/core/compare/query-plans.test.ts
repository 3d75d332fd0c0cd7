import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { valueThenSql } from './logged-values.ts';
import { recordedAfterSql } from './recorded-after.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(() => app.close());

/** How SQLite goes about a query: by an index, or through the whole log. */
function planOf(sql: string, values: Record<string, unknown>): string[] {
  const { database } = app.core.session.workbook();
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[];
  return steps.map(({ detail }) => detail);
}

const stamp = Buffer.alloc(16);

test('what was recorded after a moment is read from there on, in the order of the stamps', () => {
  expect(planOf(recordedAfterSql.turnEnds, { after: stamp })).toEqual([
    'SEARCH _change USING COVERING INDEX sqlite_autoindex__change_1 (hlc>?)',
  ]);
  const [search, ...others] = planOf(recordedAfterSql.changes, { after: stamp, until: stamp, entities: '[]' });
  expect(search).toBe('SEARCH _change USING INDEX sqlite_autoindex__change_1 (hlc>? AND hlc<?)');
  expect(others.filter((step) => step.includes('_change'))).toEqual([]);
});

test('what a field held at a moment is found among the changes of that field alone', () => {
  const [search] = planOf(valueThenSql, { id: '', field: '', moment: stamp, madeIn: null });
  expect(search).toBe('SEARCH _change USING INDEX _change_by_row (row_id=? AND field=?)');
});
