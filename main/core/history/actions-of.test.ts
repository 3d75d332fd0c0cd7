import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmptyCore, type TestCore } from '../testing/open-starter.ts';
import { actionsSql, type HistoryQuery } from './actions-of.ts';
import { historyActors } from './history-actors.ts';

let app: TestCore;
beforeAll(() => {
  app = openEmptyCore();
});
afterAll(() => app.close());

const id = '01890000-0000-7000-8000-000000000001';

/** What SQLite would do, line by line. */
function planOf(query: Partial<HistoryQuery>, ids: readonly string[] | null = null): string {
  const { sql, values } = actionsSql({ limit: 50, ...query }, ids);
  const lines = app.core.session.workbook().database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values);
  return (lines as { detail: string }[]).map(({ detail }) => detail).join('\n');
}

describe('the history is read by an index, however long the log is', () => {
  test('newest first, without sorting', () => {
    const plan = planOf({});
    expect(plan).toContain('SCAN a USING INDEX _action_by_time');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('of some days: only those days', () => {
    const plan = planOf({ from: '2021-01-01', to: '2021-01-31' });
    expect(plan).toContain('USING INDEX _action_by_time (recorded_at>? AND recorded_at<?)');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('of a person: only what that person did', () => {
    expect(planOf({ actor: id })).toContain('SEARCH a USING INDEX _action_by_actor (actor=?)');
    const plan = planOf({ actor: id, from: '2021-01-01' });
    expect(plan).toContain('SEARCH a USING INDEX _action_by_actor (actor=? AND recorded_at>?)');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test.each([
    { entities: ['activity'] as const },
    { fields: ['due'] },
    { entities: ['activity'] as const, fields: ['title'] },
  ])('of a kind of record or a field (%o): without reading a change itself', (query) => {
    const plan = planOf(query);
    expect(plan).toMatch(/SEARCH c (EXISTS )?USING COVERING INDEX _change_by_txn \(txn=\?/);
    expect(plan).not.toMatch(/SCAN c|TEMP B-TREE FOR ORDER/);
  });

  test('of a record: through its own changes', () => {
    const plan = planOf({}, [id]);
    expect(plan).toContain('SEARCH c USING INDEX _change_by_row (row_id=?');
    expect(plan).toMatch(/SEARCH a USING INDEX sqlite_autoindex__action_1 \(txn=\?\)/);
    expect(plan).not.toMatch(/SCAN [ac] /);
  });

  test('the next page begins where the last one ended', () => {
    expect(planOf({ before: 'txn' })).toMatch(/SEARCH a USING INDEX _action_by_time \(.*recorded_at.*<.*\)/);
  });

  test('everybody who acted is found by steps in the index, not by reading the log', () => {
    const { database } = app.core.session.workbook();
    expect(historyActors(database).actors).toEqual(['Sofia Roadmap']);
  });
});
