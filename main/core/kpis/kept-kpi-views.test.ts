import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { kpiViews } from './kept-kpi-views.ts';
import { kpiViewsAnew } from './kpi-views.ts';
import { recentReadings, recentReadingsSql } from './recent-readings.ts';

const asOf = '2021-01-04';
let app: TestCore;
beforeEach(() => {
  app = openStarterCore();
});
afterEach(() => app.close());
const database = () => app.core.session.workbook().database;

test('views that are kept are those that would be worked out anew, whatever was changed', async () => {
  const [first, second, third] = kpiViews(database(), asOf);
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few indicators');
  const exactly = (value: number) => ({ value, qualifier: 'exactly' as const });
  const deeds = [
    () => app.client.kpis.addReading({ kpi: first.id, asOf, quantity: exactly(9) }),
    () =>
      app.client.kpis.setTarget({ kpi: second.id, quantity: exactly(90), due: '2021', validFrom: asOf, decision: {} }),
    () => app.client.records.update({ entity: 'kpi', id: third.id, fields: { sortOrder: -5 } }),
    () => app.client.kpis.define({ kpi: third.id, fields: { formula: '[KPI-01] + 1' } }).catch(() => undefined),
    () =>
      app.client.kpis
        .redefine({
          kpi: third.id,
          fields: { formula: '[KPI-01] + 1' },
          validFrom: asOf,
          reason: { bg: 'Изчислява се.' },
        })
        .catch(() => undefined),
    () => app.client.kpis.addReading({ kpi: first.id, asOf, quantity: exactly(10) }),
    () => app.client.history.undo(),
    () =>
      app.client.records.update({ entity: 'kpi', id: second.id, fields: { archived: true } }).catch(() => undefined),
    () => app.client.history.undo(),
  ];
  for (const deed of deeds) {
    await deed();
    expect(kpiViews(database(), asOf)).toEqual(kpiViewsAnew(database(), asOf));
  }
});

test('nothing is read again where nothing of indicators changed', async () => {
  const before = kpiViews(database(), asOf);
  const [{ id } = { id: '' }] = await app.client.records.names({ entity: 'activity' });
  await app.client.records.update({ entity: 'activity', id, fields: { priority: 'high' } });
  expect(kpiViews(database(), asOf)).toBe(before);
});

const planOf = (sql: string, values: Record<string, unknown> = {}) =>
  database()
    .prepare<[Record<string, unknown>], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(({ detail }) => detail);

test('the latest readings of every indicator, their states and what supersedes them are found by indexes', () => {
  const plan = planOf(recentReadingsSql, { on: asOf, kpi: null, length: 12 }).join('\n');
  expect(plan).toContain('SEARCH r USING INDEX reading_by_kpi (kpi=? AND as_of<?)');
  expect(plan).toContain('SEARCH step USING INDEX reading_step_by_reading (reading=?)');
  expect(plan).toContain('SEARCH s USING INDEX reading_by_supersedes (supersedes=?)');
  expect(plan).not.toMatch(/SCAN (r|s|step|a)\b/);
});

test('the readings of one indicator are read without those of the others', () => {
  const [{ id } = { id: '' }] = kpiViews(database(), asOf);
  expect([...recentReadings(database(), asOf, id).keys()]).toEqual([id]);
});

test('what waits for approval is found by an index of the few that ever waited', () => {
  const plan = planOf("SELECT r.id FROM reading r WHERE r.deleted = 0 AND r.state <> 'approved'");
  expect(plan.join('\n')).toContain('reading_to_approve');
});
