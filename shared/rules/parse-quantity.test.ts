import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitySchema } from '#shared/model/values.ts';
import { parseQuantity } from './parse-quantity.ts';

describe('a quantity keeps its qualifier', () => {
  test.each([
    ['≥ 200', 200, 'atLeast'],
    ['>= 200', 200, 'atLeast'],
    ['>200', 200, 'atLeast'],
    ['над 200', 200, 'atLeast'],
    ['Над 200', 200, 'atLeast'],
    ['поне 200', 200, 'atLeast'],
    ['повече от 200', 200, 'atLeast'],
    ['не по-малко от 200', 200, 'atLeast'],
    ['over 200', 200, 'atLeast'],
    ['at least 200', 200, 'atLeast'],
    ['200+', 200, 'atLeast'],
    ['17 000+', 17_000, 'atLeast'],
    ['70+ %', 70, 'atLeast'],
    ['70 %+', 70, 'atLeast'],
    ['над 200+', 200, 'atLeast'],
    ['до 50', 50, 'atMost'],
    ['≤ 50', 50, 'atMost'],
    ['<= 50', 50, 'atMost'],
    ['под 50', 50, 'atMost'],
    ['at most 50', 50, 'atMost'],
    ['no more than 50', 50, 'atMost'],
    ['около 20', 20, 'about'],
    ['~20', 20, 'about'],
    ['~ 20 %', 20, 'about'],
    ['about 20', 20, 'about'],
    ['прибл. 20', 20, 'about'],
    ['16', 16, 'exactly'],
    ['точно 16', 16, 'exactly'],
    ['42,5%', 42.5, 'exactly'],
    ['42,5 на сто', 42.5, 'exactly'],
    ['1\u00a0234,56', 1234.56, 'exactly'],
    ['-3,5', -3.5, 'exactly'],
    ['0', 0, 'exactly'],
    ['-0', 0, 'exactly'],
  ])('%s', (text, value, qualifier) => {
    expect(parseQuantity(text, 'bg')).toEqual({ value, qualifier });
    expect(parseQuantity(text, 'en')).toEqual({ value, qualifier });
  });

  test('in English also with commas between thousands', () => {
    expect(parseQuantity('1,234.56', 'en')).toEqual({ value: 1234.56, qualifier: 'exactly' });
    expect(parseQuantity('over 17,000', 'en')).toBeNull();
    expect(parseQuantity('over 1,234,000', 'en')).toEqual({ value: 1_234_000, qualifier: 'atLeast' });
  });
});

describe('what could mean two things is refused', () => {
  test.each([
    ['20–30'],
    ['20-30'],
    ['до 200+'],
    ['~200+'],
    ['хиляди'],
    ['thousands'],
    ['200 учители'],
    ['надбавка 5'],
    ['over'],
    ['1,1234567'],
    ['1000000000000'],
    ['4 от 24'],
    ['4/24'],
    [''],
  ])('%s', (text) => {
    expect(parseQuantity(text, 'bg')).toBeNull();
  });
});

test('whatever is typed, the answer is a quantity of the model or null', () => {
  const part = fc.constantFrom('над ', '≥', '~', '-', '1', '23', '456', ',', '.', ' ', '\u00a0', '+', '%');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('bg' as const, 'en' as const), (parts, language) => {
      const quantity = parseQuantity(parts.join(''), language);
      expect(quantity === null || quantitySchema.safeParse(quantity).success).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a number printed in Bulgarian reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const value = Number((digits / 10 ** decimals).toFixed(decimals));
      const printed = value.toFixed(decimals).replace('.', ',');
      expect(parseQuantity(printed, 'bg')?.value).toBe(value === 0 ? 0 : value);
    }),
  );
});
