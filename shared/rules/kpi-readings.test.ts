import { describe, expect, test } from 'vitest';
import {
  countedReadings,
  freshUntil,
  latestReading,
  type ReadingFacts,
  type TargetFacts,
  targetInForce,
} from './kpi-readings.ts';

function reading(id: string, asOf: string, more: Partial<ReadingFacts> = {}): ReadingFacts {
  return {
    id,
    asOf,
    quantity: { value: 4, qualifier: 'exactly' },
    quality: 'final',
    state: 'approved',
    supersedes: null,
    disaggregation: null,
    definitionVersion: null,
    ...more,
  };
}
const ids = (readings: readonly ReadingFacts[]) => readings.map(({ id }) => id);

describe('readings that count on a day', () => {
  test('are approved; drafts, those that wait and returned ones never count', () => {
    const readings = [
      reading('approved', '2020-06-30'),
      reading('submitted', '2020-06-30', { state: 'submitted' }),
      reading('draft', '2020-06-30', { state: 'draft' }),
      reading('returned', '2020-06-30', { state: 'returned' }),
    ];
    expect(ids(countedReadings(readings, '2021-01-04'))).toEqual(['approved']);
  });

  test('were true by that day, and have a value', () => {
    const readings = [
      reading('then', '2021-01-04'),
      reading('later', '2021-01-05'),
      reading('none', '2020-12-31', { quality: 'notAvailable', quantity: null }),
    ];
    expect(ids(countedReadings(readings, '2021-01-04'))).toEqual(['then']);
  });

  test('a corrected number is a new reading that supersedes the old one', () => {
    const readings = [
      reading('wrong', '2020-06-30'),
      reading('right', '2020-06-30', { supersedes: 'wrong' }),
      reading('kept', '2020-09-30'),
      reading('only drafted', '2020-09-30', { supersedes: 'kept', state: 'draft' }),
    ];
    expect(ids(countedReadings(readings, '2021-01-04'))).toEqual(['right', 'kept']);
  });

  test('what was wrong does not come back on the days before its correction', () => {
    const readings = [reading('wrong', '2020-06-30'), reading('right', '2020-09-30', { supersedes: 'wrong' })];
    expect(countedReadings(readings, '2020-07-31')).toEqual([]);
    const withdrawn = reading('gone', '2020-06-30', { supersedes: 'wrong', quality: 'notAvailable', quantity: null });
    expect(countedReadings([reading('wrong', '2020-06-30'), withdrawn], '2021-01-04')).toEqual([]);
  });

  test('the latest is of the whole; of one day it is the one recorded last', () => {
    const readings = [
      reading('b', '2020-12-31'),
      reading('a', '2020-12-31'),
      reading('c', '2020-10-01'),
      reading('part', '2021-01-01', { disaggregation: 'Банкя' }),
    ];
    expect(latestReading(readings, '2021-01-04')?.id).toBe('b');
    expect(latestReading(readings.toReversed(), '2021-01-04')?.id).toBe('b');
    expect(latestReading(readings, '2020-11-01')?.id).toBe('c');
    expect(latestReading([], '2021-01-04')).toBeNull();
  });
});

test('a reading is fresh for its frequency and the collection lag', () => {
  expect(freshUntil('2020-12-31', { frequency: 'quarterly', collectionLagDays: 30 })).toBe('2021-04-30');
  expect(freshUntil('2020-12-31', { frequency: 'weekly', collectionLagDays: null })).toBe('2021-01-07');
  expect(freshUntil('2020-12-31', { frequency: 'once', collectionLagDays: 30 })).toBeNull();
});

describe('the target in force', () => {
  const target = (id: string, more: Partial<TargetFacts> = {}): TargetFacts => ({
    id,
    validFrom: null,
    due: null,
    quantity: { value: 24, qualifier: 'exactly' },
    upper: null,
    supersedes: null,
    ...more,
  });

  test('a new target supersedes from its day on, the old one stays before', () => {
    const targets = [target('old'), target('new', { validFrom: '2021-01-01', supersedes: 'old' })];
    expect(targetInForce(targets, '2020-12-31')?.id).toBe('old');
    expect(targetInForce(targets, '2021-01-01')?.id).toBe('new');
  });

  test('of interim and final targets the next that is not past, then the last', () => {
    const targets = [target('final', { due: '2022' }), target('interim', { due: '2020' })];
    expect(targetInForce(targets, '2020-06-01')?.id).toBe('interim');
    expect(targetInForce(targets, '2021-01-04')?.id).toBe('final');
    expect(targetInForce(targets, '2023-01-01')?.id).toBe('final');
  });

  test('is none where none is valid', () => {
    expect(targetInForce([target('later', { validFrom: '2022-01-01' })], '2021-01-04')).toBeNull();
  });
});
