import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSoftHyphens } from './soft-hyphens.ts';

const shown = (text: string) => withSoftHyphens(text).replaceAll('\u00AD', '-');

test('long Bulgarian words may break between syllables', () => {
  expect(shown('администрация')).toBe('ад-ми-нист-ра-ция');
  expect(shown('Електронни услуги')).toBe('Елект-рон-ни услуги');
  expect(shown('документооборот')).toBe('до-ку-мен-то-о-бо-рот');
  expect(shown('Предизвикателство')).toBe('Пре-диз-ви-ка-телст-во');
});

test('short words, other alphabets and „дж“ stay whole', () => {
  expect(shown('район за София')).toBe('район за София');
  expect(shown('PolicyCLOUD, ACT-01')).toBe('PolicyCLOUD, ACT-01');
  expect(shown('мениджърски')).toBe('ме-ни-джърс-ки');
});

test('no letter is lost, and no part is without a vowel or of one letter', () => {
  const word = fc
    .array(fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъьюя'.split('')), { maxLength: 24 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(word, (text) => {
      const hyphenated = shown(text);
      expect(hyphenated.replaceAll('-', '')).toBe(text);
      expect(hyphenated).not.toMatch(/^.-|-.$/);
      expect(hyphenated).not.toMatch(/(^|-)[^аъоуеиюя-]+-|-[^аъоуеиюя-]+($|-)/);
    }),
  );
});
