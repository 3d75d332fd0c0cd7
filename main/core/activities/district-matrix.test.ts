import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DistrictCell } from '#shared/contract/district-matrix.ts';
import { districtCodes, type DistrictCode } from '#shared/model/districts.ts';
import { anyDistrict, wholePlan, type PlanQuestion } from '#shared/model/plan-question.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { refusal } from '../testing/refusal.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(() => app.close());

const idOf = (code: string) => {
  const id = app.core.session
    .workbook()
    .database.prepare<[string], string>('SELECT id FROM activity WHERE code = ?')
    .pluck()
    .get(code);
  if (id === undefined) throw new Error(`no ${code}`);
  return id;
};
const ask = (question: Partial<PlanQuestion> = {}, asOf?: string) =>
  app.client.activities.districtSums({ question: { ...wholePlan, ...question }, language: 'bg', asOf });
const countIn = async (district: DistrictCode, asOf?: string) =>
  (await ask({}, asOf)).counts[districtCodes.indexOf(district)];
const cellsOf = async (code: string, asOf?: string) => {
  const { rows } = await app.client.activities.districtRows({ ids: [idOf(code)], asOf });
  return new Map(rows[0]?.states.map(({ district, ...state }) => [district, state]));
};
const cell = (code: string, district: DistrictCode, state: DistrictCell['state'], since: string | null = null) => ({
  id: idOf(code),
  district,
  state,
  since,
});

describe('the districts of the starter plan', () => {
  test('are those of the sources: four live since June 2020, twenty to come, a digital twin under way in Lozenets', async () => {
    const { activities, counts } = await ask();
    expect(activities).toBe(2);
    expect(await countIn('serdika')).toEqual({ live: 1, running: 0, planned: 0 });
    expect(await countIn('lozenets')).toEqual({ live: 0, running: 1, planned: 1 });
    expect(counts.filter(({ live }) => live > 0)).toHaveLength(4);
    expect((await cellsOf('ACT-01')).get('bankya')).toEqual({ state: 'live', since: '2020-06' });
    expect((await cellsOf('ACT-01')).get('sredets')).toEqual({ state: 'planned', since: null });
  });

  test('show on an earlier day only what was true by then', async () => {
    expect(await countIn('serdika', '2020-05-31')).toEqual({ live: 0, running: 0, planned: 0 });
    expect((await cellsOf('ACT-01', '2020-05-31')).has('serdika')).toBe(false);
  });

  test('are summed by group, and over what the question narrows to', async () => {
    const { groups } = await ask({ grouping: 'status' });
    const overdue = groups.find(({ key }) => key === 'overdue');
    expect(overdue?.counts.filter(({ live }) => live === 1)).toHaveLength(4);
    expect((await ask({ facets: { status: ['completed'] } })).activities).toBe(0);
  });

  test('can be asked for: any district, one of them, or none', async () => {
    const found = async (district: string) =>
      (
        await app.client.activities.ask({
          question: { ...wholePlan, facets: { district: [district] } },
          language: 'bg',
        })
      ).sum.total;
    expect(await found(anyDistrict)).toBe(2);
    expect(await found('serdika')).toBe(1);
    expect(await found('')).toBe(34);
  });
});

describe('a block of cells', () => {
  test('is set in one action, which one undo takes back', async () => {
    const before = await cellsOf('ACT-01');
    await app.client.activities.setDistricts({
      cells: [
        cell('ACT-01', 'sredets', 'live', '2021-01'),
        cell('ACT-01', 'serdika', null),
        cell('ACT-02', 'sredets', 'running', '2020-12-01'),
        cell('ACT-02', 'oborishte', 'planned', '2020-12-01'),
      ],
    });
    expect((await cellsOf('ACT-01')).has('serdika')).toBe(false);
    expect((await cellsOf('ACT-02')).get('sredets')).toEqual({ state: 'running', since: '2020-12-01' });
    // What is planned has no day since which it is so.
    expect((await cellsOf('ACT-02')).get('oborishte')).toEqual({ state: 'planned', since: null });
    await app.client.history.undo();
    expect(await cellsOf('ACT-01')).toEqual(before);
    expect((await cellsOf('ACT-02')).size).toBe(0);
  });

  test('that is taken out and set again is one cell, not two', async () => {
    await app.client.activities.setDistricts({ cells: [cell('ACT-01', 'serdika', null)] });
    await app.client.activities.setDistricts({ cells: [cell('ACT-01', 'serdika', 'planned')] });
    expect(await countIn('serdika')).toEqual({ live: 0, running: 0, planned: 1 });
  });

  test('is refused whole when one of them is', async () => {
    const cells = [cell('ACT-02', 'sredets', 'live', '2020-12'), cell('ACT-02', 'slatina', 'live', '2022')];
    expect((await refusal(app.client.activities.setDistricts({ cells }))).code).toBe('IN_THE_FUTURE');
    expect((await cellsOf('ACT-02')).size).toBe(0);
  });

  test('does not overwrite what became true after the day looked at: it is not on screen', async () => {
    const cells = [cell('ACT-01', 'serdika', 'planned')];
    const refused = await refusal(app.client.activities.setDistricts({ cells, asOf: '2020-05-31' }));
    expect(refused).toMatchObject({ code: 'LATER_FACT', data: { record: 'ACT-01', date: '2020-06' } });
    expect((await cellsOf('ACT-01')).get('serdika')).toEqual({ state: 'live', since: '2020-06' });
  });

  test('of an activity that is not there is refused', async () => {
    const cells = [{ ...cell('ACT-01', 'serdika', 'live'), id: '00000000-0000-7000-8000-000000000000' }];
    expect((await refusal(app.client.activities.setDistricts({ cells }))).code).toBe('RECORD_MISSING');
  });

  test('that changes nothing leaves no trace', async () => {
    const { revision } = await ask();
    await app.client.activities.setDistricts({ cells: [cell('ACT-01', 'serdika', 'live', '2020-06')] });
    expect((await ask()).revision).toBe(revision);
  });
});

test('the matrix is written for a spreadsheet: what is shown, in its order, with the sums under it', async () => {
  const path = join(app.folder, 'райони.csv');
  const grant = app.core.grants.give(path, 'saveFile');
  const question = { ...wholePlan, facets: { district: [anyDistrict] } };
  await app.client.activities.exportDistricts({ question, language: 'bg', grant });
  const lines = readFileSync(path, 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 2 + 3);
  expect(lines[0]).toMatch(/^№,Дейност,Фокусна област,Отговорно звено,Състояние,Средец,/);
  expect(lines[1]).toMatch(/^ACT-01,.*,Просрочена,предстои,/);
  expect(lines[1]).toContain('действа от юни 2020\u00A0г.');
  expect(lines[1]).toMatch(/,4,0,20$/);
  expect(lines[3]).toMatch(/^,Действат,,,,0,.*,4,,$/);
});
