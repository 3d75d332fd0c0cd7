import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskLevel, riskLevelBands, riskLevels, riskScore } from './risk-level.ts';

const grade = fc.integer({ min: 1, max: 5 });
const judgement = fc.record({ probability: grade, impact: grade });

test.each([
  [1, 4, 'low'],
  [2, 2, 'low'],
  [5, 1, 'medium'],
  [3, 3, 'medium'],
  [2, 5, 'high'],
  [3, 4, 'high'],
  [3, 5, 'critical'],
  [5, 5, 'critical'],
] as const)('probability %i and impact %i are %s', (probability, impact, level) => {
  expect(riskLevel({ probability, impact })).toBe(level);
});

test('the bands go down to 1 without a gap, each named once', () => {
  expect(riskLevelBands.map(({ level }) => level).toReversed()).toEqual([...riskLevels]);
  expect(riskLevelBands.at(-1)?.from).toBe(1);
});

test('no level is lower where either grade is higher', () => {
  fc.assert(
    fc.property(judgement, grade, (one, impact) => {
      const other = { ...one, impact };
      const higher = riskScore(other) >= riskScore(one) ? other : one;
      const lower = higher === other ? one : other;
      expect(riskLevels.indexOf(riskLevel(higher))).toBeGreaterThanOrEqual(riskLevels.indexOf(riskLevel(lower)));
    }),
  );
});
