import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { kpiHeads, kpiRows, kpiViews } from './kept-kpi-views.ts';
import { kpiHead, kpiHeadsAnew } from './kpi-heads.ts';
import { kpiViewsAnew } from './kpi-views.ts';
import { latestReadingsSql, recentReadings, recentReadingsSql } from './recent-readings.ts';

const asOf = '2021-01-04';
let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
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
    const anew = kpiViewsAnew(database(), asOf);
    expect(kpiHeads(database(), asOf).heads).toEqual(anew.map(kpiHead));
    const half = anew.filter((_, index) => index % 2 === 0);
    const ids = half.map(({ id }) => id);
    expect(kpiRows(database(), asOf, ids).rows).toEqual(half);
    expect(kpiViews(database(), asOf)).toEqual(anew);
  }
});

test('the heads of all indicators tell the lights that their views tell, on any day', () => {
  for (const on of ['2018-06-30', '2020-03-01', '2020-12-31', '2021-06-30', '2024-01-01'])
    expect(kpiHeadsAnew(database(), on)).toEqual(kpiViewsAnew(database(), on).map(kpiHead));
});

test('nothing is read again where nothing of indicators changed', async () => {
  const before = kpiHeads(database(), asOf);
  const [{ id } = { id: '' }] = await app.client.records.names({ entity: 'activity' });
  await app.client.records.update({ entity: 'activity', id, fields: { priority: 'high' } });
  const after = kpiHeads(database(), asOf);
  expect(after.heads).toBe(before.heads);
  expect(after.revision).toBeGreaterThan(before.revision);
});

const planOf = (sql: string, values: Record<string, unknown> = {}) =>
  database()
    .prepare<[Record<string, unknown>], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(({ detail }) => detail);

test('the latest readings of every indicator, their states and what supersedes them are found by indexes', () => {
  const plans = [
    planOf(recentReadingsSql, { on: asOf, kpis: null, length: 12 }),
    planOf(latestReadingsSql, { on: asOf }),
  ].map((lines) => lines.join('\n'));
  for (const plan of plans) {
    expect(plan).toContain('SEARCH r USING INDEX reading_by_kpi (kpi=? AND as_of<?)');
    expect(plan).toContain('SEARCH step USING INDEX reading_step_by_reading (reading=?)');
    expect(plan).toContain('SEARCH s USING INDEX reading_by_supersedes (supersedes=?)');
    expect(plan).not.toMatch(/SCAN (r|s|step|a)\b|AUTOMATIC/);
  }
});

test('the readings of one indicator are read without those of the others', () => {
  const [{ id } = { id: '' }] = kpiViews(database(), asOf);
  expect([...recentReadings(database(), asOf, [id]).keys()]).toEqual([id]);
});

test('what waits for approval is found by an index of the few that ever waited', () => {
  const plan = planOf("SELECT r.id FROM reading r WHERE r.deleted = 0 AND r.state <> 'approved'");
  expect(plan.join('\n')).toContain('reading_to_approve');
});
