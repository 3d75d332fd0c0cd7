import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOtherCurrency, toEuro, toLev } from './money.ts';

test.each([
  ['10,00', 10_00, 5_11],
  ['5,99', 5_99, 3_06],
  ['100 000,00', 100_000_00, 51_129_19],
  ['2 250 000,00', 2_250_000_00, 1_150_406_73],
  ['3 560 433,96', 3_560_433_96, 1_820_420_98],
  ['3 230 000 000,00', 3_230_000_000_00, 1_651_472_776_26],
  ['1,95583 of a hundred thousand', 195_583, 100_000],
])('%s leva at the fixed 1.95583', (_, leva, euro) => {
  expect(toEuro(leva)).toBe(euro);
  expect(toEuro(-leva)).toBe(-euro);
});

test('euro become leva at the same rate', () => {
  expect(toLev(1_00)).toBe(1_96);
  expect(toLev(100_000)).toBe(195_583);
  expect(toLev(5_11)).toBe(9_99);
});

test('half a cent is rounded up, away from zero for negatives', () => {
  // 50 000 cents are exactly 97 791.5 stotinki.
  expect(toLev(50_000)).toBe(97_792);
  expect(toLev(-50_000)).toBe(-97_792);
});

test('an amount is shown beside itself in the other currency', () => {
  expect(inOtherCurrency({ minor: 3_560_433_96, currency: 'BGN' })).toEqual({ minor: 1_820_420_98, currency: 'EUR' });
  expect(inOtherCurrency({ minor: 100_000, currency: 'EUR' })).toEqual({ minor: 195_583, currency: 'BGN' });
});

test('what is no whole number of minor units is an error', () => {
  expect(() => toEuro(0.5)).toThrow(RangeError);
  expect(() => toEuro(Number.NaN)).toThrow(RangeError);
  expect(() => toLev(Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
});

const minor = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });

test('euro to leva and back is the same amount', () => {
  fc.assert(
    fc.property(minor, (euro) => {
      expect(toEuro(toLev(euro))).toBe(euro);
    }),
  );
});

test('the rounded amount is the nearest one, and zero has no sign', () => {
  fc.assert(
    fc.property(minor, (leva) => {
      const euro = toEuro(leva);
      const error = BigInt(euro) * 195_583n - BigInt(leva) * 100_000n;
      expect((error < 0n ? -error : error) * 2n <= 195_583n).toBe(true);
      expect(Object.is(euro, -0)).toBe(false);
    }),
  );
});

test('more leva are never fewer euro', () => {
  fc.assert(
    fc.property(minor, minor, (a, b) => {
      expect(toEuro(Math.min(a, b))).toBeLessThanOrEqual(toEuro(Math.max(a, b)));
    }),
  );
});
