import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { transliterate } from './transliterate.ts';

const folded = (text: string) => foldText(text).text;

describe('a text as it is searched', () => {
  test.each([
    ['услуги', 'uslugi'],
    ['София', 'sofiya'],
    ['София', 'Sofia'],
    ['Стратегията', 'strategiata'],
    ['Élan', 'elan'],
    ['КЪЩА', 'kashta'],
  ])('„%s“ is found by „%s“', (text, typed) => {
    expect(folded(text)).toBe(folded(typed));
  });

  test('spaces that tie words are spaces', () => {
    expect(folded('22\u00a0октомври')).toBe('22 oktomvri');
  });

  test('every sign knows where it comes from, so that what was found can be marked', () => {
    const { text, from } = foldText('Общ щит');
    const at = text.indexOf('shtit');
    expect('Общ щит'.slice(from[at])).toBe('щит');
  });
});

test('places never go back, and words of the law fold as the law writes them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: result, from } = foldText(text);
      expect(from).toHaveLength(result.length);
      expect(from).toEqual(from.toSorted((a, b) => a - b));
    }),
  );
  for (const word of ['услуги', 'район', 'щъркел', 'жълт', 'юли']) expect(folded(word)).toBe(transliterate(word));
});
