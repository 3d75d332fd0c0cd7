import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '#shared/model/values.ts';
import { parseDecimal } from './parse-decimal.ts';

function read(text: string, language: Language): string | null {
  const decimal = parseDecimal(text, language);
  if (decimal === null) return null;
  return `${decimal.negative ? '-' : ''}${decimal.whole}${decimal.fraction === '' ? '' : `.${decimal.fraction}`}`;
}

test.each([
  ['42,5', '42.5', '42.5'],
  ['42.5', '42.5', '42.5'],
  ['1 234,56', '1234.56', '1234.56'],
  ['12\u00a0345,67', '12345.67', '12345.67'],
  ['3\u202f560\u202f433,96', '3560433.96', '3560433.96'],
  ['1,234.56', '1234.56', '1234.56'],
  ['1.234,56', '1234.56', '1234.56'],
  ['1,234,567', '1234567', '1234567'],
  ['0,125', '0.125', '0.125'],
  ['0.125', '0.125', '0.125'],
  ['1234,567', '1234.567', '1234.567'],
  ['-42', '-42', '-42'],
  ['−42', '-42', '-42'],
  ['12 34', null, null],
  ['1,23,456', null, null],
  ['1 234 56', null, null],
  ['1,5,2', null, null],
  ['1e5', null, null],
  ['--4', null, null],
  ['', null, null],
])('%j is %s in Bulgarian and %s in English', (text, inBulgarian, inEnglish) => {
  expect(read(text, 'bg')).toBe(inBulgarian);
  expect(read(text, 'en')).toBe(inEnglish);
});

test('one sign before three digits is only read where it is the decimal sign of the language', () => {
  expect(read('1,234', 'bg')).toBe('1.234');
  expect(read('1,234', 'en')).toBeNull();
  expect(read('1.234', 'en')).toBe('1.234');
  expect(read('1.234', 'bg')).toBeNull();
});

test('a number grouped by spaces reads as the digits it was made from', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom(' ', '\u00a0', '\u202f'), (number, space) => {
      const grouped = String(number).replaceAll(/\B(?=(\d{3})+$)/g, space);
      expect(read(`${grouped},25`, 'bg')).toBe(`${number}.25`);
    }),
  );
});
