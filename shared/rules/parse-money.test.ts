import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney } from './parse-money.ts';

describe('money is typed with лв. or €', () => {
  test.each([
    ['3 560 433,96 лв.', 3_560_433_96, 'BGN'],
    ['3\u00a0560\u00a0433,96\u00a0лв.', 3_560_433_96, 'BGN'],
    ['2,25 млн. лв.', 2_250_000_00, 'BGN'],
    ['2,25 млн.лв.', 2_250_000_00, 'BGN'],
    ['3,23 млрд. лв.', 3_230_000_000_00, 'BGN'],
    ['16 хил. лв.', 16_000_00, 'BGN'],
    ['2 милиона лева', 2_000_000_00, 'BGN'],
    ['100лв', 100_00, 'BGN'],
    ['BGN 100,000.00', 100_000_00, 'BGN'],
    ['1 820,50 €', 1_820_50, 'EUR'],
    ['€1 820,5', 1_820_50, 'EUR'],
    ['EUR 1000', 1_000_00, 'EUR'],
    ['1000 евро', 1_000_00, 'EUR'],
    ['€ 2.5 million', 2_500_000_00, 'EUR'],
    ['1.651472776 млрд. евро', 1_651_472_776_00, 'EUR'],
    ['-5,00 лв.', -5_00, 'BGN'],
    ['0 лв.', 0, 'BGN'],
  ])('%s', (text, minor, currency) => {
    expect(parseMoney(text)).toEqual({ minor, currency });
  });

  test('where the field has a currency of its own, the word may be left out', () => {
    expect(parseMoney('1 000', { currency: 'EUR' })).toEqual({ minor: 1_000_00, currency: 'EUR' });
    expect(parseMoney('1 000 лв.', { currency: 'EUR' })).toEqual({ minor: 1_000_00, currency: 'BGN' });
  });
});

describe('what is no exact amount is refused', () => {
  test.each([
    ['1000'],
    ['лв.'],
    ['€'],
    ['1,005 лв.'],
    ['1.234 лв.'],
    ['около 1000 лв.'],
    ['1000 долара'],
    ['1000 лв. €'],
    ['100 млн'],
    ['9 999 999 999 млрд. лв.'],
    ['изразходвани лв.'],
    [''],
  ])('%s', (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  test('a comma before three digits in English', () => {
    expect(parseMoney('€1,234', { language: 'en' })).toBeNull();
    expect(parseMoney('€1,234.00', { language: 'en' })).toEqual({ minor: 1_234_00, currency: 'EUR' });
  });
});

test('an amount printed in Bulgarian reads as the same minor units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 15 }), fc.constantFrom('лв.', '€'), (minor, sign) => {
      const digits = String(minor).padStart(3, '0');
      const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
      expect(parseMoney(`${whole},${digits.slice(-2)}\u00a0${sign}`)?.minor).toBe(minor);
    }),
  );
});
