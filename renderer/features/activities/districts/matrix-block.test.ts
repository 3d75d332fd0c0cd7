import { describe, expect, test } from 'vitest';
import type { DistrictState } from '#shared/rules/district-sums.ts';
import type { PlanItem } from '../plan-items.ts';
import { activityColumn, blockBetween, fillDown, fillRight, setBlock, type KnownStates } from './matrix-block.ts';

const activity = (id: string): PlanItem => ({ kind: 'activity', key: id, id });
const head: PlanItem = {
  kind: 'group',
  key: 'group:fa',
  isFolded: false,
  // Only its place among the lines matters here.
  group: { key: 'fa', ids: [], named: null } as unknown as Extract<PlanItem, { kind: 'group' }>['group'],
};
const items = [activity('a'), activity('b'), head, activity('c')];
const at = (row: number, column: number) => ({ row, column });

const states: Record<string, DistrictState[]> = {
  a: [{ district: 'sredets', state: 'live', since: '2020-06' }],
  b: [{ district: 'krasno-selo', state: 'planned', since: null }],
};
const known: KnownStates = (id) => new Map((states[id] ?? []).map((one) => [one.district, one]));
const block = (one: { row: number; column: number }, other = one) => {
  const found = blockBetween(items, one, other);
  if (found === null) throw new Error('no block');
  return found;
};

describe('a block of the matrix', () => {
  test('lies between two cells, whichever was first, and passes over heads of groups', () => {
    expect(block(at(3, 2), at(1, 1))).toMatchObject({ ids: ['b', 'c'], districts: ['sredets', 'krasno-selo'] });
  });

  test('is made of districts only', () => {
    expect(blockBetween(items, at(0, activityColumn), at(0, 3))).toBeNull();
    expect(blockBetween(items, at(2, 1), at(2, 1))).toBeNull();
  });

  test('that is set leaves alone what is so already, with its day', () => {
    expect(setBlock(block(at(0, 1), at(1, 1)), known, 'live', { from: '2021-01-04' })).toEqual([
      { id: 'b', district: 'sredets', state: 'live', since: '2021-01-04' },
    ]);
    expect(setBlock(block(at(0, 1), at(1, 1)), known, null, { from: '2021-01-04' })).toEqual([
      { id: 'a', district: 'sredets', state: null, since: '2021-01-04' },
    ]);
  });

  test('that is given a day is set to it throughout', () => {
    const cells = setBlock(block(at(0, 1), at(1, 1)), known, 'live', { onDay: '2020-12' });
    expect(cells.map(({ id, since }) => [id, since])).toEqual([
      ['a', '2020-12'],
      ['b', '2020-12'],
    ]);
  });

  test('is filled down from its first row, a single row from the one before it', () => {
    expect(fillDown(block(at(0, 1), at(1, 2)), known, null)).toEqual([
      { id: 'b', district: 'sredets', state: 'live', since: '2020-06' },
      { id: 'b', district: 'krasno-selo', state: null, since: null },
    ]);
    expect(fillDown(block(at(3, 2)), known, 'b')).toEqual([
      { id: 'c', district: 'krasno-selo', state: 'planned', since: null },
    ]);
    expect(fillDown(block(at(0, 1)), known, null)).toEqual([]);
  });

  test('is filled right from its first column, a single column from the one before it', () => {
    expect(fillRight(block(at(0, 1), at(0, 3)), known).map(({ district, state }) => [district, state])).toEqual([
      ['krasno-selo', 'live'],
      ['vazrazhdane', 'live'],
    ]);
    expect(fillRight(block(at(0, 2)), known)).toEqual([
      { id: 'a', district: 'krasno-selo', state: 'live', since: '2020-06' },
    ]);
    expect(fillRight(block(at(0, 1)), known)).toEqual([]);
  });
});
