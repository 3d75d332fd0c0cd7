import { describe, expect, test } from 'vitest';
import { agreesWithParts, parseReadingValue, quantityProblem, valueOfParts, type KpiMeasure } from './kpi-values.ts';

const graded: KpiMeasure = {
  unit: { bg: '', en: '', stale: null },
  decimals: 0,
  valueType: 'grade',
  currency: null,
  grades: [
    { bg: 'Начална', en: 'Initial' },
    { bg: 'Развиваща се', en: 'Developing' },
    { bg: 'Напреднала', en: 'Advanced' },
  ],
};

describe('an indicator that is measured in words', () => {
  test('takes the word or the place of a grade', () => {
    expect(parseReadingValue('развиваща се', graded, 'bg')).toEqual({ value: 2, qualifier: 'exactly' });
    expect(parseReadingValue('Advanced', graded, 'bg')).toEqual({ value: 3, qualifier: 'exactly' });
    expect(parseReadingValue('1', graded, 'bg')).toEqual({ value: 1, qualifier: 'exactly' });
  });

  test('has no other value', () => {
    expect(quantityProblem(graded, { value: 3, qualifier: 'exactly' })).toBeNull();
    for (const value of [0, 4, 1.5]) expect(quantityProblem(graded, { value, qualifier: 'exactly' })).toBe('notGrade');
    expect(quantityProblem(graded, { value: 2, qualifier: 'atLeast' })).toBe('notGrade');
  });
});

describe('numerator and denominator', () => {
  const percent = { valueType: 'percent' } as const;

  test('make a share in per cent, or a ratio', () => {
    expect(valueOfParts(percent, 1, 3)).toBe(33.333333);
    expect(valueOfParts({ valueType: 'ratio' }, 3, 4)).toBe(0.75);
    expect(valueOfParts(percent, 1, 0)).toBeNull();
  });

  test('agree with a value as precisely as it is written', () => {
    const agrees = (value: number, qualifier: 'exactly' | 'atLeast' | 'atMost' | 'about' = 'exactly') =>
      agreesWithParts(percent, { value, qualifier }, 1, 3);
    expect([agrees(33), agrees(33.3), agrees(33.33), agrees(34), agrees(33.4)]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([agrees(30, 'atLeast'), agrees(40, 'atLeast'), agrees(40, 'atMost'), agrees(35, 'about')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
