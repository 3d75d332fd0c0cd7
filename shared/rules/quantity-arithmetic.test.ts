import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Qualifier } from '#shared/model/values.ts';
import { provenBounds } from './quantity.ts';
import { exactly, isReckoned, negative, reckon, roundedQuantity, sumOf, type Operator } from './quantity-arithmetic.ts';

const of = (value: number, qualifier: Qualifier = 'exactly') => ({ value, qualifier });

describe('arithmetic with qualifiers', () => {
  test.each([
    ['≥ 5 + 3 is ≥ 8', '+', of(5, 'atLeast'), of(3), of(8, 'atLeast')],
    ['≥ 5 + ≥ 3 is ≥ 8', '+', of(5, 'atLeast'), of(3, 'atLeast'), of(8, 'atLeast')],
    ['≥ 5 + ≤ 3 is nothing', '+', of(5, 'atLeast'), of(3, 'atMost'), 'notComparable'],
    ['≥ 5 − ≥ 3 is nothing', '-', of(5, 'atLeast'), of(3, 'atLeast'), 'notComparable'],
    ['10 − ≥ 3 is ≤ 7', '-', of(10), of(3, 'atLeast'), of(7, 'atMost')],
    ['≥ 5 − ≤ 3 is ≥ 2', '-', of(5, 'atLeast'), of(3, 'atMost'), of(2, 'atLeast')],
    ['≥ 5 × 2 is ≥ 10', '×', of(5, 'atLeast'), of(2), of(10, 'atLeast')],
    ['≥ 5 × −2 is ≤ −10', '×', of(5, 'atLeast'), of(-2), of(-10, 'atMost')],
    ['≥ 5 × 0 is 0', '×', of(5, 'atLeast'), of(0), of(0)],
    ['10 ÷ ≥ 5 is ≤ 2', '÷', of(10), of(5, 'atLeast'), of(2, 'atMost')],
    ['10 ÷ ≤ 5 is nothing, for it may be zero', '÷', of(10), of(5, 'atMost'), 'notComparable'],
    ['10 ÷ 0 is nothing', '÷', of(10), of(0), 'zeroDivision'],
    ['~20 + 5 is ~25', '+', of(20, 'about'), of(5), of(25, 'about')],
    ['~20 + ≥ 5 is nothing', '+', of(20, 'about'), of(5, 'atLeast'), 'aboutWithBound'],
  ] as const)('%s', (_, operator, a, b, result) => {
    expect(reckon(operator, a, b)).toEqual(result);
  });

  test('of nothing the sum is zero; of one that cannot be added there is none', () => {
    expect(sumOf([])).toEqual(of(0));
    expect(sumOf([of(1), of(5, 'atLeast'), of(2, 'atMost'), of(3)])).toBe('notComparable');
  });

  test('a bound is rounded to the side where it stays true', () => {
    expect(roundedQuantity(of(33.339, 'atLeast'), 2)).toEqual(of(33.33, 'atLeast'));
    expect(roundedQuantity(of(33.331, 'atMost'), 2)).toEqual(of(33.34, 'atMost'));
    expect(roundedQuantity(of(-2.5), 0)).toEqual(of(-3));
    expect(roundedQuantity(of(0.1 + 0.2, 'atMost'), 1)).toEqual(of(0.3, 'atMost'));
    expect(roundedQuantity(of(1e12), 0)).toBeNull();
  });

  test('the result holds for every value that the qualifiers leave possible', () => {
    const number = fc.integer({ min: -50, max: 50 });
    const qualifier = fc.constantFrom<Qualifier>('exactly', 'atLeast', 'atMost');
    const possible = (value: number, own: Qualifier, off: number) =>
      own === 'exactly' ? value : own === 'atLeast' ? value + off : value - off;
    fc.assert(
      fc.property(
        fc.constantFrom<Operator>('+', '-', '×', '÷'),
        fc.tuple(number, qualifier, fc.nat(40)),
        fc.tuple(number, qualifier, fc.nat(40)),
        (operator, [a, qa, offA], [b, qb, offB]) => {
          const result = reckon(operator, of(a, qa), of(b, qb));
          if (!isReckoned(result)) return;
          const [x, y] = [possible(a, qa, offA), possible(b, qb, offB)];
          const truth = { '+': x + y, '-': x - y, '×': x * y, '÷': x / y }[operator];
          const { low, high } = provenBounds(result);
          expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
          expect(truth).toBeLessThanOrEqual(high + 1e-9);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('taking away is adding what is turned round', () => {
    const any = fc.record({
      value: fc.integer({ min: -99, max: 99 }),
      qualifier: fc.constantFrom<Qualifier>('exactly', 'atLeast', 'atMost', 'about'),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(reckon('-', a, b)).toEqual(reckon('+', a, negative(b)));
      }),
    );
    expect(negative(exactly(0))).toEqual(exactly(0));
  });
});
