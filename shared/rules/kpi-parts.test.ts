import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension, Kpi } from '#shared/model/kpi.ts';
import type { Qualifier } from '#shared/model/values.ts';
import { parsePart, partsChecks, partText, type PartReading } from './kpi-parts.ts';

const name = { bg: '', en: '' };
const age: Dimension = {
  key: 'age',
  name,
  by: 'category',
  categories: ['young', 'old'].map((key) => ({ key, name })),
  adds: true,
};
const reading = (
  part: string | null,
  value: number | null,
  facts: Partial<PartReading> & { qualifier?: Qualifier } = {},
): PartReading => {
  const { qualifier = 'exactly', ...rest } = facts;
  return {
    id: part ?? 'whole',
    asOf: '2020-12-31',
    period: null,
    quantity: value === null ? null : { value, qualifier },
    numerator: null,
    denominator: null,
    quality: 'final',
    state: 'approved',
    supersedes: null,
    disaggregation: part,
    definitionVersion: 1,
    ...rest,
  };
};
const check = (
  readings: readonly PartReading[],
  { dimension = age, valueType = 'number' }: { dimension?: Dimension; valueType?: Kpi['valueType'] } = {},
) =>
  partsChecks({
    kpi: { valueType, disaggregations: [dimension] },
    readings,
    on: '2021-01-04',
    districts: ['mladost', 'sredec'],
  });

describe('parts and the whole', () => {
  test('add up, or differ by so much', () => {
    const parts = [reading('age:young', 4), reading('age:old', 6)];
    expect(check([reading(null, 10), ...parts])).toMatchObject([{ outcome: 'adds', sum: { value: 10 }, missing: [] }]);
    expect(check([reading(null, 12), ...parts])).toMatchObject([
      { outcome: 'differs', difference: { value: -2, qualifier: 'exactly' } },
    ]);
  });

  test('leave it open where a qualifier does', () => {
    const parts = [reading('age:young', 4, { qualifier: 'atLeast' }), reading('age:old', 6)];
    expect(check([reading(null, 10), ...parts])).toMatchObject([{ outcome: 'unknown', difference: null }]);
    expect(check([reading(null, 12), ...parts])).toMatchObject([{ outcome: 'unknown' }]);
    expect(check([reading(null, 9), ...parts])).toMatchObject([
      { outcome: 'differs', difference: { value: 1, qualifier: 'atLeast' } },
    ]);
  });

  test('are incomplete while a category has no value, which is named', () => {
    expect(check([reading(null, 10), reading('age:young', 4)])).toMatchObject([
      { outcome: 'incomplete', missing: ['old'] },
    ]);
    expect(check([reading('age:young', 4), reading('age:old', 6)])).toMatchObject([{ outcome: 'noWhole' }]);
  });

  test('are checked for each day or period by itself, newest first', () => {
    const later = { asOf: '2021-01-02' };
    const checks = check([
      reading(null, 10),
      reading('age:young', 4),
      reading('age:old', 6),
      reading(null, 9, { id: 'w2', ...later }),
      reading('age:young', 4, { id: 'y2', ...later }),
      reading('age:old', 6, { id: 'o2', ...later }),
    ]);
    expect(checks.map(({ asOf, outcome }) => [asOf, outcome])).toEqual([
      ['2021-01-02', 'differs'],
      ['2020-12-31', 'adds'],
    ]);
  });

  test('by district are expected of each district', () => {
    const dimension: Dimension = { key: 'district', name, by: 'district', categories: [], adds: true };
    expect(check([reading(null, 4), reading('district:mladost', 4)], { dimension })).toMatchObject([
      { outcome: 'incomplete', missing: ['sredec'] },
    ]);
  });

  test('that are shares make the whole by numerators and denominators; without them nothing is added', () => {
    const parts = [
      reading('age:young', 50, { numerator: 1, denominator: 2 }),
      reading('age:old', 10, { numerator: 10, denominator: 100 }),
    ];
    expect(check([reading(null, 30), ...parts], { valueType: 'percent' })).toMatchObject([{ outcome: 'differs' }]);
    const bare = [reading('age:young', 50), reading('age:old', 10)];
    expect(check([reading(null, 60), ...bare], { valueType: 'percent' })).toMatchObject([{ outcome: 'notAdded' }]);
    expect(check([reading(null, 9), ...bare], { dimension: { ...age, adds: false } })).toMatchObject([
      { outcome: 'notAdded' },
    ]);
  });

  test('a whole that is the sum of its parts always adds up, and any other never does', () => {
    const value = fc.integer({ min: -10_000, max: 10_000 }).map((number) => number / 100);
    fc.assert(
      fc.property(value, value, fc.integer({ min: -500, max: 500 }), (young, old, off) => {
        const whole = Number((young + old + off / 100).toFixed(6));
        const [answer] = check([reading(null, whole), reading('age:young', young), reading('age:old', old)]);
        expect(answer?.outcome).toBe(off === 0 ? 'adds' : 'differs');
        expect(answer?.difference?.value ?? 0).toBeCloseTo(-off / 100, 6);
      }),
    );
  });

  test('a part is written as its dimension and its category', () => {
    expect(parsePart('district:mladost')).toEqual({ dimension: 'district', category: 'mladost' });
    expect([parsePart(null), parsePart(''), parsePart(':x'), parsePart('x:'), parsePart('words')]).toEqual(
      Array(5).fill(null),
    );
    expect(partText({ dimension: 'a', category: 'b:c' })).toBe('a:b:c');
  });
});
