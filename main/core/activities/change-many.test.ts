import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ManyChange } from '#shared/contract/change-many.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let starter: TestCore;
let idByCode: Map<string, string>;
beforeEach(async () => {
  starter = await openStarterCore();
  const names = await starter.client.records.names({ entity: 'activity' });
  idByCode = new Map(names.map(({ id, code }) => [code ?? '', id]));
});
afterEach(() => starter.close());

const asOf = '2021-01-04';
const ids = (...codes: string[]) => codes.map((code) => idByCode.get(code) ?? code);
const change = (codes: string[], given: ManyChange) =>
  starter.client.activities.changeMany({ ids: ids(...codes), change: given });
const rows = async (...codes: string[]) => (await starter.client.activities.rows({ asOf, ids: ids(...codes) })).rows;
const decision = { decidedOn: asOf, reason: { bg: 'Решение на ръководството' } };
const actions = async () => (await starter.client.history.state()).undo;

describe('many activities changed together', () => {
  test('get a field, as one action that one undo takes back from all', async () => {
    const before = await rows('ACT-01', 'ACT-02', 'ACT-03');
    expect(await change(['ACT-01', 'ACT-02', 'ACT-03'], { kind: 'fields', fields: { priority: 'high' } })).toEqual({
      changed: 3,
    });
    expect((await rows('ACT-01', 'ACT-02', 'ACT-03')).map(({ priority }) => priority)).toEqual([
      'high',
      'high',
      'high',
    ]);
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'activity.changeMany' });
    expect(await rows('ACT-01', 'ACT-02', 'ACT-03')).toEqual(before);
  });

  test('count only those that were not so already', async () => {
    await change(['ACT-01'], { kind: 'fields', fields: { priority: 'high' } });
    expect(await change(['ACT-01', 'ACT-02', 'ACT-02'], { kind: 'fields', fields: { priority: 'high' } })).toEqual({
      changed: 1,
    });
  });

  test('are put on hold with the reason and the day of each', async () => {
    const reason = { bg: 'Няма средства' };
    await change(['ACT-15', 'ACT-17'], { kind: 'lifecycle', lifecycle: 'onHold', since: '2021-01-04', reason });
    expect((await rows('ACT-15', 'ACT-17')).map(({ status }) => status.status)).toEqual(['suspended', 'suspended']);
    const { lifecycleReason } = await starter.client.activities.get({ id: idByCode.get('ACT-15') ?? '', asOf });
    expect(lifecycleReason.bg).toBe('Няма средства');
  });

  test('are moved by whole units of their dates, each move kept with its reason', async () => {
    const [before] = await rows('ACT-15');
    expect(before?.due).toBe('2022');
    await change(['ACT-15', 'ACT-17'], { kind: 'shiftDue', unit: 'year', count: 1, ...decision });
    expect((await rows('ACT-15', 'ACT-17')).map(({ due }) => due)).toEqual(['2023', '2022']);
    const { moves } = await starter.client.activities.get({ id: idByCode.get('ACT-17') ?? '', asOf });
    expect(moves[0]).toMatchObject({ from: '2021', to: '2022', reason: { bg: 'Решение на ръководството' } });
  });

  test('are all moved to one date; the first that an activity gets is its baseline', async () => {
    await change(['ACT-07', 'ACT-01'], { kind: 'setDue', to: '2021-H2', ...decision });
    const [first, moved] = await rows('ACT-07', 'ACT-01');
    expect(first).toMatchObject({ due: '2021-H2', baselineDue: '2021-H2' });
    expect(moved).toMatchObject({ due: '2021-H2', baselineDue: '2020' });
  });
});

describe('a change of many that cannot be made in one of them', () => {
  test('names it and why, and is made in none', async () => {
    const before = await rows('ACT-07', 'ACT-15', 'ACT-17');
    const moved = change(['ACT-07', 'ACT-15', 'ACT-17'], { kind: 'shiftDue', unit: 'month', count: 1, ...decision });
    await expect(moved).rejects.toMatchObject({
      code: 'CHANGE_REFUSED',
      data: {
        chosen: 3,
        refused: [
          { code: 'ACT-07', why: 'noDue' },
          { code: 'ACT-15', why: 'tooCoarse' },
          { code: 'ACT-17', why: 'tooCoarse' },
        ],
      },
    });
    expect(await rows('ACT-07', 'ACT-15', 'ACT-17')).toEqual(before);
    expect(await actions()).toBeNull();
  });

  test('is refused for what is no longer in the plan', async () => {
    await starter.client.records.archive({ entity: 'activity', id: idByCode.get('ACT-02') ?? '', archived: true });
    await expect(change(['ACT-01', 'ACT-02'], { kind: 'fields', fields: { priority: 'low' } })).rejects.toMatchObject({
      data: { refused: [{ code: 'ACT-02', why: 'gone' }] },
    });
  });

  test.each([
    [{ kind: 'lifecycle', lifecycle: 'dropped', since: asOf, reason: {} }, 'REASON_REQUIRED'],
    [{ kind: 'setDue', to: '2022', decidedOn: asOf, reason: {} }, 'REASON_REQUIRED'],
    [{ kind: 'setDue', to: '2022', decidedOn: '2099-01-01', reason: { bg: 'да' } }, 'IN_THE_FUTURE'],
    [{ kind: 'fields', fields: { owner: '00000000-0000-7000-8000-000000000000' } }, 'REFERENCE_MISSING'],
  ] as const)('%o is refused with %s', async (given, code) => {
    await expect(change(['ACT-01', 'ACT-15'], given)).rejects.toMatchObject({ code });
    expect(await actions()).toBeNull();
  });
});
